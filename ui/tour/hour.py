"""The time of the tour: it starts on the same morning each time, and runs."""

import time
from datetime import UTC, datetime, timedelta

from mgrjournal.clock import Clock

MORNING = datetime(2026, 11, 24, 10, 24, tzinfo=UTC)  # a Tuesday


class Hour:
    """Runs with the system, from another beginning, and can skip ahead."""

    def __init__(self, beginning: datetime = MORNING) -> None:
        self._beginning = beginning
        self._started = time.monotonic()
        self.clock = Clock(source=self._now, zone=beginning.tzinfo)

    def skip(self, minutes: float) -> None:
        """Let some minutes pass at once."""
        self._beginning += timedelta(minutes=minutes)

    def _now(self) -> datetime:
        return self._beginning + timedelta(seconds=time.monotonic() - self._started)
