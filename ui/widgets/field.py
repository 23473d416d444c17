"""A field with its label, a hint, and what is wrong with it."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.theme.tokens import ICON
from ui.widgets.button import IconButton
from ui.widgets.icon import Icon
from ui.widgets.label import Label

_REVEAL = 26
_DOT_GAP = 1.5


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
        self._hint = Label(hint, "meta", "muted", wrap=True)
        self._alarm: _Alarm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for part in (self.label, self.edit, self._hint):
            self._column.addWidget(part)
        # Only now: a widget without a parent that is made visible is a window of its own.
        self.label.setVisible(bool(label))
        self._hint.setVisible(bool(hint))

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
        self._hint.setVisible(bool(hint) and not self.has_error())

    def has_error(self) -> bool:
        """Whether something is said to be wrong."""
        return self._alarm is not None and bool(self._alarm.sentence.text())

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; the text is kept. An empty sentence, or typing, takes it away."""
        bad = bool(sentence)
        if bad == self.has_error() and not bad:
            return
        if self._alarm is None:
            self._alarm = _Alarm()
            self._column.addWidget(self._alarm)
        self._alarm.sentence.setText(sentence)
        self._alarm.setVisible(bad)
        self._hint.setVisible(bool(self._hint.text()) and not bad)
        self.edit.setAccessibleDescription(sentence or self._hint.text())
        self.edit.setProperty("bad", bad)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)


class _Alarm(QWidget):
    """What is wrong, with an icon before it."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Label("", "meta", "danger", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        icon = Icon("circle-alert", "danger", ICON.small)
        row.addWidget(icon, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)


class _SecretEdit(QLineEdit):
    """A line edit that hides what is typed, until asked."""

    def __init__(self) -> None:
        super().__init__()
        self._hide()
        self.textChanged.connect(self._space_dots)
        self.setTextMargins(0, 0, _REVEAL, 0)
        self._reveal: IconButton | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bring the button after the first picture, which need not wait for its icon."""
        super().paintEvent(event)
        if self._reveal is None:
            QTimer.singleShot(0, self, self._add_reveal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        self._place()

    def _add_reveal(self) -> None:
        """Put the button into the edit."""
        if self._reveal is not None:
            return
        self._reveal = IconButton("eye", self.tr("Show what is typed"), size="small", parent=self)
        self._reveal.setObjectName(f"{self.objectName()}.reveal")
        self._reveal.setCheckable(True)
        self._reveal.toggled.connect(self._show)
        self._place()
        self._reveal.show()

    def _hide(self) -> None:
        """Show dots, with some air between them."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._space_dots()

    def _space_dots(self) -> None:
        """Space dots, and nothing else."""
        dots = bool(self.text()) and self.echoMode() == QLineEdit.EchoMode.Password
        font = QFont(theme.current().font("body"))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _DOT_GAP if dots else 0)
        self.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._space_dots()

    def _place(self) -> None:
        """Put the button at the end of the line."""
        if self._reveal is None:
            return
        hint = self._reveal.sizeHint()
        top = (self.height() - hint.height()) // 2
        left = top if self.isRightToLeft() else self.width() - hint.width() - top
        self._reveal.setGeometry(left, top, hint.width(), hint.height())

    def _show(self, shown: bool) -> None:  # noqa: FBT001  the signal's own argument
        """Show or hide what is typed."""
        if shown:
            self.setEchoMode(QLineEdit.EchoMode.Normal)
            self._space_dots()
        else:
            self._hide()
        if self._reveal is not None:
            self._reveal.set_icon_name("eye-off" if shown else "eye")
