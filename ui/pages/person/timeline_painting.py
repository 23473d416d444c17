"""Paints one entry of the timeline: date, rail and ring, what was said of it, the note's start."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from mgrjournal.meetings.due import short_day
from mgrjournal.meetings.facts import Meeting, MeetingState, TimelineEntry
from ui import theme
from ui.pages.person.timeline_words import below_date, drove, energy_word, not_held, topics
from ui.theme import Theme
from ui.theme.focus_ring import paint_focus_ring
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.energy_dots import energy_width, paint_energy
from ui.widgets.item_look import BLEED
from ui.widgets.shapes import paint_shape
from ui.widgets.text_block import TextBlock

_DATE_RIGHT = 64
_RAIL = 80
_TEXT = 97
_RING = 9
_PAD = 12
_GAP = 10
_LINES = 2
_TOO_NARROW = 420


@dataclass(frozen=True, slots=True)
class EntryLook:
    """Fonts and line heights of the timeline."""

    theme: Theme
    date_font: QFont
    small: QFont
    meta: QFont
    body: QFont
    small_line: int
    meta_line: int
    body_line: int

    @classmethod
    def current(cls) -> Self:
        """Return them in the look of the moment."""
        look = theme.current()
        return cls(
            look,
            look.font("button", tabular=True),
            look.font("small"),
            look.font("meta", tabular=True),
            look.font("body"),
            look.line_height("small"),
            look.line_height("meta"),
            look.line_height("body"),
        )


class EntryPainter:
    """Measures and paints entries.

    Args:
        look: fonts and line heights.
        first_name: of the person.
        today: tells which year it is.
    """

    def __init__(self, look: EntryLook, first_name: str, today: date) -> None:
        self._look = look
        self._first_name = first_name
        self._today = today
        scale = look.theme.scale
        self._date_right, self._rail = _DATE_RIGHT * scale, round(_RAIL * scale)
        self._text, self._ring, self._pad = round(_TEXT * scale), _RING * scale, _PAD * scale

    def height(self, entry: TimelineEntry, width: int) -> int:
        """Return how high an entry is in a list of this width."""
        if entry.meeting.state is not MeetingState.HELD:
            words = self._words(entry.meeting, width)
            content = max(words.height, self._date_height(entry.meeting))
            return round(content + 2 * self._pad)
        note = self._note(entry, width)
        said = self._look.small_line if self._said(entry) or entry.meeting.format_name else 0
        content = max(said + note.height + (4 if said and note.height else 0), 0)
        least = self._look.theme.px(HEIGHT.timeline_min)
        return max(least, round(max(content, self._date_height(entry.meeting)) + 2 * self._pad))

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        entry: TimelineEntry,
        *,
        hovered: bool,
        focused: bool,
        last: bool,
    ) -> None:
        """Paint an entry into `rect`."""
        colors = self._look.theme.colors
        shape = QRectF(rect)
        if hovered:
            paint_shape(painter, shape, RADIUS.control, fill=colors.hover)
        painter.save()
        painter.translate(shape.topLeft())
        self._paint_rail(painter, entry.meeting, rect.height())
        self._paint_date(painter, entry.meeting)
        if entry.meeting.state is MeetingState.HELD:
            self._paint_held(painter, entry, rect.width())
        else:
            self._paint_not_held(painter, entry.meeting, rect.width())
        if not last and not hovered:
            left = BLEED + self._text
            line = QRectF(left, rect.height() - 1, rect.width() - left - BLEED, 1)
            painter.fillRect(line, colors.border)
        painter.restore()
        if focused:
            paint_focus_ring(painter, shape, RADIUS.control)

    # Left of the text

    def _paint_rail(self, painter: QPainter, meeting: Meeting, height: int) -> None:
        colors = self._look.theme.colors
        x = BLEED + self._rail
        painter.fillRect(QRectF(x, 0, 1, height), colors.border)
        held = meeting.state is MeetingState.HELD
        middle = QPointF(x + 0.5, self._pad + self._look.small_line / 2)
        ring = QRectF(0, 0, self._ring, self._ring)
        ring.moveCenter(middle)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colors.accent if held else colors.control, 2 if held else 1.25)
        if not held:
            pen.setDashPattern([2, 1.6])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(colors.surface)
        half = pen.widthF() / 2
        painter.drawEllipse(ring.adjusted(half, half, -half, -half))

    def _paint_date(self, painter: QPainter, meeting: Meeting) -> None:
        look, colors = self._look, self._look.theme.colors
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box = QRectF(0, self._pad, BLEED + self._date_right, look.small_line)
        painter.setFont(look.date_font)
        painter.setPen(colors.text)
        day = f"{meeting.on.day} {short_day(meeting.on, meeting.on).split()[1]}"
        painter.drawText(box, right, day)
        painter.setFont(look.meta)
        painter.setPen(colors.muted)
        below = [below_date(meeting)]
        if meeting.on.year != self._today.year:
            below.insert(0, str(meeting.on.year))
        for words in filter(None, below):
            box = QRectF(0, box.bottom(), box.width(), look.meta_line)
            painter.drawText(box, right, words)

    def _date_height(self, meeting: Meeting) -> float:
        lines = bool(below_date(meeting)) + (meeting.on.year != self._today.year)
        return self._look.small_line + lines * self._look.meta_line

    # The text

    def _said(self, entry: TimelineEntry) -> list[str]:
        return [words for words in (drove(entry.meeting, self._first_name), topics(entry)) if words]

    def _note(self, entry: TimelineEntry, width: int) -> TextBlock:
        block = TextBlock(entry.excerpt, self._look.body, self._look.body_line, max_lines=_LINES)
        if entry.excerpt:
            block.lay_out(width - 2 * BLEED - self._text)
        return block

    def _words(self, meeting: Meeting, width: int) -> TextBlock:
        words = not_held(meeting, self._first_name, self._today)
        block = TextBlock(words, self._look.small, self._look.small_line)
        block.lay_out(width - 2 * BLEED - self._text - self._icon_room())
        return block

    def _icon_room(self) -> int:
        return self._look.theme.px(ICON.small) + _GAP

    def _paint_held(self, painter: QPainter, entry: TimelineEntry, width: int) -> None:
        look, colors = self._look, self._look.theme.colors
        left, top = float(BLEED + self._text), float(self._pad)
        self._paint_format(painter, entry.meeting, width)
        painter.setFont(look.small)
        painter.setPen(colors.muted)
        x = left
        x = self._word(painter, x, drove(entry.meeting, self._first_name))
        if (energy := entry.meeting.wrap_up.energy) is not None:
            x = self._word(painter, x, energy_word(), gap=5)
            middle = QPointF(x, top + look.small_line / 2)
            paint_energy(painter, middle, energy, look.theme)
            x += energy_width(look.theme) + _GAP
        painter.setPen(colors.muted)
        self._word(painter, x, topics(entry))
        if entry.excerpt:
            note = self._note(entry, width)
            note.paint(painter, QPointF(left, top + look.small_line + 4), colors.text)

    def _word(self, painter: QPainter, x: float, words: str, gap: int = _GAP) -> float:
        """Paint a few words of the first line and return where the next begin."""
        if not words:
            return x
        advance = QFontMetricsF(self._look.small).horizontalAdvance(words)
        box = QRectF(x, self._pad, advance + 2, self._look.small_line)
        painter.setFont(self._look.small)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
        return x + advance + gap

    def _paint_format(self, painter: QPainter, meeting: Meeting, width: int) -> None:
        if width < _TOO_NARROW:
            return
        painter.setFont(self._look.small)
        painter.setPen(self._look.theme.colors.faint)
        box = QRectF(
            BLEED + self._text, self._pad, width - 2 * BLEED - self._text, self._look.small_line
        )
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(align), meeting.format_name)

    def _paint_not_held(self, painter: QPainter, meeting: Meeting, width: int) -> None:
        look, colors = self._look, self._look.theme.colors
        moved = meeting.state is MeetingState.MOVED
        icon = "calendar-clock" if moved else "calendar-x"
        ratio = painter.device().devicePixelRatio()
        pixmap = look.theme.pixmap(icon, "muted", ICON.small, ratio)
        side = look.theme.px(ICON.small)
        top = self._pad + (look.small_line - side) / 2
        painter.drawPixmap(QPointF(BLEED + self._text, top), pixmap)
        words = self._words(meeting, width)
        words.paint(
            painter, QPointF(BLEED + self._text + self._icon_room(), self._pad), colors.muted
        )
