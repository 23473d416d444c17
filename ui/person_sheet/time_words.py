"""A time of day as people type it: 10:30, 10.30, 1030, 9, 2pm."""

import re
from datetime import time

from PySide6.QtCore import QCoreApplication

from mgrjournal.errors import InvalidInputError

_TIME = re.compile(r"(?P<hour>[0-9]{1,2})(?:[:.h]?(?P<minute>[0-9]{2}))?\s*(?P<half>[ap]m)?")


def read_time(text: str) -> time | None:
    """Return the time that `text` means; None for an empty one.

    Raises:
        InvalidInputError: it is no time of day.
    """
    words = text.strip().lower()
    if not words:
        return None
    match = _TIME.fullmatch(words)
    if match is not None:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if match["half"]:
            hour = hour % 12 + 12 * (match["half"] == "pm") if 1 <= hour <= 12 else 24
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise InvalidInputError(
        QCoreApplication.translate("sheets", "That is not a time of day."),
        next_step=QCoreApplication.translate("sheets", "Try 10:30, or leave it empty."),
    )


def read_minutes(text: str) -> int:
    """Return the length that `text` means, in minutes.

    Raises:
        InvalidInputError: it is no number from 1 to 1440.
    """
    words = text.strip().lower().removesuffix("min").strip()
    if words.isascii() and words.isdigit() and 0 < int(words) <= 24 * 60:
        return int(words)
    raise InvalidInputError(
        QCoreApplication.translate("sheets", "That is not a length in minutes."),
        next_step=QCoreApplication.translate("sheets", "Try 30."),
    )
