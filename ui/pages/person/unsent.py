"""Half-typed words belong to the person they were typed for."""

from ui.widgets.add_line import AddLine


class UnsentWords:
    """Keeps what stands in a line, person by person, as long as the program runs.

    Args:
        line: the line in which words are typed.
    """

    def __init__(self, line: AddLine) -> None:
        self._line = line
        self._person_id = 0
        self._kept: dict[int, str] = {}

    def turn_to(self, person_id: int) -> None:
        """Put the words of the last person away, and those of this one back."""
        if person_id == self._person_id:
            return
        self._kept[self._person_id] = self._line.edit.text()
        self._person_id = person_id
        self._line.edit.setText(self._kept.pop(person_id, ""))
        self._line.set_error("")
