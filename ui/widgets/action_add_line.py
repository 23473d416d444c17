"""The line in which an action is typed: what, whose it is, and when it is due."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.due import describe_day, parse_due
from mgrjournal.meetings.facts import Side
from ui import theme
from ui.widgets.action_words import ActionWords, read_action
from ui.widgets.add_line import AddLine
from ui.widgets.label import Label
from ui.widgets.names import short_name
from ui.widgets.segmented import Segmented

_DUE_WIDTH = 108


class ActionAddLine(AddLine):
    """Adds promises of either side. `@ana` and `due:fri` may stand in the words themselves.

    Args:
        name: object name of the field.
        clock: tells from when "fri" is counted.
        keys: the keys that lead here, to show while nobody types; may be empty.

    Signals:
        submitted(str, Side, date): a promise was entered; the date may be None.
    """

    submitted = Signal(str, object, object)

    def __init__(
        self, name: str, clock: Clock, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, "", keys, parent)
        self._clock = clock
        self._name = name
        self._first_name = ""
        self._owner = Side.ME
        self._owners: Segmented | None = None
        self.edit.setPlaceholderText(self.tr("Add an action"))
        self.edit.setAccessibleName(self.tr("Add an action"))
        self._due = self._due_field()
        self._understood = Label("", "meta", "muted")
        self.entered.connect(self._submit)
        self.typed.connect(lambda _text: self._understand())

    def _due_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"{self._name}.due")
        field.setAccessibleName(self.tr("Due"))
        field.setPlaceholderText(self.tr("due: fri, +3d"))
        field.textEdited.connect(lambda _text: self._understand())
        return field

    def set_person(self, first_name: str) -> None:
        """Offer the owners by name."""
        if first_name == self._first_name and self._owners is not None:
            return
        self._first_name = first_name
        if self._owners is not None:
            self._owners.deleteLater()
        options = [(Side.ME, self.tr("me")), (Side.THEM, short_name(first_name))]
        self._owners = Segmented(options, self.tr("Promised by"))
        self._owners.setObjectName(f"{self._name}.owners")
        self._owners.set_value(self._owner)
        self._owners.valueChanged.connect(self._set_owner)
        for extra in (self._owners, self._due, self._understood):
            self.add_extra(extra)
        self._due.setFixedWidth(theme.current().px(_DUE_WIDTH))

    def _set_owner(self, owner: Side) -> None:
        self._owner = owner

    def _read(self) -> ActionWords:
        """Return what is meant by all that was typed.

        Raises:
            InvalidInputError: the date does not exist.
        """
        today = self._clock.today()
        words = read_action(self.text(), today, self._first_name)
        due = parse_due(self._due.text(), today) if self._due.text().strip() else words.due
        return ActionWords(words.text, words.owner or self._owner, due)

    def _understand(self) -> None:
        """Say while somebody types which day is meant; what is wrong is said only at Enter."""
        self.set_error("")
        try:
            due = self._read().due
        except InvalidInputError as error:
            self._understood.setText("")
            if len(self._due.text()) > 3:
                self.set_error(error.title)
            return
        self._understood.setText("" if due is None else describe_day(due, self._clock.today()))

    def _submit(self, _text: str) -> None:
        try:
            words = self._read()
        except InvalidInputError as error:
            self.set_error(f"{error.title} {error.next_step}")
            return
        if words.text:
            self._clear()
            self.submitted.emit(words.text, words.owner, words.due)

    def _clear(self) -> None:
        self.edit.clear()
        self._due.clear()
        self._understood.setText("")
        self.edit.setFocus()
