"""Loads what comes behind the first picture, in a thread, while the window takes keys."""

import threading
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

_BREATH_MS = 30
"""Keys that were pressed while the window came up go first."""
_MODULES = ("ui.lock.lock_furniture", "ui.theme.proxy_style", "ui.program")


class Loader(QObject):
    """Imports the rest of the program.

    Signals:
        loaded(): importing ui.program takes no time any more; told in the GUI thread.
    """

    loaded = Signal()
    _arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._arrived.connect(self._tell)

    def start(self) -> None:
        """Begin after a breath."""
        QTimer.singleShot(_BREATH_MS, self._run)

    def _run(self) -> None:
        threading.Thread(target=self._load, daemon=True, name="loader").start()

    def _load(self) -> None:
        try:
            for name in _MODULES:
                import_module(name)
        finally:
            self._arrived.emit()  # also after a failure: where it is needed, it will be heard of

    def _tell(self) -> None:
        self.loaded.emit()
