"""When two people meet next, from how often they mean to."""

from datetime import date, time, timedelta

from mgrjournal.meetings.facts import DateProposal
from mgrjournal.people.facts import Cadence

_DAYS = {
    Cadence.WEEKLY: 7,
    Cadence.TWO_WEEKLY: 14,
    Cadence.MONTHLY: 28,
    Cadence.QUARTERLY: 91,
    Cadence.NONE: None,
}
_MONTHS = {Cadence.MONTHLY: 1, Cadence.QUARTERLY: 3}
_SATURDAY = 5


def cadence_days(cadence: Cadence) -> int | None:
    """Return about how many days lie between two 1:1s; None without a cadence."""
    return _DAYS[cadence]


def next_dates(
    cadence: Cadence, weekday: int | None, at: time | None, after: date, today: date
) -> list[DateProposal]:
    """Return two dates for the next 1:1: the usual slot, then the working day after it.

    The slot is the usual weekday nearest to one interval after the last 1:1, so that one held
    a day early or late does not shift the rhythm. Monthly and quarterly keep their place in the
    month: the second Tuesday stays the second Tuesday, a fifth becomes the last. After a gap the
    slot is the next usual weekday. The day after has no time: the usual one belongs to the slot.

    Args:
        cadence: how often they mean to meet; without one there are no proposals.
        weekday: the usual day, Monday is 0; None keeps the weekday of the last 1:1, or a Monday
            where that was at the weekend.
        at: the usual time.
        after: the date of the last 1:1; the slot is later than this.
        today: no proposal is earlier than this.
    """
    if cadence is Cadence.NONE:
        return []
    usual = weekday if weekday is not None else _working(after).weekday()
    try:
        slot = _slot(cadence, usual, after)
        if slot < today:
            slot = _on_or_after(today, usual)
        following = slot + timedelta(days=1)
        if usual < _SATURDAY:
            following = _working(following)
    except (OverflowError, ValueError):  # the calendar ends with the year 9999
        return []
    return [DateProposal(slot, at), DateProposal(following, None)]


def _slot(cadence: Cadence, weekday: int, after: date) -> date:
    months = _MONTHS.get(cadence)
    if months is None:
        return _nearest(after + timedelta(days=_DAYS[cadence] or 0), weekday)
    usual = _nearest(after, weekday)
    return _same_place(usual, months)


def _nearest(day: date, weekday: int) -> date:
    """Return the date on `weekday` nearest to `day`, at most three days away."""
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _working(day: date) -> date:
    return _on_or_after(day, 0) if day.weekday() >= _SATURDAY else day


def _same_place(day: date, months: int) -> date:
    """Return the same weekday of a later month: the n-th, or the last where there is no n-th."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = _on_or_after(date(year, month + 1, 1), day.weekday())
    found = first + timedelta(days=(day.day - 1) // 7 * 7)
    return found if found.month == month + 1 else found - timedelta(days=7)
