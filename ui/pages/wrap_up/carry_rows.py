"""Topics as rows to keep or to drop: what is ticked goes to the next 1:1."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from mgrjournal.clock import Clock
from mgrjournal.meetings.due import short_day
from mgrjournal.meetings.facts import Side, Topic, TopicState
from ui.widgets.item_row import Mark, Row
from ui.widgets.item_rows import ItemRows, Verb

_VERBS = frozenset({Verb.TICK, Verb.EDIT, Verb.LINGER, Verb.DROP})


class CarryRows(ItemRows):
    """What a 1:1 leaves over."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._topics: list[Topic] = []
        self._first_name = ""
        self._lingered: set[int] = set()  # the journal forgets it of what is dropped

    @property
    def verbs(self) -> frozenset[Verb]:
        """Topics are kept or dropped, left to linger, and worded anew."""
        return _VERBS

    def set_topics(self, topics: Sequence[Topic], first_name: str) -> None:
        """Show `topics` in the order of the agenda."""
        self._topics, self._first_name = list(topics), first_name
        self._draw()

    def topic(self, item_id: int) -> Topic:
        """Return a topic as it is shown."""
        return next(topic for topic in self._topics if topic.id == item_id)

    def tick(self, item_id: int) -> bool:
        """Drop a topic, or keep it after all, lingering if it lingered."""
        topic = self.topic(item_id)
        kept = topic.state is TopicState.DROPPED
        if topic.state is TopicState.LINGERING:
            self._lingered.add(item_id)
        back = TopicState.LINGERING if item_id in self._lingered else TopicState.OPEN
        self._put(replace(topic, state=back if kept else TopicState.DROPPED))
        return kept

    def set_text(self, item_id: int, text: str) -> None:
        """Show `text` for a topic."""
        self._put(replace(self.topic(item_id), text=text))

    def is_lingering(self, item_id: int) -> bool:
        """Return whether the topic is half-formed."""
        return self.topic(item_id).state is TopicState.LINGERING

    def is_dropped(self, item_id: int) -> bool:
        """Return whether the topic was let go."""
        return self.topic(item_id).state is TopicState.DROPPED

    def _put(self, topic: Topic) -> None:
        self._topics = [topic if old.id == topic.id else old for old in self._topics]
        self._draw()

    def _draw(self) -> None:
        self.show([self._row(topic) for topic in self._topics])

    def _row(self, topic: Topic) -> Row:
        names = {Side.THEM: self._first_name, Side.ME: self.tr("me"), Side.BOTH: self.tr("both")}
        name, kept = names[topic.brought_by], topic.state is not TopicState.DROPPED
        meta = self._meta(topic)
        outcome = self.tr("goes to the next 1:1") if kept else self.tr("dropped")
        parts = [self.tr("Topic"), topic.text, self.tr("brought by {0}").format(name)]
        parts += [meta] if meta and kept else []
        return Row(
            key=f"topic {topic.id}",
            item_id=topic.id,
            text=topic.text,
            sentence=", ".join([*parts, outcome]),
            mark=Mark.BOX,
            ticked=kept,
            quiet=not kept,
            meta=meta,
            shareable=topic.shareable,
            side=topic.brought_by,
            name=name,
        )

    def _meta(self, topic: Topic) -> str:
        if topic.state is TopicState.DROPPED:
            return self.tr("dropped")
        if topic.state is TopicState.LINGERING and topic.lingering_since is not None:
            since = short_day(topic.lingering_since, self._clock.today())
            return self.tr("lingering since {0}").format(since)
        return self.tr("lingering") if topic.state is TopicState.LINGERING else ""
