"""Still bars where rows are about to be."""

from PySide6.QtCore import QEvent, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.theme.tokens import HEIGHT
from ui.widgets.shapes import paint_shape

_DELAY = 150
_RADIUS = 5
_PARTS = (0.62, 0.48, 0.55, 0.4)


class Skeleton(QWidget):
    """Bars at the height of rows; they appear only when waiting takes longer than 150 ms.

    Args:
        rows: how many.
        row_height: in logical pixels, before the user's text scale.
        delay: in ms, how long waiting may take unseen.
    """

    def __init__(
        self,
        rows: int = 3,
        row_height: int = HEIGHT.topic_row,
        delay: int = _DELAY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._row_height = rows, row_height
        self._due = delay == 0
        QTimer.singleShot(delay, self, self._appear)

    def sizeHint(self) -> QSize:
        """Ask for the room of the rows."""
        return QSize(240, self._rows * theme.current().px(self._row_height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        if not self._due:
            return
        look = theme.current()
        row, bar = look.px(self._row_height), look.px(HEIGHT.skeleton)
        painter = QPainter(self)
        for index in range(self._rows):
            width = self.width() * _PARTS[index % len(_PARTS)]
            left = self.width() - width if self.isRightToLeft() else 0
            shape = QRectF(left, index * row + (row - bar) // 2, width, bar)
            paint_shape(painter, shape, _RADIUS, fill=look.colors.skeleton)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def _appear(self) -> None:
        """Show the bars: it does take a while."""
        self._due = True
        self.update()
