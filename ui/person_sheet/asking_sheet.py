"""A sheet that stays until what it asked for is written, so that nothing typed in it is lost."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgrjournal.errors import InvalidInputError, JournalError
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet

T = TypeVar("T")


class AskingSheet(Sheet):
    """Sends what was filled in; whoever opened it closes it, or says what is wrong.

    Signals:
        sent(object): the answers; what they are, each sheet says.
    """

    sent = Signal(object)

    def __init__(
        self, over: QWidget, title: str, text: str = "", width: int = WIDTH.dialog
    ) -> None:
        super().__init__(over, title, text, width)
        self.body.setSpacing(SPACE.normal)
        self._failure = Label("", "small", "danger", wrap=True)
        self._failure.hide()

    def add_send_button(self, words: str, *, close: str = "") -> None:
        """Put the button that sends into the foot, which Enter presses, and one that closes."""
        self.body.addWidget(self._failure)
        keep = Button(close or self.tr("Close"), "ghost")
        keep.setObjectName("close")
        keep.clicked.connect(self.cancel)
        self.add_button(keep)
        send = Button(words, "primary")
        send.setObjectName("send")
        send.clicked.connect(self.send)
        self.add_button(send, default=True)

    def open_at(self, first: QWidget) -> None:
        """Show the sheet with the keyboard at `first`."""
        self.open()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self) -> None:
        """Read the answers and send them; what is wrong with one stands at its field."""
        self._failure.hide()
        answers = self.answers()
        if answers is not None:
            self.sent.emit(answers)

    def answers(self) -> object | None:
        """Return what was filled in; None when something is wrong, which is then said."""
        raise NotImplementedError

    def show_failure(self, error: JournalError) -> None:
        """Say why it could not be written; everything stays as it was typed."""
        self._failure.setText(f"{error.title} {error.safe} {error.next_step}")
        self._failure.show()


def read(field: Field, reading: Callable[[str], T]) -> tuple[bool, T | None]:
    """Read a field, and say at the field what is wrong with it.

    Returns:
        whether it could be read, and what it says.
    """
    try:
        return True, reading(field.text())
    except InvalidInputError as error:
        field.set_error(f"{error.title} {error.next_step}")
        return False, None


def beside(*widgets: QWidget, gap: int = SPACE.medium) -> QHBoxLayout:
    """Return widgets side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
