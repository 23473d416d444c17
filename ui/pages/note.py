"""The note of one 1:1 outside of a call: to prepare it, to read it again, to add to it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting, MeetingState, Note
from mgrjournal.people.facts import Person
from ui.editor.note_pane import NotePane
from ui.editor.save_state import SaveState
from ui.pages.call.note_foot import NoteFoot
from ui.tasks import Change, Tasks
from ui.theme.tokens import SPACE
from ui.widgets.button import Button, IconButton
from ui.widgets.date_words import long_date
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.separator import Separator
from ui.widgets.surface import Surface

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_TO_THE_TEXT = 25
"""From the arrow to the name, which stands over the text of the note."""


@dataclass(frozen=True, slots=True)
class _Opened:
    person: Person
    meeting: Meeting
    note: Note
    note_size: int


class NotePage(Surface):
    """The same editor as in a call, and nothing that a call needs.

    Signals:
        person_opened(int): back to the person.
        call_opened(int): the 1:1 runs: its note belongs to the call.
        wrap_up_opened(int): what was said of the 1:1 is to be seen.
        saved_state(SaveState): where the note stands.
    """

    person_opened = Signal(int)
    call_opened = Signal(int)
    wrap_up_opened = Signal(int)
    saved_state = Signal(object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", parent=parent)
        self.setObjectName("notePage")
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._meeting: Meeting | None = None
        self._back = IconButton("arrow-left", self.tr("Back"), keys="Esc")
        self._name = ElidedLabel("", "title")
        self._about = ElidedLabel("", "body", "muted")
        self._wrap_up = Button(self.tr("Wrap-up"))
        self.note = NotePane(journal, tasks, clock)
        self.foot = NoteFoot(clock, [("note_command", self.tr("makes a line something"))])
        self.setFocusProxy(self.note.editor)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        middle = Qt.AlignmentFlag.AlignVCenter
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.small, SPACE.wide, SPACE.column, SPACE.normal)
        head.setSpacing(_TO_THE_TEXT)
        head.addWidget(self._back, 0, middle)
        head.addLayout(words, 1)
        head.addWidget(self._wrap_up, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Separator())
        column.addWidget(self.note, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self._back.setObjectName("note.back")
        self._wrap_up.setObjectName("note.wrapUp")
        self._back.clicked.connect(self.go_back)
        self._wrap_up.clicked.connect(self._open_wrap_up)
        self.note.editor.escaped.connect(self.go_back)
        self.note.saved_state.connect(self._show_state)

    # What is shown

    def load(self, meeting_id: int) -> None:
        """Show the note of a 1:1 as it was saved, and the caret in its place."""
        self.note.leave()

        def read() -> _Opened:
            meeting = self._journal.meetings.get(meeting_id)
            person = self._journal.people.get(meeting.person_id)
            size = self._journal.settings.get().note_size
            return _Opened(person, meeting, self._journal.notes.get(meeting_id), size)

        self._tasks.ask(read, self._show, owner=self)

    def on_changed(self, _change: Change) -> None:
        """Leave everything as it is: nothing is redrawn under the fingers."""

    def leave(self) -> None:
        """Save at once."""
        self.note.leave()

    def regions(self) -> tuple[QWidget, ...]:
        """Return where F6 goes, in turn: note, then head."""
        return (self.note.editor, self._back)

    def _show(self, opened: _Opened) -> None:
        if opened.meeting.running:
            self.call_opened.emit(opened.meeting.id)
            return
        same = self.note.draft.meeting_id == opened.meeting.id
        if not self.note.settled and not same:
            self.note.editor.setFocus()  # another text is not saved yet: it stays in sight
            return
        self._meeting = opened.meeting
        self.note.editor.set_size(opened.note_size)
        self._name.setText(opened.person.name)
        self._about.setText(self._about_words(opened.meeting))
        self._wrap_up.setVisible(opened.meeting.state is MeetingState.HELD)
        if not same or (self.note.settled and self.note.editor.text() != opened.note.body):
            self.note.show_note(opened.note, opened.person.first_name)
        self.note.editor.setFocus()

    def _about_words(self, meeting: Meeting) -> str:
        day = long_date(meeting.on, self._clock.today())
        if meeting.held_minutes == 1:
            return self.tr("{0}, 1 minute").format(day)
        if meeting.held_minutes is not None:
            return self.tr("{0}, {1} minutes").format(day, meeting.held_minutes)
        state = {
            MeetingState.PLANNED: self.tr("planned"),
            MeetingState.HELD: self.tr("held"),
            MeetingState.MOVED: self.tr("moved"),
            MeetingState.CANCELLED: self.tr("cancelled"),
            MeetingState.NO_SHOW: self.tr("no-show"),
        }[meeting.state]
        return f"{day}, {state}"

    def _show_state(self, state: SaveState) -> None:
        self.foot.show_state(state)
        self.saved_state.emit(state)

    # What is done

    def go_back(self) -> None:
        """Go back to the person; the text is saved on the way."""
        if self._meeting is not None:
            self.note.leave()
            self.person_opened.emit(self._meeting.person_id)

    def _open_wrap_up(self) -> None:
        if self._meeting is not None:
            self.note.leave()
            self.wrap_up_opened.emit(self._meeting.id)
