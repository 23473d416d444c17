"""Proving that the sheet is good: two of its lines are typed from it."""

import random
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import SPACE
from ui.widgets.field import Field

_LOOK_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


class RecoveryCheck(QWidget):
    """Asks for two lines, chosen anew each time.

    Args:
        lines: the eight lines of the key.
        asked: the numbers of the lines to ask for, from 1; by default two at random.

    Signals:
        entered(): Enter was pressed in the last field.
    """

    entered = Signal()

    def __init__(
        self,
        lines: tuple[str, ...],
        asked: Sequence[int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        asked = asked or sorted(random.SystemRandom().sample(range(1, len(lines) + 1), 2))
        self._fields = {number: self._field(number) for number in asked}
        row = QHBoxLayout()
        row.setSpacing(SPACE.normal)
        for field in self._fields.values():
            row.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        edits = [field.edit for field in self._fields.values()]
        for edit, following in pairwise(edits):
            edit.returnPressed.connect(following.setFocus)
        edits[-1].returnPressed.connect(self.entered)
        self.setFocusProxy(edits[0])

    def confirmed(self) -> bool:
        """Return whether both lines are right, after saying beside a field if one is not."""
        wrong = [
            field
            for number, field in self._fields.items()
            if _plain(field.text()) != self._lines[number - 1]
        ]
        for field in wrong:
            field.set_error(self.tr("This is not what the sheet should say. Compare it again."))
        if wrong:
            wrong[0].edit.setFocus()
            wrong[0].edit.selectAll()
        return not wrong

    def _field(self, number: int) -> Field:
        label = self.tr("Line %1").replace("%1", str(number))
        return Field(label, name=f"recovery.line{number}")


def _plain(typed: str) -> str:
    """Return a line without what makes no difference."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    return letters.translate(_LOOK_ALIKE)
