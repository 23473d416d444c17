"""The next 1:1: dates to choose from, or another one typed in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import InvalidInputError, JournalError
from mgrjournal.meetings.facts import DateProposal, Meeting
from ui import theme
from ui.pages.wrap_up.next_slot import NextSlot
from ui.pages.wrap_up.when_words import parse_when
from ui.tasks import Kind, Tasks
from ui.theme.tokens import SPACE
from ui.widgets.chip import Chip
from ui.widgets.date_words import clock_time, week_date
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgrjournal.journal import Journal

_FIELD = 220


class NextDate(QWidget):
    """Proposes the dates the cadence suggests; the first stands until another is chosen.

    A date that is pressed is planned at once. The one that stood from the beginning is planned
    by `settle`, so that it is one with the answer "done".

    Signals:
        notify(str, object): words for a toast, and what undoes it.
    """

    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks, self._clock = tasks, clock
        self._slot = NextSlot(journal)
        self._options: list[DateProposal] = []
        self._chosen: DateProposal | None = None
        self._planned = False
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._field = _DateField(self)
        self._field.setObjectName("wrapUp.date")
        self._field.setAccessibleName(self.tr("Date of the next 1:1"))
        self._field.setPlaceholderText(self.tr("fri 14:00, 3 dec, +2w"))
        self._field.setFixedWidth(theme.current().px(_FIELD))
        self._error = Label("", "meta", "danger", wrap=True)
        self._field.hide()
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        for widget in (self._chips, self._field, self._error):
            column.addWidget(widget)
        self._field.returnPressed.connect(self._take_typed)
        self._field.textEdited.connect(lambda _: self._say_wrong(""))
        self._field.given_up.connect(self._close_field)

    @property
    def chosen(self) -> DateProposal | None:
        """The date that stands now."""
        return self._chosen

    def show_dates(
        self, meeting: Meeting, planned: Meeting | None, proposals: list[DateProposal]
    ) -> None:
        """Show what is planned, and what the cadence suggests."""
        coming = planned is not None and planned.on >= self._clock.today() and not planned.running
        there = planned if coming else None
        self._slot.begin(meeting.person_id, there)
        self._planned = there is not None
        self._options = [DateProposal(there.on, there.at)] if there is not None else []
        days = {option.on for option in self._options}
        self._options += [proposal for proposal in proposals if proposal.on not in days]
        self._chosen = self._options[0] if self._options else None
        self._close_field()
        self._draw()

    def settle(self, then: "Callable[[], None]") -> None:
        """Plan the date that stands, if it is not planned yet; then call `then`."""
        choice = self._chosen
        if choice is None or self._planned:
            then()
            return

        def done(meeting: Meeting | None) -> None:
            if meeting is not None:
                words = self.tr("Next 1:1: {0}").format(self._words(choice))
                self.notify.emit(words, lambda: self._unplan(meeting.id))
            then()

        self._planned = True
        self._put(choice, done)

    # What is chosen

    def _press(self, option: DateProposal) -> None:
        self._close_field()
        again = option == self._chosen
        self._chosen = None if again else option
        if not again:
            self._planned = True
            self._put(option)
        elif self._planned:
            self._planned = False
            self._put(None)
        self._draw()

    def _take_typed(self) -> None:
        try:
            option = parse_when(self._field.text(), self._clock.today())
        except InvalidInputError as error:
            self._say_wrong(f"{error.title} {error.next_step}")
            return
        self._options = [old for old in self._options if old.on != option.on] + [option]
        self._chosen, self._planned = option, True
        self._put(option)
        self._close_field()
        self._draw()

    def _put(
        self,
        choice: DateProposal | None,
        then: "Callable[[Meeting | None], None] | None" = None,
    ) -> None:
        def failed(error: JournalError) -> None:
            self._planned = False
            self._tasks.failed.emit(error)

        self._tasks.change(
            lambda: self._slot.put(choice), then, kinds={Kind.MEETING}, owner=self, failed=failed
        )

    def _unplan(self, meeting_id: int) -> None:
        self._tasks.change(
            lambda: self._slot.take_away(meeting_id), kinds={Kind.MEETING}, owner=self
        )

    # What is shown

    def _draw(self) -> None:
        """Show the options; a chip that has the keyboard keeps it."""
        old_chips = self._chips.findChildren(Chip)
        place_of_focus = next((c.objectName() for c in old_chips if c.hasFocus()), "")
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for place, option in enumerate(self._options):
            chip = Chip(self._words(option), self._icon(option), checkable=True)
            chip.setObjectName(f"wrapUp.date.{place + 1}")
            chip.setChecked(option == self._chosen)
            chip.clicked.connect(lambda _=False, option=option: self._press(option))
            self._flow.addWidget(chip)
        another = Chip(self.tr("another date"))
        another.setObjectName("wrapUp.anotherDate")
        another.clicked.connect(self._open_field)
        self._flow.addWidget(another)
        for chip in self._chips.findChildren(Chip):
            if chip not in old_chips:
                chip.show()
                if chip.objectName() == place_of_focus:
                    chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _icon(self, option: DateProposal) -> str | None:
        return "calendar" if option == self._chosen else None

    def _words(self, option: DateProposal) -> str:
        day = week_date(option.on, self._clock.today())
        return day if option.at is None else f"{day}, {clock_time(option.at)}"

    def _open_field(self) -> None:
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_field(self) -> None:
        self._field.clear()
        self._field.hide()
        self._say_wrong("")

    def _say_wrong(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._field.setAccessibleDescription(sentence)


class _DateField(QLineEdit):
    """A line edit that Esc closes.

    Signals:
        given_up(): Esc was pressed.
    """

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
