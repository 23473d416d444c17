"""A note on its way from the fingers to the disk, without a save button and without a widget."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import CaptureKind, Note
from ui.editor.save_state import Phase, SaveState
from ui.tasks import Change, Kind, Tasks

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

PAUSE = 200
"""How long after the last key a save begins, in ms: durable within 300."""
AT_MOST = 2000
"""How long typing without a pause stays unsaved, in ms."""
RETRY = 5000
"""How long after a failure the save is tried again by itself, in ms."""

CapturedText = tuple[tuple[CaptureKind, str], ...]


class TextSource(Protocol):
    """Where the text is being typed."""

    def text(self) -> str:
        """Return the text exactly as typed."""
        ...

    def cursor_position(self) -> int:
        """Return where the caret is, in UTF-16 code units."""
        ...


class Draft(QObject):
    """Saves one note while it is typed: never two saves at once, never a text lost to a failure.

    Args:
        pause: how long after the last key a save begins, in ms.
        at_most: how long typing without a pause stays unsaved, in ms.
        retry: how long after a failure it is tried again, in ms.

    Signals:
        state_changed(SaveState): the mark beside the text changes.
        saved(Note): the text is durable, and these lines of it were understood.
    """

    state_changed = Signal(object)
    saved = Signal(object)

    def __init__(
        self,
        journal: "Journal",
        tasks: Tasks,
        clock: Clock,
        parent: QObject | None = None,
        *,
        pause: int = PAUSE,
        at_most: int = AT_MOST,
        retry: int = RETRY,
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._pause, self._limit, self._retry = map(self._timer, (pause, at_most, retry))
        self._source: TextSource | None = None
        self._meeting_id: int | None = None
        self._state = SaveState()
        self._captured: CapturedText = ()
        self._known: tuple[str, int] = ("", 0)
        self._saving = self._urgent = False

    @property
    def state(self) -> SaveState:
        """Where the text stands now."""
        return self._state

    @property
    def meeting_id(self) -> int | None:
        """Whose note this is; None before `open`."""
        return self._meeting_id

    @property
    def settled(self) -> bool:
        """Whether nothing typed waits to be saved."""
        return not self._saving and self._state.phase in (Phase.CLEAN, Phase.SAVED)

    def open(self, note: Note, source: TextSource) -> None:
        """Watch over `note`, which `source` shows; whatever was open before must be `settled`."""
        self._stop()
        self._meeting_id, self._source = note.meeting_id, source
        self._known = (note.body, note.cursor)
        self._captured = _captured_text(note, note.body)
        self._tell(SaveState(Phase.CLEAN, note.saved_at))

    def touch(self) -> None:
        """Take note that the text has changed."""
        if self._state.phase in (Phase.CLEAN, Phase.SAVED):
            self._tell(SaveState(Phase.DIRTY, self._state.at))
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def cursor_moved(self) -> None:
        """Take note that the caret has moved; where it rests is saved by and by, without a mark."""
        if not self._limit.isActive():
            self._limit.start()

    def flush(self) -> None:
        """Save now, or as soon as the save under way has ended; nothing to save is fine."""
        self._stop()
        if self._source is None or self._meeting_id is None:
            return
        if self._saving:
            self._urgent = True
            return
        self._urgent = False
        body, cursor = self._source.text(), self._source.cursor_position()
        if (body, cursor) == self._known and self._state.phase is not Phase.FAILED:
            if self._state.phase is Phase.DIRTY:
                self._tell(SaveState(Phase.SAVED, self._state.at))
            return
        self._save(self._meeting_id, body, cursor)

    def _save(self, meeting_id: int, body: str, cursor: int) -> None:
        self._saving = True
        if self._state.phase is Phase.DIRTY:
            self._tell(SaveState(Phase.SAVING, self._state.at))

        def save() -> tuple[Note, CapturedText]:
            note = self._journal.notes.save(meeting_id, body, cursor)
            return note, _captured_text(note, body)

        def then(result: tuple[Note, CapturedText]) -> None:
            self._known = (body, cursor)
            self._on_saved(*result)

        self._tasks.change(save, then, kinds={Kind.NOTE}, owner=self, failed=self._on_failed)

    def _on_saved(self, note: Note, captured: CapturedText) -> None:
        self._saving = False
        if self._state.phase is not Phase.CLEAN:
            typed_since = self._pause.isActive() or self._urgent
            self._tell(SaveState(Phase.DIRTY if typed_since else Phase.SAVED, note.saved_at))
        self.saved.emit(note)
        if captured != self._captured:
            self._captured = captured
            self._tasks.changed.emit(Change(frozenset({Kind.TOPIC, Kind.ACTION}), self))
        if self._urgent:
            self.flush()

    def _on_failed(self, error: JournalError) -> None:
        self._saving = self._urgent = False
        self._tell(SaveState(Phase.FAILED, self._state.at, error))
        self._retry.start()

    def _tell(self, state: SaveState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    def _stop(self) -> None:
        for timer in (self._pause, self._limit, self._retry):
            timer.stop()

    def _timer(self, delay: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay)
        timer.timeout.connect(self.flush)
        return timer


def _captured_text(note: Note, body: str) -> CapturedText:
    """Return the understood lines as typed: owner, date and tick included."""
    lines = body.split("\n")
    return tuple((c.kind, lines[c.line]) for c in note.captured if c.line < len(lines))
