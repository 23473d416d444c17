"""The topics of a call: ticked, added and ordered while it runs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting, Section, Side, Topic, TopicState
from ui.pages.call.call_list import CallList
from ui.pages.topic_desk import TopicDesk
from ui.tasks import Tasks
from ui.widgets.topic_row import TopicRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgrjournal.errors import JournalError
    from mgrjournal.journal import Journal

_OPEN = (TopicState.OPEN, TopicState.LINGERING)


class CallTopics(TopicDesk):
    """Works on the agenda of the call that runs; what is added here was raised in it.

    Signals:
        counted(int, int): how many topics are discussed, and how many there are.
    """

    counted = Signal(int, int)

    def __init__(self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget) -> None:
        self._rows = TopicRows(clock)
        self.view = CallList(self._rows, "call.topics", "", parent, keeps_selection=True)
        self.view.setAccessibleName(self.view.tr("Agenda"))
        super().__init__(journal, tasks, self._rows, self.view)
        self._meeting_id = 0
        self.shown.connect(self._count)
        self._rows.dataChanged.connect(lambda *_: self._count(list(self.topics())))

    def show_call(self, meeting: Meeting, first_name: str, topics: list[Topic]) -> None:
        """Show the agenda; headings stand only over topics, prompts have a place of their own."""
        self._meeting_id = meeting.id
        used = {topic.section for topic in topics}
        sections = tuple(Section(s.title) for s in meeting.sections if s.title in used)
        headed = replace(meeting, sections=sections)
        self.show(meeting.person_id, first_name, headed, topics)
        if self.view.current_id() is None:
            self.step(1)

    def add(self, text: str, side: Side, failed: "Callable[[JournalError], None]") -> None:
        """Add a topic that came up now."""
        person_id, meeting_id = self._person_id, self._meeting_id
        topics = self._journal.topics
        self._change(lambda: topics.add(person_id, text, side, raised_in=meeting_id), failed=failed)

    def step(self, by: int) -> None:
        """Choose the next open topic (1) or the one before (-1), wherever the focus is."""
        topics = self.topics()
        here = self.view.current_id()
        places = [place for place, topic in enumerate(topics) if topic.state in _OPEN]
        if not places:
            return
        at = next((place for place, topic in enumerate(topics) if topic.id == here), None)
        if at is None:
            found = places[0 if by > 0 else -1]
        elif by > 0:
            found = next((place for place in places if place > at), places[-1])
        else:
            found = next((place for place in reversed(places) if place < at), places[0])
        self.view.choose(topics[found].id)
        self._announce()

    def tick_current(self) -> None:
        """Mark the chosen topic discussed, or open again, wherever the focus is."""
        topic_id = self.view.current_id()
        if topic_id is not None:
            self.view.ticked.emit(topic_id, self._rows.tick(topic_id))
            self._announce()

    def _announce(self) -> None:
        """Tell those who do not see the agenda while they write."""
        index = self.view.currentIndex()
        if not self.view.hasFocus() and index.isValid():
            sentence = self._rows.rows()[index.row()].sentence
            event = QAccessibleAnnouncementEvent(self.view, sentence)
            QAccessible.updateAccessibility(event)

    def _count(self, topics: Sequence[Topic]) -> None:
        discussed = sum(topic.state is TopicState.DISCUSSED for topic in topics)
        self.counted.emit(discussed, len(topics))
