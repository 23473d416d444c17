"""Noting that somebody did not come to a 1:1."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import Person
from ui.person_sheet.asking_sheet import AskingSheet
from ui.theme.tokens import SPACE
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.names import short_name
from ui.widgets.segmented import Segmented


@dataclass(frozen=True, slots=True)
class NoShow:
    """Who did not come, and why."""

    who: Side
    reason: str


class NoShowSheet(AskingSheet):
    """Asks who and why.

    `sent` carries a NoShow.

    Args:
        over: any widget of the window.
        person: with whom.
        when: the day of the 1:1, in words.
    """

    def __init__(self, over: QWidget, person: Person, when: str) -> None:
        super().__init__(over, self.tr("The 1:1 did not happen"), f"{when}.")
        self.setObjectName("noShowSheet")
        sides = [
            (Side.THEM, self.tr("{0} did not come").format(short_name(person.first_name))),
            (Side.ME, self.tr("I did not")),
            (Side.BOTH, self.tr("Neither of us")),
        ]
        self.who = Segmented(sides, self.tr("Who did not come"))
        self.who.setObjectName("who")
        self.reason = Field(self.tr("&Why"), placeholder=self.tr("may stay empty"), name="reason")
        asked = QVBoxLayout()
        asked.setSpacing(SPACE.tiny + 2)
        asked.addWidget(Label(self.tr("Who did not come"), "button"))
        asked.addWidget(self.who)
        self.body.addLayout(asked)
        self.body.addWidget(self.reason)
        self.add_send_button(self.tr("Note it"))

    def answers(self) -> NoShow:
        """Return who did not come and why."""
        who = self.who.value()
        return NoShow(who if isinstance(who, Side) else Side.THEM, self.reason.text())
