"""Draws a calendar where the text has a calendar sign; the text itself is untouched."""

from typing import cast

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QTextBlock, QTextLine

from ui import theme
from ui.theme.tokens import ICON

LENGTH = 2
"""Of a sign, in UTF-16 code units."""

_SIGNS = "\N{CALENDAR}\N{TEAR-OFF CALENDAR}\N{SPIRAL CALENDAR PAD}"


def paint_calendars(painter: QPainter, block: QTextBlock, top: float, rect: QRect) -> None:
    """Draw the calendars of one line.

    Args:
        painter: of the text.
        block: the line.
        top: where the line begins in the painter's coordinates.
        rect: what is being painted.
    """
    look, layout = theme.current(), block.layout()
    side = look.px(ICON.normal)
    icon = look.pixmap("calendar", "accent", ICON.normal, painter.device().devicePixelRatioF())
    for place in places_in(block.text()):
        line = layout.lineForTextPosition(place)
        if not line.isValid():
            continue
        x = _x_of(line, place)
        y = top + line.y() + (line.height() - side) / 2 + 1  # digits stand below the middle
        if y <= rect.bottom() and y + side >= rect.top():
            painter.drawPixmap(QPointF(round(x + 2), round(y)), icon)


def _x_of(line: QTextLine, place: int) -> float:
    """Return where a character begins; PySide hands the place back beside the answer."""
    return cast("tuple[float, int]", line.cursorToX(place))[0]


def places_in(text: str) -> list[int]:
    """Return where calendar signs stand in a line, in UTF-16 code units."""
    if text.isascii() or not any(sign in text for sign in _SIGNS):
        return []
    units, places = 0, []
    for character in text:
        if character in _SIGNS:
            places.append(units)
        units += 2 if character > "\uffff" else 1
    return places
