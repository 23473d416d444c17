"""The open promises of both sides, beside the note of a call."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Action
from ui.pages.action_desk import ActionDesk
from ui.pages.call.call_list import CallList
from ui.tasks import Tasks
from ui.widgets.action_row import ActionRows

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class OpenActions(QObject):
    """Lists what is promised between two people and still open.

    Signals:
        counted(int): how many there are.
        notify(str, object): words for a toast, and what undoes it.
    """

    counted = Signal(int)
    notify = Signal(str, object)

    def __init__(self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._person_id, self._first_name = 0, ""
        self._rows = ActionRows(clock)
        self.view = CallList(self._rows, "call.actions", self.tr("Open actions"), parent)
        self.desk = ActionDesk(journal, tasks, clock, self._rows, self.view)
        self.desk.settled.connect(self.reload)
        self.desk.notify.connect(self.notify)

    def show(self, person_id: int, first_name: str, actions: list[Action]) -> None:
        """Show what is open with a person."""
        self._person_id, self._first_name = person_id, first_name
        self._draw(actions)

    def reload(self) -> None:
        """Show what the journal has now, unless something is still on its way to it."""
        person_id = self._person_id
        if not person_id or not self.desk.is_settled:
            return

        def then(actions: list[Action]) -> None:
            if person_id == self._person_id and self.desk.is_settled:
                self._draw(actions)

        self._tasks.ask(lambda: self._journal.actions.for_person(person_id), then, owner=self)

    def actions(self) -> tuple[Action, ...]:
        """Return the actions as they are shown."""
        return self._rows.actions()

    def _draw(self, actions: list[Action]) -> None:
        self._rows.set_actions(actions, self._first_name)
        self.counted.emit(len(actions))
