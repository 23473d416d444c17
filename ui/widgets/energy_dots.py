"""Energy as five small dots."""

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.theme import Theme
from ui.theme.tokens import ICON

COUNT = 5
_GAP = 3


class EnergyDots(QWidget):
    """Five dots, filled up to `value`."""

    def __init__(self, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 0
        self.set_value(value)

    def set_value(self, value: int) -> None:
        """Fill another number of dots, 0 to 5."""
        self._value = value
        self.setAccessibleName(self.tr("Energy {value} of 5").format(value=value))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for five dots."""
        look = theme.current()
        return QSize(energy_width(look), look.px(ICON.energy))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        look = theme.current()
        painter = QPainter(self)
        paint_energy(painter, QPointF(0, self.height() / 2), self._value, look)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.setFixedSize(self.sizeHint())
            self.update()


def energy_width(look: Theme) -> int:
    """Return how wide five dots are."""
    return COUNT * look.px(ICON.energy) + (COUNT - 1) * _GAP


def paint_energy(painter: QPainter, left_middle: QPointF, value: int, look: Theme) -> None:
    """Paint five dots from `left_middle` on, `value` of them filled."""
    side = look.px(ICON.energy)
    color = look.colors.muted
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index in range(COUNT):
        middle = left_middle + QPointF(side / 2 + index * (side + _GAP), 0)
        dot = QPainterPath()
        if index < value:
            dot.addEllipse(middle, side / 2, side / 2)
            painter.fillPath(dot, color)
        else:
            dot.addEllipse(middle, side / 2 - 0.5, side / 2 - 0.5)
            painter.strokePath(dot, QPen(color, 1))
    painter.restore()
