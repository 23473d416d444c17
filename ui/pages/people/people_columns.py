"""Where the columns of the people list stand; the head and the rows ask alike."""

from dataclasses import dataclass

from ui import theme
from ui.pages.people.people_rows import Column
from ui.widgets.item_look import BLEED, GAP

_WIDTHS = {
    Column.TEAM: 140,
    Column.RHYTHM: 190,
    Column.NEXT: 170,
    Column.LAST: 84,
    Column.OPEN: 56,
}
_LEAST_NAME = 220
_GIVE_WAY = (Column.TEAM, Column.RHYTHM, Column.LAST)


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a column reaches, and whether its words end at the right."""

    left: float
    width: float
    at_right: bool = False


def spans(width: float) -> dict[Column, Span]:
    """Return the columns that fit a list of this width; the least needed give way first."""
    shown = {column: theme.current().px(wide) for column, wide in _WIDTHS.items()}
    for column in _GIVE_WAY:
        if width - 2 * BLEED - sum(shown.values()) - GAP * len(shown) >= _LEAST_NAME:
            break
        del shown[column]
    right = width - BLEED
    found: dict[Column, Span] = {}
    for column in sorted(shown, reverse=True):
        left = right - shown[column]
        found[column] = Span(left, shown[column], column in {Column.LAST, Column.OPEN})
        right = left - GAP
    found[Column.NAME] = Span(BLEED, max(40.0, right - BLEED))
    return found
