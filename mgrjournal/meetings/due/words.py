"""Dates in words, as lists and messages show them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mgrjournal.fact import Fact

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Tone(StrEnum):
    """How near a due date is."""

    LATER = "later"
    TODAY = "today"
    LATE = "late"


@dataclass(frozen=True, slots=True, repr=False)
class DueWords(Fact):
    """A due date as a row shows it."""

    text: str
    tone: Tone


def short_day(day: date, today: date) -> str:
    """Return "17 Nov", with the year when it differs from that of `today`."""
    words = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return words if day.year == today.year else f"{words} {day.year}"


def describe_day(day: date, today: date) -> str:
    """Return "today", "tomorrow", "yesterday" or "Fri 27 Nov", with the year when it differs."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    return near or f"{WEEKDAYS[day.weekday()][:3]} {short_day(day, today)}"


def describe_due(due: date, today: date) -> DueWords:
    """Return the words and the tone for `due`: "Fri 27 Nov", "tomorrow", "today", "2 days late"."""
    late = (today - due).days
    if late > 0:
        return DueWords("1 day late" if late == 1 else f"{late} days late", Tone.LATE)
    return DueWords(describe_day(due, today), Tone.LATER if late else Tone.TODAY)
