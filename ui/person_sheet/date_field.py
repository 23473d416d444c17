"""A date typed in words, with the day it means below, and days to choose from."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.due import parse_due
from mgrjournal.meetings.facts import DateProposal
from ui.theme.tokens import SPACE
from ui.widgets.chip import Chip
from ui.widgets.date_words import clock_time, long_date, week_date
from ui.widgets.field import Field
from ui.widgets.flow_layout import FlowLayout


class DateField(QWidget):
    """A field for a day, in words: fri, tomorrow, 1 dec.

    Args:
        label: what the day is for.
        today: from when words are counted.
        proposals: days to choose with one press.

    Signals:
        proposed(DateProposal): one of the days was pressed; it is in the field already.
    """

    proposed = Signal(object)

    def __init__(
        self,
        label: str,
        today: date,
        proposals: Sequence[DateProposal] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.field = Field(label, placeholder=self.tr("fri, tomorrow, 1 dec"), name="day")
        self.field.edit.textEdited.connect(lambda _text: self._understand())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(self.field)
        if proposals:
            chips = QWidget()
            row = FlowLayout(chips)
            for proposal in proposals:
                row.addWidget(self._chip(proposal))
            column.addWidget(chips)

    def _chip(self, proposal: DateProposal) -> Chip:
        day = week_date(proposal.on, self._today)
        words = day if proposal.at is None else f"{day}, {clock_time(proposal.at)}"
        chip = Chip(words, "calendar")
        chip.setObjectName(f"proposal.{proposal.on.isoformat()}")
        chip.setAccessibleName(self.tr("Choose {0}").format(words))
        chip.clicked.connect(lambda: self._propose(proposal))
        return chip

    def _propose(self, proposal: DateProposal) -> None:
        self.set_day(proposal.on)
        self.proposed.emit(proposal)

    def set_day(self, day: date | None) -> None:
        """Put a day into the field."""
        self.field.set_text("" if day is None else week_date(day, self._today)[4:])
        self._understand()

    def day(self) -> date | None:
        """Return the day; None when there is none, which is then said."""
        try:
            return parse_due(self.field.text(), self._today)
        except InvalidInputError as error:
            self.field.set_error(f"{error.title} {error.next_step}")
            return None

    def _understand(self) -> None:
        """Say below the field which day the words mean, as soon as they mean one."""
        try:
            day = parse_due(self.field.text(), self._today)
        except InvalidInputError:
            self.field.set_hint("")
        else:
            self.field.set_hint(long_date(day, self._today))
