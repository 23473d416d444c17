"""Moving a 1:1: to which day, who asked, and why; or only correcting its day or time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgrjournal.meetings.facts import DateProposal, Meeting, Side
from mgrjournal.people.facts import Person
from ui.person_sheet.asking_sheet import AskingSheet, beside, read
from ui.person_sheet.date_field import DateField
from ui.person_sheet.time_words import read_minutes, read_time
from ui.theme.tokens import SPACE
from ui.widgets.date_words import clock_time
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.names import short_name
from ui.widgets.segmented import Segmented

_SHORT_FIELD = 110


@dataclass(frozen=True, slots=True)
class Move:
    """Where a 1:1 goes.

    Args:
        asked_by: who asked; None when nobody did, and only the plan is corrected.
    """

    on: date
    at: time | None
    minutes: int
    asked_by: Side | None
    reason: str


class MoveSheet(AskingSheet):
    """Asks where a 1:1 goes.

    `sent` carries a Move.

    Args:
        over: any widget of the window.
        person: with whom.
        meeting: what is moved.
        today: from when words are counted.
        proposals: days that could suit.
    """

    def __init__(
        self,
        over: QWidget,
        person: Person,
        meeting: Meeting,
        today: date,
        proposals: Sequence[DateProposal],
    ) -> None:
        super().__init__(over, self.tr("Move the 1:1 with {0}").format(person.first_name))
        self.setObjectName("moveSheet")
        self._meeting = meeting
        self.day = DateField(self.tr("&To"), today, proposals)
        self.day.set_day(meeting.on)
        self.at = Field(self.tr("T&ime"), placeholder="10:30", name="time")
        self.at.set_text(clock_time(meeting.at) if meeting.at is not None else "")
        self.minutes = Field(self.tr("&Minutes"), placeholder="30", name="minutes")
        self.minutes.set_text(str(meeting.minutes))
        sides = [
            (Side.ME, self.tr("I did")),
            (Side.THEM, short_name(person.first_name)),
            (None, self.tr("Nobody, only a correction")),
        ]
        self.asked_by = Segmented(sides, self.tr("Who asked"))
        self.asked_by.setObjectName("askedBy")
        self.reason = Field(self.tr("&Why"), placeholder=self.tr("may stay empty"), name="reason")
        self._fill_body()
        self.add_send_button(self.tr("Move"))

    def _fill_body(self) -> None:
        for field in (self.at, self.minutes):
            field.setFixedWidth(_SHORT_FIELD)
        asked = QVBoxLayout()
        asked.setSpacing(SPACE.tiny + 2)
        asked.addWidget(Label(self.tr("Who asked"), "button"))
        asked.addWidget(self.asked_by)
        self.body.addWidget(self.day)
        self.body.addLayout(beside(self.at, self.minutes))
        self.body.addLayout(asked)
        self.body.addWidget(self.reason)

    def answers(self) -> Move | None:
        """Return the move; on the same day it is only a correction of the time."""
        on = self.day.day()
        timed, at = read(self.at, read_time)
        measured, minutes = read(self.minutes, read_minutes)
        if on is None or not timed or not measured or minutes is None:
            return None
        asked = self.asked_by.value()
        side = asked if isinstance(asked, Side) and on != self._meeting.on else None
        return Move(on, at, minutes, side, self.reason.text())

    def begin(self) -> None:
        """Show the sheet with the keyboard at the day, all of it selected."""
        self.open_at(self.day.field.edit)
        self.day.field.edit.selectAll()
