"""Brushes and pens of a colour, made without the namespace `Qt`.

The obvious constructors look at the enums of `Qt`, and PySide builds all of those, 15 ms of them,
when the first is looked at. The first picture of the window cannot wait for that.
"""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPalette, QPen

_scratch = QPalette()


def brush(color: QColor) -> QBrush:
    """Return what fills with `color`."""
    _scratch.setColor(QPalette.ColorRole.Window, color)
    return _scratch.window()


def pen(color: QColor, width: float) -> QPen:
    """Return what draws lines of `color`, `width` logical pixels wide."""
    made = QPen()
    made.setColor(color)
    made.setWidthF(width)
    return made


def write(painter: QPainter, base: QPointF, text: str, font: QFont, color: QColor) -> None:
    """Paint one line of text with its left end on the base line at `base`.

    A painter begins with the pen of its widget's palette: widgets of the first picture put their
    colour there, because setting a pen, too, brings the namespace.
    """
    painter.setFont(font)
    if painter.pen().color() != color:
        painter.setPen(color)
    painter.drawText(base, text)
