"""What the page of a person does with 1:1s: plan, move, cancel, choose a format, read the past."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.due import describe_day
from mgrjournal.meetings.facts import Meeting
from mgrjournal.people.facts import Person
from ui.pages.person.note_sheet import NoteSheet, PastMeeting, read
from ui.pages.person.proposals import days_to_move, usual_days
from ui.pages.person.view import PersonView
from ui.pages.sheet_work import SheetWork
from ui.pages.words import meeting_time
from ui.person_sheet.cancel_sheet import Cancellation, CancelSheet
from ui.person_sheet.move_sheet import Move, MoveSheet
from ui.person_sheet.no_show_sheet import NoShow, NoShowSheet
from ui.person_sheet.plan_sheet import Plan, PlanSheet
from ui.tasks import Kind, Tasks

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_MEETING = frozenset({Kind.MEETING})


class MeetingWork(SheetWork):
    """Opens the sheets about the next 1:1 and those of the past.

    Signals:
        note_opened(int): the note of a 1:1 is to be edited.
        call_resumed(): back to the call that runs.
        text_copied(str): words that were shown are to be put on the clipboard.
        planned(): a 1:1 was planned.
    """

    note_opened = Signal(int)
    call_resumed = Signal()
    text_copied = Signal(str)
    planned = Signal()

    def __init__(self, page: QWidget, journal: "Journal", tasks: Tasks, clock: Clock) -> None:
        super().__init__(page, journal, tasks, clock)
        self._view: PersonView | None = None

    def show_view(self, view: PersonView) -> None:
        """Work on this person's 1:1s from now on."""
        self._view = view

    def acts(self) -> dict[str, Callable[[], None]]:
        """Return what can be done, by the names that menus and buttons use."""
        return {
            "plan": self.plan,
            "move": self.move,
            "cancel": self.cancel,
            "no_show": self.no_show,
            "held": self.note_as_held,
            "note": self._open_begun_note,
            "resume": self.call_resumed.emit,
        }

    def _planned(self) -> Meeting | None:
        """Return the next 1:1 if it can be moved or called off."""
        meeting = self._view.next_meeting if self._view is not None else None
        return None if meeting is None or meeting.running else meeting

    # The next 1:1

    def plan_or_move(self) -> None:
        """Change the next 1:1, or plan one when there is none."""
        if self._view is not None and self._view.next_meeting is None:
            self.plan()
        else:
            self.move()

    def plan(self) -> None:
        """Plan a 1:1."""
        if (view := self._view) is None:
            return
        meetings, person_id = self._journal.meetings, view.person.id
        today = self._clock.today()
        sheet = PlanSheet(self._page, view.person, today, usual_days(view, today))

        def write(plan: Plan) -> None:
            self.send(
                sheet,
                lambda: meetings.plan(person_id, plan.on, plan.at, plan.minutes),
                _MEETING,
                self.planned.emit,
            )

        sheet.sent.connect(write)
        sheet.begin()

    def move(self) -> None:
        """Move the next 1:1, or correct its day and time."""
        view, meeting = self._view, self._planned()
        if view is None or meeting is None:
            return
        today = self._clock.today()
        sheet = MoveSheet(self._page, view.person, meeting, today, days_to_move(meeting, today))
        sheet.sent.connect(lambda asked: self._move(sheet, meeting, asked))
        sheet.begin()

    def _move(self, sheet: MoveSheet, meeting: Meeting, asked: Move) -> None:
        meetings, side = self._journal.meetings, asked.asked_by
        if side is None:
            self.send(
                sheet,
                lambda: meetings.set_time(meeting.id, asked.on, asked.at, asked.minutes),
                _MEETING,
            )
            return
        day = describe_day(asked.on, self._clock.today())
        self.send(
            sheet,
            lambda: meetings.move(meeting.id, asked.on, asked.at, side, asked.reason),
            _MEETING,
            lambda: self._offer_reopening(meeting, self.tr("Moved to {0}").format(day)),
        )

    def cancel(self) -> None:
        """Cancel the next 1:1; moving is offered first."""
        view, meeting = self._view, self._planned()
        if view is None or meeting is None:
            return
        meetings = self._journal.meetings
        sheet = CancelSheet(self._page, view.person, self._when(meeting))

        def write(asked: Cancellation) -> None:
            self.send(
                sheet,
                lambda: meetings.cancel(meeting.id, asked.asked_by, asked.reason),
                _MEETING,
                lambda: self._offer_reopening(meeting, self.tr("1:1 cancelled")),
            )

        sheet.sent.connect(write)
        sheet.move_asked.connect(self.move)
        sheet.words_copied.connect(self.text_copied)
        sheet.open()

    def no_show(self) -> None:
        """Note that somebody did not come."""
        view, meeting = self._view, self._planned()
        if view is None or meeting is None:
            return
        meetings = self._journal.meetings
        sheet = NoShowSheet(self._page, view.person, self._when(meeting))

        def write(asked: NoShow) -> None:
            self.send(
                sheet,
                lambda: meetings.no_show(meeting.id, asked.who, asked.reason),
                _MEETING,
                lambda: self._offer_reopening(meeting, self.tr("Noted: it did not happen")),
            )

        sheet.sent.connect(write)
        sheet.open_at(sheet.who)

    def _when(self, meeting: Meeting) -> str:
        return meeting_time(meeting, self._clock.today())

    def _offer_reopening(self, meeting: Meeting, words: str) -> None:
        self.offer_undo(words, lambda: self._journal.meetings.reopen(meeting.id), _MEETING)

    def note_as_held(self) -> None:
        """Note that a 1:1 took place that nobody started here."""
        if (meeting := self._planned()) is not None:
            self.change(lambda: self._journal.meetings.finish(meeting.id), _MEETING)

    def choose_format(self, format_id: int | None) -> None:
        """Lay a format into the next 1:1; without one, let the 1:1s to come begin with it."""
        if (view := self._view) is None:
            return
        if (meeting := view.next_meeting) is not None:
            meetings = self._journal.meetings
            self.change(lambda: meetings.choose_format(meeting.id, format_id), _MEETING)
            return
        people, person_id = self._journal.people, view.person.id
        preferences = replace(view.preferences, format_id=format_id)
        self.change(lambda: people.set_preferences(person_id, preferences), {Kind.PERSON})

    def _open_begun_note(self) -> None:
        if self._view is not None and self._view.next_meeting is not None:
            self.note_opened.emit(self._view.next_meeting.id)

    # The past

    def read_note(self, meeting_id: int) -> None:
        """Show a past 1:1."""
        if (view := self._view) is not None:
            self._tasks.ask(
                lambda: read(self._journal, meeting_id),
                lambda past: self._show_past(view.person, past),
                owner=self,
            )

    def _show_past(self, person: Person, past: PastMeeting) -> None:
        meetings, meeting_id = self._journal.meetings, past.meeting.id
        sheet = NoteSheet(self._page, person, past, self._clock)

        def reopen() -> None:
            self.change(lambda: meetings.reopen(meeting_id), _MEETING)

        def delete() -> None:
            self.change(lambda: meetings.delete(meeting_id), _MEETING)
            words = self.tr("1:1 deleted")
            self.offer_undo(words, lambda: meetings.restore(meeting_id), _MEETING)

        sheet.edit_asked.connect(lambda: self.note_opened.emit(meeting_id))
        sheet.reopen_asked.connect(reopen)
        sheet.delete_asked.connect(delete)
        sheet.open()
