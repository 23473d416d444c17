"""What went wrong on the way in, in three sentences: what happened, what is safe, what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.errors import JournalError
from ui.theme.tokens import SPACE
from ui.widgets.icon import Icon
from ui.widgets.label import Label


class ErrorLines(QWidget):
    """Made when there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error")
        self._title = Label(type="small", tone="danger", wrap=True)
        self._title.setObjectName("error.title")
        self._rest = Label(type="small", tone="muted", wrap=True)
        self._rest.setObjectName("error.rest")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.small, 0, 0)
        row.setSpacing(SPACE.small)
        row.addWidget(Icon("circle-alert", "danger"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_error(self, error: JournalError) -> None:
        """Say what happened, what is safe and what to do next."""
        self.say(error.title, f"{error.safe} {error.next_step}")

    def say(self, title: str, rest: str = "") -> None:
        """Show a sentence, and more in a quieter line."""
        self._title.setText(title)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(f"{title} {rest}".strip())
        self.show()
