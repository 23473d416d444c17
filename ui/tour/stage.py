"""The real program, built as `ui.start` builds it, in a place of its own."""

import sys
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, SignalInstance
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from mgrjournal.clock import Clock
from mgrjournal.paths import Paths
from ui import theme
from ui.appearance import AppearanceFile
from ui.hooks import Hooks
from ui.lock.first_run import FirstRunScreen
from ui.lock.lock_screen import LockScreen
from ui.program import Program
from ui.single_instance import Claim
from ui.start import Basics
from ui.theme.appearance import Appearance, Scheme
from ui.window import Window

if TYPE_CHECKING:
    from types import TracebackType

T = TypeVar("T")

SIZE = (1440, 900)
STILL = Appearance(Scheme.LIGHT, reduce_motion=True)


class Stage:
    """One run of the program, from its first picture; when the block ends, it is closed.

    Args:
        home: a folder for everything it writes.
        clock: tells the time to everything in the window.
    """

    def __init__(self, home: Path, clock: Clock) -> None:
        self.app = application()
        self.paths = Paths(home / "journal", home / "run", home / "appearance.ini")
        self.faults: list[BaseException] = []
        sys.excepthook = self._catch
        self._claim = Claim(self.paths.runtime, self.paths.journal)
        if not self._claim.take():
            raise RuntimeError("the journal of the tour is open elsewhere")
        remembered = AppearanceFile(self.paths.appearance)
        remembered.save(STILL)
        theme.begin(self.app, STILL)
        self.window = Window(remembered)
        screen = self._first_screen()
        self.window.show_screen(screen)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        QCursor.setPos(self.window.mapToGlobal(self.window.rect().bottomRight()))
        screen.setFocus()
        wait_for(self.window.painted)
        basics = Basics(
            self.app, sys.argv, False, Hooks(), self.paths, self._claim, remembered, self.window
        )
        self._program = Program(basics, clock)
        self._program.begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """Close the window as a user does, and take it down with all that watches in it."""
        self.window.close()
        self._claim.release()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        sys.excepthook = sys.__excepthook__

    def _first_screen(self) -> QWidget:
        if self.paths.journal.exists():
            return LockScreen(self.paths.journal)
        return FirstRunScreen(self.paths.journal)

    def _catch(
        self, _kind: type[BaseException], error: BaseException, _trace: "TracebackType | None"
    ) -> None:
        self.faults.append(error)


def wait_for(signal: SignalInstance) -> None:
    """Let the event loop run until a signal comes."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()


def application() -> QApplication:
    """Return the one application of this process, which goes on when a window is closed."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    return app


def run(task: Callable[[], T]) -> T:
    """Have `task` done within the event loop, and let the program end as it always does.

    Raises:
        Exception: what `task` raises.
    """
    app = application()
    outcome: Future[T] = Future()

    def begin() -> None:
        try:
            outcome.set_result(task())
        except Exception as error:  # noqa: BLE001 - it is raised again below
            outcome.set_exception(error)
        app.quit()

    QTimer.singleShot(0, begin)
    app.exec()
    return outcome.result()
