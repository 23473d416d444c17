"""Today."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import Action, Today, Topic
from mgrjournal.people.facts import Person
from ui import shortcuts
from ui.pages.focus_lead import FocusLead
from ui.pages.page_area import Column, PageArea, PageTop
from ui.pages.today.empty import nobody_yet, nothing_planned
from ui.pages.today.meeting_card import MeetingCard
from ui.pages.today.new_meeting import NewMeeting
from ui.pages.today.promises import Promises
from ui.pages.today.thought import Thought, ThoughtKind
from ui.pages.today.thought_field import ThoughtField
from ui.pages.today.upcoming_list import UpcomingList
from ui.pages.today.upcoming_rows import UpcomingRows
from ui.pages.today.words import summary
from ui.tasks import Change, Kind, Tasks
from ui.theme.tokens import SPACE
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.date_words import long_date
from ui.widgets.page_head import PageHead
from ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgrjournal.journal import Journal

_MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class TodayView:
    """What Today shows, read in one go."""

    today: Today
    people: tuple[Person, ...]


def read(journal: "Journal") -> TodayView:
    """Read everything Today shows."""
    return TodayView(journal.overview.today(), tuple(journal.people.all()))


class TodayPage(FocusLead):
    """The next 1:1s with their preparation, promises of both sides, and a field for a thought.

    Signals:
        person_opened(int): a person's page is to be shown.
        call_started(int): the call with a person is to begin, or to go on.
        copy_agenda_requested(int): the agenda with a person is to be copied, with a preview.
        add_person_requested(): somebody is to be added.
        notify(str, object): words for a toast, and what undoes it.
    """

    person_opened = Signal(int)
    call_started = Signal(int)
    copy_agenda_requested = Signal(int)
    add_person_requested = Signal()
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._view: TodayView | None = None
        self.new_button = Button(self.tr("New 1:1"), "secondary", "plus")
        self.new_button.setObjectName("today.new")
        self.new_button.set_keys("+".join(shortcuts.keys_of("new_meeting")))
        self.head = PageHead("", "", (self.new_button,))
        self.thought = ThoughtField(clock)
        self.running = Banner("", action=self.tr("Back to the call"), icon="play")
        self.running.button.setObjectName("today.running")
        self.next_header = SectionHeader(self.tr("Next 1:1s"))
        self.card = MeetingCard(journal, tasks, clock)
        self._rows = UpcomingRows(clock)
        self.upcoming = UpcomingList(self._rows, clock)
        self.mine = Promises(
            "today.mine",
            self.tr("My promises"),
            self.tr("You have promised nothing that is open."),
            journal,
            tasks,
            clock,
        )
        self.waiting = Promises(
            "today.waiting",
            self.tr("Waiting for others"),
            self.tr("Nobody owes you anything."),
            journal,
            tasks,
            clock,
        )
        self.nobody, self.add_button = nobody_yet(self)
        self.nothing, self.plan_button = nothing_planned(self)
        self.area = PageArea("todayArea")
        self.new_meeting = NewMeeting(self, journal, tasks, clock)
        self._minutes = QTimer(self, interval=_MINUTE)
        self._lay_out()
        self._connect()
        self._bind_keys()

    def _lay_out(self) -> None:
        top = Column()
        top.add(self.head)
        top.add(self.thought, above=SPACE.normal)
        main = self.area.main
        main.add(self.nobody, above=SPACE.normal)
        main.add(self.running, above=SPACE.normal)
        main.add(self.next_header, above=SPACE.small)
        main.add(self.nothing, above=SPACE.tiny)
        main.add(self.card, above=SPACE.tiny)
        main.add(self.upcoming, above=SPACE.small, bleeds=True)
        self.area.aside.add(self.waiting, above=SPACE.small, bleeds=True)
        self.area.rest.add(self.mine, above=SPACE.section, bleeds=True)
        self.lead_to(self.thought)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(PageTop(top))
        page.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.plan)
        self.plan_button.clicked.connect(self.plan)
        self.add_button.clicked.connect(self.add_person_requested)
        self.thought.dropped.connect(self._drop)
        self.running.acted.connect(self._resume)
        self.card.opened.connect(self.person_opened)
        self.card.started.connect(self.call_started)
        self.card.copy_asked.connect(self.copy_agenda_requested)
        self.upcoming.opened.connect(self.person_opened)
        self.area.folded.connect(lambda folded: self.waiting.fold(folded=folded))
        for promises in (self.mine, self.waiting):
            promises.opened.connect(self.person_opened)
            promises.settled.connect(self.load)
        for part in (self.card, self.mine, self.waiting, self.new_meeting):
            part.notify.connect(self.notify)
        self._minutes.timeout.connect(self._tick)
        self._minutes.start()

    def _bind_keys(self) -> None:
        for name, slot in (
            ("thought", self.drop_thought),
            ("new_meeting", self.plan),
            ("start_call", self.start_call),
            ("copy_agenda", self.card.copy),
        ):
            shortcuts.bind(name, self, slot)

    # What the window calls

    def load(self) -> None:
        """Read and show what is next."""
        self._tasks.ask(lambda: read(self._journal), self._show, owner=self)

    def on_changed(self, change: Change) -> None:
        """Read again what others changed; own lists know already what was done in them."""
        own = (self.card.desk, self.mine.desk, self.waiting.desk)
        quiet = change.kinds <= {Kind.SETTING, Kind.NOTE}
        if self.isVisible() and not quiet and change.by not in own:
            self.load()

    def leave(self) -> None:
        """Nothing is typed here that is not kept at Enter."""

    def regions(self) -> list[QWidget]:
        """Return the parts of the page that F6 goes through."""
        parts = [self.thought, self.card.topics, self.upcoming, self.mine.rows, self.waiting.rows]
        return [part for part in parts if part.isVisible()]

    # What is shown

    def _show(self, view: TodayView) -> None:
        self._view = view
        today, date = view.today, self._clock.today()
        known = bool(view.people)
        self.head.set_title(long_date(date, date))
        self.head.set_subtitle(summary(today.upcoming, date) if known else "")
        self.thought.set_people(view.people)
        for part in (self.thought, self.new_button, self.next_header, self.mine, self.waiting):
            part.setVisible(known)
        self.nobody.setVisible(not known)
        self._show_meetings(today)
        self.mine.show_promises(today.my_promises)
        self.waiting.show_promises(today.waiting)

    def _show_meetings(self, today: Today) -> None:
        day = self._clock.today()
        running = today.running
        if running is not None:
            words = self.tr("The call with {0} is running.")
            self.running.set_text(words.format(running.person.name))
        self.running.setVisible(running is not None)
        first = next((one for one in today.upcoming if one.meeting.on >= day), None)
        if first is not None:
            self.card.show_meeting(first)
        self.card.setVisible(first is not None)
        others = [one for one in today.upcoming if one is not first]
        self._rows.show(others)
        self.upcoming.setVisible(bool(others))
        known = self._view is not None and bool(self._view.people)
        self.nothing.setVisible(known and not today.upcoming and running is None)
        self.next_header.set_count(len(today.upcoming))

    def _tick(self) -> None:
        """Say the time anew; after midnight read the day anew."""
        date = self._clock.today()
        if self.isVisible() and self.head.title.text() != long_date(date, date):
            self.load()
        self.card.tell_time()

    # What is done

    def drop_thought(self) -> None:
        """Lead the keyboard to the field for a thought."""
        self.thought.begin()

    def plan(self) -> None:
        """Plan a 1:1 with somebody."""
        if self._view is not None and self._view.people:
            self.new_meeting.ask(self._view.people)

    def start_call(self) -> None:
        """Go back to the call that runs, or begin the next one."""
        if self.running.isVisible():
            self._resume()
        elif self.card.isVisible():
            self.card.start()

    def _resume(self) -> None:
        if self._view is not None and self._view.today.running is not None:
            self.call_started.emit(self._view.today.running.person.id)

    def _drop(self, thought: Thought, line: str) -> None:
        person = thought.person
        if thought.kind is ThoughtKind.ACTION:
            self._keep(
                lambda: self._journal.actions.add(
                    person.id, thought.text, thought.owner, thought.due
                ),
                line,
                self.tr("Action with {0} added").format(person.first_name),
                self._journal.actions.delete,
            )
        else:
            self._keep(
                lambda: self._journal.topics.add(person.id, thought.text, thought.owner),
                line,
                self.tr("On the agenda with {0}").format(person.first_name),
                self._journal.topics.delete,
            )

    def _keep(
        self,
        add: "Callable[[], Action | Topic]",
        line: str,
        words: str,
        delete: "Callable[[int], None]",
    ) -> None:
        """Write a thought; it comes back into the field when that fails."""
        kinds = {Kind.TOPIC, Kind.ACTION}

        def then(item: Action | Topic) -> None:
            def undo() -> None:
                self._tasks.change(lambda: delete(item.id), kinds=kinds, owner=self)

            self.notify.emit(words, undo)

        def failed(error: JournalError) -> None:
            self.thought.give_back(line, f"{error.title} {error.next_step}")

        self._tasks.change(add, then, kinds=kinds, owner=self, failed=failed)
