"""The left side of a call: topics, open promises, prompts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import Format, Meeting, Side
from ui import shortcuts
from ui.pages.call.call_topics import CallTopics
from ui.pages.call.format_prompts import FormatPrompts
from ui.pages.call.open_actions import OpenActions
from ui.pages.call.pane_area import PaneArea
from ui.pages.call.state import CallState
from ui.tasks import Kind, Tasks
from ui.theme.tokens import SPACE
from ui.widgets.banner import Banner
from ui.widgets.item_look import BLEED
from ui.widgets.section_header import SectionHeader
from ui.widgets.topic_add_line import TopicAddLine

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_EDGE = SPACE.normal


class AgendaPane(QWidget):
    """Shows and changes what belongs to the call apart from its note.

    Signals:
        escaped(): Esc was pressed on a row: back to the note.
        format_changed(Meeting): another format was laid in.
        notify(str, object): words for a toast, and what undoes it.
    """

    escaped = Signal()
    format_changed = Signal(object)
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._meeting: Meeting | None = None
        self.topics = CallTopics(journal, tasks, clock, self)
        self.promises = OpenActions(journal, tasks, clock, self)
        self.add_line = TopicAddLine("call.addTopic", "+".join(shortcuts.keys_of("call_topic")))
        self.prompts = FormatPrompts()
        self.silence = Banner(
            self.tr("Let the silence work."), action=self.tr("Hide"), icon="hourglass"
        )
        self.silence.setObjectName("call.silence")
        self.silence.button.setObjectName("call.hideSilence")
        self.silence.button.set_kind("ghost")
        self._silence_hidden = False
        self._head = SectionHeader(self.tr("Agenda"))
        self._topics_box = QVBoxLayout()
        self._topics_box.setSpacing(0)
        self._promises_head = SectionHeader(self.tr("Open actions"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setSpacing(0)
        column.addLayout(_inset(self._head))
        column.addLayout(self._topics_box)
        column.addSpacing(SPACE.normal)
        column.addLayout(_inset(self._promises_head))
        column.addWidget(self.promises.view)
        column.addSpacing(SPACE.normal)
        column.addLayout(_inset(self.prompts))
        column.addStretch(1)
        self.put_topics_back()
        area = PaneArea(content, _EDGE)
        area.setObjectName("call.agendaArea")
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, _EDGE)
        foot.addWidget(self.silence)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.topics.counted.connect(self._show_count)
        self.topics.notify.connect(self.notify)
        self.promises.notify.connect(self.notify)
        self.promises.counted.connect(self._show_promises_count)
        self.add_line.submitted.connect(self._add)
        self.topics.view.passed_end.connect(self.add_line.begin)
        self.prompts.formats_asked.connect(self._ask_formats)
        self.prompts.format_chosen.connect(self._choose_format)
        self.silence.acted.connect(self._hide_silence)
        self.topics.view.escaped.connect(self.escaped)
        self.promises.view.escaped.connect(self.escaped)

    def put_topics_back(self) -> None:
        """Take topics and their add line in, at first and when the strip is closed."""
        for widget in (self.topics.view, self.add_line):
            self._topics_box.addWidget(widget)
            widget.show()

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches here, in order."""
        return [
            self.topics.view,
            self.add_line.edit,
            self.promises.view,
            self.prompts.button,
            self.silence.button,
        ]

    # What is shown

    def show_call(self, state: CallState) -> None:
        """Show all that belongs to a call."""
        self._meeting = state.meeting
        self._silence_hidden = False
        first_name = state.person.first_name
        self.add_line.set_person(first_name)
        self.promises.show(state.person.id, first_name, state.actions)
        self.topics.show_call(state.meeting, first_name, state.topics)
        self.prompts.show_format(state.meeting)

    def reload(self, kinds: frozenset[Kind]) -> None:
        """Show what is different now."""
        if Kind.TOPIC in kinds:
            self.topics.reload()
        if Kind.ACTION in kinds:
            self.promises.reload()

    def _show_count(self, discussed: int, all_topics: int) -> None:
        words = self.tr("{0} of {1} discussed").format(discussed, all_topics)
        self._head.set_count(words if all_topics else None)
        nothing_open = discussed == all_topics
        self.silence.setVisible(nothing_open and not self._silence_hidden)

    def _show_promises_count(self, count: int) -> None:
        self._promises_head.set_count(count)
        self._promises_head.setVisible(count > 0)
        self.promises.view.setVisible(count > 0)

    def _hide_silence(self) -> None:
        self._silence_hidden = True
        self.silence.hide()

    # What is done

    def _add(self, text: str, side: Side) -> None:
        def failed(error: JournalError) -> None:
            self.add_line.give_back(text, f"{error.title} {error.next_step}")

        self.topics.add(text, side, failed)

    def _ask_formats(self) -> None:
        def then(formats: list[Format]) -> None:
            self.prompts.offer(formats)

        self._tasks.ask(self._journal.formats.all, then, owner=self)

    def _choose_format(self, format_id: int | None) -> None:
        if self._meeting is None or format_id == self._meeting.format_id:
            return
        meeting_id = self._meeting.id

        def then(meeting: Meeting) -> None:
            self._meeting = meeting
            self.prompts.show_format(meeting)
            self.format_changed.emit(meeting)

        self._tasks.change(
            lambda: self._journal.meetings.choose_format(meeting_id, format_id),
            then,
            kinds={Kind.MEETING},
            owner=self,
        )


def _inset(widget: QWidget) -> QHBoxLayout:
    """Return a row whose text aligns with the text of list rows, which bleed."""
    row = QHBoxLayout()
    row.setContentsMargins(BLEED, 0, BLEED, 0)
    row.addWidget(widget)
    return row
