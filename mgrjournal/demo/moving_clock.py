"""A clock that can be put back, so that a history is written at its own times."""

from datetime import datetime

from mgrjournal.clock import Clock


class MovingClock:
    """Tells the time of another clock until it is set, and again after it is let go."""

    def __init__(self, clock: Clock) -> None:
        self._source = clock
        self._set_to: datetime | None = None
        self.clock = Clock(source=self._now, zone=clock.zone)

    def set(self, moment: datetime) -> None:
        """Stand still at `moment`, which is aware of its zone."""
        self._set_to = moment

    def let_go(self) -> None:
        """Run with the other clock again."""
        self._set_to = None

    def _now(self) -> datetime:
        return self._set_to or self._source.now()
