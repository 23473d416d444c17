"""The ways into the journal: passphrase, keychain, recovery key."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from ui.lock.recovery_paper import RecoveryPaper
from ui.pages.settings.passphrase_sheet import PassphraseSheet
from ui.pages.settings.recovery_key_sheet import RecoveryKeySheet
from ui.tasks import Kind, Tasks
from ui.widgets.button import Button
from ui.widgets.date_words import spoken_date
from ui.widgets.settings_group import SettingsGroup, SettingsRow
from ui.widgets.switch import Switch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgrjournal.journal import Journal, RecoveryKey
    from mgrjournal.vault.keys import SlotFacts


class OpeningGroup(SettingsGroup):
    """Changes who can open the journal.

    Signals:
        notify(str, object): words for a toast.
        failed(JournalError): it was not changed.
    """

    notify = Signal(str, object)
    failed = Signal(object)

    def __init__(self, journal: "Journal", tasks: Tasks, clock: Clock) -> None:
        super().__init__(QCoreApplication.translate("OpeningGroup", "Opening"))
        self._journal, self._tasks, self._clock = journal, tasks, clock
        change = Button(self.tr("C&hange"))
        change.setObjectName("security.changePassphrase")
        change.clicked.connect(self._change_passphrase)
        self._keychain = Switch(self.tr("System keychain"))
        self._keychain.setObjectName("security.keychain")
        self._keychain.clicked.connect(self._switch_keychain)
        again = Button(self.tr("Print &again"))
        again.setObjectName("security.printRecovery")
        again.clicked.connect(self._ask_key)
        self._passphrase_row = SettingsRow(self.tr("Passphrase"), self._about_passphrase(), change)
        self._keychain_row = SettingsRow(
            self.tr("System keychain"), self._about_keychain(), self._keychain
        )
        self.add_row(self._passphrase_row)
        self.add_row(self._keychain_row)
        about_key = self.tr(
            "8 lines of 8, on paper. Opens the journal when the passphrase is lost."
        )
        self.add_row(SettingsRow(self.tr("Recovery key"), about_key, again))

    def show_slots(self, slots: "Sequence[SlotFacts]") -> None:
        """Show which ways in there are."""
        by_kind = {slot.kind: slot for slot in slots}
        passphrase, keychain = by_kind.get("passphrase"), by_kind.get("keychain")
        since = passphrase.created_at if passphrase is not None else ""
        self._passphrase_row.set_consequence(self._about_passphrase(since))
        self._keychain.setChecked(keychain is not None)
        self._keychain.setEnabled(True)
        service = keychain.detail if keychain is not None else ""
        self._keychain_row.set_consequence(self._about_keychain(service))

    def _about_passphrase(self, since: str = "") -> str:
        words = self.tr("Changing it does not re-encrypt; a new lock is fitted and proven first.")
        if not since:
            return words
        day = self._clock.local(datetime.fromisoformat(since)).date()
        chosen = self.tr("Chosen on %1.").replace("%1", spoken_date(day, self._clock.today()))
        return f"{chosen} {words}"

    def _about_keychain(self, service: str = "") -> str:
        words = self.tr(
            "Convenience, not security: other programs of your account may ask it too. Never used "
            "after a lock."
        )
        kept = self.tr("Kept by %1.").replace("%1", service) if service else ""
        return f"{kept} {words}".strip()

    # Passphrase

    def _change_passphrase(self) -> None:
        sheet = PassphraseSheet(self, self._journal, self._tasks)
        sheet.finished.connect(self._on_passphrase)
        sheet.begin()

    def _on_passphrase(self, changed: object) -> None:
        if changed:
            self._read_slots()
            self.notify.emit(
                self.tr("The new passphrase opens the journal; the old no longer."), None
            )

    # Keychain

    def _switch_keychain(self, on: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self._keychain.setEnabled(False)
        self._keychain_row.set_consequence(
            self.tr("Waiting for your system keychain. It may ask in a window of its own.")
        )
        keys = self._journal.keys
        if on:
            self._tasks.change(
                keys.enable_keychain,
                lambda _: self._read_slots(),
                kinds={Kind.SETTING},
                owner=self,
                failed=self._keychain_failed,
            )
        else:
            self._tasks.change(
                keys.disable_keychain,
                self._keychain_off,
                kinds={Kind.SETTING},
                owner=self,
                failed=self._keychain_failed,
            )

    def _keychain_off(self, forgotten: bool) -> None:  # noqa: FBT001 - what the journal answers
        self._read_slots()
        if not forgotten:
            words = self.tr("The keychain kept its entry. It opens nothing any more.")
            self.notify.emit(words, None)

    def _keychain_failed(self, error: JournalError) -> None:
        self._keychain.setChecked(not self._keychain.isChecked())
        self._keychain.setEnabled(True)
        self._keychain_row.set_consequence(f"{error.title} {error.safe} {error.next_step}")

    # Recovery key

    def _ask_key(self) -> None:
        self._tasks.ask(self._journal.keys.recovery_key, self._show_key, owner=self)

    def _show_key(self, key: "RecoveryKey") -> None:
        paper = RecoveryPaper(key.lines, self._journal.folder, self._clock.today())
        RecoveryKeySheet(self, paper).open()

    def _read_slots(self) -> None:
        self._tasks.ask(self._journal.keys.slots, self.show_slots, owner=self)
