"""The next 1:1 on a person's page: topics of both sides, the format, and the ways to fill it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import Format, Meeting, Side, Topic
from ui.pages.page_area import Column
from ui.pages.person.next_state import NextState
from ui.pages.person.unsent import UnsentWords
from ui.pages.person.view import PersonView
from ui.pages.topic_desk import TopicDesk
from ui.tasks import Tasks
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.item_list import ItemList
from ui.widgets.label import Label
from ui.widgets.names import short_name
from ui.widgets.section_header import SectionHeader
from ui.widgets.topic_add_line import TopicAddLine
from ui.widgets.topic_row import TopicRows

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class NextSection(Column):
    """Topics, in place.

    Signals:
        format_chosen(object): the id of a format, or None for no format.
        paste_asked(str): a list they sent is to be pasted; the text, when it is there already.
        ask_asked(): the message that asks for topics is to be copied.
        state_asked(str): something about the date: "move", "held", "cancel", "resume", "note".
        notify(str, object): words for a toast, and what undoes it.
    """

    format_chosen = Signal(object)
    paste_asked = Signal(str)
    ask_asked = Signal()
    state_asked = Signal(str)
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._formats: list[Format] = []
        self._format_id: int | None = None
        self._format = Chip(self.tr("Format"), "layout-list")
        self._paste = Button(self.tr("Paste a list"), "ghost", "clipboard-paste")
        self._ask = Button(self.tr("Ask for topics"), "ghost", "send")
        buttons = (self._format, self._paste, self._ask)
        for name, button in zip(("format", "paste", "ask"), buttons, strict=True):
            button.setObjectName(f"next.{name}")
        self.header = SectionHeader(self.tr("Next 1:1"), actions=buttons)
        self.state = NextState(clock)
        self._none = Label(self.tr("No topics yet from either side."), "small", "muted")
        rows = TopicRows(clock)
        self.topics = ItemList(rows, "topics", self.tr("Topics of the next 1:1"))
        self.add_line = TopicAddLine("addTopic")
        self.desk = TopicDesk(journal, tasks, rows, self.topics)
        self._unsent = UnsentWords(self.add_line)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add(self.header)
        self.add(self.state)
        self.add(self._none, above=SPACE.tiny)
        self.add(self.topics, bleeds=True)
        self.add(self.add_line, above=SPACE.tiny, bleeds=True)

    def _connect(self) -> None:
        self._format.clicked.connect(self._read_formats)
        self._paste.clicked.connect(lambda: self.paste_asked.emit(""))
        self._ask.clicked.connect(self.ask_asked)
        self.state.asked.connect(self.state_asked)
        self.topics.passed_end.connect(self.add_line.begin)
        self.add_line.left_up.connect(self._back_to_rows)
        self.add_line.lines_pasted.connect(self.paste_asked)
        self.add_line.submitted.connect(self._add)
        self.desk.shown.connect(self._count)
        self.desk.notify.connect(self.notify)

    def show_view(self, view: PersonView) -> None:
        """Show the next 1:1 of a person."""
        meeting, first_name = view.next_meeting, view.person.first_name
        self._unsent.turn_to(view.person.id)
        self._paste.setText(self.tr("Paste {0}’s list").format(short_name(first_name)))
        self.add_line.set_person(first_name)
        self.state.show_meeting(meeting, view.note)
        self._show_format(meeting, view.preferred)
        self.desk.show(view.person.id, first_name, meeting, view.topics)

    def _show_format(self, meeting: Meeting | None, preferred: Format | None) -> None:
        if meeting is not None:
            self._format_id = meeting.format_id
            name = meeting.format_name
        else:
            self._format_id = preferred.id if preferred is not None else None
            name = preferred.name if preferred is not None else ""
        self._format.setText(name or self.tr("Format"))
        self._format.setAccessibleName(self.tr("Format: {0}").format(name or self.tr("none")))

    def _count(self, topics: list[Topic]) -> None:
        self.header.set_count(len(topics))
        self._none.setVisible(not topics)
        self.topics.setVisible(bool(topics) or self._has_sections())

    def _has_sections(self) -> bool:
        return self.topics.model().rowCount() > 0

    def _add(self, text: str, side: Side) -> None:
        def failed(error: JournalError) -> None:
            self.add_line.give_back(text, f"{error.title} {error.next_step}")

        self.desk.add(text, side, failed)

    def lead_to_topics(self) -> None:
        """Let focus that comes here go to the topics or, while there are none, to their line."""
        first = self.topics if self.desk.topics() else self.add_line.edit
        self.lead_to(first)

    def _back_to_rows(self) -> None:
        if self.topics.isVisible() and (topics := self.desk.topics()):
            self.topics.setFocus(Qt.FocusReason.OtherFocusReason)
            self.topics.choose(topics[-1].id)

    # The format

    def _read_formats(self) -> None:
        self._tasks.ask(self._journal.formats.all, self._open_formats, owner=self)

    def _open_formats(self, formats: list[Format]) -> None:
        self._formats = formats
        corner = self._format.mapToGlobal(self._format.rect().bottomLeft())
        self.format_menu(formats).popup(corner)

    def format_menu(self, formats: list[Format]) -> QMenu:
        """Make the menu of formats; each says in a tool tip what it is for."""
        menu = QMenu(self)
        menu.setObjectName("formatMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for one in formats:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.setToolTip(one.details.purpose)
            action.setCheckable(True)
            action.setChecked(one.id == self._format_id)
            action.triggered.connect(lambda _=False, chosen=one.id: self.format_chosen.emit(chosen))
        menu.addSeparator()
        none = menu.addAction(self.tr("No format"))
        none.triggered.connect(lambda: self.format_chosen.emit(None))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in a narrow window."""
        narrow = self.window().width() < WIDTH.fold_sidebar
        self._paste.set_wordless(wordless=narrow)
        self._ask.set_wordless(wordless=narrow)
        super().resizeEvent(event)
