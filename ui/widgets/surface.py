"""A ground in a colour of the tokens: the sidebar's, a page's, a raised card's."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.shapes import paint_shape


class Surface(QWidget):
    """A plain ground; put a layout on it.

    Args:
        tone: the name of its colour.
        radius: how round its corners are.
        outlined: whether it has a hairline around it.
    """

    def __init__(
        self,
        tone: str = "surface",
        *,
        radius: int = 0,
        outlined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._radius, self._outlined = tone, radius, outlined

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground."""
        look = theme.current()
        painter = QPainter(self)
        if self._radius or self._outlined:
            line = look.colors.border if self._outlined else None
            shape = QRectF(self.rect())
            paint_shape(painter, shape, self._radius, fill=look.color(self._tone), line=line)
        else:
            painter.fillRect(self.rect(), look.color(self._tone))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.update()
