"""The painted list of 1:1s to come."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.due import short_day
from mgrjournal.meetings.facts import UpcomingMeeting
from ui import theme
from ui.pages.today.upcoming_rows import UPCOMING_ROLE, UpcomingRows
from ui.pages.today.words import topics_words
from ui.theme.focus_ring import paint_focus_ring
from ui.theme.tokens import RADIUS
from ui.widgets.date_words import clock_time, near_date
from ui.widgets.fitted_list import FittedList
from ui.widgets.item_look import BLEED, GAP
from ui.widgets.shapes import paint_shape

Index = QModelIndex | QPersistentModelIndex
_INSET = 20 + BLEED  # where the words of the card above begin
_TIME = 92
_ROW = 52
_FORMAT = 150


class UpcomingList(FittedList):
    """Shows when, with whom and what about; Enter or a click opens the person.

    Args:
        rows: what to show; the list takes it as its own.
        clock: tells which day is today.

    Signals:
        opened(int): the person's page is to be shown.
    """

    opened = Signal(int)

    def __init__(self, rows: UpcomingRows, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("today.upcoming", "", parent)
        self.setAccessibleName(self.tr("1:1s to come"))
        rows.setParent(self)
        self._clock = clock
        self.setModel(rows)
        self.setItemDelegate(_Painter(self, clock))
        for change in (rows.dataChanged, rows.modelReset):
            change.connect(self.refit)

    def measure(self, _index: Index, _width: int) -> int:
        """Return how high a row is."""
        return theme.current().px(_ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen person by Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the person that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(UPCOMING_ROLE).person.id)


class _Painter(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, view: UpcomingList, clock: Clock) -> None:
        super().__init__(view)
        self._view, self._clock = view, clock

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._view.row_height(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        colors = theme.current().colors
        shape = QRectF(option.rect)
        painter.save()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if hovered:
            paint_shape(painter, shape, RADIUS.control, fill=colors.hover)
        elif index.row() > 0:
            line = QRectF(shape.left() + BLEED, shape.top(), shape.width() - 2 * BLEED, 1)
            painter.fillRect(line, colors.border)
        painter.translate(shape.topLeft())
        self._paint_when(painter, index.data(UPCOMING_ROLE))
        self._paint_who(painter, index.data(UPCOMING_ROLE), shape.width())
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.shows_ring():
            paint_focus_ring(painter, shape, RADIUS.control)

    def _paint_when(self, painter: QPainter, one: UpcomingMeeting) -> None:
        look, today = theme.current(), self._clock.today()
        passed = one.meeting.on < today
        day = near_date(one.meeting.on, today)
        above = clock_time(one.meeting.at) if one.meeting.at is not None and not passed else day
        below = self._view.tr("not closed") if passed else ("" if above == day else day)
        above = short_day(one.meeting.on, today) if passed else above
        width = look.px(_TIME) - GAP
        tone = look.colors.health_watch if passed else look.colors.muted
        first, second = _lines(look.px(_ROW), two=bool(below))
        painter.setFont(look.font("strong", tabular=True))
        painter.setPen(look.colors.text)
        _write(painter, QRectF(_INSET, first, width, look.line_height("strong")), above)
        painter.setFont(look.font("meta"))
        painter.setPen(tone)
        _write(painter, QRectF(_INSET, second, width, look.line_height("meta")), below)

    def _paint_who(self, painter: QPainter, one: UpcomingMeeting, width: float) -> None:
        look = theme.current()
        first, second = _lines(look.px(_ROW), two=True)
        left = _INSET + look.px(_TIME)
        right = width - _INSET
        format_width = look.px(_FORMAT) if one.meeting.format_name else 0
        room = max(60.0, right - left - format_width - GAP)
        painter.setFont(look.font("strong"))
        painter.setPen(look.colors.text)
        _write(painter, QRectF(left, first, room, look.line_height("strong")), one.person.name)
        painter.setFont(look.font("meta"))
        painter.setPen(look.colors.muted)
        words = topics_words(one.topics, one.person.first_name)
        _write(painter, QRectF(left, second, room, look.line_height("meta")), words)
        painter.setFont(look.font("small"))
        box = QRectF(right - format_width, 0, format_width, look.px(_ROW))
        _write(painter, box, one.meeting.format_name, Qt.AlignmentFlag.AlignRight)


def _lines(row: int, *, two: bool) -> tuple[float, float]:
    """Return where the two lines of a row begin; a single one stands in the middle."""
    look = theme.current()
    strong, meta = look.line_height("strong"), look.line_height("meta")
    top = (row - strong - (meta if two else 0)) / 2
    return top, top + strong


def _write(
    painter: QPainter,
    box: QRectF,
    words: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    room = int(box.width()) + 1
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), cut)
