"""Open promises of one side, on Today."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Action, PersonAction
from ui.pages.action_desk import ActionDesk
from ui.pages.page_area import Column
from ui.tasks import Tasks
from ui.widgets.action_row import ActionRows
from ui.widgets.button import Button
from ui.widgets.item_list import ItemList
from ui.widgets.item_look import Density
from ui.widgets.item_rows import Verb
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_FIRST = 8
_VERBS = frozenset({Verb.TICK, Verb.EDIT, Verb.OPEN, Verb.DROP, Verb.DELETE})


class Promises(Column):
    """A list of actions with many people; Enter opens the person, F2 edits.

    Args:
        name: object name of the list.
        title: whose promises they are.
        nothing: what to say when there are none.

    Signals:
        opened(int): a person's page is to be shown.
        settled(): what was done here is durable; the list can be read anew.
        notify(str, object): words for a toast, and what undoes it.
    """

    opened = Signal(int)
    settled = Signal()
    notify = Signal(str, object)

    def __init__(
        self,
        name: str,
        title: str,
        nothing: str,
        journal: "Journal",
        tasks: Tasks,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._all: list[tuple[Action, str]] = []
        self._shows_all = False
        self.header = SectionHeader(title)
        self._none = Label(nothing, "small", "muted")
        self._model = ActionRows(clock, verbs=_VERBS)
        self.rows = ItemList(self._model, name, title)
        self.desk = ActionDesk(journal, tasks, clock, self._model, self.rows)
        self._more = Button("", "ghost", size="small")
        self._more.setObjectName(f"{name}.more")
        self.lead_to(self.rows)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._more)
        row.addStretch(1)
        self.add(self.header)
        self.add(self._none)
        self.add(self.rows, bleeds=True)
        self.add(foot)
        self._more.clicked.connect(self._show_all)
        self.rows.opened.connect(self._open)
        self.desk.settled.connect(self.settled)
        self.desk.notify.connect(self.notify)

    def show_promises(self, promises: Sequence[PersonAction]) -> None:
        """Show promises; while changes are on their way, what is shown is newer and stays."""
        if self.desk.is_settled:
            self._all = [(one.action, one.person.first_name) for one in promises]
            self._draw()

    def fold(self, *, folded: bool) -> None:
        """Take the room of the main column, or of an aside."""
        self.rows.set_density(Density.NORMAL if folded else Density.ASIDE)

    def _draw(self) -> None:
        shown = self._all if self._shows_all else self._all[:_FIRST]
        self._model.set_actions_of(shown)
        self.header.set_count(len(self._all))
        self._none.setVisible(not self._all)
        self.rows.setVisible(bool(shown))
        left = len(self._all) - len(shown)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("Show {0} more").format(left))

    def _show_all(self) -> None:
        self._shows_all = True
        self._draw()
        self.rows.setFocus()

    def _open(self, action_id: int) -> None:
        self.opened.emit(self._model.action(action_id).person_id)
