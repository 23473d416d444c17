"""The head of a section: its title, how much there is, and what one can do."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import HEIGHT, SPACE
from ui.widgets.button import Button
from ui.widgets.label import Label

_BLEED = 6


class SectionHeader(QWidget):
    """A line of title, count and ghost actions.

    Args:
        title: the section's name.
        count: how many things it holds, or a few words such as "2 of 4"; none when None.
        actions: buttons or other small widgets, from left to right.
    """

    def __init__(
        self,
        title: str,
        count: int | str | None = None,
        actions: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = Label(title, "section")
        self.count = Label("", "meta", "faint")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.small)
        self._row.addWidget(self.title)
        self._row.addWidget(self.count)
        self._row.addStretch(1)
        self.set_count(count)
        for action in actions:
            self.add_action(action)
        self._look()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title.setText(title)

    def set_count(self, count: int | str | None) -> None:
        """Show another count; zero and None show nothing."""
        self.count.setText(str(count or ""))
        self.count.setVisible(bool(count))

    def add_action(self, action: QWidget) -> None:
        """Put a button at the end."""
        self._row.addWidget(action)

    @property
    def ghost_bleed(self) -> int:
        """How far the header may reach over its column, so that a ghost's text aligns with it."""
        item = self._row.itemAt(self._row.count() - 1)
        last = item.widget() if item is not None else None
        return _BLEED if isinstance(last, Button) and last.kind in {"ghost", "accent"} else 0

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._look()

    def _look(self) -> None:
        """Take the height of the tokens."""
        self.setFixedHeight(theme.current().px(HEIGHT.section_header))
