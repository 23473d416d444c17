"""An action typed in one line: `send the deck @ana due:fri` is a promise, an owner and a date."""

import re
from dataclasses import dataclass
from datetime import date

from mgrjournal.meetings.capture import parse_line
from mgrjournal.meetings.due import parse_due
from mgrjournal.meetings.facts import Side

_MARK = re.compile(r"(?<!\w)due:\s*(?P<words>.*)$", re.IGNORECASE)
_OWNER_SAID = re.compile(r"(?<![\w@.])@\w")


@dataclass(frozen=True, slots=True)
class ActionWords:
    """What was understood.

    Args:
        owner: None when nobody was named.
    """

    text: str
    owner: Side | None
    due: date | None


def read_action(line: str, today: date, first_name: str = "") -> ActionWords:
    """Take a typed line apart.

    Raises:
        InvalidInputError: behind `due:` stands no date, or one that does not exist.
    """
    parsed = parse_line(f"- [ ] {line}", today, first_name)
    if parsed is None:
        return ActionWords("", None, None)
    if parsed.due is None and (mark := _MARK.search(parsed.text)) is not None:
        parse_due(mark["words"], today)  # says what is wrong with it
    said = _OWNER_SAID.search(line) is not None and not _OWNER_SAID.search(parsed.text)
    return ActionWords(parsed.text, parsed.owner if said else None, parsed.due)
