"""After the recovery key: a new passphrase in place of the lost one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.errors import JournalError
from ui.lock.error_lines import ErrorLines
from ui.lock.paper_screen import PaperScreen
from ui.lock.passphrase_fields import PassphraseFields
from ui.theme.tokens import SPACE
from ui.widgets.button import Button
from ui.widgets.label import Label

_WIDTH = 420


class NewPassphraseScreen(PaperScreen):
    """Asks for the passphrase to use from now on.

    Signals:
        passphrase_given(str): fit this one.
    """

    passphrase_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, 0.2, parent)
        self.setObjectName("newPassphrase")
        self._fields = PassphraseFields("newPassphrase", self.tr("New &passphrase"))
        self._fields.entered.connect(self._give)
        self._error = ErrorLines()
        self._error.hide()
        self._set = Button(self.tr("&Set the passphrase"), "primary", size="large")
        self._set.setObjectName("newPassphrase.set")
        self._set.clicked.connect(self._give)
        self.setFocusProxy(self._fields)
        words = self.tr(
            "The recovery key opened the journal. Choose a passphrase to open it with from now "
            "on; the lost one will no longer work. The recovery key stays as it is."
        )
        self.column.addWidget(Label(self.tr("A new passphrase"), "title"))
        self.column.addSpacing(SPACE.tiny)
        self.column.addWidget(Label(words, "body", "muted", wrap=True))
        self.column.addSpacing(SPACE.section)
        self.column.addWidget(self._fields)
        self.column.addWidget(self._error)
        self.column.addSpacing(SPACE.wide)
        self.column.addWidget(self._set)

    def show_error(self, error: JournalError) -> None:
        """Say why it could not be set; what was typed is kept."""
        self._wait(waiting=False)
        self._error.show_error(error)
        self._error.show()

    def _give(self) -> None:
        passphrase = self._fields.passphrase()
        if passphrase is not None:
            self._wait(waiting=True)
            self.passphrase_given.emit(passphrase)

    def _wait(self, *, waiting: bool) -> None:
        self._fields.wait(waiting=waiting)
        self._set.setEnabled(not waiting)
        self._set.setText(
            self.tr("Fitting a new lock") if waiting else self.tr("&Set the passphrase")
        )
        if waiting:
            self._error.hide()
