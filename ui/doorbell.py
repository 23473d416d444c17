"""How a second start asks the first one to show its window; for this user only, never a network."""

import socket
import time
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_PATIENCE_SECONDS = 2.0
_AGAIN_SECONDS = 0.05


class Doorbell(QObject):
    """Hears later starts.

    Signals:
        rung(): somebody started the program again.
    """

    rung = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Hang the bell at `path`; without local sockets, or where none can be made, it is mute."""
        super().__init__(parent)
        self._path = path
        self._socket = _listening(path)
        self._notifier: QSocketNotifier | None = None
        if self._socket is not None:
            wait_for = QSocketNotifier.Type.Read
            self._notifier = QSocketNotifier(self._socket.fileno(), wait_for, self)
            self._notifier.activated.connect(self._hear)

    def take_down(self) -> None:
        """Hear nothing any more."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._socket is not None:
            self._socket.close()
            self._path.unlink(missing_ok=True)
            self._socket = None

    def _hear(self) -> None:
        if self._socket is None:
            return
        try:
            caller, _ = self._socket.accept()
        except OSError:
            return  # it did not wait
        caller.close()
        self.rung.emit()


def ring(path: Path, patience: float = _PATIENCE_SECONDS) -> bool:
    """Ring the bell at `path`; return whether somebody is there.

    Args:
        patience: how long to wait for a first start that has not hung its bell yet, in seconds.
    """
    if not hasattr(socket, "AF_UNIX"):
        return False
    end = time.monotonic() + patience
    while not _rings(path):
        if time.monotonic() > end:
            return False
        time.sleep(_AGAIN_SECONDS)
    return True


def _rings(path: Path) -> bool:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as calling:
            calling.settimeout(_PATIENCE_SECONDS)
            calling.connect(str(path))
    except OSError:
        return False
    return True


def _listening(path: Path) -> socket.socket | None:
    if not hasattr(socket, "AF_UNIX"):
        return None
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        listening.bind(str(path))
    except OSError:
        listening.close()
        return None
    listening.setblocking(False)
    listening.listen(8)
    return listening
