"""Text that turns into a field where it stands."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from ui import theme
from ui.widgets.label import Label


class InlineField(QLineEdit):
    """The field itself: Enter and leaving keep, Escape reverts; for rows and delegates too.

    Args:
        text: what is there before.
        type: the type token of the text it takes the place of.
        name: what is edited, for screen readers.
    """

    kept = Signal(str)
    reverted = Signal()

    def __init__(
        self,
        text: str = "",
        type: str = "body",  # noqa: A002  the word of the tokens
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._type = type
        self._before = text
        self._open = True
        self._widths: dict[str, int] = {}
        self.setProperty("inline", True)
        self.setProperty("focusRadius", -1)
        self.setAccessibleName(name)
        self._look()

    def begin(self, text: str) -> None:
        """Start anew with `text`, all of it selected."""
        self._before, self._open = text, True
        self.setText(text)
        self.setFocus()
        self.selectAll()

    def sizeHint(self) -> QSize:
        """Ask for the line it takes the place of, and its frame."""
        width = self._width("wanted", super().sizeHint)
        return QSize(width, theme.current().line_height(self._type) + 8)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters."""
        return QSize(self._width("least", super().minimumSizeHint), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, revert with Escape."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            self._open = False
            self.setText(self._before)
            self.reverted.emit()
        elif event.key() in {keys.Key_Return, keys.Key_Enter}:
            self._keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, unless only a menu opened."""
        super().focusOutEvent(event)
        if event.reason() != QtCore.Qt.FocusReason.PopupFocusReason:
            self._keep()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        self._widths.clear()
        super().changeEvent(event)
        if theme.changed(event):
            self._look()

    def _width(self, name: str, ask: Callable[[], QSize]) -> int:
        """Return a width that font and style alone decide: Qt takes long to find it out."""
        if name not in self._widths:
            self._widths[name] = ask().width()
        return self._widths[name]

    def _keep(self) -> None:
        """Tell once what there is now."""
        if self._open:
            self._open = False
            self.kept.emit(self.text())

    def _look(self) -> None:
        """Set the text as the text around it."""
        self.setFont(theme.current().font(self._type))
        self.updateGeometry()


class InlineEdit(QWidget):
    """Text to read; double-click, Enter or F2 turns it into a field.

    Args:
        text: what it says.
        type: a type token.
        name: what it is, for screen readers.
        placeholder: what stands there faintly while it is empty.
        may_be_empty: whether it can be emptied; otherwise a field left empty keeps what was there.
    """

    edited = Signal(str)

    def __init__(
        self,
        text: str = "",
        type: str = "body",  # noqa: A002  the word of the tokens
        name: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        may_be_empty: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text, self._placeholder = text, placeholder
        self._may_be_empty = may_be_empty
        self._label = Label("", type, wrap=True)
        self._field = InlineField(text, type, name)
        self._field.setPlaceholderText(placeholder)
        self._field.kept.connect(self._kept)
        self._field.reverted.connect(self._close)
        self.setAccessibleName(name)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self._label)
        self._pages.addWidget(self._field)
        self.set_text(text)

    def text(self) -> str:
        """Return what it says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self._label.setText(text or self._placeholder)
        self._label.set_tone("text" if text else "faint")
        self.setAccessibleDescription(text)

    def edit(self) -> None:
        """Turn into a field."""
        self._pages.setCurrentWidget(self._field)
        self._field.begin(self._text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Enter or F2."""
        keys = QtCore.Qt.Key
        if event.key() in {keys.Key_Return, keys.Key_Enter, keys.Key_F2}:
            self.edit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Begin with a double-click."""
        self.edit()

    def _kept(self, text: str) -> None:
        """Take what was typed; a field left empty may keep what was there."""
        text = text.strip()
        changed = (bool(text) or self._may_be_empty) and text != self._text
        if changed:
            self.set_text(text)
        self._close()
        if changed:
            self.edited.emit(text)

    def _close(self) -> None:
        """Turn back into text."""
        had_focus = self._field.hasFocus()
        self._pages.setCurrentWidget(self._label)
        if had_focus:
            self.setFocus()
