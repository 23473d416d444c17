"""Hands at a keyboard: keys go the way of real ones, from the window system to what has focus."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.tour.stage import Stage

_PATIENCE_MS = 60_000
_LOOK_EVERY_MS = 5
_MOST_TABS = 60


class LostError(RuntimeError):
    """The tour waited for something that did not come, or the program failed on the way."""


class Hands:
    """Types, presses keys, and waits for what comes of it.

    Args:
        stage: the running program.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.wait("the keyboard", QApplication.focusWidget)

    def wait(self, what: str, condition: Callable[[], object]) -> None:
        """Let the program go on until a condition holds.

        Raises:
            LostError: it did not within a minute, or something failed; `what` says what for.
        """
        came = _until(lambda: bool(self._stage.faults or condition()))
        if self._stage.faults:
            raise LostError(f"waiting for {what}") from self._stage.faults[0]
        if not came:
            raise LostError(f"waited in vain for {what}")

    def press(self, keys: str) -> None:
        """Press keys together, such as "Ctrl+Return"."""
        QTest.keySequence(self._stage.window.windowHandle(), QKeySequence(keys))
        QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text into what has the focus; a line end is Enter."""
        for place, line in enumerate(text.split("\n")):
            if place:
                self.press("Return")
            for letters in _runs(line):
                self._type_run(letters)
        QCoreApplication.processEvents()

    def find(self, name: str) -> QWidget:
        """Return the visible widget with an object name, waiting until it is there."""
        self.wait(f"“{name}”", lambda: self._visible(name))
        return self._visible(name)[-1]

    def gone(self, name: str) -> None:
        """Wait until no widget with that object name is visible."""
        self.wait(f"“{name}” to go", lambda: not self._visible(name))

    def rows(self, name: str, count: int) -> None:
        """Wait until a list shows so many rows."""
        self.wait(f"{count} rows in “{name}”", lambda: self.count(name) == count)

    def count(self, name: str) -> int:
        """Return how many rows a list shows now."""
        view = self._view(name)
        return 0 if view is None else view.model().rowCount()

    def chosen(self, name: str, text: str) -> None:
        """Wait until the row that Enter would take in a list shows a text."""
        self.wait(f"“{text}” in “{name}”", lambda: self._chosen(name) == text)

    def tab_to(self, name: str) -> None:
        """Press Tab until the keyboard is at a widget, or inside of it.

        Raises:
            LostError: it cannot be reached so.
        """
        widget = self.find(name)
        for _ in range(_MOST_TABS):
            if _has_focus(widget):
                return
            self.press("Tab")
        raise LostError(f"Tab does not lead to “{name}”")

    def push(self, name: str) -> None:
        """Push a button with the keyboard, once it can be pushed."""
        self.wait(f"“{name}” to be ready", self.find(name).isEnabled)
        self.tab_to(name)
        self.press("Space")

    def _visible(self, name: str) -> list[QWidget]:
        found = self._stage.window.findChildren(QWidget, name)
        return [widget for widget in found if widget.isVisible()]

    def _view(self, name: str) -> QAbstractItemView | None:
        views = [view for view in self._visible(name) if isinstance(view, QAbstractItemView)]
        return views[-1] if views else None

    def _chosen(self, name: str) -> object:
        view = self._view(name)
        return None if view is None else view.currentIndex().data()

    def _type_run(self, letters: str) -> None:
        if letters.isascii():
            for letter in letters:
                QTest.keyClick(self._stage.window.windowHandle(), ord(letter))
        else:
            event = QInputMethodEvent()
            event.setCommitString(letters)
            QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)


def _until(condition: Callable[[], bool]) -> bool:
    """Let the event loop run until a condition holds; return whether it came to hold in time."""
    loop = QEventLoop()
    look = QTimer(interval=_LOOK_EVERY_MS)
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    look.start()
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    if not condition():
        loop.exec()
    look.stop()
    return condition()


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def _runs(line: str) -> list[str]:
    """Cut a line where ASCII ends or begins: no keyboard event carries the rest."""
    runs: list[str] = []
    for letter in line:
        if runs and runs[-1].isascii() == letter.isascii():
            runs[-1] += letter
        else:
            runs.append(letter)
    return runs
