"""One line about the next 1:1 when there is something to say: it runs, it has passed, a note."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.due import describe_day
from mgrjournal.meetings.facts import Meeting
from ui.theme.tokens import SPACE
from ui.widgets.button import Button
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon import Icon
from ui.widgets.surface import Surface


class NextState(QWidget):
    """Hidden as long as there is nothing to say.

    Args:
        clock: tells whether the day has passed.

    Signals:
        asked(str): "resume", "move", "held", "cancel" or "note".
    """

    asked = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.tiny, 0, SPACE.small)
        column.setSpacing(SPACE.small)
        self._running = _Line("play", self.tr("The call is running."))
        self._running.offer(self._button("resume", self.tr("Back to the call")))
        self._passed = _Line("calendar-clock", "")
        for name, words in (
            ("held", self.tr("It took place")),
            ("move", self.tr("Move it")),
            ("cancel", self.tr("Cancelled")),
        ):
            self._passed.offer(self._button(name, words))
        self._note = _Line("notebook-pen", "")
        self._note.offer(self._button("note", self.tr("Open the note")))
        for line in (self._running, self._passed, self._note):
            column.addWidget(line)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def _button(self, name: str, words: str) -> Button:
        button = Button(words, "secondary", size="small")
        button.setObjectName(f"next.{name}")
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def show_meeting(self, meeting: Meeting | None, note: str) -> None:
        """Say what there is to say of a 1:1 and its note."""
        today = self._clock.today()
        running = meeting is not None and meeting.running
        passed = meeting is not None and not running and meeting.on < today
        begun = next((line.strip() for line in note.splitlines() if line.strip()), "")
        if meeting is not None and passed:
            day = describe_day(meeting.on, today)
            self._passed.say(self.tr("It was planned for {0}.").format(day))
        self._note.say(begun)
        self._running.setVisible(running)
        self._passed.setVisible(passed)
        self._note.setVisible(bool(begun) and not running)
        self.setVisible(running or passed or (bool(begun) and not running))


class _Line(Surface):
    """An icon, a sentence and small buttons on a raised ground."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__("raised", radius=8, outlined=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.medium, SPACE.small, SPACE.small, SPACE.small)
        self._row.setSpacing(SPACE.small)
        self._words = ElidedLabel(words, "small")
        self._row.addWidget(Icon(icon, "muted"))
        self._row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        self._words.setText(words)

    def offer(self, button: Button) -> None:
        self._row.addWidget(button)
