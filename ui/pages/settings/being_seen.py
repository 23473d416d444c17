"""What somebody beside you, or on the other side of a shared screen, can see."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui import shortcuts
from ui.pages.settings.locking import nearest
from ui.widgets.key_cap import KeyCaps
from ui.widgets.segmented import Segmented
from ui.widgets.settings_group import SettingsGroup, SettingsRow
from ui.widgets.switch import Switch

if TYPE_CHECKING:
    from mgrjournal.journal import JournalSettings

_SECONDS = (15, 30, 60, 120)


class BeingSeenGroup(SettingsGroup):
    """The cover, screen sharing, the clipboard.

    Signals:
        changed(SettingsChange): a function from the settings to the changed settings.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("BeingSeenGroup", "Being seen"))
        self._focus = Switch(self.tr("Cover when the window loses focus"))
        self._focus.setObjectName("security.coverOnFocusLoss")
        self._focus.clicked.connect(self._change_focus)
        options = [(seconds, self._words(seconds)) for seconds in _SECONDS]
        self._clipboard = Segmented(options, self.tr("Clear the clipboard"))
        self._clipboard.setObjectName("security.clipboard")
        self._clipboard.valueChanged.connect(self._change_clipboard)
        for row in self._new_rows():
            self.add_row(row)

    def show_settings(self, settings: "JournalSettings") -> None:
        """Show what is set, the nearest where it was set otherwise."""
        self._focus.setChecked(settings.cover_on_focus_loss)
        self._clipboard.set_value(nearest(settings.clipboard_seconds, _SECONDS))

    def _new_rows(self) -> tuple[SettingsRow, ...]:
        return (
            SettingsRow(
                self.tr("Cover"),
                self.tr("Puts a constant picture over everything. The same key lifts it."),
                KeyCaps(shortcuts.spelling("cover")),
            ),
            SettingsRow(self.tr("Cover when the window loses focus"), "", self._focus),
            SettingsRow(self.tr("Screen sharing"), self._sharing()),
            SettingsRow(
                self.tr("Clear the clipboard"),
                self.tr("After copying from here, if it still holds our text; and on locking."),
                self._clipboard,
            ),
        )

    def _sharing(self) -> str:
        if sys.platform in {"win32", "darwin"}:
            return self.tr(
                "This window is shown when you share the screen. Use the cover, or share a single "
                "window."
            )
        return self.tr(
            "Your system cannot hide this window. Use the cover, or share a single window."
        )

    def _words(self, seconds: int) -> str:
        if seconds % 60:
            return self.tr("%1 s").replace("%1", str(seconds))
        return self.tr("%1 min").replace("%1", str(seconds // 60))

    def _change_focus(self, on: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.changed.emit(lambda settings: replace(settings, cover_on_focus_loss=on))

    def _change_clipboard(self, seconds: int) -> None:
        self.changed.emit(lambda settings: replace(settings, clipboard_seconds=seconds))
