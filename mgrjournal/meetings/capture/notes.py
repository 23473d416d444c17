"""A whole note, read once."""

import re
from datetime import date

from mgrjournal.meetings.capture.fences import OUTSIDE, after
from mgrjournal.meetings.capture.parts import ParsedLine, parse_line

# Only these lines can mean something; all others are never looked at.
_CANDIDATE = re.compile(
    r"^[^\S\n]*(?:/[A-Za-z]|(?:[-*+]|[0-9]{1,9}[.)])[^\S\n]+\[|```|~~~)[^\n]*", re.MULTILINE
)
_OTHER_LINE_END = re.compile("\r\n|\r|\u2029")


def parse_note(body: str, today: date, first_name: str = "") -> list[ParsedLine]:
    """Return the lines of `body` that mean something, from top to bottom.

    Takes any text at all and never raises: a date that does not exist stays in the text. Lines
    end where Qt ends a block. A few milliseconds for the longest notes.

    Args:
        body: the note as typed.
        today: the day on which words such as "fri" are read.
        first_name: of the person the note is about, so that @name is understood.
    """
    if "\r" in body or "\u2029" in body:
        body = _OTHER_LINE_END.sub("\n", body)
    found, state, line, counted = [], OUTSIDE, 0, 0
    for candidate in _CANDIDATE.finditer(body):
        line += body.count("\n", counted, candidate.start())
        counted = candidate.start()
        state, fenced = after(candidate[0], state)
        if not fenced:
            parsed = parse_line(candidate[0], today, first_name, line)
            if parsed is not None:
                found.append(parsed)
    return found
