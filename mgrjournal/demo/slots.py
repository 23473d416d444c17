"""When two people mean to meet: the dates of the past and the next one."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from mgrjournal.demo.words.people import AWAY
from mgrjournal.people.facts import Cadence

_DAYS = {
    Cadence.WEEKLY: 7,
    Cadence.TWO_WEEKLY: 14,
    Cadence.MONTHLY: 28,
    Cadence.QUARTERLY: 91,
}
_TIMES = tuple(
    time(hour, minute)
    for hour, minute in (
        (10, 30), (14, 0), (9, 30), (15, 30), (11, 30), (16, 30), (9, 0), (13, 30), (11, 0),
        (15, 0), (10, 0), (16, 0), (14, 30), (12, 0), (17, 0), (12, 30), (13, 0), (8, 30),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """A date on which two people mean to meet.

    Args:
        away: why neither could; empty for an ordinary day.
    """

    on: date
    at: time
    away: str = ""


@dataclass(frozen=True, slots=True)
class Slots:
    """The past dates of a pair, oldest first, and the next one."""

    past: tuple[Slot, ...]
    coming: Slot
    days: int


def rhythm(index: int, cadence: Cadence, now: datetime) -> Slot:
    """Return the next date of the person at `index`, spread over the working days to come.

    The first person is met today, in a little while, if today is a working day.
    """
    at = _soon(now) if index == 0 else _TIMES[(index // 10 * 2 + index % 2) % len(_TIMES)]
    weeks = max(1, _DAYS[cadence] // 7)
    workdays = ((index + 1) // 2) % 5 + 5 * (index % weeks)
    on = _add_workdays(now.date(), workdays)
    if datetime.combine(on, at, now.tzinfo) <= now:
        on += timedelta(days=_DAYS[cadence])
    return Slot(on, at)


def history(
    coming: Slot, cadence: Cadence, first_day: date, rng: Random, *, most: int | None = None
) -> Slots:
    """Return the slots from `first_day` until `coming`, without those that a holiday swallowed.

    Args:
        most: keep only so many of the last; None for all.
    """
    days = _DAYS[cadence]
    count = max(0, (coming.on - first_day).days // days)
    planned = [coming.on - timedelta(days=days * back) for back in range(count, 0, -1)]
    past = [slot for on in planned if (slot := _slot(on, coming.at, rng)) is not None]
    return Slots(tuple(past[-most:] if most else past), coming, days)


def waking(moment: datetime) -> datetime:
    """Return `moment`, or the evening before it when it lies in the night; in whole seconds."""
    if moment.hour < 7:
        moment -= timedelta(hours=moment.hour + 4)
    if moment.hour > 20:
        moment = moment.replace(hour=20)
    return moment.replace(microsecond=0)


def _slot(on: date, at: time, rng: Random) -> Slot | None:
    """Return the slot of a date; about half of the days off leave no trace in the calendar."""
    christmas = (on.month, on.day) >= (12, 22) or (on.month, on.day) <= (1, 3)
    summer = on.month == 8 and on.day <= 14
    if not (christmas or summer or rng.random() < 0.04):
        return Slot(on, at)
    return Slot(on, at, rng.choice(AWAY)) if rng.random() < 0.5 else None


def _soon(now: datetime) -> time:
    soon = now + timedelta(minutes=49)
    if 8 <= soon.hour < 18 and now.weekday() < 5:
        return time(soon.hour, soon.minute // 30 * 30)
    return time(10, 30)


def _add_workdays(day: date, count: int) -> date:
    while day.weekday() > 4:
        day += timedelta(days=1)
    for _ in range(count):
        day += timedelta(days=3 if day.weekday() == 4 else 1)
    return day
