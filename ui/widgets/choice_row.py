"""Things to choose from as rows of an item list: what leaves in a copy, what carries over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from mgrjournal.meetings.facts import Side
from ui.widgets.item_row import Mark, Row
from ui.widgets.item_rows import ItemRows, Verb


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose.

    Args:
        below: a few words under it, such as "private, lingering".
        meta: a few words beside it.
        shareable: shows the share mark.
        locked: shows the lock: it is private.
    """

    id: int
    text: str
    chosen: bool
    meta: str = ""
    below: str = ""
    shareable: bool = False
    locked: bool = False
    side: Side | None = None
    name: str = ""


class ChoiceRows(ItemRows):
    """Boxes to tick. What is not chosen is painted faint when `quiet_unchosen` is set."""

    def __init__(self, parent: QObject | None = None, *, quiet_unchosen: bool = False) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._quiet_unchosen = quiet_unchosen

    @property
    def verbs(self) -> frozenset[Verb]:
        """Choices are ticked, and nothing else."""
        return frozenset({Verb.TICK})

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show `choices`."""
        self._choices = list(choices)
        self.show([self._row(choice) for choice in self._choices])

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of what is chosen, from the top."""
        return tuple(choice.id for choice in self._choices if choice.chosen)

    def tick(self, item_id: int) -> bool:
        """Choose something, or not."""
        place = next(i for i, choice in enumerate(self._choices) if choice.id == item_id)
        chosen = not self._choices[place].chosen
        self._choices[place] = replace(self._choices[place], chosen=chosen)
        self.set_choices(self._choices)
        return chosen

    def _row(self, choice: Choice) -> Row:
        parts = [choice.text, choice.meta, choice.below]
        if choice.shareable:
            parts.append(self.tr("shareable"))
        parts.append(self.tr("chosen") if choice.chosen else self.tr("not chosen"))
        return Row(
            key=f"choice {choice.id}",
            item_id=choice.id,
            text=choice.text,
            sentence=", ".join(part for part in parts if part),
            mark=Mark.BOX,
            ticked=choice.chosen,
            quiet=self._quiet_unchosen and not choice.chosen,
            meta=choice.meta,
            below=choice.below,
            shareable=choice.shareable,
            locked=choice.locked,
            side=choice.side,
            name=choice.name,
        )
