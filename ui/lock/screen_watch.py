"""Notices when the screen is locked or the computer is about to sleep, where D-Bus tells it."""

import os
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SYSTEM_BUS = Path("/run/dbus/system_bus_socket")
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_LOGIN = "org.freedesktop.login1"
# What SLOT() returns is taken as it is; the type that PySide6 declares for it is another.
_CHANGED = cast("bytes", SLOT("_on_changed(bool)"))
_LOCK = cast("bytes", SLOT("_on_lock()"))


class ScreenWatch(QObject):
    """Listens to the desktop and to the login manager; without them it stays silent.

    Signals:
        locked(): the screen is locked, or the computer goes to sleep now.
    """

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listening = False
        if sys.platform == "linux":
            self._listen_to_desktop()
            self._listen_to_login()

    def _listen_to_desktop(self) -> None:
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        there = "DBUS_SESSION_BUS_ADDRESS" in os.environ or (
            runtime and Path(runtime, "bus").exists()
        )
        if not there:
            return  # asking would start a bus of our own
        from PySide6.QtDBus import QDBusConnection  # other systems have none

        bus = QDBusConnection.sessionBus()
        for interface in _SCREEN_SAVERS:
            heard = bus.connect("", "", interface, "ActiveChanged", self, _CHANGED)
            self.listening = self.listening or heard

    def _listen_to_login(self) -> None:
        if not _SYSTEM_BUS.exists():
            return
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        manager, session = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
        bus.connect("", "", manager, "PrepareForSleep", self, _CHANGED)
        path = _session_path(os.environ.get("XDG_SESSION_ID", ""))
        bus.connect("", path, session, "Lock", self, _LOCK)

    @Slot(bool)
    def _on_changed(self, active: bool) -> None:  # noqa: FBT001 - the message's own argument
        if active:
            self.locked.emit()

    @Slot()
    def _on_lock(self) -> None:
        self.locked.emit()


def _session_path(session_id: str) -> str:
    """Return the login manager's name of this session; empty stands for any."""
    if not session_id:
        return ""
    escaped = "".join(
        letter if letter.isascii() and letter.isalpha() else f"_{ord(letter):02x}"
        for letter in session_id[:1]
    ) + "".join(
        letter if letter.isascii() and letter.isalnum() else f"_{ord(letter):02x}"
        for letter in session_id[1:]
    )
    return f"/org/freedesktop/login1/session/{escaped}"
