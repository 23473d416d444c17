"""Locking by itself: after idle time, never during a call, and with the screen."""

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from mgrjournal.clock import Clock
from ui.lock.idle_watch import IdleWatch
from ui.lock.screen_watch import _session_path

ROOT = Path(__file__).parents[1]


class Hand:
    """A clock that is moved by hand."""

    def __init__(self, moment):
        self.moment = moment

    def forward(self, **step):
        self.moment += timedelta(**step)


@pytest.fixture
def hand(clock):
    return Hand(clock.now())


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def watch(hand, window):
    occupied = []
    made = IdleWatch(Clock(lambda: hand.moment), 10, lambda: bool(occupied))
    made.occupied_by = occupied
    made.told = []
    made.idle.connect(lambda: made.told.append(hand.moment))
    yield made
    made.deleteLater()


def press_key(window):
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(window.windowHandle(), key)


def move_mouse(window):
    here = QPointF(5, 5)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, here, here, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window.windowHandle(), moved)


def test_it_tells_when_the_time_is_over_and_not_before(watch, hand):
    hand.forward(minutes=9, seconds=59)
    watch.look()
    assert not watch.told
    hand.forward(seconds=1)
    watch.look()
    assert len(watch.told) == 1


@pytest.mark.parametrize("touch", [press_key, move_mouse])
def test_a_touch_begins_the_time_anew(watch, hand, window, touch):
    hand.forward(minutes=9)
    touch(window)
    hand.forward(minutes=9)
    watch.look()
    assert not watch.told
    hand.forward(minutes=1)
    watch.look()
    assert watch.told


def test_during_a_call_it_never_tells_and_counts_from_its_end(watch, hand):
    watch.occupied_by.append("call")
    hand.forward(hours=3)
    watch.look()
    assert not watch.told
    watch.occupied_by.clear()
    hand.forward(minutes=9)
    watch.look()
    assert not watch.told
    hand.forward(minutes=1)
    watch.look()
    assert watch.told


def test_never_is_never(watch, hand):
    watch.set_minutes(0)
    hand.forward(days=3)
    watch.look()
    assert not watch.told


def test_time_spent_asleep_counts(watch, hand, qtbot):
    hand.forward(hours=8)
    watch._timer.start(1)
    qtbot.waitUntil(lambda: bool(watch.told))


def test_its_own_timer_wakes_it_in_time(hand, window, qtbot):
    watch = IdleWatch(Clock(), 10, lambda: False)
    watch._limit = timedelta(milliseconds=30)
    watch.look()
    with qtbot.waitSignal(watch.idle, timeout=1000):
        pass
    watch.deleteLater()


def test_a_window_that_is_focused_later_is_watched_too(watch, hand, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    hand.forward(minutes=9)
    press_key(other)
    hand.forward(minutes=9)
    watch.look()
    assert not watch.told


_LISTEN = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from ui.lock.screen_watch import ScreenWatch
app = QCoreApplication([])
watch = ScreenWatch()
watch.locked.connect(lambda: (print("locked", flush=True), app.quit()))
print("listening" if watch.listening else "deaf", flush=True)
QTimer.singleShot(20000, app.quit)
app.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no D-Bus here")
@pytest.mark.parametrize(
    "interface", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver"]
)
def test_the_desktop_tells_when_the_screen_is_locked(interface, tmp_path):
    (tmp_path / "listen.py").write_text(_LISTEN)
    script = f"""
        {sys.executable} {tmp_path}/listen.py > {tmp_path}/out & listener=$!
        until grep -q listening {tmp_path}/out; do sleep 0.05; done
        send="dbus-send --session --type=signal /any {interface}.ActiveChanged"
        $send boolean:false; $send boolean:true
        wait $listener
    """
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script],
        check=True,
        timeout=30,
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    assert (tmp_path / "out").read_text() == "listening\nlocked\n"


def test_without_a_bus_nothing_is_started_and_nothing_heard(tmp_path):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    body = _LISTEN.replace("20000", "0")
    done = subprocess.run(
        [sys.executable, "-c", body], check=True, capture_output=True, text=True, env=environment
    )
    assert done.stdout == "deaf\n"
    assert not done.stderr


def test_the_session_is_named_as_the_login_manager_does():
    assert _session_path("2") == "/org/freedesktop/login1/session/_32"
    assert _session_path("c1") == "/org/freedesktop/login1/session/c1"
    assert _session_path("") == ""
