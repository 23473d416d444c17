"""A column that scrolls within its edges: nothing moves when the scroll bar comes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme.tokens import SPACE


class PaneArea(QScrollArea):
    """Scrolls `content`, whose right margin makes room for the scroll bar.

    Args:
        content: with a layout.
        edge: the room left and right, in logical pixels.
    """

    def __init__(self, content: QWidget, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.setMinimumWidth(1)  # narrower than it asks for is cut less than wider
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.verticalScrollBar().installEventFilter(self)
        self._fit(bar=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the scroll bar as it comes and goes."""
        if watched is self.verticalScrollBar() and event.type() in {
            QEvent.Type.Show,
            QEvent.Type.Hide,
        }:
            self._fit(bar=event.type() == QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def _fit(self, *, bar: bool) -> None:
        taken = self.verticalScrollBar().sizeHint().width() if bar else 0
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is not None:
            right = max(0, self._edge - taken)
            layout.setContentsMargins(self._edge, SPACE.normal, right, SPACE.normal)
