"""The mark of the program: two bars and a colon, a 1:1."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.theme import Theme, ink
from ui.theme.tokens import ICON

_GRID = 44
_BARS = ((10.0, 11.0, 4.8, 22.0), (29.2, 11.0, 4.8, 22.0))
_DOTS = ((22.0, 17.2), (22.0, 26.8))


class AppMark(QWidget):
    """The mark, `side` logical pixels wide before the user's text scale."""

    def __init__(self, side: int = ICON.mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        side = theme.current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), theme.current())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.setFixedSize(self.sizeHint())
            self.update()


def paint_mark(painter: QPainter, square: QRectF, look: Theme) -> None:
    """Paint the mark into `square`."""
    ground, marks = QPainterPath(), QPainterPath()
    ground.addRoundedRect(QRectF(0, 0, _GRID, _GRID), 12, 12)
    for x, y, width, height in _BARS:
        marks.addRoundedRect(QRectF(x, y, width, height), width / 2, width / 2)
    for x, y in _DOTS:
        marks.addEllipse(QPointF(x, y), 2.9, 2.9)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.scale(square.width() / _GRID, square.height() / _GRID)
    painter.fillPath(ground, ink.brush(look.colors.accent))
    painter.fillPath(marks, ink.brush(look.colors.accent_contrast))
    painter.restore()
