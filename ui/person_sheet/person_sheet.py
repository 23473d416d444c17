"""Adding a person, and changing what is known of one. Only the name is needed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgrjournal.meetings.due.words import WEEKDAYS
from mgrjournal.people.facts import Cadence, PersonDetails, Role
from ui.pages.words import role_name
from ui.person_sheet.asking_sheet import AskingSheet, beside, read
from ui.person_sheet.time_words import read_minutes, read_time
from ui.theme.tokens import SPACE
from ui.widgets.date_words import clock_time
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.taps import Taps

_SHORT_FIELD = 110


class PersonSheet(AskingSheet):
    """Asks for a person's details.

    `sent` carries PersonDetails.

    Args:
        over: any widget of the window.
        details: what is known; None to add somebody.
    """

    def __init__(self, over: QWidget, details: PersonDetails | None = None) -> None:
        title = self.tr("Add a person") if details is None else self.tr("Edit person")
        text = self.tr("Only the name is needed.") if details is None else ""
        super().__init__(over, title, text)
        self.setObjectName("personSheet")
        known = details or PersonDetails("")
        self.name = Field(self.tr("&Name"), name="personName")
        self.job = Field(self.tr("T&itle"), name="personTitle")
        self.job.edit.setPlaceholderText(self.tr("Senior engineer"))
        self.team = Field(self.tr("&Team"), name="personTeam")
        self.role = Segmented([(role, role_name(role)) for role in Role], self.tr("Who it is"))
        self.role.setObjectName("personRole")
        self.cadence = Segmented(self._rhythms(), self.tr("How often you meet"))
        self.cadence.setObjectName("personCadence")
        self.weekday = Taps(
            [(number, name[:3]) for number, name in enumerate(WEEKDAYS[:5])], self.tr("Usual day")
        )
        self.weekday.setObjectName("personWeekday")
        self.at = Field(self.tr("&Usual time"), placeholder="10:30", name="personTime")
        self.minutes = Field(self.tr("&Minutes"), placeholder="30", name="personMinutes")
        self._fill_body()
        self._fill(known)
        self.add_send_button(self.tr("Add") if details is None else self.tr("Keep"))

    def _rhythms(self) -> list[tuple[Cadence, str]]:
        return [
            (Cadence.WEEKLY, self.tr("Weekly")),
            (Cadence.TWO_WEEKLY, self.tr("2 weeks")),
            (Cadence.MONTHLY, self.tr("Monthly")),
            (Cadence.QUARTERLY, self.tr("Quarterly")),
            (Cadence.NONE, self.tr("No rhythm")),
        ]

    def _fill_body(self) -> None:
        self.body.addWidget(self.name)
        self._ask(self.tr("Who it is"), self.role)
        pair = beside(self.job, self.team)
        pair.setStretch(0, 1)
        pair.setStretch(1, 1)
        pair.setStretch(2, 0)
        self.body.addLayout(pair)
        self._ask(self.tr("How often you meet"), self.cadence)
        self._ask(self.tr("Usual day"), self.weekday)
        for field in (self.at, self.minutes):
            field.setFixedWidth(_SHORT_FIELD)
        self.body.addLayout(beside(self.at, self.minutes))

    def _ask(self, question: str, answer: QWidget) -> None:
        column = QVBoxLayout()
        column.setSpacing(SPACE.tiny + 2)
        column.addWidget(Label(question, "button"))
        column.addWidget(answer)
        self.body.addLayout(column)

    def _fill(self, known: PersonDetails) -> None:
        self.name.set_text(known.name)
        self.job.set_text(known.title)
        self.team.set_text(known.team)
        self.role.set_value(known.role)
        self.cadence.set_value(known.cadence)
        self.weekday.set_value(known.weekday)
        self.at.set_text(clock_time(known.at) if known.at is not None else "")
        self.minutes.set_text(str(known.minutes))

    def answers(self) -> PersonDetails | None:
        """Return the details; None when the name is missing or a time is none."""
        named = bool(self.name.text().strip())
        if not named:
            self.name.set_error(self.tr("Type at least one word for the name."))
        timed, at = read(self.at, read_time)
        measured, minutes = read(self.minutes, read_minutes)
        role, cadence, weekday = self.role.value(), self.cadence.value(), self.weekday.value()
        if not (named and timed and measured and minutes is not None):
            return None
        return PersonDetails(
            name=self.name.text(),
            role=role if isinstance(role, Role) else Role.REPORT,
            title=self.job.text(),
            team=self.team.text(),
            cadence=cadence if isinstance(cadence, Cadence) else Cadence.NONE,
            weekday=weekday if isinstance(weekday, int) else None,
            at=at,
            minutes=minutes,
        )

    def begin(self, at: str = "name") -> None:
        """Show the sheet with the keyboard at the name, "role", "team" or "cadence"."""
        first = {"role": self.job.edit, "team": self.team.edit, "cadence": self.cadence}
        self.open_at(first.get(at, self.name.edit))
