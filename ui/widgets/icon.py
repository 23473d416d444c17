"""An icon that stands alone, beside words that say what it means."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import ICON
from ui.widgets.shapes import paint_icon


class Icon(QWidget):
    """An icon in a tone of the tokens; give it an accessible name when nothing else says it."""

    def __init__(
        self,
        name: str,
        tone: str = "muted",
        side: int = ICON.normal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._side = name, tone, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        side = theme.current().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon in the middle."""
        side = theme.current().px(self._side)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter = QPainter(self)
        paint_icon(painter, self, self._name, self._tone, QRectF(left, top, side, side))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()
