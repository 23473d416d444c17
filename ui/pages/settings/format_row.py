"""One format in the list of the settings."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgrjournal.meetings.facts import Format
from ui.theme.tokens import SPACE
from ui.widgets.button import Button, IconButton
from ui.widgets.settings_group import SettingsRow


class FormatRow(SettingsRow):
    """Name and purpose, and what can be done with it.

    Signals:
        edit_wanted(), copy_wanted(), delete_wanted(), reset_wanted(): a button was pressed.
    """

    edit_wanted = Signal()
    copy_wanted = Signal()
    delete_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, one: Format) -> None:
        translate = QCoreApplication.translate
        self._edit = Button(translate("FormatRow", "Edit"), size="small")
        self._copy = IconButton("copy", translate("FormatRow", "Copy"), size="small")
        self._delete = IconButton("trash-2", translate("FormatRow", "Delete"), size="small")
        self._reset = IconButton("rotate-ccw", translate("FormatRow", "Own wording"), size="small")
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.tiny)
        for button, name in (
            (self._reset, "reset"),
            (self._copy, "copy"),
            (self._delete, "delete"),
            (self._edit, "edit"),
        ):
            button.setObjectName(f"format{one.id}.{name}")
            button.setAccessibleDescription(one.name)
            row.addWidget(button)
        super().__init__(one.name, self._about(one), buttons)
        self._reset.setVisible(one.changed)
        self._delete.setVisible(one.key is None)
        self._edit.clicked.connect(self.edit_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._delete.clicked.connect(self.delete_wanted)
        self._reset.clicked.connect(self.reset_wanted)

    @staticmethod
    def _about(one: Format) -> str:
        sections = ", ".join(section.title for section in one.details.sections)
        return " ".join(part for part in (one.details.purpose, sections) if part)
