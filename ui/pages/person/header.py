"""The head of a person's page: who it is, when you meet, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting
from mgrjournal.people.facts import Person, Role
from ui import shortcuts
from ui.pages.focus_lead import FocusLead
from ui.pages.person.fact_button import FACT_PADDING, FactButton
from ui.pages.words import meeting_time, rhythm, role_name
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.button import Button, IconButton
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_look import BLEED
from ui.widgets.label import Label


class PersonHeader(FocusLead):
    """Name, facts that can be pressed to change them, and the actions of the page.

    Signals:
        edit_asked(str): the person's own facts: "role", "team" or "cadence" was pressed.
        plan_asked(): the next 1:1 is to be planned, or its date changed.
        asked(str): something from the menu, by its name.
        start_asked(): the call begins, or goes on.
        copy_asked(): the agenda is to be copied.
    """

    edit_asked = Signal(str)
    plan_asked = Signal()
    asked = Signal(str)
    start_asked = Signal()
    copy_asked = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._person: Person | None = None
        self._meeting: Meeting | None = None
        self._name = ElidedLabel("", "title")
        self._archived = Label(self.tr("Archived"), "meta", "faint")
        self._facts = {
            "role": FactButton("role", "", self.tr("Change the role")),
            "team": FactButton("team", "users", self.tr("Change the team")),
            "cadence": FactButton("cadence", "repeat", self.tr("Change how often you meet")),
            "next": FactButton("nextMeeting", "calendar", self.tr("Change the next 1:1")),
        }
        self._copy = Button(self.tr("Copy agenda"), "secondary", "copy")
        self._start = Button(self.tr("Start call"), "primary", "play")
        self._more = IconButton("ellipsis", self.tr("More"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setContentsMargins(BLEED, 0, BLEED, 0)
        title.setSpacing(SPACE.medium)
        title.addWidget(self._name)
        title.addWidget(self._archived)
        title.addStretch(1)
        self.lead_to(self._start)
        for name, button in (("copy", self._copy), ("start", self._start), ("more", self._more)):
            button.setObjectName(f"person.{name}")
            title.addWidget(button)
        facts = FlowLayout(gap=6, line_gap=2)
        facts.setContentsMargins(BLEED - FACT_PADDING, 0, 0, 0)
        for fact in self._facts.values():
            facts.addWidget(fact)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(title)
        column.addLayout(facts)

    def _connect(self) -> None:
        for name in ("role", "team", "cadence"):
            self._facts[name].clicked.connect(lambda _=False, name=name: self.edit_asked.emit(name))
        self._facts["next"].clicked.connect(self.plan_asked)
        self._copy.clicked.connect(self.copy_asked)
        self._start.clicked.connect(self.start_asked)
        self._more.clicked.connect(self._open_menu)

    def show_person(self, person: Person, meeting: Meeting | None, *, is_new: bool) -> None:
        """Show a person and their next 1:1; for a new one, calling is only one way to begin."""
        self._person, self._meeting = person, meeting
        details = person.details
        today = self._clock.today()
        self._name.setText(person.name)
        self._archived.setVisible(person.archived_at is not None)
        role = details.title or ("" if is_new else role_name(details.role))
        if details.title and details.role is not Role.REPORT:
            role = f"{details.title}, {role_name(details.role).lower()}"
        self._facts["role"].say(role, self.tr("role"))
        self._facts["team"].say(details.team, self.tr("team"))
        self._facts["team"].setVisible(bool(details.team) or not is_new)
        self._facts["cadence"].say(rhythm(details), self.tr("how often you meet"))
        when = meeting_time(meeting, today) if meeting is not None and not is_new else ""
        self._facts["next"].say(when, self.tr("next 1:1"))
        running = meeting is not None and meeting.running
        self._start.setText(self.tr("Back to the call") if running else self.tr("Start call"))
        self._start.set_kind("secondary" if is_new else "primary")
        self._copy.setVisible(not is_new)
        self._more.setVisible(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in a narrow window."""
        narrow = self.window().width() < WIDTH.fold_sidebar
        self._copy.set_wordless(wordless=narrow)
        self._start.set_keys("" if narrow else "+".join(shortcuts.keys_of("start_call")))
        super().resizeEvent(event)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Make the menu of everything else one can do with this person."""
        menu = QMenu(self)
        menu.setObjectName("personMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        planned = self._meeting is not None and not self._meeting.running
        self._add(menu, "edit", self.tr("Edit person"))
        menu.addSeparator()
        self._add(menu, "plan", self.tr("Plan a 1:1"), "new_meeting")
        if planned:
            self._add(menu, "move", self.tr("Move the next 1:1"))
            self._add(menu, "cancel", self.tr("Cancel the next 1:1"))
            self._add(menu, "no_show", self.tr("Somebody did not come"))
        menu.addSeparator()
        archived = self._person is not None and self._person.archived_at is not None
        if archived:
            self._add(menu, "unarchive", self.tr("Take out of the archive"))
        else:
            self._add(menu, "archive", self.tr("Archive"))
        self._add(menu, "delete", self.tr("Delete"))
        return menu

    def _add(self, menu: QMenu, name: str, words: str, keys: str = "") -> QAction:
        action = menu.addAction(f"{words}\t{'+'.join(shortcuts.keys_of(keys))}" if keys else words)
        action.setObjectName(f"person.{name}")
        action.triggered.connect(lambda: self.asked.emit(name))
        return action
