"""When the journal locks by itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui import shortcuts
from ui.widgets.key_cap import KeyCaps
from ui.widgets.segmented import Segmented
from ui.widgets.settings_group import SettingsGroup, SettingsRow
from ui.widgets.switch import Switch

if TYPE_CHECKING:
    from mgrjournal.journal import JournalSettings

    SettingsChange = Callable[[JournalSettings], JournalSettings]

_MINUTES = (5, 10, 15, 30, 0)
NEVER = 0


class LockingGroup(SettingsGroup):
    """Idle time, the screen, and the key.

    Signals:
        changed(SettingsChange): a function from the settings to the changed settings.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("LockingGroup", "Locking"))
        options = [(minutes, self._words(minutes)) for minutes in _MINUTES]
        self._idle = Segmented(options, self.tr("Lock when idle"))
        self._idle.setObjectName("security.idle")
        self._idle.valueChanged.connect(self._change_idle)
        self._screen = Switch(self.tr("Lock with the screen and before sleep"))
        self._screen.setObjectName("security.lockWithScreen")
        self._screen.clicked.connect(self._change_screen)
        self.add_row(
            SettingsRow(
                self.tr("Lock when idle"),
                self.tr("Saves first, then clears memory by starting afresh. Not during a call."),
                self._idle,
            )
        )
        self.add_row(
            SettingsRow(
                self.tr("Lock with the screen and before sleep"),
                self.tr("Where the desktop tells when it locks."),
                self._screen,
            )
        )
        self.add_row(SettingsRow(self.tr("Lock now"), "", KeyCaps(shortcuts.spelling("lock"))))

    def show_settings(self, settings: "JournalSettings") -> None:
        """Show what is set, the nearest where it was set otherwise."""
        self._idle.set_value(nearest(settings.lock_after_minutes, _MINUTES))
        self._screen.setChecked(settings.lock_with_screen)

    def _words(self, minutes: int) -> str:
        return self.tr("%1 min").replace("%1", str(minutes)) if minutes else self.tr("Never")

    def _change_idle(self, minutes: int) -> None:
        self.changed.emit(lambda settings: replace(settings, lock_after_minutes=minutes))

    def _change_screen(self, on: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.changed.emit(lambda settings: replace(settings, lock_with_screen=on))


def nearest(value: int, options: Sequence[int]) -> int:
    """Return the option nearest to `value`; "never" stands only for itself."""
    if value == NEVER and NEVER in options:
        return NEVER
    return min((option for option in options if option != NEVER), key=lambda o: abs(o - value))
