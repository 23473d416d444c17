"""The past on a person's page: the newest entries, earlier ones when asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import TimelineEntry
from ui.pages.page_area import Column
from ui.pages.person.timeline_list import TimelineList
from ui.pages.person.timeline_rows import TimelineRows
from ui.pages.person.view import PAGE, PersonView
from ui.tasks import Tasks
from ui.theme.tokens import SPACE
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class TimelineSection(Column):
    """Past 1:1s, newest first.

    Signals:
        opened(int): the id of the 1:1 whose note is to be read.
    """

    opened = Signal(int)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._person_id = 0
        self._count = 0
        self._asked = False
        self.header = SectionHeader(self.tr("Timeline"))
        self._rows = TimelineRows(clock)
        self.entries = TimelineList(self._rows, clock)
        self._none = Label(self.tr("No 1:1s yet. What you write in one stays here."), "small")
        self._none.set_tone("muted")
        self._earlier = Button(self.tr("Show earlier"), "ghost", size="small")
        self._earlier.setObjectName("timeline.earlier")
        self._lay_out()
        self._earlier.clicked.connect(self.show_earlier)
        self.entries.opened.connect(self.opened)

    def _lay_out(self) -> None:
        self.lead_to(self.entries)
        self.add(self.header, above=SPACE.section)
        self.add(self._none, above=SPACE.tiny)
        self.add(self.entries, bleeds=True)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, SPACE.small, 0, 0)
        row.addWidget(self._earlier)
        row.addStretch(1)
        self.add(foot)

    def show_view(self, view: PersonView) -> None:
        """Show the newest of a person's past; as many as were shown, when it is the same one."""
        shown = len(self._rows.entries()) if view.person.id == self._person_id else 0
        self._person_id = view.person.id
        self._count = view.past_count
        self._rows.show(view.timeline, view.person.first_name)
        self._settle()
        if shown > len(view.timeline):
            self._read_on(shown - len(view.timeline))

    def show_earlier(self) -> None:
        """Read the next older entries."""
        self._read_on(PAGE)

    def _read_on(self, limit: int) -> None:
        entries, person_id = self._rows.entries(), self._person_id
        if self._asked or not entries:
            return
        self._asked = True
        before = entries[-1].meeting.id

        def then(earlier: list[TimelineEntry]) -> None:
            self._asked = False
            now = self._rows.entries()
            if person_id == self._person_id and now and now[-1].meeting.id == before:
                self._rows.extend(earlier)
                self._settle()

        self._tasks.ask(
            lambda: self._journal.meetings.timeline(person_id, limit=limit, before=before),
            then,
            owner=self,
            failed=lambda _error: self._stop_asking(),
        )

    def _stop_asking(self) -> None:
        self._asked = False

    def _settle(self) -> None:
        shown = len(self._rows.entries())
        self.header.set_count(self._count)
        self._none.setVisible(not shown)
        self.entries.setVisible(bool(shown))
        left = self._count - shown
        self._earlier.setVisible(left > 0)
        self._earlier.setText(self.tr("Show earlier ({0})").format(left))
