"""One line of a note, taken apart: mark, owner, date, and the meaning that remains."""

import re
from dataclasses import dataclass
from datetime import date

from mgrjournal.fact import Fact
from mgrjournal.meetings.capture.commands import KINDS
from mgrjournal.meetings.capture.mentions import NOWHERE, Place, find_due, find_owner
from mgrjournal.meetings.facts import CaptureKind, Side
from mgrjournal.meetings.one_line import one_line


@dataclass(frozen=True, slots=True, repr=False)
class ParsedLine(Fact):
    """A line of a note that means something.

    Args:
        line: its place in the note, from 0.
        text: the meaning, without mark, owner and date; never empty, always one clean line.
        owner: who promised it (actions: me unless said), or who brings it (topics: None unless
            said); None for the other kinds.
        due: the date of an action, read on the day the note was parsed.
        done: whether the box of an action is ticked.
        raw: the whole line as typed, without its line end.
        due_words: the date as typed, so that "fri" keeps its meaning while the line is edited.
    """

    line: int
    kind: CaptureKind
    text: str
    owner: Side | None
    due: date | None
    done: bool
    raw: str
    due_words: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Parts(Fact):
    """Where in a line its parts are, as half-open ranges of characters; empty where missing."""

    kind: CaptureKind
    done: bool
    mark: Place
    owner_at: Place
    owner: Side | None
    calendar: Place
    date_at: Place
    due: date | None


_OWNED = frozenset({CaptureKind.ACTION, CaptureKind.TOPIC, CaptureKind.NEXT})
_MARK = re.compile(
    r"\s*(?:(?:[-*+]|[0-9]{1,9}[.)])\s+\[(?P<tick>[ xX]?)\]|/(?P<command>[a-z]{1,20}):?)(?=\s|\Z)",
    re.IGNORECASE,
)
_BRACKETS = frozenset({"()", "[]"})


def take_apart(raw: str, today: date, first_name: str) -> Parts | None:
    """Return where the parts of `raw` are; None for a line without a mark."""
    mark = _MARK.match(raw)
    if mark is None:
        return None
    command = mark["command"]
    kind = CaptureKind.ACTION if command is None else KINDS.get(command.lower())
    if kind is None:
        return None
    calendar, date_at, due = NOWHERE, NOWHERE, None
    if kind is CaptureKind.ACTION:
        calendar, date_at, due = find_due(raw, mark.end(), today)
    owner_at, owner = NOWHERE, None
    if kind in _OWNED and "@" in raw:
        gap = " " * (date_at[1] - calendar[0])
        without_date = raw[: calendar[0]] + gap + raw[date_at[1] :]
        owner_at, owner = find_owner(without_date, mark.end(), kind, first_name)
    return Parts(
        kind=kind,
        done=mark["tick"] in {"x", "X"},
        mark=(len(raw) - len(raw.lstrip()), mark.end()),
        owner_at=owner_at,
        owner=owner,
        calendar=calendar,
        date_at=date_at,
        due=due,
    )


def parse_line(raw: str, today: date, first_name: str = "", line: int = 0) -> ParsedLine | None:
    """Return what `raw` means; None for an ordinary line, and for a mark without words.

    Args:
        raw: one line without its line end, outside fenced code.
        today: the day on which words such as "fri" are read.
        first_name: of the person the note is about, so that @name is understood.
        line: the place in the note, from 0.
    """
    parts = take_apart(raw, today, first_name)
    if parts is None:
        return None
    text = meaning_of(raw, parts)
    if not text:
        return None
    default = Side.ME if parts.kind is CaptureKind.ACTION else None
    return ParsedLine(
        line=line,
        kind=parts.kind,
        text=text,
        owner=parts.owner or default,
        due=parts.due,
        done=parts.done,
        raw=raw,
        due_words=raw[slice(*parts.date_at)],
    )


def meaning_of(raw: str, parts: Parts) -> str:
    """Return what remains of a line without mark, owner and date; empty if there are no words."""
    places = sorted([parts.owner_at, (parts.calendar[0], parts.date_at[1])])
    cuts = [place for place in places if place[0] < place[1]]
    if not cuts:
        return one_line(raw[parts.mark[1] :])
    if len(cuts) == 2 and not raw[cuts[0][1] : cuts[1][0]].strip(",; \t"):
        cuts = [(cuts[0][0], cuts[1][1])]
    text, position = "", parts.mark[1]
    for start, end in cuts:
        bracketed = raw[start - 1] + raw[end : end + 1] in _BRACKETS
        text = _closed_up(text, raw[position : start - bracketed])
        position = end + bracketed
    text = one_line(_closed_up(text, raw[position:]))
    return text.strip(",; ") if text.strip(",;:.!? ") else ""


def _closed_up(left: str, right: str) -> str:
    """Return two texts between which something was cut out as one."""
    left, right = left.rstrip(), right.lstrip()
    if right[:1] in {",", ";"} and left[-1:] in {",", ";", ""}:
        right = right[1:].lstrip()
    return left + right if right[:1] in {",", ";", ".", "!", "?"} else f"{left} {right}"
