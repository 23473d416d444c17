"""Watches a Qt program from inside its own process and prints when things happened.

A benchmark starts a fresh process that installs a `Script` and then runs the program's own `main`.
The script begins with the event loop, so the program under test stays exactly as it ships.
Times are of the monotonic clock, which all processes of one machine share.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

ENTER = Qt.Key.Key_Return.value


def report(**marks: float | str | list[float]) -> None:
    """Print one line of marks for the parent process."""
    sys.stdout.write(json.dumps(marks) + "\n")
    sys.stdout.flush()


def now() -> float:
    """Return the moment in seconds."""
    return time.monotonic()


class Painted(QObject):
    """Calls `then` once, right after the first visible widget that `wanted` accepts was painted."""

    def __init__(self, wanted: Callable[[QWidget], bool], then: Callable[[QWidget], None]) -> None:
        super().__init__()
        self._wanted = wanted
        self._then = then
        self._done = False
        app().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            not self._done
            and event.type() == QEvent.Type.Paint
            and isinstance(watched, QWidget)
            and self._wanted(watched)
        ):
            self._done = True
            # The filter runs before the paint itself; the next turn of the loop comes after it.
            QTimer.singleShot(0, lambda: self._finish(watched))
        return False

    def _finish(self, watched: QWidget) -> None:
        app().removeEventFilter(self)
        self._then(watched)


class Gaps(QObject):
    """Measures how long the event loop was away, with a timer of 1 ms."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[float] = []
        self._last = now()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)

    def _tick(self) -> None:
        moment = now()
        self.lengths.append((moment - self._last) * 1000)
        self._last = moment


def app() -> QApplication:
    """Return the running application."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def press(widget: QWidget, text: str, key: int = 0) -> None:
    """Send one key with its text to `widget`, as the window system would."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key or ord(text.upper()), QGuiApplication.keyboardModifiers(), text)
        QApplication.sendEvent(widget, event)


def is_field(widget: QWidget) -> bool:
    """Whether `widget` is a visible line edit."""
    return isinstance(widget, QLineEdit) and widget.isVisible()


def run_when_looping(script: Callable[[], None]) -> None:
    """Let `script` run as soon as the program enters its event loop."""
    original = QApplication.exec

    def with_script() -> int:
        script()
        return original()

    QApplication.exec = staticmethod(with_script)


def leave() -> None:
    """End the process at once; its figures are out."""
    with suppress(Exception):
        sys.stdout.flush()
    os._exit(0)


def on_painted(wanted: Callable[[QWidget], bool], then: Callable[[QWidget], None]) -> None:
    """Call `then` once, after a widget that `wanted` accepts was painted."""
    Painted(wanted, then).setParent(app())


def every(milliseconds: int, look: Callable[[], None]) -> QTimer:
    """Call `look` again and again."""
    timer = QTimer(app())
    timer.timeout.connect(look)
    timer.start(milliseconds)
    return timer
