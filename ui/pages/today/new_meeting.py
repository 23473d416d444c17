"""Planning a 1:1 from anywhere: with whom, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting
from mgrjournal.people.facts import Person
from mgrjournal.people.find import candidates
from ui.pages.sheet_work import SheetWork
from ui.person_sheet.asking_sheet import AskingSheet, beside, read
from ui.person_sheet.date_field import DateField
from ui.person_sheet.plan_sheet import Plan
from ui.person_sheet.time_words import read_minutes, read_time
from ui.tasks import Kind, Tasks
from ui.widgets.date_words import clock_time
from ui.widgets.field import Field

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_SHORT_FIELD = 110


@dataclass(frozen=True, slots=True)
class NewPlan:
    """With whom and when."""

    person: Person
    plan: Plan


class NewMeetingSheet(AskingSheet):
    """Asks with whom and when.

    `sent` carries a NewPlan.

    Args:
        over: any widget of the window.
        people: whom one can meet.
        today: from when words are counted.
    """

    def __init__(self, over: QWidget, people: Sequence[Person], today: date) -> None:
        super().__init__(over, self.tr("New 1:1"))
        self.setObjectName("newMeetingSheet")
        self._people = people
        self.person = Field(self.tr("&With"), placeholder=self.tr("a name"), name="with")
        self.day = DateField(self.tr("&Day"), today)
        self.at = Field(self.tr("&Time"), placeholder="10:30", name="time")
        self.minutes = Field(self.tr("&Minutes"), placeholder="30", name="minutes")
        self.minutes.set_text("30")
        for field in (self.at, self.minutes):
            field.setFixedWidth(_SHORT_FIELD)
        names = QCompleter([person.name for person in people], self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        names.activated.connect(self._take_usual)
        self.person.edit.setCompleter(names)
        self.person.edit.editingFinished.connect(self._take_usual)
        self.body.addWidget(self.person)
        self.body.addWidget(self.day)
        self.body.addLayout(beside(self.at, self.minutes))
        self.add_send_button(self.tr("Plan"))

    def _take_usual(self) -> None:
        """Fill in what is usual with the person, where nothing else was typed."""
        found = candidates(self.person.text(), self._people)
        if len(found) == 1:
            usual = found[0].details
            if not self.at.text() and usual.at is not None:
                self.at.set_text(clock_time(usual.at))
            if self.minutes.text() == "30":
                self.minutes.set_text(str(usual.minutes))

    def answers(self) -> NewPlan | None:
        """Return with whom and when; None when somebody or something is missing."""
        person = self._who()
        on = self.day.day()
        timed, at = read(self.at, read_time)
        measured, minutes = read(self.minutes, read_minutes)
        if person is None or on is None or not timed or not measured or minutes is None:
            return None
        return NewPlan(person, Plan(on, at, minutes))

    def _who(self) -> Person | None:
        found = candidates(self.person.text(), self._people)
        if len(found) == 1:
            return found[0]
        several = self.tr("More than one person fits: {0}.")
        names = ", ".join(person.name for person in found[:6])
        self.person.set_error(several.format(names) if found else self.tr("Nobody is called so."))
        return None


class NewMeeting(SheetWork):
    """Opens the sheet and plans what it says."""

    def __init__(self, page: QWidget, journal: "Journal", tasks: Tasks, clock: Clock) -> None:
        super().__init__(page, journal, tasks, clock)

    def ask(self, people: Sequence[Person]) -> None:
        """Ask with whom and when."""
        sheet = NewMeetingSheet(self._page, people, self._clock.today())

        def write(new: NewPlan) -> None:
            def plan() -> Meeting:
                when = new.plan
                return self._journal.meetings.plan(new.person.id, when.on, when.at, when.minutes)

            words = self.tr("1:1 with {0} planned").format(new.person.first_name)
            self.send(sheet, plan, {Kind.MEETING}, lambda: self.notify.emit(words, None))

        sheet.sent.connect(write)
        sheet.open_at(sheet.person.edit)
