"""The window of an open journal: sidebar, pages, and the wires between them."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import PersonOverview
from ui import shortcuts
from ui.clipboard_guard import ClipboardGuard
from ui.deeds import Deeds
from ui.notices import Notices
from ui.page_shelf import PageShelf
from ui.places import CALL, PEOPLE, PERSON, SETTINGS, TODAY, WRAP_UP, Place, place_named
from ui.sidebar import Sidebar
from ui.sidebar_groups import groups
from ui.tasks import Change, Kind, Tasks
from ui.theme.appearance import Appearance
from ui.theme.tokens import WIDTH
from ui.undo_stack import UndoStack
from ui.widgets.surface import Surface
from ui.widgets.toast import ToastHost

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_LONGEST_CALL = timedelta(hours=4)
_SHOWN_BY_SIDEBAR = {Kind.PERSON, Kind.MEETING}


class MainWindow(Surface):
    """Shows one page at a time beside the sidebar; a call has the window for itself.

    Signals:
        cover_wanted(): cover everything, or lift the cover.
        lock_wanted(): lock the journal.
        quit_wanted(): save and quit.
        appearance_changed(Appearance): look like this from now on.
        setting_changed(): a setting of the journal is another.
    """

    cover_wanted = Signal()
    lock_wanted = Signal()
    quit_wanted = Signal()
    appearance_changed = Signal(object)
    setting_changed = Signal()

    def __init__(
        self,
        journal: "Journal",
        tasks: Tasks,
        clock: Clock,
        guard: ClipboardGuard,
        appearance: Appearance,
    ) -> None:
        super().__init__("surface")
        self.setObjectName("main")
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self.place = Place(TODAY)
        self.people: Sequence[PersonOverview] = ()
        self.undos = UndoStack()
        self.sidebar = Sidebar()
        self.notices = Notices()
        self._stack = QStackedWidget()
        self.shelf = PageShelf(journal, tasks, clock, appearance, self._stack)
        self.deeds = Deeds(self, journal, tasks, clock, guard)
        self._area = Surface("surface")
        self._toasts = ToastHost(self._area)
        self._lay_out()
        self._connect()
        self.deeds.bind()
        self._thought = shortcuts.bind("thought", self, self.drop_thought)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._area)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self._area, 1)

    def _connect(self) -> None:
        """Tie everything together: this is the wiring diagram of the window."""
        self.sidebar.place_wanted.connect(self.go_to)
        self.sidebar.person_wanted.connect(self.deeds.add_person)
        self.sidebar.search_wanted.connect(self.deeds.search)
        self.sidebar.confirmation_wanted.connect(self.deeds.confirm_recovery_key)
        self.sidebar.cover_wanted.connect(self.cover_wanted)
        self.sidebar.lock_wanted.connect(self.lock_wanted)
        self.shelf.wires = {
            # what a page says → what happens
            "person_opened": self.open_person,
            "add_person_requested": self.deeds.add_person,
            "call_started": self.deeds.start_call,
            "note_opened": self.open_call,
            "finished": self.open_wrap_up,
            "done": self.open_person,
            "resumed": self.open_call,
            "copy_agenda_requested": self.deeds.copy_agenda,
            "ask_for_topics_requested": self.deeds.ask_for_topics,
            "text_copied": self.deeds.copy_text,
            "person_gone": self.leave_person,
            "cover_requested": self.cover_wanted.emit,
            "lock_requested": self.lock_wanted.emit,
            "appearance_changed": self.appearance_changed.emit,
            "notify": self.notify,
        }
        self._tasks.busy.connect(self._on_busy)
        self._tasks.changed.connect(self._on_changed)
        self._tasks.change_failed.connect(self._on_change_failed)

    # Going from page to page

    def go_to(self, name: str) -> None:
        """Show a place by its name, such as "person/7"."""
        self.open_place(place_named(name))

    def open_person(self, person_id: int) -> None:
        """Show the page of a person."""
        self.open_place(Place(PERSON, person_id))

    def open_call(self, meeting_id: int) -> None:
        """Show a 1:1 with its note."""
        self.open_place(Place(CALL, meeting_id))

    def open_wrap_up(self, meeting_id: int) -> None:
        """Show what follows a call."""
        self.open_place(Place(WRAP_UP, meeting_id))

    def leave_person(self) -> None:
        """Show where people are listed, after one is gone."""
        self.open_place(Place(PEOPLE if len(self.people) > 1 else TODAY))

    def open_place(self, place: Place) -> None:
        """Save what is typed here, and show another page."""
        self.leave_page()
        self.place = place
        page = self.shelf.page(place.page)
        if place.page == SETTINGS:
            page.load(place.part)
        elif place.number:
            page.load(place.number)
        else:
            page.load()
        self._stack.setCurrentWidget(page)
        alone = place.page in {CALL, WRAP_UP}
        self.sidebar.setVisible(not alone)
        self._thought.setEnabled(not alone and place.page != TODAY)  # Today has it itself
        self.sidebar.select(place.page if place.page == SETTINGS else place.name)
        page.setFocus()

    def drop_thought(self) -> None:
        """Go where a thought is typed."""
        self.open_place(Place(TODAY))
        self.shelf.page(TODAY).drop_thought()

    def leave_page(self) -> None:
        """Have everything saved that is typed on the page."""
        page: Any = self._stack.currentWidget()
        if page is not None:
            page.leave()

    def leave_all(self) -> None:
        """Have everything saved that is typed anywhere."""
        for page in self.shelf.pages():
            page.leave()

    def next_region(self) -> None:
        """Take the keyboard to the next part: the page's own, then the sidebar."""
        page: Any = self._stack.currentWidget()
        parts: list[QWidget] = list(page.regions()) if hasattr(page, "regions") else [page]
        if self.sidebar.isVisible():
            parts.append(self.sidebar)
        focused = QApplication.focusWidget()
        here = next(
            (
                number
                for number, part in enumerate(parts)
                if focused is not None and (part is focused or part.isAncestorOf(focused))
            ),
            -1,
        )
        following = parts[(here + 1) % len(parts)]
        if following is self.sidebar:
            self.sidebar.focus_current()
        elif following is page:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            page.focusNextChild()
        else:
            following.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Telling

    def notify(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Tell what has happened, and remember how to take it back."""
        if undo is not None:
            self.undos.push(undo)
        self._toasts.show(text, self.undo if undo is not None else None)

    def undo(self) -> None:
        """Take back the last thing that can be."""
        self._toasts.dismiss()
        self.undos.undo()

    def tell(self, error: JournalError) -> None:
        """Say what went wrong and is nobody else's to say."""
        self.notify(f"{error.title} {error.safe} {error.next_step}")

    def call_runs(self) -> bool:
        """Return whether a call goes on; one that nobody ended is forgotten after some hours."""
        since = self._clock.now() - _LONGEST_CALL
        meetings = (overview.next_meeting for overview in self.people)
        return any(
            meeting.running and meeting.started_at is not None and meeting.started_at > since
            for meeting in meetings
            if meeting is not None
        )

    def show_people(self, people: Sequence[PersonOverview]) -> None:
        """Show these people in the sidebar."""
        self.people = people
        self.sidebar.show_groups(groups(people, self._clock.today()))

    # What the worker tells

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if busy:
            self.sidebar.saved.saving()
        elif not self.notices.failing:
            self.sidebar.saved.saved(self._clock.local_now())

    def _on_changed(self, change: Change) -> None:
        if self.notices.failing:
            self.notices.take_back_failure()
            self.sidebar.saved.saved(self._clock.local_now())
        for page in self.shelf.pages():
            page.on_changed(change)
        if change.kinds & _SHOWN_BY_SIDEBAR:
            self._tasks.ask(self._journal.overview.people, self.show_people, owner=self)
        if Kind.SETTING in change.kinds:
            self.setting_changed.emit()

    def _on_change_failed(self, error: JournalError) -> None:
        self.sidebar.saved.failed()
        self.notices.say_not_saved(error, self.leave_all)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the sidebar a rail in a narrow window."""
        super().resizeEvent(event)
        self.sidebar.set_rail(rail=self.width() < WIDTH.fold_sidebar)
