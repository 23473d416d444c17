"""Paints the parts of a row of an item list where `ui.widgets.item_layout` has put them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mgrjournal.meetings.due import Tone
from ui.theme.tokens import BORDER, ICON, RADIUS
from ui.widgets.item_layout import RowBoxes, edit_frame
from ui.widgets.item_look import BLEED, RowLook, wrapped
from ui.widgets.item_row import Mark, Row, RowKind
from ui.widgets.origin_mark import paint_origin

_LEFT = Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight
_CHECK = ((0.29, 0.52), (0.44, 0.67), (0.72, 0.36))
_DOT = " · "


def paint_item(painter: QPainter, row: Row, boxes: RowBoxes, look: RowLook) -> None:
    """Paint a row that is not being edited."""
    colors = look.theme.colors
    paint_mark(painter, row, boxes, look)
    painter.setPen(colors.faint if row.quiet else colors.text)
    text = wrapped(row.text, look.text_font, boxes.text.width(), look.line)
    text.draw(painter, boxes.text.topLeft())
    painter.setPen(colors.faint)
    if boxes.words_below:
        below = wrapped(boxes.words_below, look.meta_font, boxes.below.width(), look.meta_line)
        below.draw(painter, boxes.below.topLeft())
    if not boxes.meta.isNull():
        _words(painter, row.meta, boxes.meta, look, _RIGHT)
    _paint_share(painter, row, boxes, look)
    _paint_name(painter, row, boxes, look)
    if row.due:
        _paint_due(painter, row, boxes, look)


def paint_mark(painter: QPainter, row: Row, boxes: RowBoxes, look: RowLook) -> None:
    """Paint the round tick of a topic or the box of an action."""
    if row.mark is Mark.NONE:
        return
    colors = look.theme.colors
    inset = BORDER.tick / 2
    box = boxes.mark.adjusted(inset, inset, -inset, -inset)
    radius = box.width() / 2 if row.mark is Mark.ROUND else RADIUS.box
    painter.setPen(QPen(colors.accent if row.ticked else colors.control, BORDER.tick))
    painter.setBrush(colors.accent if row.ticked else colors.raised)
    painter.drawRoundedRect(box, radius, radius)
    if row.ticked:
        pen = QPen(colors.accent_contrast, 1.75 * look.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        side = boxes.mark.width()
        corner = boxes.mark.topLeft()
        painter.drawPolyline([corner + QPointF(x * side, y * side) for x, y in _CHECK])


def paint_edit_frame(
    painter: QPainter, boxes: RowBoxes, look: RowLook, width: float, hint: str
) -> None:
    """Paint what surrounds the field in which a row is edited."""
    colors = look.theme.colors
    frame = edit_frame(boxes, look, width, hint)
    painter.setPen(QPen(colors.accent, 1))
    painter.setBrush(colors.raised)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS.chip, RADIUS.chip)
    painter.setPen(colors.faint)
    line = QRectF(frame.right(), frame.top(), width - BLEED - frame.right(), frame.height())
    _words(painter, hint, line, look, _RIGHT)


def paint_grip(painter: QPainter, boxes: RowBoxes, look: RowLook) -> None:
    """Paint the six dots by which a row can be dragged."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.colors.faint)
    middle = boxes.mark.center().y()
    for x in (2.0, 5.5):
        for y in (-4.0, 0.0, 4.0):
            painter.drawEllipse(QPointF(x, middle + y), 1.0, 1.0)


def paint_between(painter: QPainter, row: Row, boxes: RowBoxes, look: RowLook) -> None:
    """Paint a heading or a prompt."""
    heading = row.kind is RowKind.HEADING
    font = look.heading_font if heading else look.prompt_font
    painter.setPen(look.theme.colors.text if heading else look.theme.colors.muted)
    words = wrapped(row.text, font, boxes.text.width(), look.prompt_line)
    words.draw(painter, boxes.text.topLeft())


def _words(
    painter: QPainter, text: str, box: QRectF, look: RowLook, align: Qt.AlignmentFlag
) -> None:
    painter.setFont(look.meta_font)
    room = int(box.width()) + 1
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), elided)


def _paint_share(painter: QPainter, row: Row, boxes: RowBoxes, look: RowLook) -> None:
    if boxes.share.isNull():
        return
    name, tone = ("share-2", "accent") if row.shareable else ("lock", "faint")
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(boxes.share.topLeft(), look.theme.pixmap(name, tone, ICON.share, ratio))


def _paint_name(painter: QPainter, row: Row, boxes: RowBoxes, look: RowLook) -> None:
    if boxes.name.isNull():
        return
    if row.side is not None:
        paint_origin(painter, boxes.origin, row.side, look.theme)
    painter.setPen(look.theme.colors.muted)
    _words(painter, row.name, boxes.name, look, _LEFT)


def _paint_due(painter: QPainter, row: Row, boxes: RowBoxes, look: RowLook) -> None:
    colors = look.theme.colors
    below = boxes.below.height() > 0 and boxes.due.top() >= boxes.below.top()
    if below and boxes.words_below:
        painter.setPen(colors.faint)
        dot = boxes.due.translated(-look.words(_DOT), 0)
        painter.drawText(dot, int(_LEFT | Qt.AlignmentFlag.AlignVCenter), _DOT)
    painter.setFont(look.meta_font if row.tone is Tone.LATER else look.due_font)
    painter.setPen(colors.faint if row.quiet else _due_color(row.tone, look))
    align = _LEFT if below else _RIGHT
    painter.drawText(boxes.due, int(align | Qt.AlignmentFlag.AlignVCenter), row.due)


def _due_color(tone: Tone, look: RowLook) -> QColor:
    colors = look.theme.colors
    if tone is Tone.LATE:
        return colors.health_flag
    return colors.health_watch if tone is Tone.TODAY else colors.muted
