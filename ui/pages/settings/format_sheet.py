"""Editing a format: its name, what it is for, its sections and their prompts."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgrjournal.meetings.facts import FormatDetails, Section
from ui.pages.settings.section_fields import SectionFields
from ui.person_sheet.asking_sheet import AskingSheet
from ui.theme.tokens import SPACE
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.section_header import SectionHeader


class FormatSheet(AskingSheet):
    """Sends FormatDetails.

    Args:
        over: any widget of the window.
        details: what it is so far; None for a new one.
    """

    def __init__(self, over: QWidget, details: FormatDetails | None) -> None:
        translate = QCoreApplication.translate
        title = (
            translate("FormatSheet", "New format")
            if details is None
            else translate("FormatSheet", "Edit format")
        )
        super().__init__(over, title)
        self.setObjectName("formatSheet")
        self._name = Field(self.tr("&Name"), name="format.name")
        self._purpose = Field(self.tr("&What it is for"), name="format.purpose")
        self._sections: list[SectionFields] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.medium)
        add = Button(self.tr("&Add a section"), "accent", "plus", size="small")
        add.setObjectName("format.addSection")
        add.clicked.connect(lambda: self._add(Section(""), focus=True))
        self.body.addWidget(self._name)
        self.body.addWidget(self._purpose)
        self.body.addWidget(SectionHeader(self.tr("Sections"), actions=(add,)))
        self.body.addLayout(self._list)
        self.add_send_button(self.tr("&Keep"), close=self.tr("Cancel"))
        known = details or FormatDetails("", sections=(Section(""),))
        self._name.set_text(known.name)
        self._purpose.set_text(known.purpose)
        for section in known.sections:
            self._add(section)

    def begin(self) -> None:
        """Show the sheet with the keyboard at the name."""
        self.open_at(self._name.edit)

    def answers(self) -> FormatDetails | None:
        """Return what was typed; sections without a title and prompts are left out."""
        if not self._name.text().strip():
            self._name.set_error(self.tr("A format needs a name."))
            self._name.edit.setFocus()
            return None
        nameless = [fields for fields in self._sections if fields.lacks_title()]
        if nameless:
            nameless[0].ask_for_title()
            return None
        sections = tuple(fields.section() for fields in self._sections)
        return FormatDetails(
            name=self._name.text().strip(),
            purpose=self._purpose.text().strip(),
            sections=tuple(section for section in sections if section.title),
        )

    def _add(self, section: Section, *, focus: bool = False) -> None:
        fields = SectionFields(section)
        fields.move_wanted.connect(lambda step: self._move(fields, step))
        fields.remove_wanted.connect(lambda: self._remove(fields))
        self._sections.append(fields)
        self._list.addWidget(fields)
        if focus:
            fields.show()
            fields.setFocus()

    def _move(self, fields: SectionFields, step: int) -> None:
        here = self._sections.index(fields)
        there = max(0, min(len(self._sections) - 1, here + step))
        self._sections.insert(there, self._sections.pop(here))
        self._list.removeWidget(fields)
        self._list.insertWidget(there, fields)
        fields.setFocus()

    def _remove(self, fields: SectionFields) -> None:
        self._sections.remove(fields)
        self._list.removeWidget(fields)
        fields.hide()
        fields.deleteLater()
