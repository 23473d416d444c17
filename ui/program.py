"""The program behind the first picture: the worker, the way in, and the session of a journal."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from ui import behind, theme
from ui.collector import Collector
from ui.doorbell import Doorbell
from ui.end_requests import EndRequests
from ui.hardening import keep_memory_private
from ui.lock.opening import Opening
from ui.relaunch import relaunch
from ui.single_instance import Claim
from ui.start import Basics
from ui.tasks import Tasks

if TYPE_CHECKING:
    from mgrjournal.journal import Journal
    from ui.session import Session

_LAST_SECONDS = 3.0
_TURN_SECONDS = 0.0005


class Program(QObject):
    """Holds together what lives from the first picture to the end.

    Args:
        basics: what the first picture was made with.
        clock: tells the time to everything in the window.
    """

    def __init__(self, basics: Basics, clock: Clock | None = None) -> None:
        super().__init__(basics.app)
        self._basics = basics
        self._clock = clock or Clock()
        self._tasks = Tasks(self)
        self._session: Session | None = None
        self._claim = basics.claim
        self._bell = self._hang_bell()
        self._ends = EndRequests(self)
        self._opening = Opening(basics.window, basics.paths.journal, self._tasks, self._clock)

    def begin(self) -> None:
        """Listen to the way in, and load the rest; between the steps the window takes keys."""
        self._opening.opened.connect(self._open)
        self._opening.demo_opened.connect(self._open_demo)
        self._tasks.failed.connect(self._tell)
        self._basics.hooks.tell = self._tell
        self._basics.window.before_closing(self._may_close)
        self._ends.requested.connect(self._basics.window.close)
        self._basics.app.aboutToQuit.connect(self._end)
        # While the worker loads or writes, the window is to get its turn soon.
        sys.setswitchinterval(_TURN_SECONDS)
        self._take_steps(
            keep_memory_private,
            lambda: theme.complete(self._basics.app),
            self._opening.begin,
            self._wear_icon,
            lambda: self._tasks.ask(behind.load, self._loaded, owner=self),
        )

    def _wear_icon(self) -> None:
        """Show the icon in title bars and task bars that know of no installed program."""
        from ui.theme import app_icon

        self._basics.app.setWindowIcon(app_icon.icon())

    def _take_steps(self, step: Callable[[], object], *others: Callable[[], object]) -> None:
        """Take one step, let keys and pictures have their turn, and take the next."""
        step()
        if others:
            QTimer.singleShot(1, self, lambda: self._take_steps(*others))

    def _loaded(self, _nothing: None) -> None:
        """Begin to collect garbage, now that everything is loaded."""
        Collector(self)

    def _open(self, journal: "Journal") -> None:
        if journal.folder != self._basics.paths.journal:
            self._claim_elsewhere(journal.folder)
        self._session = behind.session().Session(
            self._basics, journal, self._tasks, self._clock, self._replace
        )
        self._session.begin()

    def _open_demo(self, journal: "Journal") -> None:
        self._session = behind.session().DemoSession(
            self._basics, journal, self._tasks, self._clock, self._replace
        )
        self._session.begin()

    def _claim_elsewhere(self, folder: Path) -> None:
        """Take over the claim on the folder that was chosen in the first run."""
        self._bell.take_down()
        self._claim.release()
        self._claim = Claim(self._basics.paths.runtime, folder)
        self._claim.take()
        self._bell = self._hang_bell()

    def _hang_bell(self) -> Doorbell:
        bell = Doorbell(self._claim.doorbell, self)
        bell.rung.connect(self._basics.window.raise_to_front)
        return bell

    def _tell(self, error: JournalError) -> None:
        if self._session is not None:
            self._session.tell(error)
        else:
            self._opening.tell(error)

    def _may_close(self) -> bool:
        """Save everything; stay open when something is not saved."""
        if self._session is not None:
            return self._session.finish()
        self._opening.close_journal(_LAST_SECONDS)
        return True

    def _replace(self, folder: Path, *, locked: bool) -> None:
        """Empty the memory by starting afresh."""
        self._claim.release()
        self._bell.take_down()
        relaunch(self._basics.argv, folder, locked=locked)

    def _end(self) -> None:
        self._bell.take_down()
        self._claim.release()
        if QGuiApplication.platformName() == "offscreen":
            # This platform crashes at exit while the clipboard holds more than text.
            QGuiApplication.clipboard().clear()
        if not self._tasks.finish_with(_nothing, _LAST_SECONDS):
            os._exit(1)  # the worker hangs, and Python would wait for it for ever
        self._tasks.close()


def _nothing() -> None:
    return None
