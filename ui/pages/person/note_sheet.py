"""One past 1:1 to read: what was said, what was on the table; from here it can be corrected."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting, MeetingState, Topic
from mgrjournal.people.facts import Person
from ui.editor.note_editor import NoteEditor
from ui.pages.page_area import Column
from ui.pages.person.timeline_words import held_words, not_held
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.button import Button
from ui.widgets.date_words import long_date
from ui.widgets.item_list import ItemList
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader
from ui.widgets.sheet import Sheet
from ui.widgets.topic_row import TopicRows

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_LEAST, _MOST = 120, 420


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """A 1:1 as the sheet shows it."""

    meeting: Meeting
    note: str
    topics: tuple[Topic, ...]


def read(journal: "Journal", meeting_id: int) -> PastMeeting:
    """Read what the sheet shows.

    Raises:
        NotFoundError: there is no such 1:1.
    """
    meeting = journal.meetings.get(meeting_id)
    held = meeting.state is MeetingState.HELD
    topics = journal.topics.agenda(meeting.person_id, meeting_id) if held else []
    return PastMeeting(meeting, journal.notes.get(meeting_id).body, tuple(topics))


class NoteSheet(Sheet):
    """Reads, and leads to changing.

    Args:
        over: any widget of the window.
        person: with whom.
        past: the 1:1.
        clock: tells which year it is.

    Signals:
        edit_asked(): the note is to be edited.
        delete_asked(): the 1:1 is to be deleted, with undo.
        reopen_asked(): a cancellation, no-show or move is to be undone.
    """

    edit_asked = Signal()
    delete_asked = Signal()
    reopen_asked = Signal()

    def __init__(self, over: QWidget, person: Person, past: PastMeeting, clock: Clock) -> None:
        meeting, today = past.meeting, clock.today()
        held = meeting.state is MeetingState.HELD
        said = held_words(meeting, person.first_name)
        words = said if held else not_held(meeting, person.first_name, today)
        super().__init__(over, long_date(meeting.on, today), words, WIDTH.sheet)
        self.setObjectName("noteSheet")
        self._column = Column()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._column)
        if past.note.strip():
            self._show_note(past.note, person, clock)
        elif held:
            self._column.add(Label(self.tr("No note was written."), "small", "muted"))
        if past.topics:
            self._show_topics(past, person, clock)
        self._add_buttons(meeting)

    def _show_note(self, note: str, person: Person, clock: Clock) -> None:
        reader = NoteEditor(clock)
        reader.setObjectName("readNote")
        reader.setReadOnly(True)
        reader.load(note, 0, first_name=person.first_name)
        lines = note.count("\n") + 1 + len(note) // 70
        reader.setFixedHeight(max(_LEAST, min(_MOST, 25 * lines + 24)))
        self._column.add(reader)

    def _show_topics(self, past: PastMeeting, person: Person, clock: Clock) -> None:
        rows = TopicRows(clock, verbs=frozenset())
        rows.set_topics(past.topics, person.first_name, meeting_id=past.meeting.id)
        title = self.tr("Topics")
        self._column.add(SectionHeader(title, len(past.topics)), above=SPACE.normal)
        self._column.add(ItemList(rows, "pastTopics", title), bleeds=True)

    def _add_buttons(self, meeting: Meeting) -> None:
        held = meeting.state is MeetingState.HELD
        delete = Button(self.tr("Delete"), "danger", "trash-2")
        delete.setObjectName("deleteMeeting")
        delete.clicked.connect(self._delete)
        words = self.tr("Edit the note") if held else self.tr("It stands after all")
        change = Button(words, "secondary", "pencil" if held else "undo-2")
        change.setObjectName("editNote" if held else "reopen")
        change.clicked.connect(self._edit if held else self._reopen)
        close = Button(self.tr("Close"), "secondary")
        close.setObjectName("close")
        close.clicked.connect(self.cancel)
        self.add_button(delete, left=True)
        self.add_button(change)
        self.add_button(close, default=True)

    def _delete(self) -> None:
        self.finish()
        self.delete_asked.emit()

    def _edit(self) -> None:
        self.finish()
        self.edit_asked.emit()

    def _reopen(self) -> None:
        self.finish()
        self.reopen_asked.emit()
