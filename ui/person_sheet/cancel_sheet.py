"""Cancelling a 1:1: moving is offered first, and words to keep it when they asked."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import Person
from ui.person_sheet.asking_sheet import AskingSheet
from ui.theme.tokens import RADIUS, SPACE
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.names import short_name
from ui.widgets.segmented import Segmented
from ui.widgets.surface import Surface


@dataclass(frozen=True, slots=True)
class Cancellation:
    """Who asked to call a 1:1 off, and why; None when nobody did, for example a holiday."""

    asked_by: Side | None
    reason: str


class CancelSheet(AskingSheet):
    """Asks who and why.

    `sent` carries a Cancellation.

    Args:
        over: any widget of the window.
        person: with whom.
        when: the day of the 1:1, in words.

    Signals:
        move_asked(): it is to be moved instead.
        words_copied(str): the gentle words are to be copied.
    """

    move_asked = Signal()
    words_copied = Signal(str)

    def __init__(self, over: QWidget, person: Person, when: str) -> None:
        super().__init__(
            over,
            self.tr("Cancel the 1:1 with {0}?").format(person.first_name),
            self.tr("{0}. Moving it keeps the rhythm; topics go along either way.").format(when),
        )
        self.setObjectName("cancelSheet")
        sides = [
            (Side.ME, self.tr("I did")),
            (Side.THEM, short_name(person.first_name)),
            (None, self.tr("Nobody, such as a holiday")),
        ]
        self.asked_by = Segmented(sides, self.tr("Who asked"))
        self.asked_by.setObjectName("askedBy")
        self.asked_by.valueChanged.connect(self._offer_words)
        self.reason = Field(self.tr("&Why"), placeholder=self.tr("may stay empty"), name="reason")
        self._gentle = self._gentle_words()
        self._fill_body()
        self._offer_words(self.asked_by.value())

    def _fill_body(self) -> None:
        asked = QVBoxLayout()
        asked.setSpacing(SPACE.tiny + 2)
        asked.addWidget(Label(self.tr("Who asked"), "button"))
        asked.addWidget(self.asked_by)
        self.body.addLayout(asked)
        self.body.addWidget(self._gentle)
        self.body.addWidget(self.reason)
        self.body.addWidget(self._failure)
        move = Button(self.tr("Move it instead"), "secondary", "calendar-clock")
        move.setObjectName("moveInstead")
        move.clicked.connect(self._move)
        cancel = Button(self.tr("Cancel the 1:1"), "danger")
        cancel.setObjectName("send")
        cancel.clicked.connect(self.send)
        keep = Button(self.tr("Keep it"), "secondary")
        keep.setObjectName("close")
        keep.clicked.connect(self.cancel)
        self.add_button(move, left=True)
        self.add_button(cancel)
        self.add_button(keep, default=True)

    def _gentle_words(self) -> QWidget:
        """Return the words that keep a 1:1 without an agenda, with a way to copy them."""
        words = self.tr(
            "Let us keep it, even without an agenda. We can also just talk, or make it short."
        )
        box = Surface("sunken", radius=RADIUS.control)
        row = QHBoxLayout(box)
        row.setContentsMargins(SPACE.medium, SPACE.small, SPACE.small, SPACE.small)
        row.addWidget(Label(words, "small", "text", wrap=True), 1)
        copy = Button(self.tr("Copy"), "secondary", "copy", "small")
        copy.setObjectName("copyWords")
        copy.setAccessibleName(self.tr("Copy these words"))
        copy.clicked.connect(lambda: self.words_copied.emit(words))
        row.addWidget(copy)
        return box

    def _offer_words(self, asked_by: object) -> None:
        self._gentle.setVisible(asked_by is Side.THEM)

    def _move(self) -> None:
        self.finish()
        self.move_asked.emit()

    def answers(self) -> Cancellation:
        """Return who asked and why."""
        asked = self.asked_by.value()
        return Cancellation(asked if isinstance(asked, Side) else None, self.reason.text())
