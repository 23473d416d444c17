"""How a person likes their 1:1s, edited in place."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from mgrjournal.meetings.facts import Format
from mgrjournal.people.facts import PersonalTalk, Preferences
from ui.pages.page_area import Column
from ui.pages.person.fact_button import FACT_PADDING, FactButton
from ui.pages.person.view import PersonView
from ui.pages.words import personal_talk_name
from ui.tasks import Kind, Tasks
from ui.theme.tokens import SPACE
from ui.widgets.inline_edit import InlineEdit
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_LABELS = 92
_ROW = 26


class PreferencesSection(Column):
    """Personal talk, curious about, prepares, preferred format, remarks."""

    def __init__(self, journal: "Journal", tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._person_id = 0
        self._preferences = Preferences()
        self._names: dict[int, str] = {}
        self.header = SectionHeader(self.tr("Preferences"))
        self._talk = FactButton("personalTalk", "", self.tr("Personal talk"), "text")
        self._format = FactButton("preferredFormat", "", self.tr("Preferred format"), "text")
        self._curious = self._field("curious", self.tr("Curious about"), self.tr("tags, like this"))
        self._prepares = self._field("prepares", self.tr("Prepares"), self.tr("how and when"))
        self._remarks = self._field("remarks", self.tr("Remarks"), self.tr("anything else"))
        self._lay_out()
        self._connect()

    def _field(self, name: str, title: str, placeholder: str) -> InlineEdit:
        field = InlineEdit("", "small", title, placeholder, may_be_empty=True)
        field.setObjectName(name)
        return field

    def _lay_out(self) -> None:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, SPACE.tiny, 0, 0)
        grid.setHorizontalSpacing(SPACE.small)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, _LABELS)
        grid.setColumnStretch(1, 1)
        shown = (
            (self.tr("Personal talk"), self._talk),
            (self.tr("Curious about"), self._curious),
            (self.tr("Prepares"), self._prepares),
            (self.tr("Format"), self._format),
            (self.tr("Remarks"), self._remarks),
        )
        for row, (title, widget) in enumerate(shown):
            top = Qt.AlignmentFlag.AlignTop
            label = Label(title, "small", "muted")
            label.setFixedHeight(_ROW)
            grid.addWidget(label, row, 0, top)
            grid.addLayout(_aligned(widget), row, 1)
            grid.setRowMinimumHeight(row, _ROW)
        self.add(self.header, above=SPACE.section)
        self.add(rows)

    def _connect(self) -> None:
        self._talk.clicked.connect(lambda: self._pop_up(self.talk_menu(), self._talk))
        self._format.clicked.connect(self._read_formats)
        self._curious.edited.connect(
            lambda text: self._keep(replace(self._preferences, curious_about=_tags(text)))
        )
        self._prepares.edited.connect(
            lambda text: self._keep(replace(self._preferences, prepares=text))
        )
        self._remarks.edited.connect(
            lambda text: self._keep(replace(self._preferences, remarks=text))
        )

    def show_view(self, view: PersonView) -> None:
        """Show the preferences of a person; a field that is being edited is left alone."""
        self._person_id, self._preferences = view.person.id, view.preferences
        known = view.preferences
        if view.preferred is not None:
            self._names[view.preferred.id] = view.preferred.name
        self._draw_choices()
        self._curious.set_text(", ".join(known.curious_about))
        self._prepares.set_text(known.prepares)
        self._remarks.set_text(known.remarks)

    def _draw_choices(self) -> None:
        known = self._preferences
        self._talk.say(personal_talk_name(known.personal_talk), "")
        name = self._names.get(known.format_id) if known.format_id is not None else None
        self._format.say(name or self.tr("any"), "")

    def _keep(self, preferences: Preferences) -> None:
        person_id = self._person_id
        self._preferences = preferences
        self._tasks.change(
            lambda: self._journal.people.set_preferences(person_id, preferences),
            kinds={Kind.PERSON},
            owner=self,
        )

    # Menus

    def talk_menu(self) -> QMenu:
        """Make the menu of how welcome personal talk is."""
        menu = self._menu("talkMenu")
        for talk in PersonalTalk:
            self._offer(
                menu, personal_talk_name(talk), replace(self._preferences, personal_talk=talk)
            )
        return menu

    def format_menu(self, formats: list[Format]) -> QMenu:
        """Make the menu of formats a new 1:1 can begin with."""
        menu = self._menu("preferredFormatMenu")
        self._offer(menu, self.tr("any"), replace(self._preferences, format_id=None))
        for one in formats:
            name = one.name.replace("&", "&&")
            self._offer(menu, name, replace(self._preferences, format_id=one.id))
        return menu

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _offer(self, menu: QMenu, words: str, preferences: Preferences) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(preferences == self._preferences)
        action.triggered.connect(lambda: self._choose(preferences))

    def _choose(self, preferences: Preferences) -> None:
        self._keep(preferences)
        self._draw_choices()

    def _read_formats(self) -> None:
        def then(formats: list[Format]) -> None:
            self._names = {one.id: one.name for one in formats}
            self._pop_up(self.format_menu(formats), self._format)

        self._tasks.ask(self._journal.formats.all, then, owner=self)

    def _pop_up(self, menu: QMenu, under: QWidget) -> None:
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))


def _tags(text: str) -> tuple[str, ...]:
    """Return what stands between commas."""
    return tuple(tag.strip() for tag in text.split(",") if tag.strip())


def _aligned(widget: QWidget) -> QHBoxLayout:
    """Let fields begin where the words of the buttons above them do."""
    row = QHBoxLayout()
    left = 0 if isinstance(widget, FactButton) else FACT_PADDING
    row.setContentsMargins(left, 4 if left else 0, 0, 4 if left else 0)
    row.addWidget(widget, 0 if isinstance(widget, FactButton) else 1)
    if isinstance(widget, FactButton):
        row.addStretch(1)
    return row
