"""Between a list of topics and the journal: writes what was done with a row, then shows it anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import Meeting, Side, Topic, TopicState
from ui.tasks import Kind, Tasks
from ui.widgets.item_list import ItemList
from ui.widgets.topic_row import TopicRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgrjournal.journal import Journal


class TopicDesk(QObject):
    """Works on the agenda of one person.

    While changes are on their way, what the journal says is older than what the list shows;
    the list is drawn anew once the last of them is durable.

    Args:
        journal: where topics are kept.
        tasks: the way to it.
        rows: the topics as they are shown.
        view: the list that shows them.
        sections: whether topics stand under the headings of the format.

    Signals:
        shown(list): the topics as the journal has them now.
        notify(str, object): words for a toast, and what undoes it.
    """

    shown = Signal(list)
    notify = Signal(str, object)

    def __init__(
        self,
        journal: "Journal",
        tasks: Tasks,
        rows: TopicRows,
        view: ItemList,
        *,
        sections: bool = True,
    ) -> None:
        super().__init__(view)
        self._journal = journal
        self._tasks = tasks
        self._rows = rows
        self._view = view
        self._with_sections = sections
        self._person_id = 0
        self._first_name = ""
        self._meeting: Meeting | None = None
        self._on_the_way = 0
        view.ticked.connect(self._tick)
        view.edited.connect(self._edit)
        view.moved.connect(self._move)
        view.sectioned.connect(self._section)
        view.shareable_toggled.connect(self._share)
        view.brought_by_changed.connect(self._bring)
        view.lingering_toggled.connect(self._linger)
        view.dropped.connect(self._drop)
        view.deleted.connect(self._delete)

    def show(
        self, person_id: int, first_name: str, meeting: Meeting | None, topics: list[Topic]
    ) -> None:
        """Show the agenda of a person's next 1:1."""
        self._person_id, self._first_name = person_id, first_name
        self._meeting = meeting
        self._draw(topics)

    def topics(self) -> tuple[Topic, ...]:
        """Return the topics as they are shown."""
        return self._rows.topics()

    def reload(self) -> None:
        """Show what the journal has now, unless changes are still on their way to it."""
        person_id, meeting = self._person_id, self._meeting
        if self._on_the_way or not person_id:
            return
        meeting_id = meeting.id if meeting is not None else None

        def then(topics: list[Topic]) -> None:
            if not self._on_the_way and person_id == self._person_id:
                self._draw(topics)

        self._tasks.ask(
            lambda: self._journal.topics.agenda(person_id, meeting_id), then, owner=self
        )

    def add(self, text: str, side: Side, failed: "Callable[[JournalError], None]") -> None:
        """Add a topic at the end of the agenda."""
        person_id = self._person_id
        self._change(lambda: self._journal.topics.add(person_id, text, side), failed=failed)

    def add_many(self, texts: list[str], side: Side, *, shareable: bool | None = None) -> None:
        """Add several topics at the end of the agenda, all or none."""
        person_id = self._person_id
        self._change(
            lambda: self._journal.topics.add_many(person_id, texts, side, shareable=shareable)
        )

    # What was done with a row

    def _tick(self, topic_id: int) -> None:
        state = self._rows.topic(topic_id).state
        self._set_state(topic_id, state)
        if state is TopicState.DISCUSSED and self._meeting is None:
            self._offer_reopening(topic_id, self.tr("Topic discussed"))

    def _edit(self, topic_id: int, text: str) -> None:
        self._change(
            lambda: self._journal.topics.edit(topic_id, text),
            failed=lambda error: self._keep_words(topic_id, text, error),
        )

    def _keep_words(self, topic_id: int, text: str, error: JournalError) -> None:
        self._view.edit_item(topic_id, text)
        self._tasks.failed.emit(error)

    def _move(self, topic_id: int, to_index: int) -> None:
        self._change(lambda: self._journal.topics.move(topic_id, to_index))

    def _section(self, topic_id: int, title: str) -> None:
        self._change(lambda: self._journal.topics.set_section(topic_id, title))

    def _share(self, topic_id: int) -> None:
        shareable = self._rows.topic(topic_id).shareable
        self._change(lambda: self._journal.topics.set_shareable(topic_id, shareable))

    def _bring(self, topic_id: int) -> None:
        side = self._rows.topic(topic_id).brought_by
        self._change(lambda: self._journal.topics.set_brought_by(topic_id, side))

    def _linger(self, topic_id: int) -> None:
        lingering = self._rows.is_lingering(topic_id)
        self._set_state(topic_id, TopicState.OPEN if lingering else TopicState.LINGERING)

    def _drop(self, topic_id: int) -> None:
        dropped = self._rows.is_dropped(topic_id)
        self._set_state(topic_id, TopicState.OPEN if dropped else TopicState.DROPPED)
        if not dropped:
            self._offer_reopening(topic_id, self.tr("Topic dropped"))

    def _delete(self, topic_id: int) -> None:
        self._change(lambda: self._journal.topics.delete(topic_id))
        self.notify.emit(
            self.tr("Topic deleted"),
            lambda: self._change(lambda: self._journal.topics.restore(topic_id)),
        )

    def _offer_reopening(self, topic_id: int, words: str) -> None:
        self.notify.emit(words, lambda: self._set_state(topic_id, TopicState.OPEN))

    def _set_state(self, topic_id: int, state: TopicState) -> None:
        meeting_id = self._meeting.id if self._meeting is not None else None
        self._change(lambda: self._journal.topics.set_state(topic_id, state, meeting_id))

    # The way there and back

    def _change(
        self,
        operation: "Callable[[], object]",
        *,
        failed: "Callable[[JournalError], None] | None" = None,
    ) -> None:
        self._on_the_way += 1

        def then(_result: object) -> None:
            self._arrived()

        def not_written(error: JournalError) -> None:
            self._arrived()
            (failed or self._tasks.failed.emit)(error)

        self._tasks.change(operation, then, kinds={Kind.TOPIC}, owner=self, failed=not_written)

    def _arrived(self) -> None:
        self._on_the_way -= 1
        self.reload()

    def _draw(self, topics: list[Topic]) -> None:
        laid_in = self._meeting.sections if self._meeting is not None else ()
        sections = laid_in if self._with_sections else ()
        meeting_id = self._meeting.id if self._meeting is not None else None
        self._rows.set_topics(topics, self._first_name, sections=sections, meeting_id=meeting_id)
        self.shown.emit(topics)
