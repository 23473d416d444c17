"""A page in a window of its own, wired as the main window would, for tests of pages."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from call_desk import Desk

Heard = list[tuple[Any, ...]]


class PageWindow(QWidget):
    """Shows one page, and tells it what changed."""

    def __init__(self, page: QWidget, desk: Desk, size: tuple[int, int]) -> None:
        super().__init__()
        self.page = page
        self.toasts: Heard = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self.resize(*size)
        desk.tasks.changed.connect(page.on_changed)
        page.notify.connect(lambda *said: self.toasts.append(said))

    def undo(self) -> None:
        """Press Undo in the last toast."""
        self.toasts[-1][1]()


def shown(
    qtbot: QtBot, desk: Desk, page: QWidget, size: tuple[int, int] = (1440, 900)
) -> PageWindow:
    """Put `page` into a window and wait until it can be used."""
    window = PageWindow(page, desk, size)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def settle(desk: Desk) -> None:
    """Let everything that was asked be answered, and the answers be drawn."""
    for _ in range(3):
        desk.tasks.drain(10)
        QApplication.processEvents()


def heard(signal: Any) -> Heard:
    """Return a list that fills with what `signal` says."""
    told: Heard = []
    signal.connect(lambda *said: told.append(said))
    return told


def child(parent: QWidget, name: str, kind: type = QWidget) -> Any:
    """Return the visible widget called `name`."""
    found = [one for one in parent.findChildren(kind, name) if one.isVisible()]
    assert found, f"no visible {name}"
    return found[-1]


Act = Callable[[], object]
