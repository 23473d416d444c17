"""The page of somebody of whom nothing is known yet: paper to write on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import Meeting, Note
from ui import shortcuts, theme
from ui.editor.note_pane import NotePane
from ui.pages.focus_lead import FocusLead
from ui.pages.person.view import PersonView
from ui.tasks import Kind, Tasks
from ui.theme.tokens import ICON, SPACE, WIDTH
from ui.widgets.date_words import long_date
from ui.widgets.icon import Icon
from ui.widgets.key_cap import KeyCaps
from ui.widgets.label import Label

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_TEXT = WIDTH.note_margin + 20
_HINT_KEYS = 106


class FirstNote(FocusLead):
    """A note of today, which becomes the first 1:1.

    With its first letter a 1:1 of today begins to exist; left with words on it, it was held;
    left without, it goes again.

    Signals:
        saved_state(SaveState): the mark of saving changes.
    """

    saved_state = Signal(object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._person_id = 0
        self._first_name = ""
        self._meeting_id: int | None = None
        self._making = False
        self.pane = self._new_pane()
        self._date = Label("", "meta", "muted")
        self.lead_to(self.pane.editor)
        self._lay_out()

    def _new_pane(self) -> NotePane:
        """Make the paper of one person; a draft never changes from one note to another here."""
        pane = NotePane(self._journal, self._tasks, self._clock, self)
        pane.saved_state.connect(self.saved_state)
        pane.editor.edited.connect(self._begin)
        return pane

    def _lay_out(self) -> None:
        caption = QHBoxLayout()
        caption.setContentsMargins(_TEXT, SPACE.section, SPACE.normal, 0)
        caption.setSpacing(SPACE.tiny + 2)
        caption.addWidget(self._date)
        caption.addSpacing(SPACE.small)
        caption.addWidget(Icon("lock", "muted", ICON.small))
        caption.addWidget(Label(self.tr("private"), "meta", "muted"))
        caption.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(caption)
        self._column.addWidget(self.pane, 1)
        self._column.addLayout(self._hints())

    def _hints(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(_TEXT, SPACE.normal, SPACE.normal, SPACE.column)
        grid.setVerticalSpacing(SPACE.small + 2)
        grid.setHorizontalSpacing(SPACE.small)
        grid.setColumnMinimumWidth(0, _HINT_KEYS)
        grid.setColumnStretch(1, 1)
        hints = (
            ("note_command", self.tr("turns a line into an action, a topic, or more")),
            ("add_topic", self.tr("a topic for the next 1:1")),
            ("new_person", self.tr("another person")),
        )
        for row, (name, words) in enumerate(hints):
            keys = QHBoxLayout()
            keys.addWidget(KeyCaps("+".join(shortcuts.keys_of(name))))
            keys.addStretch(1)
            grid.addLayout(keys, row, 0)
            grid.addWidget(Label(words, "small", "muted"), row, 1)
        return grid

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule of the margin from top to bottom."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(WIDTH.note_margin, 0, 1, self.height(), theme.current().colors.border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.update()

    def show_view(self, view: PersonView) -> None:
        """Show the note of a person; one that is being written is left alone."""
        if view.person.id == self._person_id:
            return
        self._person_id, self._first_name = view.person.id, view.person.first_name
        meeting, today = view.next_meeting, self._clock.today()
        self._date.setText(long_date(meeting.on if meeting is not None else today, today))
        self._meeting_id = meeting.id if meeting is not None else None
        if self._meeting_id is None:
            self.pane.editor.load("", first_name=self._first_name)
            self.pane.editor.setReadOnly(False)
            return
        meeting_id = self._meeting_id
        self._tasks.ask(lambda: self._journal.notes.get(meeting_id), self._show_note, owner=self)

    def _show_note(self, note: Note) -> None:
        if note.meeting_id == self._meeting_id:
            self.pane.show_note(note, self._first_name)

    def _begin(self) -> None:
        """Make the 1:1 that the first letter belongs to."""
        if self._meeting_id is not None or self._making or not self._person_id:
            return
        self._making = True
        person_id, today = self._person_id, self._clock.today()
        self._tasks.change(
            lambda: self._journal.meetings.plan(person_id, today),
            self._go_on,
            kinds={Kind.MEETING},
            owner=self,
            failed=self._not_made,
        )

    def _not_made(self, error: JournalError) -> None:
        self._making = False
        self._tasks.failed.emit(error)

    def _go_on(self, meeting: Meeting) -> None:
        self._making = False
        self._meeting_id = meeting.id
        self.pane.draft.open(Note(meeting.id), self.pane.editor)
        self.pane.draft.touch()

    def flush(self) -> None:
        """Save what is typed now, also the very first letter."""
        if self._making:
            self._tasks.drain()
        self.pane.leave()

    def hand_over(self) -> None:
        """Leave the note to a call that begins with it."""
        self.flush()
        self._forget()

    def leave(self) -> None:
        """Save, and note the 1:1 as held; one without a word goes again."""
        self.flush()
        if (meeting_id := self._meeting_id) is None:
            return
        meetings, written = self._journal.meetings, bool(self.pane.editor.text().strip())
        if written:
            self._tasks.change(
                lambda: meetings.finish(meeting_id), kinds={Kind.MEETING}, owner=self
            )
        else:
            self._tasks.change(
                lambda: meetings.delete(meeting_id), kinds={Kind.MEETING}, owner=self
            )
            self._meeting_id = None
            self._put_new_paper()
            self.pane.editor.setReadOnly(False)

    def close_note(self) -> None:
        """Leave the note for good; the next person gets new paper."""
        self.leave()
        self._forget()

    def _forget(self) -> None:
        self._person_id, self._meeting_id = 0, None
        self._put_new_paper()

    def _put_new_paper(self) -> None:
        """Put new paper in place of the old, which stays until all on it is saved."""
        old, self.pane = self.pane, self._new_pane()
        old.editor.edited.disconnect(self._begin)
        self._column.replaceWidget(old, self.pane)
        self.lead_to(self.pane.editor)
        old.hide()

        def go(_state: object = None) -> None:
            if old.settled:
                old.deleteLater()

        old.saved_state.connect(go)
        go()
