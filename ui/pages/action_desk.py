"""Between a list of actions and the journal: writes what was done with a row, and offers undo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import Action, ActionState, Side
from ui.tasks import Kind, Tasks
from ui.widgets.action_row import ActionRows
from ui.widgets.action_words import read_action
from ui.widgets.item_list import ItemList

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mgrjournal.journal import Journal


class ActionDesk(QObject):
    """Works on a list of actions, of one person or of many.

    Args:
        journal: where actions are kept.
        tasks: the way to it.
        clock: tells from when "fri" is counted.
        rows: the actions as they are shown.
        view: the list that shows them.

    Signals:
        settled(): everything is durable; the list can be drawn anew.
        notify(str, object): words for a toast, and what undoes it.
    """

    settled = Signal()
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, rows: ActionRows, view: ItemList
    ) -> None:
        super().__init__(view)
        self._journal = journal
        self._tasks = tasks
        self._clock = clock
        self._rows = rows
        self._view = view
        self._on_the_way = 0
        view.ticked.connect(self._tick)
        view.edited.connect(self._edit)
        view.shareable_toggled.connect(self._share)
        view.brought_by_changed.connect(self._give)
        view.dropped.connect(self._drop)
        view.deleted.connect(self._delete)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is on its way to the journal."""
        return self._on_the_way == 0

    def add(
        self,
        person_id: int,
        text: str,
        owner: Side,
        due: "date | None",
        failed: "Callable[[JournalError], None]",
    ) -> None:
        """Add an action."""
        self._change(lambda: self._journal.actions.add(person_id, text, owner, due), failed=failed)

    def _tick(self, action_id: int) -> None:
        state = self._rows.action(action_id).state
        self._set_state(action_id, state)
        if state is ActionState.DONE:
            self._offer_reopening(action_id, self.tr("Action done"))

    def _edit(self, action_id: int, text: str) -> None:
        """Read owner and date in the words again; a wrong date is said, and the words stay."""
        action, first_name = self._rows.action(action_id), self._rows.first_name_of(action_id)
        try:
            read = read_action(text, self._clock.today(), first_name)
        except JournalError as error:
            self._keep_words(action_id, text, error)
            return
        owner = read.owner or action.owner
        self._change(
            lambda: self._journal.actions.edit(action_id, read.text, owner, read.due),
            failed=lambda error: self._keep_words(action_id, text, error),
        )

    def _keep_words(self, action_id: int, text: str, error: JournalError) -> None:
        self._view.edit_item(action_id, text)
        self._tasks.failed.emit(error)

    def _share(self, action_id: int) -> None:
        shareable = self._rows.action(action_id).shareable
        self._change(lambda: self._journal.actions.set_shareable(action_id, shareable))

    def _give(self, action_id: int) -> None:
        action = self._rows.action(action_id)
        self._change(
            lambda: self._journal.actions.edit(action_id, action.text, action.owner, action.due)
        )

    def _drop(self, action_id: int) -> None:
        dropped = self._rows.is_dropped(action_id)
        self._set_state(action_id, ActionState.OPEN if dropped else ActionState.DROPPED)
        if not dropped:
            self._offer_reopening(action_id, self.tr("Action dropped"))

    def _delete(self, action_id: int) -> None:
        self._change(lambda: self._journal.actions.delete(action_id))
        self.notify.emit(
            self.tr("Action deleted"),
            lambda: self._change(lambda: self._journal.actions.restore(action_id)),
        )

    def _offer_reopening(self, action_id: int, words: str) -> None:
        self.notify.emit(words, lambda: self._set_state(action_id, ActionState.OPEN))

    def _set_state(self, action_id: int, state: ActionState) -> None:
        self._change(lambda: self._journal.actions.set_state(action_id, state))

    def _change(
        self,
        operation: "Callable[[], Action | None]",
        *,
        failed: "Callable[[JournalError], None] | None" = None,
    ) -> None:
        self._on_the_way += 1

        def then(_result: object) -> None:
            self._arrived()

        def not_written(error: JournalError) -> None:
            self._arrived()
            (failed or self._tasks.failed.emit)(error)

        self._tasks.change(operation, then, kinds={Kind.ACTION}, owner=self, failed=not_written)

    def _arrived(self) -> None:
        self._on_the_way -= 1
        if self.is_settled:
            self.settled.emit()
