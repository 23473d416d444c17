"""The two bars that say who brought a topic: left is them, right is me."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from mgrjournal.meetings.facts import Side
from ui.theme import Theme
from ui.theme.tokens import ICON, RADIUS
from ui.widgets.shapes import paint_shape

_BAR = 5
_APART = 6


def paint_origin(painter: QPainter, rect: QRectF, side: Side, theme: Theme) -> None:
    """Paint the mark in the middle of `rect`, as large as the tokens say."""
    scale = theme.scale
    left = rect.center().x() - ICON.origin_width * scale / 2
    top = rect.center().y() - ICON.origin_height * scale / 2
    color = theme.colors.muted if side is Side.ME else theme.colors.accent
    filled = {Side.THEM: (True, False), Side.ME: (False, True), Side.BOTH: (True, True)}[side]
    for index, full in enumerate(filled):
        bar = QRectF(
            round(left) + index * _APART * scale,
            round(top),
            _BAR * scale,
            ICON.origin_height * scale,
        )
        if full:
            paint_shape(painter, bar, RADIUS.bar * scale, fill=color)
        else:
            paint_shape(painter, bar, RADIUS.bar * scale, line=color)
