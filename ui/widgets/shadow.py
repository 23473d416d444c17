"""Shadows under popups, toasts and sheets, painted as a few soft layers."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui import theme

_LAYERS = 12


def paint_shadow(painter: QPainter, shape: QRectF, radius: float, shadow: tuple[int, int]) -> None:
    """Paint the shadow of a rounded shape, around and below it.

    The shape itself is to be painted after it. `shadow` is the blur radius and the distance
    downward, as in the tokens.
    """
    blur, down = shadow
    color = QColor(theme.current().colors.shadow)
    whole = color.alphaF()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for layer in range(_LAYERS):
        part = 1 - (layer + 0.5) / _LAYERS
        grow = blur / 2 * (2 * part - 1)
        # Layers lie over one another; near the edge of the shape most of them meet.
        color.setAlphaF(whole * 2 * (1 - abs(2 * part - 1)) / _LAYERS)
        path = QPainterPath()
        grown = shape.adjusted(-grow, -grow, grow, grow).translated(0, down)
        path.addRoundedRect(grown, max(1.0, radius + grow), max(1.0, radius + grow))
        painter.fillPath(path, color)
    painter.restore()
