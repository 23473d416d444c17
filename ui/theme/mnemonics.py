"""Mnemonics are underlined while Alt is held, and only then."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from shiboken6 import isValid


class Mnemonics(QObject):
    """Watches the keys of the window that is in front.

    A filter on the application would see every event of every widget; a window sees few.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._window: QWindow | None = None
        self.shown = False
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Underline on Alt; stop when it is released or another window comes."""
        kind = event.type()
        if kind in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
                self._show(shown=kind == QEvent.Type.KeyPress)
        elif kind == QEvent.Type.FocusOut:
            self._show(shown=False)
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Go over to another window."""
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _show(self, *, shown: bool) -> None:
        """Paint everything that can have a mnemonic again."""
        if shown == self.shown:
            return
        self.shown = shown
        for widget in QApplication.allWidgets():
            marked = isinstance(widget, (QAbstractButton, QLabel))
            if marked and isValid(widget) and widget.isVisible():
                widget.update()
