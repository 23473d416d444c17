"""Notices when nobody has touched keyboard or mouse for a while."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from mgrjournal.clock import Clock

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletMove,
    QEvent.Type.TabletPress,
}
_LONGEST_NAP_MS = 15_000  # the clock goes on while the computer sleeps, timers do not


class IdleWatch(QObject):
    """Counts from the last touch of any window of the program.

    It looks at windows of the window system only, each of which gets a touch once; a filter on the
    whole application would see every event of every widget.

    Args:
        clock: tells the time.
        minutes: how long is too long; 0 is for ever.
        occupied: whether something goes on in which nobody need touch anything, such as a call.

    Signals:
        idle(): it has been too long; told again after as long once more.
    """

    idle = Signal()

    def __init__(
        self,
        clock: Clock,
        minutes: int,
        occupied: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._occupied = clock, occupied
        self._limit = timedelta(minutes=minutes)
        self._touched = clock.now()
        self._watched: set[QWindow] = set()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())
        self._sleep()

    def set_minutes(self, minutes: int) -> None:
        """Wait as long from now on."""
        self._limit = timedelta(minutes=minutes)
        self.touch()
        self._sleep()

    def touch(self) -> None:
        """Count from now."""
        self._touched = self._clock.now()

    def look(self) -> None:
        """Tell if it has been too long; otherwise look again when it will have been."""
        if self._occupied():
            self.touch()
        if self._limit and self._due() <= self._clock.now():
            self.touch()
            self.idle.emit()
        self._sleep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of every touch."""
        if event.type() in _TOUCHES:
            self.touch()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.destroyed.connect(lambda: self._watched.discard(window))
            window.installEventFilter(self)

    def _due(self) -> datetime:
        return self._touched + self._limit

    def _sleep(self) -> None:
        if not self._limit:
            self._timer.stop()
            return
        remaining = (self._due() - self._clock.now()).total_seconds() * 1000
        self._timer.start(max(1, min(_LONGEST_NAP_MS, round(remaining))))
