"""Paints the rows of the palette."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.palette.entries import Entry, spans
from ui.palette.rows import PaletteRows
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.key_cap import caps_width, paint_caps
from ui.widgets.shapes import paint_icon, paint_shape

Index = QModelIndex | QPersistentModelIndex

_CAPTION_HEIGHT = 34
_TALL_ROW = 44
_SIDE = 8
_PADDING = 10
_ICON_GAP = 16
_SEEN = 0.9  # of a line, before the ellipsis
_BEFORE_HIT = 24  # letters


class RowPainter(QStyledItemDelegate):
    """Marks what was typed in the title and in the line below it."""

    def __init__(self, rows: PaletteRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.query = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of the kind of row."""
        row = self._rows.row(index)
        height = _CAPTION_HEIGHT
        if isinstance(row, Entry):
            height = _TALL_ROW if row.detail else HEIGHT.palette_row
        return QSize(0, theme.current().px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a caption or an entry."""
        row = self._rows.row(index)
        shape = QRectF(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.save()
        if isinstance(row, Entry):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_entry(painter, option, shape, row, chosen=chosen)
        elif row is not None:
            _paint_line(painter, row, shape.left() + _PADDING, shape.bottom() - 10, "label")
        painter.restore()

    def _paint_entry(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        shape: QRectF,
        entry: Entry,
        *,
        chosen: bool,
    ) -> None:
        look = theme.current()
        if chosen:
            paint_shape(painter, shape, RADIUS.control, fill=look.colors.accent_soft)
        side = look.px(ICON.normal)
        icon = QRectF(shape.left() + _PADDING, shape.center().y() - side / 2, side, side)
        tone = "accent" if chosen else "muted"
        paint_icon(painter, option.widget, entry.icon, tone, icon)
        right = self._paint_right(painter, shape, entry) - _PADDING
        left = icon.right() + _ICON_GAP
        middle = shape.center().y()
        title = QFontMetricsF(look.font("body"))
        if not entry.detail:
            base = round(middle + title.capHeight() / 2)
            self._paint_text(painter, entry.title, QRectF(left, base, right - left, 0), "body")
            return
        self._paint_text(painter, entry.title, QRectF(left, middle - 3, right - left, 0), "body")
        line = QRectF(left, middle + 14, right - left, 0)
        self._paint_text(painter, entry.detail, line, "meta", "muted")

    def _paint_right(self, painter: QPainter, shape: QRectF, entry: Entry) -> float:
        """Paint date or keys at the right end; return where they begin."""
        look = theme.current()
        right = shape.right() - _PADDING
        if entry.keys:
            left = right - caps_width(entry.keys)
            top = shape.center().y() - look.px(HEIGHT.key) / 2
            colors = look.colors
            paint_caps(
                painter, QPointF(left, top), entry.keys, text=colors.muted, line=colors.border
            )
            return left
        font = look.font("meta", tabular=True)
        metrics = QFontMetricsF(font)
        left = right - metrics.horizontalAdvance(entry.right)
        painter.setFont(font)
        painter.setPen(look.colors.faint)
        base = round(shape.center().y() + metrics.capHeight() / 2)
        painter.drawText(QPointF(left, base), entry.right)
        return left

    def _paint_text(
        self, painter: QPainter, text: str, line: QRectF, kind: str, tone: str = "text"
    ) -> None:
        """Paint one line with its base at the top of `line`, what was typed on a marked ground."""
        look = theme.current()
        font = look.font(kind)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(
            self._around_hit(" ".join(text.split()), metrics, line.width()),
            Qt.TextElideMode.ElideRight,
            line.width(),
        )
        for start, length in spans(shown, self.query):
            left = line.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start : start + length])
            ground = QRectF(left - 1, line.top() - metrics.ascent(), width + 2, metrics.height())
            paint_shape(painter, ground, RADIUS.bar, fill=look.colors.highlight)
        _paint_line(painter, shown, line.left(), line.top(), kind, tone)

    def _around_hit(self, text: str, metrics: QFontMetricsF, room: float) -> str:
        """Return `text` from a little before what was typed, if that would not be seen."""
        start, length = next(iter(spans(text, self.query)), (0, 0))
        if metrics.horizontalAdvance(text[: start + length]) < room * _SEEN:
            return text
        begin = text.find(" ", max(0, start - _BEFORE_HIT)) + 1
        return f"…{text[min(begin, start) :]}"


def _paint_line(
    painter: QPainter, text: str, left: float, base: float, kind: str, tone: str = "muted"
) -> None:
    look = theme.current()
    painter.setFont(look.font(kind))
    painter.setPen(look.color(tone))
    painter.drawText(QPointF(left, base), text)
