"""What can be done from anywhere in the window: by key, by palette, by a page that asks for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting
from mgrjournal.people.facts import Person, PersonDetails
from mgrjournal.search.facts import HitKind, SearchHit
from ui import shortcuts
from ui.clipboard_guard import ClipboardGuard
from ui.copy_agenda.copy_sheet import CopySheet
from ui.copy_agenda.outgoing import Purpose
from ui.keys_sheet import KeysSheet
from ui.pages.settings.confirm_sheet import ConfirmSheet
from ui.palette.entries import Command, Entry, Group
from ui.palette.palette import Palette
from ui.person_sheet.person_sheet import PersonSheet
from ui.places import PERSON
from ui.tasks import Kind, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgrjournal.journal import Journal
    from ui.main_window import MainWindow


class Deeds(QObject):
    """Does what has no page of its own.

    Args:
        main: the window; it is told where to go and what to say.
        guard: puts text on the clipboard.
    """

    def __init__(
        self,
        main: "MainWindow",
        journal: "Journal",
        tasks: Tasks,
        clock: Clock,
        guard: ClipboardGuard,
    ) -> None:
        super().__init__(main)
        self._main, self._journal, self._tasks = main, journal, tasks
        self._clock, self._guard = clock, guard
        self._palette: Palette | None = None

    def bind(self) -> None:
        """Let the keys work that work everywhere."""
        main = self._main
        for name, slot in (
            ("search", self.search),
            ("today", lambda: main.go_to("today")),
            ("people", lambda: main.go_to("people")),
            ("settings", lambda: main.go_to("settings")),
            ("new_person", self.add_person),
            ("undo", main.undo),
            ("next_region", main.next_region),
            ("shortcuts", self.show_keys),
            ("quit", main.quit_wanted.emit),
        ):
            shortcuts.bind(name, main, slot)

    # People and calls

    def add_person(self) -> None:
        """Ask for a person, and open their page."""
        sheet = PersonSheet(self._main)

        def add(details: PersonDetails) -> None:
            self._tasks.change(
                lambda: self._journal.people.add(details),
                lambda person: self._added(sheet, person),
                kinds={Kind.PERSON},
                owner=self,
                failed=sheet.show_failure,
            )

        sheet.sent.connect(add)
        sheet.begin()

    def _added(self, sheet: PersonSheet, person: Person) -> None:
        sheet.finish(person)
        self._main.open_person(person.id)

    def start_call(self, person_id: int) -> None:
        """Start a call with a person, or go on with the one that runs."""

        def started(meeting: Meeting) -> None:
            self._main.open_call(meeting.id)

        self._tasks.change(
            lambda: self._journal.meetings.start(person_id),
            started,
            kinds={Kind.MEETING},
            owner=self,
        )

    def copy_agenda(self, person_id: int) -> None:
        """Show what would leave, and copy it."""
        self._open_copy_sheet(person_id, Purpose.AGENDA)

    def ask_for_topics(self, person_id: int) -> None:
        """Show a message that asks for topics, and copy it."""
        self._open_copy_sheet(person_id, Purpose.ASK)

    def _open_copy_sheet(self, person_id: int, purpose: Purpose) -> None:
        def show(person: Person) -> None:
            sheet = CopySheet(self._main, self._journal, self._tasks, self._guard, person, purpose)
            sheet.copied.connect(self._main.notify)
            sheet.open()

        self._main.leave_page()
        self._tasks.ask(lambda: self._journal.people.get(person_id), show, owner=self)

    def copy_text(self, text: str) -> None:
        """Put words that the user has seen on the clipboard, for a while."""
        mime = QMimeData()
        mime.setText(text)
        self._guard.put(mime)

    # Search and keys

    def search(self) -> None:
        """Open search and commands."""
        if self._palette is not None:
            return
        palette = Palette(
            self._main,
            self._journal,
            self._tasks,
            self._clock,
            self.commands(),
            self._people_to_jump_to(),
        )
        palette.hit_chosen.connect(self._open_hit)
        palette.call_wanted.connect(self.start_call)
        palette.closed.connect(self._forget_palette)
        self._palette = palette
        palette.open()

    def _forget_palette(self) -> None:
        self._palette = None

    def _open_hit(self, hit: SearchHit) -> None:
        if hit.kind in {HitKind.NOTE, HitKind.CAPTURED}:
            self._main.open_call(hit.item_id)
        else:
            self._main.open_person(hit.person_id)

    def _people_to_jump_to(self) -> list[Group]:
        entries = tuple(
            Entry(
                "user-round",
                overview.person.name,
                self._opener(overview.person.id),
                person_id=overview.person.id,
            )
            for overview in self._main.people
        )
        return [Group(self.tr("People"), entries)] if entries else []

    def commands(self) -> list[Command]:
        """Return what can be done here and now."""
        main = self._main
        spelling = shortcuts.spelling
        commands = []
        for overview in main.people:
            if main.place.page == PERSON and overview.person.id == main.place.number:
                commands += self._commands_for(overview.person)
        return [
            *commands,
            Command(self.tr("Today"), "sun", lambda: main.go_to("today"), spelling("today")),
            Command(self.tr("People"), "users", lambda: main.go_to("people"), spelling("people")),
            Command(self.tr("Add a person"), "user-plus", self.add_person, spelling("new_person")),
            Command(
                self.tr("Settings"),
                "settings",
                lambda: main.go_to("settings"),
                spelling("settings"),
            ),
            Command(self.tr("Cover"), "eye-off", main.cover_wanted.emit, spelling("cover")),
            Command(self.tr("Lock"), "lock", main.lock_wanted.emit, spelling("lock")),
            Command(self.tr("All keys"), "keyboard", self.show_keys, spelling("shortcuts")),
            Command(self.tr("Save and quit"), "log-out", main.quit_wanted.emit, spelling("quit")),
        ]

    def _commands_for(self, person: Person) -> list[Command]:
        call = self.tr("Start call with %1").replace("%1", person.first_name)
        copy = self.tr("Copy the agenda for %1").replace("%1", person.first_name)
        ask = self.tr("Ask %1 for topics").replace("%1", person.first_name)
        spelling = shortcuts.spelling
        return [
            Command(call, "play", lambda: self.start_call(person.id), spelling("start_call")),
            Command(copy, "copy", lambda: self.copy_agenda(person.id), spelling("copy_agenda")),
            Command(ask, "send", lambda: self.ask_for_topics(person.id)),
        ]

    def show_keys(self) -> None:
        """Show all keys."""
        KeysSheet(self._main).open()

    def confirm_recovery_key(self) -> None:
        """Ask for two lines of the recovery key."""

        def confirmed() -> None:
            self._main.notify(self.tr("The recovery key is confirmed."))

        self._tasks.ask(
            self._journal.keys.recovery_key,
            lambda key: ConfirmSheet(
                self._main, key.lines, self._journal, self._tasks, self._clock
            ).begin(confirmed),
            owner=self,
        )

    def _opener(self, person_id: int) -> "Callable[[], None]":
        return lambda: self._main.open_person(person_id)
