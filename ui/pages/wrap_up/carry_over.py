"""Between the topics left over and the journal: each press is kept at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting, Topic, TopicState
from ui.pages.wrap_up.carry_rows import CarryRows
from ui.pages.wrap_up.state import carries
from ui.tasks import Kind, Tasks
from ui.widgets.item_list import ItemList

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgrjournal.errors import JournalError
    from mgrjournal.journal import Journal


class CarryOver(QObject):
    """Works on what a 1:1 leaves over.

    Signals:
        counted(int, int): how many go to the next 1:1, and how many are shown.
    """

    counted = Signal(int, int)

    def __init__(self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._meeting: Meeting | None = None
        self._first_name = ""
        self._on_the_way = 0
        self._rows = CarryRows(clock)
        self.view = ItemList(self._rows, "wrapUp.carries", self.tr("Goes to the next 1:1"), parent)
        self.view.ticked.connect(self._tick)
        self.view.edited.connect(self._edit)
        self.view.lingering_toggled.connect(self._linger)
        self.view.dropped.connect(self._drop)

    def show(self, meeting: Meeting, first_name: str, topics: list[Topic]) -> None:
        """Show what is left over."""
        self._meeting, self._first_name = meeting, first_name
        self._draw(topics)

    def reload(self) -> None:
        """Show what the journal has now, unless something is still on its way to it."""
        meeting = self._meeting
        if meeting is None or self._on_the_way:
            return

        def then(topics: list[Topic]) -> None:
            if meeting is self._meeting and not self._on_the_way:
                self._draw(topics)

        self._tasks.ask(lambda: carries(self._journal, meeting), then, owner=self)

    def _tick(self, topic_id: int, _kept: bool) -> None:  # noqa: FBT001  the signal's own argument
        self._set_state(topic_id, self._rows.topic(topic_id).state)

    def _edit(self, topic_id: int, text: str) -> None:
        self._change(lambda: self._journal.topics.edit(topic_id, text))

    def _linger(self, topic_id: int, lingering: bool) -> None:  # noqa: FBT001
        self._set_state(topic_id, TopicState.LINGERING if lingering else TopicState.OPEN)

    def _drop(self, topic_id: int, dropped: bool) -> None:  # noqa: FBT001
        self._set_state(topic_id, TopicState.DROPPED if dropped else TopicState.OPEN)

    def _set_state(self, topic_id: int, state: TopicState) -> None:
        if self._meeting is not None:
            meeting_id = self._meeting.id
            self._change(lambda: self._journal.topics.set_state(topic_id, state, meeting_id))

    def _change(self, operation: "Callable[[], object]") -> None:
        self._on_the_way += 1

        def then(_result: object) -> None:
            self._arrived()

        def failed(error: "JournalError") -> None:
            self._arrived()
            self._tasks.failed.emit(error)

        self._tasks.change(operation, then, kinds={Kind.TOPIC}, owner=self, failed=failed)

    def _arrived(self) -> None:
        self._on_the_way -= 1
        self.reload()

    def _draw(self, topics: list[Topic]) -> None:
        self._rows.set_topics(topics, self._first_name)
        kept = sum(topic.state is not TopicState.DROPPED for topic in topics)
        self.counted.emit(kept, len(topics))
