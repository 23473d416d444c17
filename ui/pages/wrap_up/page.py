"""The page after a call."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import Meeting, WrapUp
from mgrjournal.people.facts import Cadence, Person
from ui import shortcuts
from ui.pages.words import cadence_name
from ui.pages.wrap_up.answers import Answers
from ui.pages.wrap_up.card import WrapUpCard
from ui.pages.wrap_up.carry_over import CarryOver
from ui.pages.wrap_up.next_date import NextDate
from ui.pages.wrap_up.noted import Noted
from ui.pages.wrap_up.promised import Promised
from ui.pages.wrap_up.state import WrapUpState, wrap_up_state
from ui.tasks import Change, Kind, Tasks
from ui.theme.tokens import SPACE
from ui.widgets.date_words import week_date
from ui.widgets.section_header import SectionHeader
from ui.widgets.surface import Surface

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_JUST_ENDED = timedelta(hours=1)


class WrapUpPage(Surface):
    """Four answers, what carries over, what was promised, the next date. None is needed.

    Signals:
        done(int): the person the 1:1 was with.
        resumed(int): back to the call, which goes on; its id.
        note_opened(int): back to the note of an older 1:1.
        notify(str, object): words for a toast, and what undoes it.
    """

    done = Signal(int)
    resumed = Signal(int)
    note_opened = Signal(int)
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__("bg", parent=parent)
        self.setObjectName("wrapUpPage")
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._meeting: Meeting | None = None
        self._after_call = self._leaving = False
        self.answers = Answers()
        self.carry = CarryOver(journal, tasks, clock, self)
        self.promised = Promised(journal, tasks, clock, self)
        self.noted = Noted()
        self.next_date = NextDate(journal, tasks, clock)
        self._carry_head = SectionHeader(self.tr("Goes to the next 1:1"))
        self._promised_head = SectionHeader(self.tr("Promised"))
        self._noted_head = SectionHeader(self.tr("Noted"))
        sections = (
            (self._carry_head, self.carry.view),
            (self._promised_head, self.promised.view),
            (self._noted_head, self.noted),
        )
        self._card = WrapUpCard(clock, self.answers, sections, self.next_date)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 1000)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.normal, SPACE.wide, SPACE.normal)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _connect(self) -> None:
        self._card.back.clicked.connect(self.go_back)
        self._card.done.clicked.connect(self.finish)
        shortcuts.bind("wrap_up_done", self, self.finish)
        self.answers.answered.connect(self._keep)
        self.carry.counted.connect(self._show_carried)
        self.promised.counted.connect(self._show_promised)
        self.promised.notify.connect(self.notify)
        self.next_date.notify.connect(self.notify)

    # What is shown

    def load(self, meeting_id: int) -> None:
        """Show the wrap-up of a 1:1 that was held; one that has just ended can still go on."""
        self._tasks.ask(lambda: wrap_up_state(self._journal, meeting_id), self._show, owner=self)

    def on_changed(self, change: Change) -> None:
        """Show what is different now."""
        if change.by in (self, self.carry, self.promised):
            return
        if Kind.TOPIC in change.kinds:
            self.carry.reload()
        if Kind.ACTION in change.kinds:
            self.promised.reload()

    def leave(self) -> None:
        """Leave; every press is on its way to the journal already."""

    def _show(self, state: WrapUpState) -> None:
        self._meeting, self._leaving = state.meeting, False
        ended = state.meeting.ended_at
        self._after_call = ended is not None and self._clock.now() - ended < _JUST_ENDED
        person, first_name = state.person, state.person.first_name
        self._card.title.setText(self._title_words(person, state.meeting))
        self._card.show_saved(state.saved_at)
        self.answers.show_answers(state.meeting.wrap_up, first_name)
        self.carry.show(state.meeting, first_name, state.carries)
        self.promised.show(state.meeting, first_name, state.promises)
        self.noted.show_lines(state.noted)
        _count(self._noted_head, len(state.noted), shown=bool(state.noted))
        self.next_date.show_dates(state.meeting, state.planned, state.proposals)
        cadence = person.details.cadence
        self._card.cadence.setText("" if cadence is Cadence.NONE else cadence_name(cadence).lower())
        self._card.scroll_to_top()
        self.answers.begin()

    def _title_words(self, person: Person, meeting: Meeting) -> str:
        minutes = meeting.held_minutes
        if minutes is None or not self._after_call:
            day = week_date(meeting.on, self._clock.today())
            return self.tr("{0}, {1}").format(person.first_name, day)
        if minutes == 1:
            return self.tr("{0}, 1 minute").format(person.first_name)
        return self.tr("{0}, {1} minutes").format(person.first_name, minutes)

    def _show_carried(self, kept: int, shown: int) -> None:
        _count(self._carry_head, kept, shown=shown > 0)

    def _show_promised(self, count: int) -> None:
        _count(self._promised_head, count, shown=count > 0)

    # What is done

    def _keep(self, wrap_up: WrapUp) -> None:
        if self._meeting is None:
            return
        meeting_id = self._meeting.id
        self._tasks.change(
            lambda: self._journal.meetings.set_wrap_up(meeting_id, wrap_up),
            kinds={Kind.MEETING},
            owner=self,
        )

    def finish(self) -> None:
        """Whatever is answered is the answer."""
        if self._meeting is None or self._leaving:
            return
        self._leaving = True
        person_id = self._meeting.person_id
        self.next_date.settle(lambda: self.done.emit(person_id))

    def go_back(self) -> None:
        """Go back to the note; a call that has just ended goes on."""
        if self._meeting is None or self._leaving:
            return
        meeting_id = self._meeting.id
        if not self._after_call:
            self.note_opened.emit(meeting_id)
            return
        self._leaving = True

        def resumed(_meeting: Meeting) -> None:
            self.resumed.emit(meeting_id)

        def failed(error: JournalError) -> None:
            self._leaving = False
            self._tasks.failed.emit(error)

        self._tasks.change(
            lambda: self._journal.meetings.resume(meeting_id),
            resumed,
            kinds={Kind.MEETING, Kind.TOPIC},
            owner=self,
            failed=failed,
        )


def _count(header: SectionHeader, count: int, *, shown: bool) -> None:
    """Count what a section holds, and show it only when it holds something."""
    header.set_count(count)
    section = header.parentWidget()
    if section is not None:
        section.setVisible(shown)
