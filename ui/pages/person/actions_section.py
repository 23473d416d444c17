"""Promises of both sides on a person's page."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError, NotFoundError
from mgrjournal.meetings.facts import Action, ActionState, Side
from ui.pages.action_desk import ActionDesk
from ui.pages.page_area import Column
from ui.pages.person.unsent import UnsentWords
from ui.pages.person.view import PersonView
from ui.tasks import Tasks
from ui.theme.tokens import SPACE
from ui.widgets.action_add_line import ActionAddLine
from ui.widgets.action_row import ActionRows
from ui.widgets.item_list import ItemList
from ui.widgets.item_look import Density
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgrjournal.journal import Journal


class ActionsSection(Column):
    """Open actions, late first; what is closed here stays until the page is left.

    Signals:
        counted(int): how many are open.
        notify(str, object): words for a toast, and what undoes it.
    """

    counted = Signal(int)
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._person_id = 0
        self._first_name = ""
        self.header = SectionHeader(self.tr("Actions"))
        self._none = Label(self.tr("Nothing is promised."), "small", "muted")
        self._model = ActionRows(clock)
        self.rows = ItemList(self._model, "actions", self.tr("Actions"))
        self.add_line = ActionAddLine("addAction", clock)
        self.desk = ActionDesk(journal, tasks, clock, self._model, self.rows)
        self._unsent = UnsentWords(self.add_line)
        self.lead_to(self.add_line.edit)
        self.add(self.header)
        self.add(self._none, above=SPACE.tiny)
        self.add(self.rows, bleeds=True)
        self.add(self.add_line, above=SPACE.tiny, bleeds=True)
        self._connect()

    def fold(self, folded: bool) -> None:  # noqa: FBT001 - the signal's own argument
        """Take the room of the main column, or of an aside."""
        self.rows.set_density(Density.NORMAL if folded else Density.ASIDE)

    def _connect(self) -> None:
        self.rows.passed_end.connect(self.add_line.begin)
        self.add_line.left_up.connect(self._back_to_rows)
        self.add_line.submitted.connect(self._add)
        self.desk.settled.connect(self.reload)
        self.desk.notify.connect(self.notify)

    def show_view(self, view: PersonView) -> None:
        """Show the actions of a person."""
        same = view.person.id == self._person_id
        self._unsent.turn_to(view.person.id)
        self._person_id, self._first_name = view.person.id, view.person.first_name
        self.add_line.set_person(view.person.first_name)
        if same:
            self.reload()
        else:
            self._draw(view.actions)

    def reload(self) -> None:
        """Show what the journal has now, unless changes are still on their way to it."""
        person_id = self._person_id
        if not self.desk.is_settled or not person_id:
            return
        shown = [action.id for action in self._model.actions()]

        def then(actions: list[Action]) -> None:
            if self.desk.is_settled and person_id == self._person_id:
                self._draw(actions)

        self._tasks.ask(lambda: _read(self._journal, person_id, shown), then, owner=self)

    def _draw(self, actions: list[Action]) -> None:
        self._model.set_actions(actions, self._first_name)
        opened = sum(action.state is ActionState.OPEN for action in actions)
        self.header.set_count(opened)
        self._none.setVisible(not actions)
        self.rows.setVisible(bool(actions))
        self.counted.emit(opened)

    def _add(self, text: str, owner: Side, due: date | None) -> None:
        def failed(error: JournalError) -> None:
            words = text if due is None else f"{text} due:{due.isoformat()}"
            self.add_line.give_back(words, f"{error.title} {error.next_step}")

        self.desk.add(self._person_id, text, owner, due, failed)

    def _back_to_rows(self) -> None:
        if actions := self._model.actions():
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rows.choose(actions[-1].id)


def _read(journal: "Journal", person_id: int, shown: "Sequence[int]") -> list[Action]:
    """Return the open actions, and what is shown and was closed since, where it stands."""
    actions = {action.id: action for action in journal.actions.for_person(person_id)}
    for action_id in shown:
        if action_id not in actions:
            try:
                actions[action_id] = journal.actions.get(action_id)
            except NotFoundError:
                continue  # deleted
    places = {action_id: place for place, action_id in enumerate(shown)}
    return sorted(actions.values(), key=lambda action: places.get(action.id, len(places)))
