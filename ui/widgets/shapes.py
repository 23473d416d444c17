"""Rounded shapes with crisp hairlines, and the other strokes every widget paints with."""

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.theme import ink
from ui.theme.tokens import BORDER


def paint_shape(
    painter: QPainter,
    shape: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = BORDER.hair,
    dashed: bool = False,
) -> None:
    """Paint a rounded shape whose outline lies within `shape`."""
    half = width / 2 if line is not None else 0.0
    path = QPainterPath()
    path.addRoundedRect(shape.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill is not None:
        painter.fillPath(path, ink.brush(fill))
    if line is not None:
        pen = ink.pen(line, width)
        if dashed:
            pen.setCapStyle(QtCore.Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([3, 2])
        painter.strokePath(path, pen)
    painter.restore()


def paint_icon(painter: QPainter, widget: QWidget, name: str, tone: str, shape: QRectF) -> None:
    """Paint an icon as wide as `shape`, as sharp as the screen the widget is on."""
    painter.drawPixmap(shape.topLeft(), sharp_icon(widget, name, tone, shape.width()))


def sharp_icon(widget: QWidget, name: str, tone: str, side: float) -> QPixmap:
    """Return an icon of `side` logical pixels for the screen the widget is on."""
    look = theme.current()
    return look.pixmap(name, tone, round(side / look.scale), widget.devicePixelRatioF())


def blend(first: QColor, second: QColor, part: float) -> QColor:
    """Return a colour on the way from one to another; `part` is 0 to 1."""
    if part <= 0:
        return first
    if part >= 1:
        return second
    return QColor(
        round(first.red() + (second.red() - first.red()) * part),
        round(first.green() + (second.green() - first.green()) * part),
        round(first.blue() + (second.blue() - first.blue()) * part),
        round(first.alpha() + (second.alpha() - first.alpha()) * part),
    )
