"""The page of one person."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError, NotFoundError
from ui import shortcuts
from ui.pages.focus_lead import FocusLead
from ui.pages.page_area import PageArea, PageTop
from ui.pages.person.actions_section import ActionsSection
from ui.pages.person.first_note import FirstNote
from ui.pages.person.header import PersonHeader
from ui.pages.person.meeting_work import MeetingWork
from ui.pages.person.next_section import NextSection
from ui.pages.person.person_work import PersonWork
from ui.pages.person.preferences_section import PreferencesSection
from ui.pages.person.roles_section import RolesSection
from ui.pages.person.section_tabs import section_tabs
from ui.pages.person.timeline_section import TimelineSection
from ui.pages.person.view import PersonView, read
from ui.tasks import Change, Kind, Tasks
from ui.theme.tokens import SPACE
from ui.widgets.item_look import BLEED
from ui.widgets.separator import Separator

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class PersonPage(FocusLead):
    """Everything about one person.

    Signals:
        call_started(int): a call with this person is to begin, or to go on.
        note_opened(int): the note of a 1:1 is to be edited.
        copy_agenda_requested(int): the agenda is to be copied, with a preview.
        ask_for_topics_requested(int): a message that asks for topics is to be copied.
        text_copied(str): words that were shown are to be put on the clipboard.
        person_gone(): the person was deleted; another page is to be shown.
        saved_state(SaveState): the mark of saving changes, while a first note is written.
        notify(str, object): words for a toast, and what undoes it.
    """

    call_started = Signal(int)
    note_opened = Signal(int)
    copy_agenda_requested = Signal(int)
    ask_for_topics_requested = Signal(int)
    text_copied = Signal(str)
    person_gone = Signal()
    saved_state = Signal(object)
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._person_id: int | None = None
        self._view: PersonView | None = None
        self._writes_first_note = self._fresh = False
        self.header = PersonHeader(clock)
        self.tabs = section_tabs()
        self.area = PageArea("personArea")
        self.next = NextSection(journal, tasks, clock)
        self.timeline = TimelineSection(journal, tasks, clock)
        self.promises = ActionsSection(journal, tasks, clock)
        self.preferences = PreferencesSection(journal, tasks)
        self.roles = RolesSection(clock)
        self._paper: FirstNote | None = None
        self.person_work = PersonWork(self, journal, tasks, clock)
        self.meeting_work = MeetingWork(self, journal, tasks, clock)
        self._lay_out()
        self._connect()
        self._bind_keys()

    def _lay_out(self) -> None:
        self._under_header = QWidget()
        tabs = QHBoxLayout(self._under_header)
        tabs.setContentsMargins(BLEED, 0, BLEED, 0)
        tabs.addWidget(self.tabs)
        top = QWidget()
        self._top = QVBoxLayout(top)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(18)
        self._top.addWidget(self.header)
        self._top.addWidget(self._under_header)
        self.area.main.add(self.next, above=SPACE.normal, bleeds=True)
        self.area.aside.add(self.promises, above=SPACE.normal, bleeds=True)
        self.area.aside.add(self.preferences, bleeds=True)
        self.area.aside.add(self.roles, bleeds=True)
        self.area.rest.add(self.timeline, bleeds=True)
        self._line = Separator()
        self._pages = QStackedLayout()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(PageTop(top))
        page.addWidget(self._line)
        page.addLayout(self._pages, 1)
        # Only now: a stack without a home shows its first page as a window of its own.
        self._pages.addWidget(self.area)

    @property
    def first_note(self) -> FirstNote:
        """The paper of somebody new; made when it is first needed."""
        if self._paper is None:
            self._paper = FirstNote(self._journal, self._tasks, self._clock, self)
            self._paper.saved_state.connect(self.saved_state)
            self._pages.addWidget(self._paper)
        return self._paper

    def _connect(self) -> None:
        person, meetings = self.person_work, self.meeting_work
        self.header.edit_asked.connect(person.edit)
        self.header.plan_asked.connect(meetings.plan_or_move)
        self.header.asked.connect(self.do)
        self.header.start_asked.connect(self.start_call)
        self.header.copy_asked.connect(self.copy_agenda)
        self.tabs.valueChanged.connect(self._go_to_section)
        self.area.folded.connect(self.promises.fold)
        self.next.format_chosen.connect(meetings.choose_format)
        self.next.paste_asked.connect(person.paste_list)
        self.next.ask_asked.connect(self.ask_for_topics)
        self.next.state_asked.connect(self.do)
        self.timeline.opened.connect(meetings.read_note)
        self.promises.counted.connect(lambda count: self.tabs.set_count("actions", count))
        for part in (self.next, self.promises, person, meetings):
            part.notify.connect(self.notify)
        meetings.note_opened.connect(self.note_opened)
        meetings.call_resumed.connect(self.start_call)
        meetings.text_copied.connect(self.text_copied)
        meetings.planned.connect(self._show_sections)
        person.person_gone.connect(self.person_gone)

    def _bind_keys(self) -> None:
        for name, slot in (
            ("add_topic", self.add_topic),
            ("new_action", self.add_action),
            ("new_meeting", self.meeting_work.plan),
            ("paste_list", self.person_work.paste_list),
            ("copy_agenda", self.copy_agenda),
            ("start_call", self.start_call),
        ):
            shortcuts.bind(name, self, slot)

    # What the window calls

    def load(self, person_id: int) -> None:
        """Read and show a person."""
        self._close_first_note()
        if person_id != self._person_id:
            self.area.verticalScrollBar().setValue(0)
            self.tabs.set_value("next")
        self._person_id, self._fresh = person_id, True
        self._read()

    def on_changed(self, change: Change) -> None:
        """Read again what others changed; lists know already what was done in them."""
        own_lists = (self.next.desk, self.promises.desk)
        by_sheet = change.by in (self.person_work, self.meeting_work)
        if change.kinds == {Kind.SETTING} or change.by in own_lists:
            return
        if by_sheet and Kind.TOPIC in change.kinds:
            self._show_sections()
        if self.isVisible() and (by_sheet or not self._writes_first_note):
            self._read()

    def leave(self) -> None:
        """Save everything that is typed, now."""
        if self._writes_first_note:
            self.first_note.leave()

    def regions(self) -> list[QWidget]:
        """Return the parts of the page that F6 goes through."""
        if self._writes_first_note:
            return [self.header, self.first_note]
        return [self.header, self.next, self.promises, self.timeline]

    # What is shown

    def view(self) -> PersonView | None:
        """Return what is shown, or None before it was read."""
        return self._view

    def _read(self) -> None:
        if (person_id := self._person_id) is None:
            return
        self._tasks.ask(
            lambda: read(self._journal, person_id), self._show, owner=self, failed=self._not_read
        )

    def _not_read(self, error: JournalError) -> None:
        if isinstance(error, NotFoundError):
            self.person_gone.emit()
        else:
            self._tasks.failed.emit(error)

    def _show(self, view: PersonView) -> None:
        if view.person.id != self._person_id:
            return
        fresh, self._fresh = self._fresh, False
        self._view = view
        self.person_work.show_view(view)
        self.meeting_work.show_view(view)
        first = view.is_new if fresh else self._writes_first_note
        self._show_first_note(view, first=first)
        self.header.show_person(view.person, view.next_meeting, is_new=first)
        self.next.show_view(view)
        self.timeline.show_view(view)
        self.promises.show_view(view)
        self.preferences.show_view(view)
        self.roles.show_roles(view.roles)
        self.tabs.set_count("timeline", view.past_count)
        if fresh:
            self._give_focus()

    def _show_first_note(self, view: PersonView, *, first: bool) -> None:
        if first:
            self._writes_first_note = True
            self.first_note.show_view(view)
        else:
            self._close_first_note()
        self._turn(first=first)

    def _turn(self, *, first: bool) -> None:
        """Turn to the paper of a first note, or to the sections of the page."""
        self._under_header.setVisible(not first)
        self._top.setContentsMargins(0, 0, 0, SPACE.wide if first else 0)
        self._line.setVisible(first)
        self._pages.setCurrentWidget(self.first_note if first else self.area)

    def _close_first_note(self) -> None:
        if self._writes_first_note:
            self._writes_first_note = False
            self.first_note.close_note()

    def _give_focus(self) -> None:
        """Let the page's focus go to where one begins: the note, the topics or their line."""
        self.next.lead_to_topics()
        self.lead_to(self.first_note if self._writes_first_note else self.next)
        focused = self.window().focusWidget()
        if focused is None or focused is self or self.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_section(self, name: str) -> None:
        sections = {
            "timeline": self.timeline,
            "actions": self.promises,
            "preferences": self.preferences,
        }
        self.area.scroll_to(sections.get(name, self.next))

    # What is done here

    def do(self, name: str) -> None:
        """Do what an entry of the menu, or a button, is called."""
        acts = self.person_work.acts() | self.meeting_work.acts()
        acts[name]()

    def start_call(self) -> None:
        """Begin the call, or go back to it; a first note goes along."""
        if self._person_id is None:
            return
        if self._writes_first_note:
            self._writes_first_note = False
            self.first_note.hand_over()
        self.call_started.emit(self._person_id)

    def copy_agenda(self) -> None:
        """Ask for the copy preview."""
        if self._person_id is not None:
            self.copy_agenda_requested.emit(self._person_id)

    def ask_for_topics(self) -> None:
        """Ask for the preview of the message."""
        if self._person_id is not None:
            self.ask_for_topics_requested.emit(self._person_id)

    def add_topic(self) -> None:
        """Lead the keyboard to the line in which a topic is typed."""
        self._show_sections()
        self.next.add_line.begin()
        self.area.ensureWidgetVisible(self.next.add_line)

    def add_action(self) -> None:
        """Lead the keyboard to the line in which an action is typed."""
        self._show_sections()
        self.promises.add_line.begin()
        self.area.ensureWidgetVisible(self.promises.add_line)

    def _show_sections(self) -> None:
        """Turn the first note over to the sections of the page."""
        if self._writes_first_note and self._view is not None:
            self._close_first_note()
            self.header.show_person(self._view.person, self._view.next_meeting, is_new=False)
            self._turn(first=False)
