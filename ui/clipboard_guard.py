"""What we put on the clipboard goes again: after a while, when locking, when quitting."""

import hashlib
import sys
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

# Marks by which clipboard histories know what not to keep; Windows reads the last two as numbers.
_HINTS = {
    "linux": {"x-kde-passwordManagerHint": b"secret"},
    "darwin": {"org.nspasteboard.ConcealedType": b"1"},
    "win32": {
        f'application/x-qt-windows-mime;value="{name}"': b"\0\0\0\0"
        for name in (
            "ExcludeClipboardContentFromMonitorProcessing",
            "CanIncludeInClipboardHistory",
            "CanUploadToCloudClipboard",
        )
    },
}
_OURS = "application/x-mgrjournal"


class ClipboardGuard(QObject):
    """Watches over everything this program copies.

    Text that any of our fields copies is replaced by the same plain text with the hints for
    clipboard histories. On X11 nothing stays in the primary selection, which publishes whatever
    is merely selected.

    Args:
        seconds: how long copied text may stay.
        ours: tells whether what is on the clipboard comes from this program; by default the
            clipboard is asked, and Qt's offscreen platform never owns it.
    """

    def __init__(
        self,
        clipboard: QClipboard,
        *,
        seconds: float = 60,
        ours: Callable[[], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._ours = ours or clipboard.ownsClipboard
        self._digest: bytes | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self.set_seconds(seconds)
        clipboard.dataChanged.connect(self._guard_own_copies)
        if clipboard.supportsSelection():
            clipboard.selectionChanged.connect(self._empty_primary)

    def set_seconds(self, seconds: float) -> None:
        """Let text that is copied from now on stay for `seconds`; 0 is until the end."""
        self._timer.setInterval(round(seconds * 1000))

    def put(self, mime: QMimeData) -> None:
        """Put `mime` on the clipboard, marked for histories to skip, and watch over it."""
        for kind, value in _HINTS.get(sys.platform, {}).items():
            mime.setData(kind, value)
        mime.setData(_OURS, b"1")
        self._digest = _digest(mime.text())
        self._clipboard.setMimeData(mime)
        if self._timer.interval():
            self._timer.start()

    def clear(self) -> None:
        """Empty the clipboard if it still holds our text; what others copied stays."""
        self._timer.stop()
        if self._digest is not None and self._digest == _digest(self._clipboard.text()):
            self._clipboard.clear()
        self._digest = None

    def _guard_own_copies(self) -> None:
        mime = self._clipboard.mimeData()
        if mime is None or not self._ours() or mime.hasFormat(_OURS):
            return
        if mime.hasText():
            guarded = QMimeData()
            guarded.setText(mime.text())
            self.put(guarded)

    def _empty_primary(self) -> None:
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)


def _digest(text: str) -> bytes:
    """Return what recognises `text` without keeping it."""
    return hashlib.sha256(text.encode("utf-16-le", "surrogatepass")).digest()
