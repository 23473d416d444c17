"""A clock for tests in which weeks go by."""

from datetime import UTC, datetime, timedelta

from mgrjournal.clock import Clock


class PassingTime:
    """Stands still until told to go on. Begins on Tuesday 24 November 2026, 10:05."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
        self.clock = Clock(source=lambda: self.now, zone=UTC)

    def on(self, **span: float) -> None:
        """Let time pass: `time.on(days=7)`."""
        self.now += timedelta(**span)
