"""How a line of a note looks in the editor: which characters are mark, owner, date, heading."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mgrjournal.fact import Fact
from mgrjournal.meetings.capture.fences import OUTSIDE, after
from mgrjournal.meetings.capture.parts import meaning_of, take_apart
from mgrjournal.meetings.facts import CaptureKind

__all__ = ["OUTSIDE", "LineLook", "Span", "SpanKind", "in_utf16", "look_at"]


class SpanKind(StrEnum):
    """What a stretch of a line is."""

    MARK = "mark"
    OWNER = "owner"
    CALENDAR = "calendar"
    DATE = "date"
    HEADING = "heading"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"


@dataclass(frozen=True, slots=True, repr=False)
class Span(Fact):
    """A stretch of a line, from `start` up to but without `end`, in characters."""

    start: int
    end: int
    kind: SpanKind


@dataclass(frozen=True, slots=True, repr=False)
class LineLook(Fact):
    """How one line looks.

    Args:
        spans: in order, never overlapping.
        kind: what the line becomes; None for an ordinary one. The mark in the margin.
        state: to hand in with the next line.
    """

    spans: tuple[Span, ...]
    kind: CaptureKind | None
    state: int


_HEADING = re.compile(r" {0,3}#{1,6}(?=\s|\Z)\s*")
_BULLET = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}[.)]|>)(?=\s)")
_INLINE = re.compile(
    r"(?P<code>`[^`]+`)|(?P<strong>\*\*(?=\S)[^*]+(?<=\S)\*\*)"
    r"|(?P<emphasis>(?<![\w*])(?:\*(?=[^\s*])[^*]+(?<=\S)\*|_(?=[^\s_])[^_]+(?<=\S)_)(?![\w*]))"
)


def look_at(line: str, state: int, today: date, first_name: str = "") -> LineLook:
    """Return how `line` looks, after a line that ended in `state` (OUTSIDE for the first)."""
    if state != OUTSIDE or "```" in line or "~~~" in line:
        state, fenced = after(line, state)
        if fenced:
            return LineLook((Span(0, len(line), SpanKind.CODE),) if line else (), None, state)
    begin = line.lstrip()[:1]
    if not begin:
        return LineLook((), None, state)
    if begin == "#" and (heading := _HEADING.match(line)):
        return LineLook(_heading(line, heading.end()), None, state)
    spans, kind = _captured(line, today, first_name) if begin in "/-*+0123456789" else ((), None)
    if not spans and begin in "-*+>0123456789" and (bullet := _BULLET.match(line)):
        spans = (Span(line.index(begin), bullet.end(), SpanKind.MARK),)
    return LineLook(_with_inline(line, spans), kind, state)


def in_utf16(line: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` of `line` counted in UTF-16 code units, as Qt counts."""
    if line.isascii() or max(line) <= "\uffff":
        return tuple(spans)

    def units(end: int) -> int:
        return end + sum(character > "\uffff" for character in line[:end])

    return tuple(Span(units(span.start), units(span.end), span.kind) for span in spans)


def _heading(line: str, text_at: int) -> tuple[Span, ...]:
    mark = Span(0, text_at, SpanKind.MARK)
    return (mark, Span(text_at, len(line), SpanKind.HEADING)) if text_at < len(line) else (mark,)


def _captured(
    line: str, today: date, first_name: str
) -> tuple[tuple[Span, ...], CaptureKind | None]:
    parts = take_apart(line, today, first_name)
    if parts is None:
        return (), None
    sign = line[slice(*parts.calendar)].rstrip()
    calendar = (parts.calendar[0], parts.calendar[0] + len(sign))
    places = (
        (parts.mark, SpanKind.MARK),
        (parts.owner_at, SpanKind.OWNER),
        (calendar, SpanKind.MARK if sign.isascii() else SpanKind.CALENDAR),
        (parts.date_at, SpanKind.DATE),
    )
    spans = sorted(
        (Span(start, end, kind) for (start, end), kind in places if start < end),
        key=lambda span: span.start,
    )
    return tuple(spans), parts.kind if meaning_of(line, parts) else None


def _with_inline(line: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return `spans` and the emphasised stretches between them."""
    if not ("*" in line or "`" in line or "_" in line):
        return spans
    found = [
        Span(match.start(), match.end(), SpanKind(match.lastgroup or ""))
        for match in _INLINE.finditer(line)
    ]
    free = [
        inline
        for inline in found
        if all(inline.end <= taken.start or inline.start >= taken.end for taken in spans)
    ]
    return tuple(sorted([*spans, *free], key=lambda span: span.start))
