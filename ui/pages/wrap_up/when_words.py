"""A day and perhaps a time, typed in words: `fri`, `3 dec 14:00`, `+2w`."""

import re
from datetime import date, time

from PySide6.QtCore import QCoreApplication

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.due import parse_due
from mgrjournal.meetings.facts import DateProposal

_TIME = re.compile(r"(?:^|[\s,])(?:at\s+)?(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)\s*$")


def parse_when(text: str, today: date) -> DateProposal:
    """Return the day and the time that `text` means.

    Raises:
        InvalidInputError: there is no day in it, the day does not exist, or it has passed.
    """
    match = _TIME.search(text)
    at = time(int(match["hour"]), int(match["minute"])) if match else None
    words = text[: match.start()] if match else text
    on = parse_due(words.strip().rstrip(","), today)
    if on < today:
        raise InvalidInputError(
            QCoreApplication.translate("NextDate", "That day has passed."),
            next_step=QCoreApplication.translate("NextDate", "Type today or a later day."),
        )
    return DateProposal(on, at)
