"""The field in which a thought is dropped on a person, with names offered behind an @."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mgrjournal.clock import Clock
from mgrjournal.errors import InvalidInputError
from mgrjournal.people.facts import Person
from ui import shortcuts, theme
from ui.pages.focus_lead import FocusLead
from ui.pages.today.thought import names_to_offer, read_thought, with_name
from ui.theme.tokens import HEIGHT, ICON, RADIUS, SPACE
from ui.widgets.icon import Icon
from ui.widgets.key_cap import KeyCaps
from ui.widgets.label import Label
from ui.widgets.shapes import paint_shape

_LONGEST = 500


class ThoughtField(FocusLead):
    """One line; Enter hands the thought over and stays for the next.

    Args:
        clock: tells from when "fri" is counted.

    Signals:
        dropped(Thought, str): what was understood, and the line as it was typed.
    """

    dropped = Signal(object, str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._people: Sequence[Person] = ()
        self._offered: list[Person] = []
        self.edit = QLineEdit()
        self._error = Label("", "meta", "danger", wrap=True)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._popup = QListView()
        self._set_up()

    def _set_up(self) -> None:
        edit = self.edit
        edit.setObjectName("thought")
        edit.setAccessibleName(self.tr("Drop a thought on a person"))
        edit.setPlaceholderText(self.tr("Drop a thought on a person: @ana, /action"))
        edit.setMaxLength(_LONGEST)
        edit.setProperty("bare", True)
        edit.setProperty("focusRadius", -1)
        edit.textEdited.connect(self._on_typed)
        edit.returnPressed.connect(self._drop)
        edit.installEventFilter(self)
        self.lead_to(edit)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(edit)
        self._completer.setPopup(self._popup)
        self._popup.setObjectName("thoughtNames")
        self._popup.setAccessibleName(self.tr("Who is meant"))
        self._completer.activated.connect(self._take_name)
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        column.addWidget(_Box(edit))
        column.addWidget(self._error)

    def set_people(self, people: Sequence[Person]) -> None:
        """Know these names."""
        self._people = people

    def begin(self) -> None:
        """Let the keyboard type here."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def give_back(self, line: str, sentence: str) -> None:
        """Put a line back that could not be kept, and say why."""
        if not self.edit.text():
            self.edit.setText(line)
        self._say(sentence)

    def _on_typed(self, _text: str) -> None:
        self._say("")
        self._offered = names_to_offer(self._before_caret(), self._people)
        self._names.setStringList([person.name for person in self._offered])
        if self._offered:
            self._completer.complete()
        else:
            self._popup.hide()

    def _before_caret(self) -> str:
        return self.edit.text()[: self.edit.cursorPosition()]

    def _take_name(self, name: str) -> None:
        person = next((one for one in self._offered if one.name == name), None)
        if person is None:
            return
        after = self.edit.text()[self.edit.cursorPosition() :]
        before = with_name(self._before_caret(), person, self._people)
        self.edit.setText(before + after.lstrip())
        self.edit.setCursorPosition(len(before))

    def _drop(self) -> None:
        line = self.edit.text().strip()
        if not line:
            return
        try:
            thought = read_thought(line, self._people, self._clock.today())
        except InvalidInputError as error:
            self._say(f"{error.title} {error.next_step}")
            return
        self.edit.clear()
        self.dropped.emit(thought, line)

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Empty the field by Escape."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.edit.text()
        ):
            self.edit.clear()
            self._say("")
            return True
        return super().eventFilter(watched, event)


class _Box(QWidget):
    """The frame around the field, with its icon and keys."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__()
        self._edit = edit
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.normal, 0, SPACE.medium, 0)
        row.setSpacing(SPACE.small)
        row.addWidget(Icon("pen-line", "muted", ICON.normal))
        row.addWidget(edit, 1)
        row.addWidget(KeyCaps("+".join(shortcuts.keys_of("thought"))))
        edit.installEventFilter(self)
        self._take_sizes()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field's ground and outline."""
        colors = theme.current().colors
        line = colors.accent if self._edit.hasFocus() else colors.border_strong
        painter = QPainter(self)
        paint_shape(painter, QRectF(self.rect()), RADIUS.control, fill=colors.raised, line=line)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show whether the keyboard types here."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._take_sizes()

    def _take_sizes(self) -> None:
        self.setFixedHeight(theme.current().px(HEIGHT.button_large))
        self._edit.setFont(theme.current().font("body"))
