"""One line that gives way: what does not fit is in the tool tip."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.widgets.label import Label


class ElidedLabel(Label):
    """One line of plain text that may be cut short by an ellipsis.

    Args:
        text: what to show.
        type: a type token.
        tone: the name of a colour.
    """

    def __init__(
        self,
        text: str = "",
        type: str = "body",  # noqa: A002  the word of the tokens
        tone: str = "text",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, type, tone, parent=parent)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), hint.height() * 2), hint.height())
