"""Now and today, passed in, so that every rule about time can be tested at any time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the time.

    Args:
        source: returns the present moment, aware of its zone.
        zone: the zone in which the user's days begin; None is the system's own.
    """

    source: Callable[[], datetime] = _utc_now
    zone: tzinfo | None = None

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return self.source().astimezone(UTC)

    def local_now(self) -> datetime:
        """Return the present moment in the user's zone."""
        return self.source().astimezone(self.zone)

    def today(self) -> date:
        """Return the user's date of today."""
        return self.local_now().date()

    def local(self, moment: datetime) -> datetime:
        """Return `moment` in the user's zone."""
        return moment.astimezone(self.zone)


def fixed(moment: datetime) -> Clock:
    """Return a clock that stands still at `moment`, in that moment's own zone."""
    return Clock(source=lambda: moment, zone=moment.tzinfo)
