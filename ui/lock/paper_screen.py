"""What all screens before the journal have in common: plain paper and one column on it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme


class PaperScreen(QWidget):
    """A screen with one column that stays where it is when it grows.

    Args:
        width: of the column.
        top: where the column begins, as a share of the height of the screen.
    """

    def __init__(self, width: int, top: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width, self._top = width, top
        self._column_widget = QWidget(self)
        self.column = QVBoxLayout(self._column_widget)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._place_column()

    def event(self, event: QEvent) -> bool:
        """Follow the column when it grows or shrinks."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_column()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._place_column()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colors.bg)
        painter.end()

    def _place_column(self) -> None:
        width = min(theme.current().px(self._width), self.width())
        height = self.column.heightForWidth(width)
        if height < 0:
            height = self.column.sizeHint().height()
        room = max(0, self.height() - height)
        top = min(round(self.height() * self._top), room)
        self._column_widget.setGeometry((self.width() - width) // 2, top, width, height)
