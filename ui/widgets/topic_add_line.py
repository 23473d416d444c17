"""The line in which a topic is typed: what, and who brings it."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.meetings.facts import Side
from mgrjournal.people.typed import fold
from ui.widgets.add_line import AddLine
from ui.widgets.names import short_name
from ui.widgets.segmented import Segmented

_PREFIX = re.compile(r"\s*@?(?P<who>[^\s:]+)(?P<after>:\s+|:(?=\S)|\s+)")


class TopicAddLine(AddLine):
    """Adds topics of either side. `ana: text`, `me: text` and `both: text` say who brings it.

    Args:
        name: object name of the field.
        keys: the keys that lead here, to show while nobody types; may be empty.

    Signals:
        submitted(str, Side): a topic was entered; the line is ready for the next.
    """

    submitted = Signal(str, object)

    def __init__(self, name: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, "", keys, parent)
        self._name = name
        self._first_name = ""
        self._side = Side.ME
        self._sides: Segmented | None = None
        self.edit.setPlaceholderText(self.tr("Add a topic"))
        self.edit.setAccessibleName(self.tr("Add a topic"))
        self.entered.connect(self._submit)
        self.typed.connect(self._read_prefix)

    @property
    def side(self) -> Side:
        """Who brings what is typed next."""
        return self._side

    def set_person(self, first_name: str) -> None:
        """Offer the sides by name."""
        if first_name == self._first_name and self._sides is not None:
            return
        self._first_name = first_name
        if self._sides is not None:
            self._sides.deleteLater()
        options = [
            (Side.THEM, short_name(first_name)),
            (Side.ME, self.tr("me")),
            (Side.BOTH, self.tr("both")),
        ]
        self._sides = Segmented(options, self.tr("Brought by"))
        self._sides.setObjectName(f"{self._name}.sides")
        self._sides.set_value(self._side)
        self._sides.valueChanged.connect(self.set_side)
        self.add_extra(self._sides)

    def set_side(self, side: Side) -> None:
        """Let what is typed next be brought by `side`."""
        self._side = side
        if self._sides is not None and self._sides.value() != side:
            self._sides.set_value(side)

    def _read_prefix(self, text: str) -> None:
        """Take `ana: ` or `@ana ` off the beginning: it says who brings the topic."""
        match = _PREFIX.match(text)
        if match is None:
            return
        at, colon = text.lstrip().startswith("@"), ":" in match["after"]
        side = self._side_called(match["who"])
        if side is not None and (at or colon):
            self.set_side(side)
            self.edit.setText(text[match.end() :])

    def _side_called(self, who: str) -> Side | None:
        called = {
            fold(self._first_name): Side.THEM,
            fold(self.tr("them")): Side.THEM,
            fold(self.tr("me")): Side.ME,
            fold(self.tr("both")): Side.BOTH,
        }
        return called.get(fold(who))

    def _submit(self, text: str) -> None:
        self.edit.clear()
        self.submitted.emit(text, self._side)
