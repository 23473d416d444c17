"""The page of everybody."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import PersonOverview
from ui import shortcuts, theme
from ui.pages.focus_lead import FocusLead
from ui.pages.page_area import Column, PageArea, PageTop
from ui.pages.people.people_list import PeopleHead, PeopleList
from ui.pages.people.people_rows import PeopleRows
from ui.tasks import Change, Kind, Tasks
from ui.theme.tokens import SPACE
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.page_head import PageHead
from ui.widgets.switch import Switch

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_FILTER_WIDTH = 360


class PeoplePage(FocusLead):
    """Everybody, by name; typing filters, Enter opens.

    Signals:
        person_opened(int): a person's page is to be shown.
        add_person_requested(): somebody is to be added.
        notify(str, object): words for a toast, and what undoes it.
    """

    person_opened = Signal(int)
    add_person_requested = Signal()
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self.add_button = Button(self.tr("Add a person"), "secondary", "user-plus")
        self.add_button.setObjectName("people.add")
        self.add_button.set_keys("+".join(shortcuts.keys_of("new_person")))
        self.head = PageHead(self.tr("People"), "", (self.add_button,))
        self.filter = _Filter()
        self.filter.setAccessibleName(self.tr("Filter by name, role or team"))
        self.filter.setPlaceholderText(self.tr("Filter by name, role or team"))
        self.archived = Switch(self.tr("Archived people too"))
        self.archived.setObjectName("people.archived")
        self._rows = PeopleRows(clock)
        self.titles = PeopleHead(self._rows)
        self.list = PeopleList(self._rows)
        self._none = Label(self.tr("Nobody fits. Try fewer letters."), "small", "muted")
        self.nobody = EmptyState(
            "users",
            self.tr("Nobody is here yet"),
            self.tr("Begin with one person you meet. A name is enough."),
        )
        self.area = PageArea("peopleArea")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.normal)
        self.filter.setMaximumWidth(theme.current().px(_FILTER_WIDTH))
        row.addWidget(self.filter, 1000)
        row.addStretch(1)
        row.addWidget(Label(self.tr("Archived people too"), "small", "muted"))
        row.addWidget(self.archived)
        top = Column()
        top.add(self.head)
        top.add(self._tools, above=SPACE.normal)
        top.add(self.titles, above=SPACE.small, bleeds=True)
        self.area.main.add(self.list, bleeds=True)
        self.area.main.add(self._none, above=SPACE.normal)
        self.area.main.add(self.nobody, above=SPACE.normal)
        self.lead_to(self.filter)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(PageTop(top))
        page.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add_person_requested)
        self.filter.textChanged.connect(self._choose)
        self.filter.entered.connect(self.list.open_first)
        self.filter.down.connect(self._go_to_list)
        self.archived.toggled.connect(self.load)
        self.list.opened.connect(self.person_opened)
        shortcuts.bind("find", self, self.begin_filter)

    # What the window calls

    def load(self) -> None:
        """Read and show everybody."""
        archived = self.archived.isChecked()
        self._tasks.ask(
            lambda: self._journal.overview.people(archived=archived), self._show, owner=self
        )

    def on_changed(self, change: Change) -> None:
        """Read again when something that stands here is different now."""
        if self.isVisible() and change.kinds & {Kind.PERSON, Kind.MEETING, Kind.TOPIC}:
            self.load()

    def leave(self) -> None:
        """Nothing is typed here that is kept."""

    def regions(self) -> list[QWidget]:
        """Return the parts of the page that F6 goes through."""
        return [self.filter, self.list]

    # What is shown

    def _show(self, people: list[PersonOverview]) -> None:
        self._rows.set_people(people)
        self._settle()

    def _choose(self, text: str) -> None:
        self._rows.set_filter(text)
        self._settle()

    def _settle(self) -> None:
        total, shown = self._rows.total(), self._rows.rowCount()
        self.head.set_subtitle(self._count(total, shown))
        known = total > 0 or self.archived.isChecked()
        for part in (self._tools, self.titles):
            part.setVisible(known)
        self.list.setVisible(shown > 0)
        self._none.setVisible(known and shown == 0)
        self.nobody.setVisible(not known)

    def _count(self, total: int, shown: int) -> str:
        if self.filter.text().strip():
            return self.tr("{0} of {1}").format(shown, total)
        return "" if total == 0 else self.tr("{0} in all").format(total)

    def begin_filter(self) -> None:
        """Lead the keyboard to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _go_to_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)


class _Filter(QLineEdit):
    """The field of the filter.

    Signals:
        entered(): Enter was pressed.
        down(): Down was pressed: on to the list.
    """

    entered = Signal()
    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("people.filter")
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on by Down and Enter, and empty the field by Escape."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
