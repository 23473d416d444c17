"""What the invented user records after a 1:1, and what becomes of promises."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt
from random import Random

from mgrjournal.demo.character import Mood
from mgrjournal.demo.note import Promise
from mgrjournal.meetings.facts import ActionState, Driver, Side, WrapUp


@dataclass(frozen=True, slots=True)
class Impression:
    """How a 1:1 really was, recorded or not."""

    energy: float
    ready_them: bool
    ready_me: bool


class Tide:
    """A slow swing around zero, so that good weeks come together, and bad ones."""

    def __init__(self, rng: Random, *, memory: float = 0.3, spread: float = 0.3) -> None:
        self._rng = rng
        self._memory = memory
        self._spread = spread
        self._level = 0.0

    def next(self) -> float:
        """Return the level of the next step."""
        push = self._rng.gauss(0.0, self._spread * sqrt(1 - self._memory**2))
        self._level = self._memory * self._level + push
        return self._level


class Recorder:
    """Fills in wrap-ups as somebody busy does: some taps are left out."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._rates_energy = rng.uniform(0.7, 0.95)
        self._says_who_drove = rng.uniform(0.7, 0.95)

    def wrap_up(self, mood: Mood, impression: Impression) -> WrapUp:
        """Return what is recorded of a 1:1."""
        if self._chance(0.05):
            return WrapUp()
        driver = self._rng.choices(
            (Driver.THEM, Driver.ME, Driver.SHARED),
            weights=(mood.they_drive, mood.i_drive, 1 - mood.they_drive - mood.i_drive),
        )[0]
        worth = impression.energy + self._rng.uniform(-0.4, 0.8)
        return WrapUp(
            driver=driver if self._chance(self._says_who_drove) else None,
            energy=_rating(impression.energy) if self._chance(self._rates_energy) else None,
            worth=_rating(worth) if self._chance(0.45) else None,
            prepared_me=impression.ready_me if self._chance(0.7) else None,
            prepared_them=impression.ready_them if self._chance(0.85) else None,
        )

    def closing(
        self, promise: Promise, made: datetime, keeps: float
    ) -> tuple[datetime, ActionState]:
        """Return when a promise is closed, and how.

        Args:
            keeps: how likely they keep theirs; the user keeps most.
        """
        likely = 0.82 if promise.owner is Side.ME else keeps
        days = (promise.due - made.date()).days if promise.due else self._rng.randint(3, 20)
        if self._chance(likely):
            day = max(1, days - self._rng.randint(0, 3))
        else:
            day = days + self._rng.randint(3, 24)
        state = ActionState.DONE if self._chance(likely) else ActionState.DROPPED
        moment = made + timedelta(days=day, minutes=self._rng.randrange(240))
        return moment, ActionState.DONE if day <= days else state

    def _chance(self, probability: float) -> bool:
        return self._rng.random() < probability


def _rating(value: float) -> int:
    return min(5, max(1, round(value)))
