"""From the first picture to an open journal, by whichever way the user takes."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from ui import behind
from ui.lock.lock_screen import LockScreen
from ui.redaction import unexpected
from ui.tasks import Tasks
from ui.window import Window

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class Opening(QObject):
    """Listens to the screens before the journal and has their wishes done by the worker.

    Args:
        folder: where the journal lies, or is to lie.

    Signals:
        opened(Journal): the journal is open; it belongs to the worker's thread.
        demo_opened(Journal): a journal to look around in, which goes when the program ends.
    """

    opened = Signal(object)
    demo_opened = Signal(object)
    _keychain_answered = Signal(object)

    def __init__(self, window: Window, folder: Path, tasks: Tasks, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._tasks, self._clock = tasks, clock
        self._journal: Journal | None = None
        self._typed_key = ""
        self._under_way = False
        self._keychain_answered.connect(
            self._on_keychain_answer, Qt.ConnectionType.QueuedConnection
        )

    def begin(self) -> None:
        """Take over the screen that is shown."""
        screen = self._window.screen_shown()
        if isinstance(screen, LockScreen):
            self._listen_to_lock(screen)
        else:
            self._found(screen)

    def tell(self, error: JournalError) -> None:
        """Show what failed on the screen that is shown."""
        screen: Any = self._window.screen_shown()
        if hasattr(screen, "show_error"):
            screen.show_error(error)

    def close_journal(self, seconds: float) -> None:
        """Close the journal that is open but not handed on yet."""
        if self._journal is not None:
            self._tasks.finish_with(self._journal.close, seconds)

    # Lock screen

    def _show_lock(self) -> None:
        screen = LockScreen(self._folder)
        self._window.show_screen(screen)
        self._listen_to_lock(screen)
        screen.setFocus()

    def _listen_to_lock(self, screen: LockScreen) -> None:
        screen.passphrase_given.connect(self._try_passphrase)
        screen.keychain_wanted.connect(self._ask_keychain)
        screen.recovery_wanted.connect(self._show_recovery)
        screen.furnish()
        self._tasks.ask(
            lambda: behind.ways_in().keychain_is_set_up(self._folder),
            lambda is_set_up: screen.offer_keychain() if is_set_up else None,
            owner=screen,
        )

    def _try_passphrase(self, passphrase: str) -> None:
        self._try(
            lambda: behind.ways_in().open_with_passphrase(self._folder, passphrase, self._clock),
            self.opened.emit,
        )

    def _try(self, way: Callable[[], "Journal"], then: Callable[["Journal"], None]) -> None:
        """Try one way in, unless another is being tried or has led in: two would open it twice."""
        if self._under_way:
            return
        self._under_way = True
        self._tasks.ask(way, then, owner=self, failed=self._on_refused)

    def _on_refused(self, error: JournalError) -> None:
        self._under_way = False
        self.tell(error)

    # Keychain: it is waited for in a thread of its own, so that the passphrase works meanwhile.

    def _ask_keychain(self) -> None:
        threading.Thread(target=self._wait_for_keychain, daemon=True, name="keychain").start()

    def _wait_for_keychain(self) -> None:
        try:
            behind.ways_in().wait_for_keychain(self._folder)
        except JournalError as error:
            error.__traceback__ = None
            self._keychain_answered.emit(error)
        except Exception:  # noqa: BLE001 - D-Bus libraries raise what they like
            self._keychain_answered.emit(unexpected())
        else:
            self._keychain_answered.emit(None)

    def _on_keychain_answer(self, error: JournalError | None) -> None:
        if not isinstance(self._window.screen_shown(), LockScreen):
            return
        if error is not None:
            self.tell(error)
            return
        self._try(
            lambda: behind.ways_in().open_with_keychain(self._folder, self._clock),
            self.opened.emit,
        )

    # Recovery key

    def _show_recovery(self) -> None:
        from ui.lock.recovery_screen import RecoveryScreen  # rarely needed

        screen = RecoveryScreen()
        screen.key_given.connect(self._try_recovery_key)
        screen.left.connect(self._show_lock)
        self._window.show_screen(screen)
        screen.setFocus()

    def _try_recovery_key(self, typed: str) -> None:
        self._typed_key = typed
        self._try(
            lambda: behind.ways_in().open_with_recovery_key(self._folder, typed, self._clock),
            self._ask_new_passphrase,
        )

    def _ask_new_passphrase(self, journal: "Journal") -> None:
        from ui.lock.new_passphrase_screen import NewPassphraseScreen

        self._journal = journal
        screen = NewPassphraseScreen()
        screen.passphrase_given.connect(self._replace_passphrase)
        self._window.show_screen(screen)
        screen.setFocus()

    def _replace_passphrase(self, passphrase: str) -> None:
        journal, typed = self._journal, self._typed_key
        self._tasks.ask(
            lambda: behind.ways_in().replace_passphrase(journal, typed, passphrase),
            lambda _: self._hand_on(),
            owner=self,
            failed=self.tell,
        )

    def _hand_on(self) -> None:
        journal, self._journal, self._typed_key = self._journal, None, ""
        self.opened.emit(journal)

    # First run

    def _found(self, screen: QWidget | None) -> None:
        from ui.lock.first_run import FirstRunScreen  # only without a journal
        from ui.lock.founding import Founding

        assert isinstance(screen, FirstRunScreen)
        founding = Founding(self._window, self._tasks, self._clock, screen, self._folder)
        founding.made.connect(self._hold)
        founding.founded.connect(self._hand_on)
        founding.demo_opened.connect(self.demo_opened)

    def _hold(self, journal: "Journal") -> None:
        self._journal = journal
