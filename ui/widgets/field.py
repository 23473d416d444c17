"""A field with its label, a hint, and what is wrong with it."""

from PySide6 import QtCore
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme.tokens import ICON
from ui.widgets.button import IconButton
from ui.widgets.icon import Icon
from ui.widgets.label import Label

_REVEAL_MARGIN = 38


class Field(QWidget):
    """One line of text to type.

    Args:
        label: what belongs in it; an ampersand marks its mnemonic. May be empty when `name` says
            it.
        hint: what helps, below it.
        placeholder: an example, while it is empty.
        name: the object name of the line edit.
        secret: whether what is typed is hidden, with a button to show it.
        tall: whether it stands alone, as on the lock screen, and is 44 high.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        placeholder: str = "",
        name: str = "",
        *,
        secret: bool = False,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = Label(label, "button")
        self.edit = _SecretEdit() if secret else QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setProperty("tall", tall)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(label.replace("&", "") or placeholder)
        self.edit.textEdited.connect(lambda _: self.set_error(""))
        self.label.setBuddy(self.edit)
        self.label.setVisible(bool(label))
        self._hint = Label(hint, "meta", "muted", wrap=True)
        self._alarm = Icon("circle-alert", "danger", ICON.small)
        self._error = Label("", "meta", "danger", wrap=True)
        self._lay_out()
        self.set_error("")

    def text(self) -> str:
        """Return what was typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put `text` in, as if it had been there before."""
        self.edit.setText(text)
        self.set_error("")

    def set_hint(self, hint: str) -> None:
        """Show another hint."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not self._error.text())

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; the text is kept. An empty sentence, or typing, takes it away."""
        bad = bool(sentence)
        self._error.setText(sentence)
        self._error.setVisible(bad)
        self._alarm.setVisible(bad)
        self._hint.setVisible(bool(self._hint.text()) and not bad)
        self.edit.setAccessibleDescription(sentence or self._hint.text())
        if bool(self.edit.property("bad")) != bad:
            self.edit.setProperty("bad", bad)
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

    def _lay_out(self) -> None:
        """Stack label, edit, and what is said below it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        column.addWidget(self._hint)
        wrong = QHBoxLayout()
        wrong.setSpacing(6)
        wrong.addWidget(self._alarm, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        wrong.addWidget(self._error, 1)
        column.addLayout(wrong)


class _SecretEdit(QLineEdit):
    """A line edit that hides what is typed, until asked."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setTextMargins(0, 0, _REVEAL_MARGIN - 12, 0)
        self._reveal = IconButton("eye", self.tr("Show what is typed"), size="small", parent=self)
        self._reveal.setObjectName("reveal")
        self._reveal.setCheckable(True)
        self._reveal.toggled.connect(self._show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        hint = self._reveal.sizeHint()
        top = (self.height() - hint.height()) // 2
        left = top if self.isRightToLeft() else self.width() - hint.width() - top
        self._reveal.setGeometry(left, top, hint.width(), hint.height())

    def _show(self, shown: bool) -> None:  # noqa: FBT001  the signal's own argument
        """Show or hide what is typed."""
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)
        self._reveal.set_icon_name("eye-off" if shown else "eye")
