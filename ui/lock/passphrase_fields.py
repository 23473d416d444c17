"""A new passphrase, typed twice, with a guess at its strength."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.lock.strength_meter import StrengthMeter
from ui.theme.tokens import SPACE
from ui.widgets.field import Field


class PassphraseFields(QWidget):
    """Asks for a new passphrase and for the same once more.

    Args:
        name: the beginning of the fields' object names.
        label: what the first field is called; an ampersand marks its mnemonic.

    Signals:
        entered(): Enter was pressed in the second field.
    """

    entered = Signal()

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = Field(label, name=f"{name}.passphrase", secret=True)
        self._meter = StrengthMeter()
        self._again = Field(self.tr("&Once more"), name=f"{name}.again", secret=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(self._first)
        column.addWidget(self._meter)
        column.addSpacing(SPACE.small)
        column.addWidget(self._again)
        self._first.edit.textChanged.connect(self._meter.show_for)
        self._first.edit.returnPressed.connect(self._again.edit.setFocus)
        self._again.edit.returnPressed.connect(self.entered)
        self.setFocusProxy(self._first.edit)

    def passphrase(self) -> str | None:
        """Return what was typed twice, or None after saying beside the field what is amiss."""
        if not self._first.text().strip():
            self._first.set_error(self.tr("Type a passphrase; several words are best."))
            self._first.edit.setFocus()
            return None
        if self._first.text() != self._again.text():
            self._again.set_error(self.tr("The two are not the same. Both are kept as typed."))
            self._again.edit.setFocus()
            self._again.edit.selectAll()
            return None
        return self._first.text()

    def wait(self, *, waiting: bool) -> None:
        """Take no typing while the passphrase is being used."""
        for field in (self._first, self._again):
            field.edit.setReadOnly(waiting)
