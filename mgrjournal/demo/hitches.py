"""Planned 1:1s that did not happen as planned: cancelled, missed, moved."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random

from mgrjournal.demo.character import Mood
from mgrjournal.demo.events import Cancelled, Missed, Moved
from mgrjournal.demo.slots import Slot, waking
from mgrjournal.demo.words import people as words
from mgrjournal.meetings.facts import Side

Say = Callable[[tuple[str, ...], date], str]
"""Chooses one of several reasons and fills its braces for a day."""


class Hitches:
    """Decides what comes between a plan and its 1:1.

    Args:
        person: the place of the person in the cast.
        say: puts a reason into words.
    """

    def __init__(self, person: int, rng: Random, say: Say) -> None:
        self._person = person
        self._rng = rng
        self._say = say

    def strike(
        self, index: int, slot: Slot, mood: Mood, earliest: datetime, start: datetime
    ) -> Cancelled | Missed | None:
        """Return how the 1:1 at `start` came to nothing; None if it is held."""
        if slot.away:
            return self._cancelled(index, None, slot.away, max(earliest, start - timedelta(days=2)))
        when = max(earliest, self._notice(start))
        if self._chance(0.007):
            return self._missed(index, start)
        if self._chance(mood.they_cancel):
            return self._cancelled(
                index, Side.THEM, self._say(words.CANCELLED_BY_THEM, slot.on), when
            )
        if self._chance(mood.i_cancel):
            return self._cancelled(index, Side.ME, self._say(words.CANCELLED_BY_ME, slot.on), when)
        return None

    def move(
        self, index: int, slot: Slot, mood: Mood, earliest: datetime, start: datetime
    ) -> Moved | None:
        """Return to which later day the 1:1 at `start` is moved; None if it stays."""
        if self._chance(mood.they_move):
            asked_by, reason = Side.THEM, self._say(words.MOVED_BY_THEM, slot.on)
        elif self._chance(mood.i_move):
            asked_by, reason = Side.ME, self._say(words.MOVED_BY_ME, slot.on)
        else:
            return None
        return Moved(
            when=max(earliest, self._notice(start)),
            person=self._person,
            slot=index,
            to=slot.on + timedelta(days=1 if slot.on.weekday() < 4 else 3),
            at=slot.at,
            asked_by=asked_by,
            reason=reason,
        )

    def _cancelled(
        self, index: int, asked_by: Side | None, reason: str, when: datetime
    ) -> Cancelled:
        return Cancelled(
            when=when, person=self._person, slot=index, asked_by=asked_by, reason=reason
        )

    def _missed(self, index: int, start: datetime) -> Missed:
        return Missed(
            when=start + timedelta(minutes=15),
            person=self._person,
            slot=index,
            who=Side.THEM if self._chance(0.7) else Side.ME,
            reason=self._rng.choice(words.NO_SHOW),
        )

    def _chance(self, probability: float) -> bool:
        return self._rng.random() < probability

    def _notice(self, start: datetime) -> datetime:
        """Return when somebody may have asked, some hours before."""
        return waking(start - timedelta(hours=self._rng.uniform(1, 30)))
