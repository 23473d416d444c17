"""The fonts and sizes of an item list, in the look of the moment."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.theme import Theme
from ui.widgets.item_row import Mark, Row

BLEED = 8
"""How far a row reaches beyond its text, so that the text aligns with its section's title."""

GAP = 12
"""The room between the parts of a row."""


class Density(Enum):
    """How much room rows take."""

    NORMAL = auto()
    ASIDE = auto()


class RowLook:
    """What all rows of a list share.

    Args:
        theme: the look.
        density: how much room rows take.
        rows: all rows of the list; their words decide how wide the columns are.
    """

    def __init__(self, theme: Theme, density: Density, rows: Sequence[Row]) -> None:
        aside = density is Density.ASIDE
        self.theme = theme
        self.density = density
        self.scale = theme.scale
        self.text_font = theme.font("small" if aside else "body")
        self.line = theme.line_height("small" if aside else "body")
        self.meta_font = theme.font("meta")
        self.due_font = theme.font("label")
        self.meta_line = theme.line_height("meta")
        self.heading_font = theme.font("section")
        self.prompt_font = theme.font("small")
        self.prompt_line = theme.line_height("small")
        self.tick = 18 * self.scale
        self.box = 16 * self.scale
        self.share = 13 * self.scale
        self.origin_mark = 16 * self.scale  # the two bars and the space behind them
        self._metrics = QFontMetricsF(self.meta_font)
        self._size_columns(rows)

    def _size_columns(self, rows: Sequence[Row]) -> None:
        brought = [self.words(row.name) + self.origin_mark for row in rows if row.side is not None]
        owned = [self.words(row.name) for row in rows if row.side is None and row.name]
        due_metrics = QFontMetricsF(self.due_font)
        dues = [due_metrics.horizontalAdvance(row.due) + 1 for row in rows if row.due]
        self.origin_column = self._column(brought, 52)
        self.owner_column = self._column(owned, 64)
        self.due_column = self._column(dues, 74)

    def _column(self, widths: Sequence[float], least: int) -> float:
        """Return the width of a column: as designed, wider for a long name, within reason."""
        if not widths:
            return 0.0
        return min(112 * self.scale, max(least * self.scale, *widths))

    def mark_size(self, row: Row) -> float:
        """Return how large the tick or the box of `row` is."""
        return self.box if row.mark is Mark.BOX else self.tick

    def mark_column(self, row: Row) -> float:
        """Return how much room the tick and the gap behind it take."""
        return 0.0 if row.mark is Mark.NONE else self.tick + GAP

    def words(self, text: str) -> float:
        """Return how wide a few small words are."""
        return self._metrics.horizontalAdvance(text) + 1

    def due_words(self, due: str) -> float:
        """Return how wide a date is below the text, with the dot before it."""
        dotted = f" · {due}"
        return QFontMetricsF(self.due_font).horizontalAdvance(dotted) + 2 if due else 0.0

    def cut(self, text: str, width: float) -> str:
        """Return a few small words on one line of this width, cut if need be."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def is_narrow(self, width: float) -> bool:
        """Return whether a list of this width puts its details below the text."""
        return self.density is Density.ASIDE or width < 480 * self.scale

    def lines(self, text: str, font: QFont, width: float, line_height: float) -> float:
        """Return how high `text` stands in lines that are at most `width` wide."""
        return wrapped(text, font, width, line_height).lineCount() * line_height


def wrapped(text: str, font: QFont, width: float, line_height: float) -> QTextLayout:
    """Lay `text` out in lines of `line_height` that are at most `width` wide."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
        top += line_height
    layout.endLayout()
    return layout
