"""The note of one 1:1: where it is typed, how it is saved, and what is said when that fails."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Note
from ui.editor.draft import Draft
from ui.editor.note_editor import NoteEditor
from ui.editor.save_state import Phase, SaveState
from ui.tasks import Tasks
from ui.theme.tokens import SPACE
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class NotePane(QWidget):
    """One editor and its draft. It can be moved to another window while somebody types.

    Signals:
        saved_state(SaveState): the mark beside the text changes.
    """

    saved_state = Signal(object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = NoteEditor(clock, self)
        self.editor.setReadOnly(True)  # what is typed before there is a note would belong nowhere
        self.draft = Draft(journal, tasks, clock, self)
        self.banner = Banner(tone="flag", action=self.tr("Try again"))
        self.banner.setObjectName("notSaved")
        self.banner.button.setObjectName("tryAgain")
        self._around_banner = QWidget()
        around = QVBoxLayout(self._around_banner)
        around.setContentsMargins(SPACE.normal, SPACE.medium, SPACE.normal, 0)
        around.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._around_banner)
        column.addWidget(self.editor, 1)
        self._around_banner.hide()
        self.editor.edited.connect(self.draft.touch)
        self.editor.cursorPositionChanged.connect(self.draft.cursor_moved)
        self.editor.left.connect(self.draft.flush)
        self.banner.acted.connect(self.draft.flush)
        self.draft.state_changed.connect(self._show_state)

    @property
    def settled(self) -> bool:
        """Whether everything typed is durable; only then may another note take its place."""
        return self.draft.settled

    def show_note(self, note: Note, first_name: str) -> None:
        """Show a note with the caret where it was; the one shown before must be `settled`."""
        self.editor.load(note.body, note.cursor, first_name=first_name)
        self.draft.open(note, self.editor)
        self.editor.setReadOnly(False)

    def leave(self) -> None:
        """Save what is not saved yet, at once."""
        self.draft.flush()

    def _show_state(self, state: SaveState) -> None:
        failed = state.phase is Phase.FAILED
        self._around_banner.setVisible(failed)
        if state.error is not None:
            safe = self.tr("Your text is here; nothing was lost.")
            words = f"{safe} {state.error.next_step}"
            self.banner.set_text(words, state.error.title)
        self.saved_state.emit(state)
