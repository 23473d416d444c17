"""Finds in a line whom it names as its owner, and the date it gives."""

import re
import unicodedata
from datetime import date
from itertools import islice

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.due import parse_due
from mgrjournal.meetings.due.reading import LONGEST
from mgrjournal.meetings.facts import CaptureKind, Side

Place = tuple[int, int]
"""A half-open range of characters of a line."""

NOWHERE: Place = (0, 0)

_ROLES = frozenset({"me", "them", "both"})
_DATE_WORDS = 5
_MOST_LOOKED_AT = 16  # of the marks in one line, so that a line of nothing else costs no time
_NAME = r"\w[\w'’\-\u0300-\u036f]*"
_OWNER = re.compile(rf"(?<![\w@.])@(?P<name>{_NAME})(?:\s*[:,](?=\s))?")
_DUE = re.compile(r"(?<!\w)due:[ \t]*|(?:📅|📆|🗓)\ufe0f?[ \t]*", re.IGNORECASE)
# A date that stands last needs no mark when it is short, or follows "by". Full names of days, and
# "sun" and "sat", end too many sentences that mean something else.
_LAST = re.compile(
    r"(?<=\s)(?:by\s+(?P<by>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
    r"|(?:by\s+)?(?P<date>today|tomorrow|\+[0-9]{1,3}[dwm]|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|mon|tue|wed|thu|fri"
    r"|[0-9]{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?: [0-9]{4})?))"
    rf"(?=(?:[\s.,;:!?()\[\]]|@{_NAME})*\Z)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_TAIL = re.compile(rf"(?:[\s.,;:!?()\[\]]|@{_NAME})*\Z")
_JOINED = frozenset({"to", "with", "for", "from", "of", "about", "and", "or", "at", "than", "ask"})


def find_due(raw: str, begin: int, today: date) -> tuple[Place, Place, date | None]:
    """Return where the first date that exists is marked and written, and the date.

    A date is marked by a calendar or by "due:"; one that stands last in the line may do without.
    """
    for mark in islice(_DUE.finditer(raw, begin), _MOST_LOOKED_AT):
        words = islice(_WORD.finditer(raw, mark.end(), mark.end() + 2 * LONGEST), _DATE_WORDS)
        for word in reversed(list(words)):
            longest = raw[mark.end() : word.end()]
            bare = longest.rstrip(",;:!?)] \t")
            for written in (bare, bare.rstrip(".")):
                try:
                    due = parse_due(written, today)
                except InvalidInputError:
                    continue
                return (mark.start(), mark.end()), (mark.end(), mark.end() + len(written)), due
    return _find_last_date(raw, begin, today)


def _find_last_date(raw: str, begin: int, today: date) -> tuple[Place, Place, date | None]:
    found = _LAST.search(raw, begin)
    if found is None or _joins(raw[begin : found.start()]):
        return NOWHERE, NOWHERE, None
    words = "by" if found["by"] else "date"
    try:
        due = parse_due(found[words], today)
    except InvalidInputError:
        return NOWHERE, NOWHERE, None
    return (found.start(), found.start(words)), found.span(words), due


def find_owner(
    line: str, begin: int, kind: CaptureKind, first_name: str
) -> tuple[Place, Side | None]:
    """Return where in a line without its date the owner is written, and who it is.

    @me and @them count anywhere. A name counts directly after the mark or at the end of the line:
    elsewhere, and after words such as "with", it is part of the sentence.
    """
    sides = ((each, _side(each["name"], kind, first_name)) for each in _OWNER.finditer(line, begin))
    meant = ((mention, side) for mention, side in sides if side is not None)
    for mention, side in islice(meant, _MOST_LOOKED_AT):
        if not line[begin : mention.start()].strip():
            return mention.span(), side
        if mention["name"].lower() in _ROLES or _ends_line(line, mention):
            return (mention.start(), mention.end("name")), side
    return NOWHERE, None


def _ends_line(line: str, mention: re.Match[str]) -> bool:
    if not _TAIL.match(line, mention.end("name")):
        return False
    return not _joins(line[: mention.start()])


def _joins(before: str) -> bool:
    """Return whether what follows `before` is part of its sentence, or all there is."""
    words = before.rsplit(None, 1)
    return not words or words[-1].lower() in _JOINED


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
