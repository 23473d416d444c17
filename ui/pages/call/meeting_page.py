"""One 1:1 with its note: the call while it runs, the note alone before and after."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting
from ui.pages.call.page import CallPage
from ui.pages.note import NotePage
from ui.tasks import Change, Tasks

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class MeetingPage(QWidget):
    """Shows whichever of the two a 1:1 is.

    Signals:
        finished(int): the call has ended, or its wrap-up is to be seen again; the 1:1.
        person_opened(int): back to the person.
        cover_requested(): everything private is to be covered.
        lock_requested(): the journal is to be locked.
        strip_toggled(bool): the call went to the compact strip, or came back.
        saved_state(SaveState): where the note stands.
        notify(str, object): words for a toast, and what undoes it.
    """

    finished = Signal(int)
    person_opened = Signal(int)
    cover_requested = Signal()
    lock_requested = Signal()
    strip_toggled = Signal(bool)
    saved_state = Signal(object)
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("meetingPage")
        self._journal, self._tasks = journal, tasks
        self.call = CallPage(journal, tasks, clock)
        self.note = NotePage(journal, tasks, clock)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.call)
        self._pages.addWidget(self.note)
        self._connect()
        self._show(self.call)

    def _connect(self) -> None:
        self.call.finished.connect(self.finished)
        self.call.cover_requested.connect(self.cover_requested)
        self.call.lock_requested.connect(self.lock_requested)
        self.call.strip_toggled.connect(self.strip_toggled)
        self.call.notify.connect(self.notify)
        self.call.saved_state.connect(self.saved_state)
        self.note.saved_state.connect(self.saved_state)
        self.note.person_opened.connect(self.person_opened)
        self.note.wrap_up_opened.connect(self.finished)
        self.note.call_opened.connect(self.load)

    def load(self, meeting_id: int) -> None:
        """Show a 1:1 with its note, as it was saved, and the caret in its place."""

        def then(meeting: Meeting) -> None:
            page = self.call if meeting.running else self.note
            self._show(page)
            page.load(meeting_id)

        self._tasks.ask(lambda: self._journal.meetings.get(meeting_id), then, owner=self)

    def on_changed(self, change: Change) -> None:
        """Let the pages decide what to draw anew."""
        self.call.on_changed(change)
        self.note.on_changed(change)

    def leave(self) -> None:
        """Save at once, and come back from the strip."""
        self.call.leave()
        self.note.leave()

    def regions(self) -> tuple[QWidget, ...]:
        """Return where F6 goes, in turn."""
        return (
            self.note.regions() if self._pages.currentWidget() is self.note else self.call.regions()
        )

    def _show(self, page: CallPage | NotePage) -> None:
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
