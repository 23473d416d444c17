"""Changing the passphrase."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mgrjournal.errors import JournalError
from ui import behind
from ui.lock.passphrase_fields import PassphraseFields
from ui.person_sheet.asking_sheet import AskingSheet
from ui.tasks import Kind, Tasks
from ui.widgets.field import Field

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class PassphraseSheet(AskingSheet):
    """Asks for the passphrase until now and a new one; finishes with True once it is fitted.

    Args:
        over: any widget of the window.
    """

    def __init__(self, over: QWidget, journal: "Journal", tasks: Tasks) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            over,
            translate("PassphraseSheet", "Change the passphrase"),
            translate(
                "PassphraseSheet",
                "The new one is fitted beside the old one and proven; then the old one is removed.",
            ),
        )
        self.setObjectName("passphraseSheet")
        self._journal, self._tasks = journal, tasks
        self._old = Field(self.tr("Passphrase until now"), name="passphraseSheet.old", secret=True)
        self._new = PassphraseFields("passphraseSheet", self.tr("&New passphrase"))
        self._old.edit.returnPressed.connect(self._new.setFocus)
        self._new.entered.connect(self.send)
        self.body.addWidget(self._old)
        self.body.addWidget(self._new)
        self.add_send_button(self.tr("C&hange"))
        self.sent.connect(self._change)

    def begin(self) -> None:
        """Show the sheet with the keyboard at the passphrase until now."""
        self.open_at(self._old.edit)

    def answers(self) -> tuple[str, str] | None:
        """Return the old and the new passphrase."""
        if not self._old.text():
            self._old.set_error(self.tr("Type the passphrase that opens the journal now."))
            self._old.edit.setFocus()
            return None
        new = self._new.passphrase()
        return None if new is None else (self._old.text(), new)

    def _change(self, answers: tuple[str, str]) -> None:
        self._wait(waiting=True)
        self._tasks.change(
            partial(behind.ways_in().change_passphrase, self._journal, *answers),
            lambda _: self.finish(result=True),
            kinds={Kind.SETTING},
            owner=self,
            failed=self._not_changed,
        )

    def _not_changed(self, error: JournalError) -> None:
        self._wait(waiting=False)
        if error.code == "WRONG_PASSPHRASE":
            self._old.set_error(f"{error.title} {error.safe}")
            self._old.edit.setFocus()
            self._old.edit.selectAll()
        else:
            self.show_failure(error)

    def _wait(self, *, waiting: bool) -> None:
        self._new.wait(waiting=waiting)
        self._old.edit.setReadOnly(waiting)
