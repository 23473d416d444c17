"""All keys of the window, by where they work."""

from PySide6.QtCore import QCoreApplication

from ui import shortcuts
from ui.pages.settings.section import SettingsSection
from ui.widgets.key_cap import KeyCaps
from ui.widgets.settings_group import SettingsGroup, SettingsRow


def key_groups() -> list[SettingsGroup]:
    """Return one group of rows for each place in which keys work."""
    return [
        SettingsGroup(place, tuple(SettingsRow(row.text, "", KeyCaps(row.keys[0])) for row in rows))
        for place, rows in shortcuts.by_place().items()
    ]


class KeysSection(SettingsSection):
    """Shows the table of shortcuts."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("KeysSection", "Keys"),
            translate("KeysSection", "Everything can be done without the mouse."),
        )
        for group in key_groups():
            self.add(group)
