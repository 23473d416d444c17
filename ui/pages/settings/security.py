"""Who can open the journal, when it locks, and what a bystander can see."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from ui.pages.settings.being_seen import BeingSeenGroup
from ui.pages.settings.confirm_sheet import ConfirmSheet
from ui.pages.settings.locking import LockingGroup
from ui.pages.settings.opening import OpeningGroup
from ui.pages.settings.section import SettingsSection
from ui.tasks import Kind, Tasks
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from mgrjournal.journal import Journal, JournalSettings
    from mgrjournal.vault.keys import SlotFacts
    from ui.pages.settings.locking import SettingsChange


class SecuritySection(SettingsSection):
    """Every change is kept at once.

    Signals:
        notify(str, object): words for a toast, and what undoes it.
    """

    notify = Signal(str, object)

    def __init__(self, journal: "Journal", tasks: Tasks, clock: Clock) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("SecuritySection", "Security"),
            translate("SecuritySection", "Who can open the journal, and what a bystander can see."),
        )
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._banner = Banner(
            self.tr("Type two of its lines, so that you know the print is good."),
            "watch",
            lead=self.tr("The recovery key is not confirmed yet."),
            action=self.tr("Confirm"),
            icon="life-buoy",
        )
        self._banner.button.setObjectName("security.confirm")
        self._banner.acted.connect(self._confirm)
        self._banner.hide()
        self._opening = OpeningGroup(journal, tasks, clock)
        self._locking = LockingGroup()
        self._being_seen = BeingSeenGroup()
        for group in (self._banner, self._opening, self._locking, self._being_seen):
            self.add(group)
        self._opening.notify.connect(self.notify)
        self._opening.failed.connect(self._tell)
        self._locking.changed.connect(self._put)
        self._being_seen.changed.connect(self._put)

    def load(self) -> None:
        """Read the settings and the ways in."""
        self._tasks.ask(
            lambda: (self._journal.settings.get(), self._journal.keys.slots()),
            lambda answer: self._show(*answer),
            owner=self,
        )

    def _show(self, settings: "JournalSettings", slots: "list[SlotFacts]") -> None:
        self._banner.setVisible(settings.recovery_confirmed_at is None)
        self._opening.show_slots(slots)
        self._locking.show_settings(settings)
        self._being_seen.show_settings(settings)

    def _put(self, change: "SettingsChange") -> None:
        """Keep a changed setting, over whatever the others are by then."""
        self._tasks.change(
            lambda: self._journal.settings.put(change(self._journal.settings.get())),
            kinds={Kind.SETTING},
            owner=self,
        )

    def _confirm(self) -> None:
        self._tasks.ask(
            self._journal.keys.recovery_key,
            lambda key: ConfirmSheet(
                self, key.lines, self._journal, self._tasks, self._clock
            ).begin(self._confirmed),
            owner=self,
        )

    def _confirmed(self) -> None:
        self.load()
        self.notify.emit(self.tr("The recovery key is confirmed."), None)

    def _tell(self, error: JournalError) -> None:
        self.notify.emit(f"{error.title} {error.safe}", None)
