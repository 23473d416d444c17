"""How long the call has run, told every second, also after the program was killed."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting

_SECOND = 1000


class CallTimer(QObject):
    """Counts from the moment the call began, by the clock, never by its own ticks.

    Signals:
        ticked(): another second has passed.
    """

    ticked = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._began: datetime | None = None
        self._ended: datetime | None = None
        self.planned = 0
        """The planned length in minutes."""
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._tick)

    def follow(self, meeting: Meeting) -> None:
        """Count for `meeting`; one that does not run stands still."""
        self._began, self._ended = meeting.started_at, meeting.ended_at
        self.planned = meeting.minutes
        self._tick()

    def stop(self) -> None:
        """Tell no more."""
        self._next.stop()

    @property
    def elapsed(self) -> timedelta:
        """How long the call has run."""
        if self._began is None:
            return timedelta(0)
        return max(timedelta(0), (self._ended or self._clock.now()) - self._began)

    @property
    def time(self) -> str:
        """`12:41`, or `1:02:03` beyond an hour."""
        minutes, seconds = divmod(int(self.elapsed.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"

    @property
    def part(self) -> float:
        """How much of the planned length has passed, 0 to 1."""
        return min(1.0, self.elapsed / timedelta(minutes=max(1, self.planned)))

    @property
    def words(self) -> str:
        """`of 30`, or `6 over`: a fact, not a reproach."""
        over = int((self.elapsed - timedelta(minutes=self.planned)).total_seconds()) // 60
        if over < 1:
            return self.tr("of {0}").format(self.planned)
        hours, minutes = divmod(over, 60)
        if hours:
            return self.tr("{0} h {1} over").format(hours, minutes)
        return self.tr("{0} over").format(minutes)

    def _tick(self) -> None:
        if self._began is not None and self._ended is None:
            past = int(self.elapsed.total_seconds() * _SECOND) % _SECOND
            self._next.start(_SECOND - past)
        self.ticked.emit()
