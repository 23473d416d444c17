"""Ticks, boxes and dots, painted from the tokens."""

from math import floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from ui.theme.look import current
from ui.theme.tokens import BORDER, RADIUS

_CHECK = ((0.27, 0.52), (0.43, 0.67), (0.73, 0.35))


def paint_box(
    painter: QPainter, shape: QRectF, *, checked: bool, partly: bool = False, enabled: bool = True
) -> None:
    """Paint the square box of an action or a choice."""
    path = QPainterPath()
    round_by = RADIUS.box * current().scale
    inside = _inside(painter, shape, filled=checked or partly)
    path.addRoundedRect(inside, round_by, round_by)
    _paint_mark(painter, path, checked=checked or partly, enabled=enabled)
    if partly:
        _paint_strokes(painter, shape, ((0.3, 0.5), (0.7, 0.5)))
    elif checked:
        _paint_strokes(painter, shape, _CHECK)


def paint_tick(painter: QPainter, shape: QRectF, *, checked: bool, enabled: bool = True) -> None:
    """Paint the round tick of a topic."""
    path = QPainterPath()
    path.addEllipse(_inside(painter, shape, filled=checked))
    _paint_mark(painter, path, checked=checked, enabled=enabled)
    if checked:
        _paint_strokes(painter, shape, _CHECK)


def paint_radio(painter: QPainter, shape: QRectF, *, checked: bool, enabled: bool = True) -> None:
    """Paint the round mark of one choice among several."""
    path = QPainterPath()
    path.addEllipse(_inside(painter, shape, filled=checked))
    _paint_mark(painter, path, checked=checked, enabled=enabled)
    if checked:
        dot = QPainterPath()
        dot.addEllipse(shape.center(), shape.width() * 0.19, shape.height() * 0.19)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(dot, current().colors.accent_contrast)
        painter.restore()


def outline_width(painter: QPainter) -> float:
    """Return how wide outlines of marks are: 1.5, in whole pixels of the screen."""
    ratio = painter.device().devicePixelRatioF()
    return max(1, floor(BORDER.tick * ratio)) / ratio


def _inside(painter: QPainter, shape: QRectF, *, filled: bool) -> QRectF:
    """Take the outline in by half its width, so that it stays within the shape."""
    by = 0.0 if filled else outline_width(painter) / 2
    return shape.adjusted(by, by, -by, -by)


def _paint_mark(painter: QPainter, path: QPainterPath, *, checked: bool, enabled: bool) -> None:
    """Fill the shape when it is checked, and outline it otherwise."""
    colors = current().colors
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if checked:
        painter.fillPath(path, colors.accent if enabled else colors.disabled)
    else:
        painter.fillPath(path, colors.raised if enabled else colors.sunken)
        line = colors.control if enabled else colors.border_strong
        painter.strokePath(path, QPen(line, outline_width(painter)))
    painter.restore()


def _paint_strokes(
    painter: QPainter, shape: QRectF, points: tuple[tuple[float, float], ...]
) -> None:
    """Draw a line through points given as parts of the shape's width and height."""
    pen = QPen(current().colors.accent_contrast, BORDER.focus * shape.width() / 18)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(shape.x() + x * shape.width(), shape.y() + y * shape.height())
                for x, y in points
            ]
        )
    )
    painter.restore()
