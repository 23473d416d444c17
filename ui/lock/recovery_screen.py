"""The way in by the recovery key: its eight lines, typed from the sheet."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from mgrjournal.errors import JournalError
from ui import shortcuts, theme
from ui.lock.error_lines import ErrorLines
from ui.lock.paper_screen import PaperScreen
from ui.theme.tokens import SPACE
from ui.widgets.button import Button
from ui.widgets.label import Label

_WIDTH = 420
_LINES = 8


class RecoveryScreen(PaperScreen):
    """Asks for the recovery key.

    Signals:
        key_given(str): try this.
        left(): back to the passphrase.
    """

    key_given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, 0.14, parent)
        self.setObjectName("recovery")
        self._lines = QPlainTextEdit()
        self._lines.setObjectName("recovery.lines")
        self._lines.setProperty("framed", True)
        self._lines.setTabChangesFocus(True)
        self._lines.setAccessibleName(self.tr("Recovery key, eight lines"))
        self._lines.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines.installEventFilter(self)
        self._error = ErrorLines()
        self._error.hide()
        self._open = Button(self.tr("&Open the journal"), "primary", size="large")
        self._open.setObjectName("recovery.open")
        self._open.clicked.connect(self._give)
        back = Button(self.tr("&Back"), "ghost", "arrow-left")
        back.setObjectName("recovery.back")
        back.clicked.connect(self.left)
        shortcuts.bind("close", self, self.left.emit)
        self.setFocusProxy(self._lines)
        self._lay_out(back)
        self._size_lines()

    def _lay_out(self, back: QWidget) -> None:
        words = self.tr(
            "Type the eight lines of eight from your sheet. Capital letters, spaces and hyphens "
            "make no difference."
        )
        buttons = QHBoxLayout()
        buttons.addWidget(back)
        buttons.addStretch()
        buttons.addWidget(self._open)
        label = Label(self.tr("Recovery &key"), "title")
        label.setBuddy(self._lines)
        self.column.addWidget(label)
        self.column.addSpacing(SPACE.tiny)
        self.column.addWidget(Label(words, "body", "muted", wrap=True))
        self.column.addSpacing(SPACE.wide)
        self.column.addWidget(self._lines)
        self.column.addWidget(self._error)
        self.column.addSpacing(SPACE.wide)
        self.column.addLayout(buttons)

    def show_error(self, error: JournalError) -> None:
        """Say which line is amiss; what was typed is kept, and that line selected."""
        self._wait(waiting=False)
        self._error.show_error(error)
        self._error.show()
        wrong: tuple[int, ...] = getattr(error, "lines", ())
        if wrong:
            self._select_line(wrong[0])
        self._lines.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+Enter as pressing the button; Enter begins the next line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._give()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._size_lines()

    def _give(self) -> None:
        if not self._lines.isReadOnly() and self._lines.toPlainText().strip():
            self._wait(waiting=True)
            self.key_given.emit(self._lines.toPlainText())

    def _wait(self, *, waiting: bool) -> None:
        self._lines.setReadOnly(waiting)
        self._open.setEnabled(not waiting)
        if waiting:
            self._error.hide()

    def _select_line(self, number: int) -> None:
        cursor = self._lines.textCursor()
        block = self._lines.document().findBlockByNumber(number - 1)
        if block.isValid():
            cursor.setPosition(block.position())
            cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
            self._lines.setTextCursor(cursor)

    def _size_lines(self) -> None:
        font = theme.current().font("mono")
        font.setPixelSize(theme.current().px(16))
        self._lines.setFont(font)
        self._lines.setFixedHeight(_LINES * self._lines.fontMetrics().lineSpacing() + 28)
