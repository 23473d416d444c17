"""The health of the 1:1s in shape, word and colour together."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.health_glyph import Health, paint_health
from ui.widgets.shapes import paint_shape

_LEFT, _GAP, _RIGHT = 8, 6, 10


class HealthPill(QWidget):
    """A small pill; its reason belongs within reach of the eye."""

    def __init__(self, health: Health, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._health: Health = health
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_health(health)

    def set_health(self, health: Health) -> None:
        """Show another health."""
        self._health = health
        self.setAccessibleName(self._word())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for glyph and word."""
        look = theme.current()
        word = QFontMetricsF(look.font("label")).horizontalAdvance(self._word())
        return QSize(
            ceil(_LEFT + look.px(ICON.health) + _GAP + word + _RIGHT), look.px(HEIGHT.pill)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        look = theme.current()
        painter = QPainter(self)
        radius = RADIUS.pill * look.scale
        fill = look.color(f"health_{self._health}_soft")
        paint_shape(painter, QRectF(self.rect()), radius, fill=fill)
        side = look.px(ICON.health)
        glyph = QRectF(_LEFT, (self.height() - side) / 2, side, side)
        paint_health(painter, glyph, self._health, look)
        font = look.font("label")
        base = (self.height() + QFontMetricsF(font).capHeight()) / 2
        painter.setFont(font)
        painter.setPen(look.color(f"health_{self._health}"))
        painter.drawText(QPointF(_LEFT + side + _GAP, round(base)), self._word())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def _word(self) -> str:
        """Return the word beside the shape."""
        return {
            "unknown": self.tr("Unknown"),
            "healthy": self.tr("Healthy"),
            "watch": self.tr("Watch"),
            "flag": self.tr("Flag"),
        }[self._health]
