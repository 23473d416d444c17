"""From the first run to a new journal, or to a demo."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mgrjournal.clock import Clock
from mgrjournal.paths import remember_journal
from ui import behind
from ui.lock.first_run import FirstRunScreen
from ui.lock.recovery_paper import RecoveryPaper
from ui.lock.recovery_step import RecoveryStep
from ui.tasks import Tasks
from ui.window import Window

if TYPE_CHECKING:
    from mgrjournal.journal import Journal, JournalSettings, RecoveryKey

_DEMO_PREFIX = "mgrjournal-demo-"


class Founding(QObject):
    """Has the journal made that the first run asks for, and shows its recovery key.

    Args:
        screen: the first run.
        usual: the folder that is found without being noted.

    Signals:
        made(Journal): the journal is there and open, its recovery key not seen yet.
        founded(): the user goes on to it.
        demo_opened(Journal): the user looks around instead.
    """

    made = Signal(object)
    founded = Signal()
    demo_opened = Signal(object)

    def __init__(
        self, window: Window, tasks: Tasks, clock: Clock, screen: FirstRunScreen, usual: Path
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._clock = window, tasks, clock
        self._usual = usual
        screen.creation_wanted.connect(lambda *wish: self._create(screen, *wish))
        screen.demo_wanted.connect(lambda: self._open_demo(screen))

    def _create(self, screen: FirstRunScreen, folder: Path, passphrase: str) -> None:
        def make() -> "tuple[Journal, RecoveryKey]":
            made: tuple[Journal, RecoveryKey] = behind.ways_in().create(
                folder, passphrase, self._clock
            )
            if folder != self._usual:
                remember_journal(folder)
            return made

        self._tasks.ask(make, self._show_key, owner=self, failed=screen.show_error)

    def _show_key(self, made: "tuple[Journal, RecoveryKey]") -> None:
        journal, key = made
        self.made.emit(journal)
        paper = RecoveryPaper(key.lines, journal.folder, self._clock.today())
        step = RecoveryStep(paper)
        step.done.connect(lambda confirmed: self._go_on(journal, confirmed=confirmed))
        self._window.show_screen(step)
        step.setFocus()

    def _go_on(self, journal: "Journal", *, confirmed: bool) -> None:
        if confirmed:
            self._tasks.ask(
                lambda: confirm_recovery_key(journal, self._clock),
                lambda _: self.founded.emit(),
                owner=self,
            )
        else:
            self.founded.emit()

    def _open_demo(self, screen: FirstRunScreen) -> None:
        def invent() -> "Journal":
            folder = Path(tempfile.mkdtemp(prefix=_DEMO_PREFIX))
            journal: Journal = behind.demo().create_demo(folder, clock=self._clock)
            return journal

        self._tasks.ask(invent, self.demo_opened.emit, owner=self, failed=screen.show_error)


def confirm_recovery_key(journal: "Journal", clock: Clock) -> "JournalSettings":
    """Note inside the journal that the sheet was proven good. Runs in the worker."""
    settings = replace(journal.settings.get(), recovery_confirmed_at=clock.now())
    return journal.settings.put(settings)
