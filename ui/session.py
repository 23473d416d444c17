"""An open journal, from the unlocking to the lock or the end."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.journal import Journal, JournalSettings
from mgrjournal.meetings.facts import Meeting, PersonOverview
from ui import shortcuts, theme
from ui.clipboard_guard import ClipboardGuard
from ui.lock.cover import Cover
from ui.lock.idle_watch import IdleWatch
from ui.lock.screen_watch import ScreenWatch
from ui.main_window import MainWindow
from ui.places import Place, place_named, place_to_come_back_to
from ui.start import Basics
from ui.tasks import Drained, Kind, Tasks
from ui.theme.appearance import Appearance
from ui.unsaved_sheet import UnsavedSheet

if TYPE_CHECKING:
    from pathlib import Path

_LAST_SECONDS = 3.0
_TRY_LOCKING_AGAIN_MS = 30_000
_TIDY_AFTER_MS = 20_000


class Replace(Protocol):
    """Starts the program afresh in the place of this process."""

    def __call__(self, folder: "Path", *, locked: bool) -> None:
        """Start afresh with the journal in `folder`; it does not return."""


@dataclass(frozen=True, slots=True)
class FirstFacts:
    """What the window needs before its first picture."""

    settings: JournalSettings
    running: Meeting | None
    people: list[PersonOverview]


class Session(QObject):
    """Shows the journal, keeps watch over it, and ends it with nothing lost.

    Args:
        replace_process: starts afresh, after a lock.
    """

    def __init__(
        self,
        basics: Basics,
        journal: Journal,
        tasks: Tasks,
        clock: Clock,
        replace_process: Replace,
    ) -> None:
        super().__init__(basics.window)
        self._basics, self._journal = basics, journal
        self._tasks, self._clock = tasks, clock
        self._replace_process = replace_process
        self._settings = JournalSettings()
        self._guard = ClipboardGuard(QGuiApplication.clipboard(), parent=self)
        self._cover = Cover(self)
        self.main: MainWindow | None = None
        self._idle = IdleWatch(clock, 0, self._call_runs, self)
        self._screen = ScreenWatch(self)
        self._later = QTimer(self, singleShot=True)
        self._later.setInterval(_TRY_LOCKING_AGAIN_MS)
        self._later.timeout.connect(self.lock_by_itself)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.setInterval(_TIDY_AFTER_MS)
        self._quiet.timeout.connect(self.tidy)
        tasks.changed.connect(self._quiet.start)

    def begin(self) -> None:
        """Read what the first picture needs, then show it."""
        self._tasks.ask(self._first_facts, self._show, owner=self)

    def _first_facts(self) -> FirstFacts:
        return FirstFacts(
            self._journal.settings.get(),
            self._journal.meetings.running(),
            self._journal.overview.people(),
        )

    def _show(self, facts: FirstFacts) -> None:
        look = self._basics.remembered.load()
        main = MainWindow(self._journal, self._tasks, self._clock, self._guard, look)
        self.main = main
        main.cover_wanted.connect(self._cover.toggle)
        main.lock_wanted.connect(self.lock)
        main.quit_wanted.connect(self._basics.window.close)
        main.appearance_changed.connect(self._change_look)
        main.setting_changed.connect(self._read_settings)
        # Bound to the window, for what is covered takes no keys.
        window = self._basics.window
        shortcuts.bind("cover", window, self._cover.toggle, over_sheets=True)
        shortcuts.bind("lock", window, self.lock, over_sheets=True)
        self._idle.idle.connect(self.lock_by_itself)
        self._screen.locked.connect(self._lock_with_screen)
        self._basics.app.applicationStateChanged.connect(self._on_application_state)
        main.show_people(facts.people)
        self._take(facts.settings)
        main.notices.say_news(self._journal.notices)
        window.show_screen(main)
        main.open_place(self._first_place(facts))
        self._quiet.start()

    def _first_place(self, facts: FirstFacts) -> Place:
        if facts.running is not None:
            return Place("call", facts.running.id)
        place = place_named(facts.settings.last_page)
        known = {overview.person.id for overview in facts.people}
        if place.page == "person" and place.number not in known:
            return Place("today")
        return place

    def tidy(self) -> None:
        """Do what waits for a moment in which nothing is written.

        What cannot be done now is done later; what is full or broken is told by the next save.
        """
        self._tasks.ask(
            self._journal.tidy, lambda _: None, owner=self, failed=lambda _: self._quiet.start()
        )

    # Settings and looks

    def _read_settings(self) -> None:
        self._tasks.ask(self._journal.settings.get, self._take, owner=self)

    def _take(self, settings: JournalSettings) -> None:
        self._settings = settings
        self._idle.set_minutes(settings.lock_after_minutes)
        self._guard.set_seconds(settings.clipboard_seconds)
        if self.main is not None:
            confirmed = settings.recovery_confirmed_at is not None
            self.main.sidebar.set_reminder(wanted=not confirmed)

    def _change_look(self, look: Appearance) -> None:
        self._basics.remembered.save(look)
        theme.apply(self._basics.app, look)

    def _on_application_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationInactive and self._settings.cover_on_focus_loss:
            self._cover.cover()

    # Locking

    def lock(self) -> None:
        """Save everything, close the journal and empty the memory; stay if something fails."""
        saved = self._save_everything()
        if saved is Drained.FAILED:
            self._ask_about_unsaved(self.tr("Lock anyway"), self._lock_now)
        else:
            self._lock_now()

    def lock_by_itself(self) -> None:
        """Lock without anybody there: what cannot be saved is covered, and tried again later."""
        if self._save_everything() is Drained.FAILED:
            self._cover.cover()
            self._later.start()
        else:
            self._lock_now()

    def _lock_now(self) -> None:
        self._close()
        self._replace_process(self._journal.folder, locked=True)

    def _lock_with_screen(self) -> None:
        if self._settings.lock_with_screen:
            self.lock_by_itself()

    def _call_runs(self) -> bool:
        return self.main is not None and self.main.call_runs()

    # The end

    def finish(self) -> bool:
        """Save everything and close the journal; return whether the window may go."""
        if self._save_everything() is Drained.FAILED:
            self._ask_about_unsaved(self.tr("Close anyway"), self._close_anyway)
            return False
        self._close()
        return True

    def _close_anyway(self) -> None:
        self._close()
        self._basics.window.before_closing(lambda: True)
        self._basics.window.close()

    def _save_everything(self) -> Drained:
        if self.main is None:
            return Drained.DONE
        self.main.leave_all()
        last_page = place_to_come_back_to(self.main.place)
        if last_page != self._settings.last_page:
            self._tasks.change(
                lambda: self._journal.settings.put(
                    replace(self._journal.settings.get(), last_page=last_page)
                ),
                kinds={Kind.SETTING},
                owner=self,
            )
        return self._tasks.drain(_LAST_SECONDS)

    def _close(self) -> None:
        self._quiet.stop()
        self._guard.clear()
        self._basics.window.remember_geometry()
        self._tasks.finish_with(self._journal.close, _LAST_SECONDS)

    def _ask_about_unsaved(self, words: str, insist: Callable[[], object]) -> None:
        self._cover.lift()
        if any(sheet.isVisible() for sheet in self._basics.window.findChildren(UnsavedSheet)):
            return  # it is asked already
        sheet = UnsavedSheet(self._basics.window, words)
        sheet.finished.connect(lambda insisted: insist() if insisted else None)
        sheet.open()

    def tell(self, error: JournalError) -> None:
        """Say what went wrong."""
        if self.main is not None:
            self.main.tell(error)


class DemoSession(Session):
    """A journal of invented people, which goes when the program ends."""

    def _show(self, facts: FirstFacts) -> None:
        super()._show(facts)
        if self.main is not None:
            self.main.notices.say_demo(self._begin_own)
            self.main.sidebar.set_reminder(wanted=False)

    def _begin_own(self) -> None:
        """Leave the demo for the first run."""
        self._close()
        self._replace_process(self._basics.paths.journal, locked=False)

    def lock(self) -> None:
        """Cover instead: there is nothing to protect, and no passphrase to come back with."""
        self._cover.cover()

    def lock_by_itself(self) -> None:
        """Cover instead, as above."""
        self._cover.cover()

    def _close(self) -> None:
        super()._close()
        shutil.rmtree(self._journal.folder, ignore_errors=True)
