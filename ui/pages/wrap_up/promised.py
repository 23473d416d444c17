"""What was promised in a 1:1, to be looked over once more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Action, Meeting
from ui.pages.action_desk import ActionDesk
from ui.pages.wrap_up.state import promises
from ui.tasks import Tasks
from ui.widgets.action_row import ActionRows
from ui.widgets.item_list import ItemList

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class Promised(QObject):
    """Lists the actions of one 1:1.

    Signals:
        counted(int): how many there are.
        notify(str, object): words for a toast, and what undoes it.
    """

    counted = Signal(int)
    notify = Signal(str, object)

    def __init__(self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._meeting: Meeting | None = None
        self._first_name = ""
        self._rows = ActionRows(clock)
        self.view = ItemList(self._rows, "wrapUp.promises", self.tr("Promised"), parent)
        self._desk = ActionDesk(journal, tasks, clock, self._rows, self.view)
        self._desk.settled.connect(self.reload)
        self._desk.notify.connect(self.notify)

    def show(self, meeting: Meeting, first_name: str, actions: list[Action]) -> None:
        """Show what was promised."""
        self._meeting, self._first_name = meeting, first_name
        self._draw(actions)

    def reload(self) -> None:
        """Show what the journal has now, unless something is still on its way to it."""
        meeting = self._meeting
        if meeting is None or not self._desk.is_settled:
            return

        def then(actions: list[Action]) -> None:
            if meeting is self._meeting and self._desk.is_settled:
                self._draw(actions)

        self._tasks.ask(lambda: promises(self._journal, meeting), then, owner=self)

    def _draw(self, actions: list[Action]) -> None:
        self._rows.set_actions(actions, self._first_name)
        self.counted.emit(len(actions))
