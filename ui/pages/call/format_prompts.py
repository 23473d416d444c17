"""The questions of the format a call is held in, and the way to another format."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from mgrjournal.meetings.facts import Format, Meeting
from ui.theme.tokens import SPACE
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader


class FormatPrompts(QWidget):
    """Stands below agenda and actions.

    Signals:
        formats_asked(): the formats are to be offered; answer with `offer`.
        format_chosen(object): the id of a format, or None for none.
    """

    formats_asked = Signal()
    format_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format_id: int | None = None
        self.button = Button(self.tr("Change"), "ghost", size="small")
        self.button.setObjectName("call.format")
        self.button.clicked.connect(self.formats_asked)
        self._head = SectionHeader("", actions=(self.button,))
        self._prompts = QVBoxLayout()
        self._prompts.setSpacing(SPACE.small)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        column.addWidget(self._head)
        column.addLayout(self._prompts)

    def show_format(self, meeting: Meeting) -> None:
        """Show the prompts of a 1:1; without a format, the way to one."""
        self._format_id = meeting.format_id
        name = meeting.format_name
        self._head.set_title(self.tr("{0}, prompts").format(name) if name else self.tr("Format"))
        self.button.setText(self.tr("Change") if name else self.tr("Choose one"))
        self.button.setAccessibleName(self.tr("Change the format"))
        self._clear()
        titled = len(meeting.sections) > 1
        for section in meeting.sections:
            if titled:
                self._prompts.addSpacing(SPACE.tiny)
                self._add(section.title, "label", "muted")
            for prompt in section.prompts:
                self._add(prompt, "small", "muted")

    def prompts(self) -> list[str]:
        """Return what is shown, from the top."""
        items = (self._prompts.itemAt(place) for place in range(self._prompts.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget.text() for widget in widgets if isinstance(widget, Label)]

    def offer(self, formats: Sequence[Format]) -> QMenu:
        """Offer formats below the button."""
        menu = QMenu(self)
        menu.setObjectName("call.formats")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        none: tuple[int | None, str] = (None, self.tr("No format"))
        for format_id, name in [*((f.id, f.name) for f in formats), none]:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(format_id == self._format_id)
            group.addAction(action)
            action.triggered.connect(
                lambda _=False, format_id=format_id: self.format_chosen.emit(format_id)
            )
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        return menu

    def _add(self, words: str, font: str, tone: str) -> None:
        self._prompts.addWidget(Label(words, font, tone, wrap=True))

    def _clear(self) -> None:
        while (item := self._prompts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
