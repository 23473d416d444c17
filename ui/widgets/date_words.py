"""Dates in the few words the window uses: `Tue 24 Nov`, `17 Nov`, a year only when it differs."""

from datetime import date, time

from PySide6.QtCore import QCoreApplication

from mgrjournal.meetings.due import short_day
from mgrjournal.meetings.due.words import MONTHS, WEEKDAYS


def week_date(day: date, today: date) -> str:
    """Return `day` as `Tue 24 Nov`, with the year when it is not this year's."""
    return f"{WEEKDAYS[day.weekday()][:3]} {short_day(day, today)}"


def spoken_date(day: date, today: date) -> str:
    """Return `day` as `20 October`, for sentences that are read out."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def long_date(day: date, today: date) -> str:
    """Return `day` as `Tuesday 24 November`."""
    return f"{WEEKDAYS[day.weekday()]} {spoken_date(day, today)}"


def clock_time(at: time) -> str:
    """Return `at` as `09:30`."""
    return f"{at.hour:02}:{at.minute:02}"


def near_date(day: date, today: date) -> str:
    """Return `Today`, `Tomorrow`, `Yesterday`, a weekday of the coming week, or `Tue 24 Nov`."""
    away = (day - today).days
    near = {
        -1: QCoreApplication.translate("dates", "Yesterday"),
        0: QCoreApplication.translate("dates", "Today"),
        1: QCoreApplication.translate("dates", "Tomorrow"),
    }
    if away in near:
        return near[away]
    return WEEKDAYS[day.weekday()] if 1 < away < 7 else week_date(day, today)
