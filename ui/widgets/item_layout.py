"""Where things stand within a row of an item list: measured once, painted and clicked alike."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from ui.widgets.item_look import BLEED, GAP, RowLook
from ui.widgets.item_row import Mark, Row, RowKind

_LEAST_TEXT = 40.0


@dataclass(slots=True)
class RowBoxes:
    """Where the parts of one row stand, from the row's own top left corner.

    Args:
        words_below: what stands on the line below the text.
    """

    height: float = 0.0
    mark: QRectF = field(default_factory=QRectF)
    text: QRectF = field(default_factory=QRectF)
    below: QRectF = field(default_factory=QRectF)
    meta: QRectF = field(default_factory=QRectF)
    share: QRectF = field(default_factory=QRectF)
    origin: QRectF = field(default_factory=QRectF)
    name: QRectF = field(default_factory=QRectF)
    due: QRectF = field(default_factory=QRectF)
    words_below: str = ""


class _Columns:
    """Cuts columns off the right edge; each leaves a gap."""

    def __init__(self, right: float) -> None:
        self.right = right

    def cut(self, width: float, height: float) -> QRectF:
        if not width:
            return QRectF()
        box = QRectF(self.right - width, 0, width, height)
        self.right = box.left() - GAP
        return box


def arrange(row: Row, look: RowLook, width: float) -> RowBoxes:
    """Return where the parts of `row` stand in a list that is `width` wide."""
    if row.kind is not RowKind.ITEM:
        return _words_between(row, look, width)
    boxes = RowBoxes(words_below=row.below)
    columns = _Columns(width - BLEED)
    details_below = look.is_narrow(width) and row.side is None
    if details_below:
        _cut_share(boxes, columns, row, look)
        words = " · ".join(part for part in (row.name, row.meta, row.below) if part)
        room = columns.right - BLEED - look.mark_column(row) - look.due_words(row.due)
        boxes.words_below = look.cut(words, room)
    else:
        _cut_details(boxes, columns, row, look)
        _cut_meta(boxes, columns, row, look, narrow=look.is_narrow(width))
    left = BLEED + look.mark_column(row)
    boxes.text = QRectF(left, 0, max(columns.right - left, _LEAST_TEXT), 0)
    _stack(boxes, row, look, due_below=details_below and bool(row.due))
    return boxes


def _words_between(row: Row, look: RowLook, width: float) -> RowBoxes:
    heading = row.kind is RowKind.HEADING
    font = look.heading_font if heading else look.prompt_font
    height = look.lines(row.text, font, width - 2 * BLEED, look.prompt_line)
    above = 14 * look.scale if heading else 0.0
    text = QRectF(BLEED, above, width - 2 * BLEED, height)
    return RowBoxes(height=above + height + 4 * look.scale, text=text)


def _cut_details(boxes: RowBoxes, columns: _Columns, row: Row, look: RowLook) -> None:
    boxes.due = columns.cut(look.due_column, look.meta_line)
    if row.side is None:
        boxes.name = columns.cut(look.owner_column, look.meta_line)
    else:
        column = columns.cut(look.origin_column, look.meta_line)
        boxes.origin = QRectF(column.left(), 0, 11 * look.scale, 12 * look.scale)
        boxes.name = column.adjusted(look.origin_mark, 0, 0, 0)
    _cut_share(boxes, columns, row, look)


def _cut_share(boxes: RowBoxes, columns: _Columns, row: Row, look: RowLook) -> None:
    if row.shareable or row.locked:
        boxes.share = columns.cut(look.share, look.share)


def _cut_meta(boxes: RowBoxes, columns: _Columns, row: Row, look: RowLook, *, narrow: bool) -> None:
    """Put the meta beside the text or, where it would squeeze the text, below it."""
    if not row.meta:
        return
    width = look.words(row.meta)
    room = columns.right - BLEED - look.mark_column(row) - width - GAP
    squeezed = look.lines(row.text, look.text_font, room, look.line) > 2 * look.line
    if narrow and (width > room or squeezed):
        boxes.words_below = ", ".join(part for part in (row.meta, row.below) if part)
    else:
        boxes.meta = columns.cut(width, look.meta_line)


def _stack(boxes: RowBoxes, row: Row, look: RowLook, *, due_below: bool) -> None:
    """Give everything its height and its place from the top."""
    width = boxes.text.width()
    text = max(look.line, look.lines(row.text, look.text_font, width, look.line))
    below = look.lines(boxes.words_below, look.meta_font, width, look.meta_line)
    below = max(below, look.meta_line) if boxes.words_below or due_below else 0.0
    boxes.height = max(36 * look.scale, text + below + 14 * look.scale)
    top = (boxes.height - text - below) / 2
    boxes.text = QRectF(boxes.text.left(), top, width, text)
    boxes.below = QRectF(boxes.text.left(), boxes.text.bottom(), width, below)
    middle = top + look.line / 2 if below else boxes.height / 2
    if row.mark is not Mark.NONE:
        size = look.mark_size(row)
        boxes.mark = QRectF(BLEED + (look.tick - size) / 2, 0, size, size)
    for box in (boxes.mark, boxes.meta, boxes.share, boxes.origin, boxes.name, boxes.due):
        box.moveTop(middle - box.height() / 2)
    if due_below:
        words = look.words(boxes.words_below + " · ") if boxes.words_below else 0.0
        boxes.due = boxes.below.adjusted(words, 0, 0, 0)


def edit_frame(boxes: RowBoxes, look: RowLook, width: float, hint: str) -> QRectF:
    """Return the frame of the field that takes the place of the text; `hint` stands behind it."""
    right = width - BLEED - look.words(hint) - GAP
    top = boxes.text.top() - 4 * look.scale
    left = boxes.text.left() - 9
    return QRectF(left, top, right - left, look.line + 8 * look.scale)
