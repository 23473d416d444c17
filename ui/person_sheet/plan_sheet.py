"""Planning a 1:1: the day, and perhaps the time and how long it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtWidgets import QWidget

from mgrjournal.meetings.facts import DateProposal
from mgrjournal.people.facts import Person
from ui.person_sheet.asking_sheet import AskingSheet, beside, read
from ui.person_sheet.date_field import DateField
from ui.person_sheet.time_words import read_minutes, read_time
from ui.widgets.date_words import clock_time
from ui.widgets.field import Field

_SHORT_FIELD = 110


@dataclass(frozen=True, slots=True)
class Plan:
    """When a 1:1 is to be."""

    on: date
    at: time | None
    minutes: int


class PlanSheet(AskingSheet):
    """Asks for a day.

    `sent` carries a Plan.

    Args:
        over: any widget of the window.
        person: with whom.
        today: from when words are counted.
        proposals: days that suit how often they meet.
    """

    def __init__(
        self, over: QWidget, person: Person, today: date, proposals: Sequence[DateProposal]
    ) -> None:
        super().__init__(over, self.tr("Next 1:1 with {0}").format(person.first_name))
        self.setObjectName("planSheet")
        usual = person.details
        self.day = DateField(self.tr("&Day"), today, proposals)
        self.at = Field(self.tr("&Time"), placeholder="10:30", name="time")
        self.minutes = Field(self.tr("&Minutes"), placeholder="30", name="minutes")
        for field in (self.at, self.minutes):
            field.setFixedWidth(_SHORT_FIELD)
        self.at.set_text(clock_time(usual.at) if usual.at is not None else "")
        self.minutes.set_text(str(usual.minutes))
        if proposals:
            self.day.set_day(proposals[0].on)
        self.body.addWidget(self.day)
        self.body.addLayout(beside(self.at, self.minutes))
        self.add_send_button(self.tr("Plan"))

    def answers(self) -> Plan | None:
        """Return the plan; None when there is no day, or a time is none."""
        on = self.day.day()
        timed, at = read(self.at, read_time)
        measured, minutes = read(self.minutes, read_minutes)
        if on is None or not timed or not measured or minutes is None:
            return None
        return Plan(on, at, minutes)

    def begin(self) -> None:
        """Show the sheet with the keyboard at the day, all of it selected."""
        self.open_at(self.day.field.edit)
        self.day.field.edit.selectAll()
