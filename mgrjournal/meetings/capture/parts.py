"""One line of a note, taken apart: mark, owner, date, and the meaning that remains."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from itertools import islice

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.capture.commands import KINDS
from mgrjournal.meetings.due import parse_due
from mgrjournal.meetings.facts import CaptureKind, Side
from mgrjournal.meetings.one_line import one_line


@dataclass(frozen=True, slots=True)
class ParsedLine:
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


@dataclass(frozen=True, slots=True)
class Parts:
    """Where in a line its parts are, as half-open ranges of characters; empty where missing."""

    kind: CaptureKind
    done: bool
    mark: tuple[int, int]
    owner_at: tuple[int, int]
    owner: Side | None
    calendar: tuple[int, int]
    date_at: tuple[int, int]
    due: date | None


_NOWHERE = (0, 0)
_OWNED = frozenset({CaptureKind.ACTION, CaptureKind.TOPIC, CaptureKind.NEXT})
_DATE_WORDS = 5
_MARK = re.compile(
    r"\s*(?:(?:[-*+]|[0-9]{1,9}[.)])\s+\[(?P<tick>[ xX]?)\]|/(?P<command>[a-z]{1,20}):?)(?=\s|\Z)",
    re.IGNORECASE | re.ASCII,
)
_OWNER = re.compile(r"(?<![\w@.])@(?P<name>\w[\w'’-]*)(?P<after>\s*[:,](?=\s))?")
_DUE = re.compile(r"(?<!\w)due:[ \t]*|(?:📅|📆|🗓)\ufe0f?[ \t]*", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_TAIL = re.compile(r"(?:[\s.,;:!)]|@[\w'’-]+)*")
_BEFORE = re.compile(r"(\w+)\s*\Z")
_JOINED = frozenset({"to", "with", "for", "from", "of", "about", "and", "or", "at", "than", "ask"})
_EMPTIED = re.compile(r"\(\s*\)|\[\s*\]|\s+(?=[,;])")


def take_apart(raw: str, today: date, first_name: str) -> Parts | None:
    """Return where the parts of `raw` are; None for a line without a mark."""
    mark = _MARK.match(raw)
    if mark is None:
        return None
    command = mark["command"]
    kind = CaptureKind.ACTION if command is None else KINDS.get(command.lower())
    if kind is None:
        return None
    calendar, date_at, due = _NOWHERE, _NOWHERE, None
    if kind is CaptureKind.ACTION:
        calendar, date_at, due = _find_due(raw, mark.end(), today)
    owner_at, owner = _NOWHERE, None
    if kind in _OWNED and "@" in raw:
        owner_at, owner = _find_owner(raw, mark.end(), (calendar[0], date_at[1]), kind, first_name)
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
    text = _meaning(raw, parts)
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


def _meaning(raw: str, parts: Parts) -> str:
    kept, position = [], parts.mark[1]
    for start, end in sorted([parts.owner_at, (parts.calendar[0], parts.date_at[1])]):
        if start < end:
            kept.append(raw[position:start])
            position = end
    kept.append(raw[position:])
    if len(kept) == 1:
        return one_line(kept[0])
    return one_line(_EMPTIED.sub("", " ".join(kept))).strip(",;").strip()


def _find_due(
    raw: str, begin: int, today: date
) -> tuple[tuple[int, int], tuple[int, int], date | None]:
    """Return where the first date that exists is marked and written, and the date."""
    for mark in _DUE.finditer(raw, begin):
        words = islice(_WORD.finditer(raw, mark.end()), _DATE_WORDS)
        for word in reversed(list(words)):
            longest = raw[mark.end() : word.end()]
            for written in (longest.rstrip(".,;:!?)"), longest):
                try:
                    due = parse_due(written, today)
                except InvalidInputError:
                    continue
                return (mark.start(), mark.end()), (mark.end(), mark.end() + len(written)), due
    return _NOWHERE, _NOWHERE, None


def _find_owner(
    raw: str, begin: int, date_at: tuple[int, int], kind: CaptureKind, first_name: str
) -> tuple[tuple[int, int], Side | None]:
    """Return where the owner is written, and who it is.

    @me and @them count anywhere. A name counts directly after the mark or at the end of the line:
    elsewhere, and after words such as "with", it is part of the sentence.
    """
    for mention in _OWNER.finditer(raw, begin):
        side = _side(mention["name"], kind, first_name)
        if side is None:
            continue
        if not raw[begin : mention.start()].strip():
            return (mention.start(), mention.end()), side
        named = mention["name"].lower() not in {"me", "them", "both"}
        if not named or _ends_line(raw, mention, date_at):
            return (mention.start(), mention.end("name")), side
    return _NOWHERE, None


def _ends_line(raw: str, mention: re.Match[str], date_at: tuple[int, int]) -> bool:
    end = mention.end("name")
    rest = raw[end:]
    if date_at[0] >= end:
        rest = raw[end : date_at[0]] + raw[date_at[1] :]
    if not _TAIL.fullmatch(rest):
        return False
    before = _BEFORE.search(raw, 0, mention.start())
    return before is None or before[1].lower() not in _JOINED


def _side(name: str, kind: CaptureKind, first_name: str) -> Side | None:
    written = name.lower()
    if written == "me":
        return Side.ME
    if written == "them":
        return Side.THEM
    if written == "both" and kind is not CaptureKind.ACTION:
        return Side.BOTH
    return Side.THEM if first_name and _plain(name) == _plain(first_name) else None


def _plain(name: str) -> str:
    """Return `name` without case and accents."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
