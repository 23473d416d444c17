"""The last line of a list, in which the next item is typed."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from ui import theme
from ui.theme.tokens import HEIGHT, ICON, RADIUS, WIDTH
from ui.widgets.icon import Icon
from ui.widgets.item_look import BLEED, GAP
from ui.widgets.key_cap import KeyCaps
from ui.widgets.label import Label
from ui.widgets.shapes import paint_shape

_LONGEST = 500
_FRAME = 9
_INNER_MARGIN = 2  # what Qt leaves free before the words of a field


class AddLine(QWidget):
    """A plus sign, and words where one can type; what else can be said appears while typing.

    Enter hands over what was typed and stays for the next; Escape empties the line, and once
    more leaves it; Up leads back to the list.

    Args:
        name: object name of the field.
        placeholder: what can be added here.
        keys: the keys that lead here, to show while nobody types; may be empty.

    Signals:
        entered(str): Enter was pressed on some words.
        typed(str): the words changed under the fingers.
        lines_pasted(str): text of several lines was pasted; it is not in the field.
        left_up(): Up was pressed, or Escape on an empty line.
    """

    entered = Signal(str)
    typed = Signal(str)
    lines_pasted = Signal(str)
    left_up = Signal()

    def __init__(
        self, name: str, placeholder: str, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit = _LineEdit(self)
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(placeholder)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textEdited.connect(self._on_typed)
        self._plus = Icon("plus", "muted", ICON.normal)
        self._caps = KeyCaps(keys)
        if not keys:
            self._caps.hide()
        self._has_caps = bool(keys)
        self._extras = QWidget()
        self._extras_row = QHBoxLayout(self._extras)
        self._extras_row.setContentsMargins(0, 0, 0, 0)
        self._extras_row.setSpacing(GAP // 2)
        self._error = Label("", "meta", "danger", wrap=True)
        self._narrow: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._grid.setContentsMargins(BLEED, 0, BLEED, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._plus, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.edit, 0, 1)
        self._grid.addWidget(self._caps, 0, 3)
        self._grid.addWidget(self._error, 2, 1, 1, 3)
        self._extras.hide()
        self._error.hide()
        self._take_sizes()
        self._fit()

    # For those who add to it

    def add_extra(self, widget: QWidget) -> None:
        """Put a widget behind the field, seen only while somebody is adding something."""
        self._extras_row.addWidget(widget)

    def text(self) -> str:
        """Return what is typed, as one line."""
        return " ".join(self.edit.text().split())

    def begin(self) -> None:
        """Let the keyboard type here."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_back(self, text: str, sentence: str) -> None:
        """Put words back that could not be kept, before what was typed since, and say why."""
        since = self.text()
        self.edit.setText(f"{text} {since}" if since else text)
        self.set_error(sentence)

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the words; an empty sentence takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    def is_active(self) -> bool:
        """Return whether somebody is adding something."""
        focused = QApplication.focusWidget()
        inside = focused is not None and (focused is self or self.isAncestorOf(focused))
        return inside or bool(self.edit.text())

    # What happens

    def _on_typed(self, text: str) -> None:
        self.set_error("")
        self.typed.emit(text)

    def _on_focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        active = self.is_active()
        if active == self._extras.isHidden():
            self._extras.setVisible(active)
            self._caps.setVisible(self._has_caps and not active)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what the field leaves: Enter, Escape and Up."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            if self.text():
                self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Up:
            self.left_up.emit()
        elif event.key() == Qt.Key.Key_Escape and self.is_active():
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        if self.edit.text():
            self.edit.clear()
            self._on_typed("")
            return
        self.edit.clearFocus()
        self.left_up.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin wherever the line is clicked."""
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame of the field while somebody types in it."""
        super().paintEvent(event)
        if not self.is_active():
            return
        colors = theme.current().colors
        field = QRectF(self.edit.geometry())
        frame = field.adjusted(-_FRAME, 3, 0, -3)
        line = colors.danger if self._error.text() else colors.accent
        painter = QPainter(self)
        paint_shape(painter, frame, RADIUS.chip, fill=colors.raised, line=line)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the extras below the field where it is narrow."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._take_sizes()

    def _take_sizes(self) -> None:
        look = theme.current()
        self.edit.setFont(look.font("body"))
        self.edit.setFixedHeight(look.px(HEIGHT.topic_row))
        self._plus.setFixedWidth(look.px(ICON.tick))
        self._grid.setColumnMinimumWidth(0, look.px(ICON.tick) + GAP)

    def _fit(self) -> None:
        narrow = self.width() < theme.current().px(WIDTH.main_min)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._grid.removeWidget(self._extras)
        if narrow:
            self._grid.addWidget(self._extras, 1, 1, 1, 3, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._extras, 0, 2)
        self._extras_row.setContentsMargins(0 if narrow else GAP, 0, 0, 0)


class _LineEdit(QLineEdit):
    """A field without a frame of its own that leaves pasted lists to its line."""

    def __init__(self, line: AddLine) -> None:
        super().__init__(line)
        self._line = line
        self.setMaxLength(_LONGEST)
        self.setTextMargins(-_INNER_MARGIN, 0, 0, 0)
        self.setProperty("bare", True)
        self.setProperty("focusRadius", -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand pasted lists and the keys of the line over; type everything else."""
        if event.matches(QKeySequence.StandardKey.Paste) and (lines := _lines_to_paste()):
            self._line.lines_pasted.emit(lines)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _lines_to_paste() -> str:
    """Return what the clipboard holds when it is more than one line."""
    text = QGuiApplication.clipboard().text()
    return text if len(text.strip().splitlines()) > 1 else ""
