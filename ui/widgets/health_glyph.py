"""Health as a shape: a dashed ring, a disc, a triangle, a pennant."""

from typing import Literal

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import Theme

Health = Literal["unknown", "healthy", "watch", "flag"]

_DASHES = 8


def paint_health(painter: QPainter, square: QRectF, health: Health, look: Theme) -> None:
    """Paint the glyph into `square`, in the tone of `health`."""
    color = look.color(f"health_{health}")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.scale(square.width() / 10, square.height() / 10)
    if health == "unknown":
        pen = QPen(color, 1.4)
        pen.setCapStyle(QtCore.Qt.PenCapStyle.FlatCap)
        ring = QRectF(0.9, 0.9, 8.2, 8.2)
        painter.setPen(pen)
        for dash in range(_DASHES):
            painter.drawArc(ring, dash * 360 * 16 // _DASHES, 360 * 16 // _DASHES * 11 // 20)
    else:
        painter.fillPath(_shape(health), color)
    painter.restore()


def _shape(health: Health) -> QPainterPath:
    """Return the filled glyph on a field of ten by ten."""
    path = QPainterPath()
    if health == "healthy":
        path.addEllipse(QPointF(5, 5), 4, 4)
    elif health == "watch":
        path.addPolygon(QPolygonF([QPointF(5, 0.6), QPointF(10, 9.4), QPointF(0, 9.4)]))
        path.closeSubpath()
    else:
        path.addRect(QRectF(0.6, 0.4, 1.6, 9.4))
        outline = [(2.2, 1), (9.6, 1), (7.4, 3.6), (9.6, 6.2), (2.2, 6.2)]
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in outline]))
        path.closeSubpath()
    return path
