"""The page of a call that runs."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import Meeting, Side
from ui import shortcuts, theme
from ui.editor.note_pane import NotePane
from ui.editor.save_state import Phase, SaveState
from ui.pages.call.agenda_pane import AgendaPane
from ui.pages.call.call_bar import CallBar
from ui.pages.call.call_timer import CallTimer
from ui.pages.call.elsewhere import Elsewhere
from ui.pages.call.note_foot import NoteFoot
from ui.pages.call.state import CallState, call_state
from ui.pages.call.strip import CompactStrip
from ui.tasks import Change, Kind, Tasks
from ui.theme.tokens import WIDTH
from ui.widgets.separator import Separator
from ui.widgets.surface import Surface

if TYPE_CHECKING:
    from mgrjournal.journal import Journal
    from mgrjournal.people.facts import Person


class CallPage(Surface):
    """Agenda left, note right. It never redraws the note while somebody types in it.

    Signals:
        finished(int): the call has ended; its id.
        cover_requested(): everything private is to be covered.
        lock_requested(): the journal is to be locked.
        strip_toggled(bool): the call went to the compact strip, or came back.
        saved_state(SaveState): where the note stands.
        notify(str, object): words for a toast, and what undoes it.
    """

    finished = Signal(int)
    cover_requested = Signal()
    lock_requested = Signal()
    strip_toggled = Signal(bool)
    saved_state = Signal(object)
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", parent=parent)
        self.setObjectName("callPage")
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._meeting: Meeting | None = None
        self._person: Person | None = None
        self._ending = self._from_note = False
        self.timer = CallTimer(clock, self)
        self.bar = CallBar(self.timer, clock)
        self.agenda = AgendaPane(journal, tasks, clock)
        self.note = NotePane(journal, tasks, clock)
        self.foot = NoteFoot(clock, self._keys())
        self.strip: CompactStrip | None = None
        self.setFocusProxy(self.note.editor)
        self._lay_out()
        self._connect()
        self._bind(self)

    def _lay_out(self) -> None:
        self._elsewhere = Elsewhere()
        self._here = QWidget()
        self._here_row = QHBoxLayout(self._here)
        self._here_row.setContentsMargins(0, 0, 0, 0)
        self._here_row.setSpacing(0)
        self._here_row.addWidget(self.agenda)
        self._here_row.addWidget(Separator(upright=True))
        self._here_row.addWidget(self.note, 1)
        self._middle = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Separator())
        column.addLayout(self._middle, 1)
        column.addWidget(self.foot)
        # Only now: a stack without a home shows its first page as a window of its own.
        self._middle.addWidget(self._here)
        self._middle.addWidget(self._elsewhere)

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("call_agenda", self.tr("agenda")),
            ("call_note", self.tr("note")),
            ("call_topic", self.tr("topic")),
            ("cover", self.tr("cover")),
        ]

    def _connect(self) -> None:
        self._elsewhere.back.clicked.connect(self.toggle_strip)
        self.bar.cover_asked.connect(self.cover_requested)
        self.bar.strip_asked.connect(self.toggle_strip)
        self.bar.finish_asked.connect(self.finish)
        self.bar.next_word_changed.connect(self._give_word)
        self.agenda.escaped.connect(self.to_note)
        self.agenda.add_line.left_up.connect(self._leave_add_line)
        self.agenda.format_changed.connect(self._show_meeting)
        self.agenda.notify.connect(self.notify)
        self.note.editor.escaped.connect(self.to_agenda)
        self.note.saved_state.connect(self._show_state)
        self.note.draft.saved.connect(self._end_once_settled)

    def _bind(self, window: QWidget) -> None:
        """Let the keys of a call work in `window`: the page itself, or the strip."""
        for name, slot in (
            ("call_agenda", self.to_agenda),
            ("call_note", self.to_note),
            ("call_topic", self.begin_topic),
            ("call_next_topic", lambda: self.agenda.topics.step(1)),
            ("call_previous_topic", lambda: self.agenda.topics.step(-1)),
            ("call_tick", self.agenda.topics.tick_current),
            ("strip", self.toggle_strip),
            ("finish_call", self.finish),
        ):
            shortcuts.bind(name, window, slot)

    # What is shown

    def load(self, meeting_id: int) -> None:
        """Show a call with its note as it was saved, and the caret in its place."""
        self.note.leave()
        self._tasks.ask(lambda: call_state(self._journal, meeting_id), self._show_call, owner=self)

    def on_changed(self, change: Change) -> None:
        """Show what is different in the agenda; the note is never redrawn under the fingers."""
        if self._meeting is None or change.by in (self, self.agenda):
            return
        self.agenda.reload(change.kinds)

    def leave(self) -> None:
        """Save at once, and come back from the strip."""
        self.note.leave()
        if self.strip is not None:
            self.strip.close()

    def regions(self) -> tuple[QWidget, ...]:
        """Return where F6 goes, in turn: note, agenda, bar."""
        return (self.note.editor, self.agenda.topics.view, self.bar.first_stop())

    def _show_call(self, state: CallState) -> None:
        same = self.note.draft.meeting_id == state.meeting.id
        if not self.note.settled and not same:
            self.to_note()  # another call's text is not saved yet: it stays where it can be seen
            return
        self._person, self._ending = state.person, False
        self.note.editor.set_size(state.note_size)
        self.agenda.show_call(state)
        if not same or (self.note.settled and self.note.editor.text() != state.note.body):
            self.note.show_note(state.note, state.person.first_name)
        self._show_meeting(state.meeting)
        self._order_focus()
        self.to_note()

    def _order_focus(self) -> None:
        """Let Tab go from the note to the agenda, and from there to the bar."""
        stops = [self.note.editor, *self.agenda.stops(), *self.bar.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _show_meeting(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.timer.follow(meeting)
        if self._person is not None:
            self.bar.show_call(self._person, meeting)
            self._give_word(self.bar.next_word)

    def _show_state(self, state: SaveState) -> None:
        self.foot.show_state(state)
        if self.strip is not None:
            self.strip.foot.show_state(state)
        self.saved_state.emit(state)
        if state.phase is Phase.FAILED:
            self._ending = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the agenda less room in a narrow window."""
        super().resizeEvent(event)
        narrow = self.width() < WIDTH.fold_sidebar
        wanted = theme.current().px(WIDTH.agenda_narrow if narrow else WIDTH.agenda)
        self.agenda.setFixedWidth(min(wanted, self.width() * 2 // 5))

    # Where the keyboard is

    def to_note(self) -> None:
        """Go on writing."""
        self.note.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_agenda(self) -> None:
        """Go to the chosen topic, or to where the first one is typed."""
        if self.agenda.topics.topics():
            self.agenda.topics.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.begin_topic()

    def begin_topic(self) -> None:
        """Let a topic be typed; it is brought by the one who has the next word."""
        self._from_note = self.note.editor.hasFocus()
        self.agenda.add_line.set_side(self.bar.next_word)
        if self.strip is not None:
            self.strip.begin_topic()
        else:
            self.agenda.add_line.begin()

    def _leave_add_line(self) -> None:
        if self.strip is not None:
            self.agenda.add_line.hide()
        if self._from_note or not self.agenda.topics.topics():
            self.to_note()
        else:
            self.to_agenda()

    def _give_word(self, side: Side) -> None:
        self.bar.set_next_word(side)
        if self.strip is not None:
            self.strip.show_next_word(side)

    # The end

    def finish(self) -> None:
        """End the call once its note is durable; a note that cannot be saved keeps it open."""
        if self._meeting is None or self._ending:
            return
        self._ending = True
        self.note.leave()
        self._end_once_settled()

    def _end_once_settled(self) -> None:
        if not self._ending or not self.note.settled or self._meeting is None:
            return
        meeting_id = self._meeting.id

        def failed(error: JournalError) -> None:
            self._ending = False
            self._tasks.failed.emit(error)

        self._tasks.change(
            lambda: self._journal.meetings.finish(meeting_id),
            self._on_ended,
            kinds={Kind.MEETING, Kind.TOPIC},
            owner=self,
            failed=failed,
        )

    def _on_ended(self, meeting: Meeting) -> None:
        self._ending, self._meeting = False, None
        self.timer.stop()
        self.leave()
        self.finished.emit(meeting.id)

    # The strip

    def toggle_strip(self) -> None:
        """Move the call to the compact strip, or back."""
        if self.strip is not None:
            self.strip.close()
        elif self._person is not None:
            self._open_strip(self._person.first_name)

    def _open_strip(self, first_name: str) -> None:
        self.strip = strip = CompactStrip(self.timer, self._clock)
        strip.borrow(self.agenda, self.note, first_name)
        strip.closed.connect(self._come_back)
        strip.cover_asked.connect(self.cover_requested)
        strip.finish_asked.connect(self.finish)
        strip.next_word_changed.connect(self.bar.set_next_word)
        self._bind(strip)
        shortcuts.bind("cover", strip, self.cover_requested.emit)
        shortcuts.bind("lock", strip, self.lock_requested.emit)
        strip.show_next_word(self.bar.next_word)
        strip.foot.show_state(self.note.draft.state)
        self._middle.setCurrentWidget(self._elsewhere)
        strip.stand_aside(self)
        strip.show()
        strip.activateWindow()
        self.to_note()
        self.strip_toggled.emit(True)

    def _come_back(self) -> None:
        strip, self.strip = self.strip, None
        if strip is None:
            return
        self.agenda.put_topics_back()
        self._here_row.addWidget(self.note, 1)
        self._middle.setCurrentWidget(self._here)
        self.note.editor.set_compact(compact=False)
        strip.deleteLater()
        self.strip_toggled.emit(False)
        self.window().activateWindow()
        self.to_note()
