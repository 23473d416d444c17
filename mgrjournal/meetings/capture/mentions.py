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
_WORD = re.compile(r"\S+")
_TAIL = re.compile(rf"(?:[\s.,;:!?()\[\]]|@{_NAME})*\Z")
_JOINED = frozenset({"to", "with", "for", "from", "of", "about", "and", "or", "at", "than", "ask"})


def find_due(raw: str, begin: int, today: date) -> tuple[Place, Place, date | None]:
    """Return where the first date that exists is marked and written, and the date."""
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
    return NOWHERE, NOWHERE, None


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
    before = line[: mention.start()].rsplit(None, 1)[-1]
    return before.lower() not in _JOINED


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
