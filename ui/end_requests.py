"""Hears when the system or a terminal asks the program to end, so that it saves first."""

import signal
import socket
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = (
    (signal.SIGTERM, signal.SIGINT)
    if sys.platform == "win32"
    else (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
)


class EndRequests(QObject):
    """Turns signals of the operating system into one of Qt.

    Python hears a signal only when it runs, and Qt's loop may not run it for a long time; a byte
    on a socket wakes it.

    Signals:
        requested(): please end.
    """

    requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hearing, self._calling = socket.socketpair()
        self._hearing.setblocking(False)
        self._calling.setblocking(False)
        notifier = QSocketNotifier(self._hearing.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._calling.fileno())
        for number in _SIGNALS:
            signal.signal(number, _heard)

    def _hear(self) -> None:
        self._hearing.recv(64)
        self.requested.emit()


def _heard(_number: int, _frame: object) -> None:
    """Keep Python from ending at once; what is to be done is done by the byte on the socket."""
