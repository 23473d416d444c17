"""Topics as rows of an item list, grouped under the sections of a format."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from mgrjournal.clock import Clock
from mgrjournal.meetings.due import short_day
from mgrjournal.meetings.facts import Section, Side, Topic, TopicState
from ui.widgets.date_words import spoken_date
from ui.widgets.item_row import Mark, Row, RowKind
from ui.widgets.item_rows import ItemRows, Placement, Verb

_ALL = frozenset(Verb) - {Verb.OPEN}
_DONE = (TopicState.DISCUSSED, TopicState.DROPPED)
_NEXT_SIDE = {Side.THEM: Side.ME, Side.ME: Side.BOTH, Side.BOTH: Side.THEM}


class TopicRows(ItemRows):
    """The agenda of one pair.

    Args:
        clock: tells which year it is, so that dates stay short.
        verbs: what can be done with the topics; everything unless said.
    """

    def __init__(
        self, clock: Clock, parent: QObject | None = None, *, verbs: frozenset[Verb] = _ALL
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._verbs = verbs
        self._topics: list[Topic] = []
        self._sections: tuple[Section, ...] = ()
        self._first_name = ""
        self._meeting_id: int | None = None

    @property
    def verbs(self) -> frozenset[Verb]:
        """What can be done with the topics of this list."""
        return self._verbs

    def set_topics(
        self,
        topics: Sequence[Topic],
        first_name: str,
        *,
        sections: Sequence[Section] = (),
        meeting_id: int | None = None,
    ) -> None:
        """Show `topics`, which come in the order of the agenda.

        Args:
            topics: the agenda.
            first_name: of the person, for what they brought.
            sections: headings with their prompts; topics of no known section come first.
            meeting_id: the 1:1 that is looked at; what came up in it says "raised now".
        """
        self._topics = list(topics)
        self._first_name = first_name
        self._sections = tuple(sections)
        self._meeting_id = meeting_id
        self._draw()

    def topic(self, item_id: int) -> Topic:
        """Return the topic as it is shown."""
        return self._topics[self._at(item_id)]

    def topics(self) -> tuple[Topic, ...]:
        """Return all topics in the order of the agenda."""
        return tuple(self._topics)

    # Changes

    def tick(self, item_id: int) -> bool:
        """Mark a topic discussed, or open again."""
        ticked = self.topic(item_id).state not in _DONE
        state = TopicState.DISCUSSED if ticked else TopicState.OPEN
        self._put(replace(self.topic(item_id), state=state))
        return ticked

    def set_text(self, item_id: int, text: str) -> None:
        """Show `text` for a topic."""
        self._put(replace(self.topic(item_id), text=text))

    def toggle_shareable(self, item_id: int) -> bool:
        """Turn whether a topic may leave the journal."""
        shareable = not self.topic(item_id).shareable
        self._put(replace(self.topic(item_id), shareable=shareable))
        return shareable

    def next_side(self, item_id: int) -> Side:
        """Let the topic be brought by the next of them, me, both; leaving them, it is private."""
        topic = self.topic(item_id)
        side = _NEXT_SIDE[topic.brought_by]
        shareable = topic.shareable and topic.brought_by is not Side.THEM
        self._put(replace(topic, brought_by=side, shareable=shareable))
        return side

    def is_lingering(self, item_id: int) -> bool:
        """Return whether the topic is half-formed."""
        return self.topic(item_id).state is TopicState.LINGERING

    def is_dropped(self, item_id: int) -> bool:
        """Return whether the topic was let go."""
        return self.topic(item_id).state is TopicState.DROPPED

    def shift(self, item_id: int, by: int) -> Placement | None:
        """Move a topic one place, into the neighbouring section at the end of its own."""
        row = self.row_of(item_id)
        if row is None:
            return None
        if by < 0:
            return self.place(item_id, row - 1) if row > 0 else None
        after = row + 1
        rows = self.rows()
        if after == len(rows):
            return None
        while after < len(rows) - 1 and rows[after + 1].kind is RowKind.PROMPT:
            after += 1
        return self.place(item_id, after + 1)

    def place(self, item_id: int, before_row: int) -> Placement | None:
        """Move a topic before the row `before_row`, and into the section of that place."""
        rows = self.rows()
        while 0 < before_row < len(rows) and rows[before_row].kind is RowKind.PROMPT:
            before_row -= 1  # among the prompts of the row below: the section above them ends
        section = self._section_at(before_row)
        topic = self.topic(item_id)
        others = [other for other in self._topics if other.id != item_id]
        to_index = self._index_for(before_row, section, topic, others)
        moved = replace(topic, section=section)
        arranged = [*others[:to_index], moved, *others[to_index:]]
        if arranged == self._topics:
            return None
        changed = self._shown_section(topic) != section
        self._topics = arranged
        self._draw()
        return Placement(to_index, section if changed else None)

    def _section_at(self, before_row: int) -> str:
        for row in reversed(self.rows()[:before_row]):
            if row.kind is RowKind.HEADING:
                return row.text
        return ""

    def _index_for(
        self, before_row: int, section: str, topic: Topic, others: Sequence[Topic]
    ) -> int:
        """Find the place among `others` that looks like "before `before_row`" in the list.

        The agenda has one order over all sections, so the neighbours in the section decide.
        """
        rows = self.rows()
        places = {other.id: place for place, other in enumerate(others)}
        below = [row.item_id for row in rows[before_row:] if row.item_id in places]
        above = [row.item_id for row in rows[:before_row] if row.item_id in places]
        for item_id in below[:1]:
            if item_id is not None and self._shown_section(self.topic(item_id)) == section:
                return places[item_id]
        for item_id in above[-1:]:
            if item_id is not None and self._shown_section(self.topic(item_id)) == section:
                return places[item_id] + 1
        return min(self._topics.index(topic), len(others))

    def _at(self, item_id: int) -> int:
        return next(place for place, topic in enumerate(self._topics) if topic.id == item_id)

    def _put(self, topic: Topic) -> None:
        self._topics[self._at(topic.id)] = topic
        self._draw()

    # Drawing

    def _shown_section(self, topic: Topic) -> str:
        known = {section.title for section in self._sections}
        return topic.section if topic.section in known else ""

    def _draw(self) -> None:
        rows = [self._row(t) for t in self._topics if not self._shown_section(t)]
        for number, section in enumerate(self._sections):
            rows.append(_heading(number, section.title))
            rows += [_prompt(number, i, words) for i, words in enumerate(section.prompts)]
            rows += [self._row(t) for t in self._topics if self._shown_section(t) == section.title]
        self.show(rows)

    def _row(self, topic: Topic) -> Row:
        done = topic.state in _DONE
        names = {Side.THEM: self._first_name, Side.ME: self.tr("me"), Side.BOTH: self.tr("both")}
        return Row(
            key=f"topic {topic.id}",
            item_id=topic.id,
            text=topic.text,
            sentence=self._sentence(topic, names[topic.brought_by]),
            mark=Mark.ROUND,
            ticked=done,
            quiet=done,
            meta=self._meta(topic),
            shareable=topic.shareable,
            side=topic.brought_by,
            name=names[topic.brought_by],
        )

    def _meta(self, topic: Topic) -> str:
        today = self._clock.today()
        if topic.state is TopicState.DROPPED:
            return self.tr("dropped")
        if topic.state is TopicState.DISCUSSED:
            return ""
        if topic.state is TopicState.LINGERING:
            since = topic.lingering_since
            return self.tr("lingering since {0}").format(short_day(since, today)) if since else ""
        if topic.carried_from is not None:
            return self._carried(topic, short_day(topic.carried_from, today))
        raised = topic.raised_in is not None and topic.raised_in == self._meeting_id
        return self.tr("raised now") if raised else ""

    def _carried(self, topic: Topic, day: str) -> str:
        if topic.carried_count > 1:
            return self.tr("carried from {0} ({1} times)").format(day, topic.carried_count)
        return self.tr("carried from {0}").format(day)

    def _sentence(self, topic: Topic, name: str) -> str:
        parts = [self.tr("Topic"), topic.text, self.tr("brought by {0}").format(name)]
        parts += self._past(topic, self._clock.today())
        if topic.shareable:
            parts.append(self.tr("shareable"))
        states = {
            TopicState.OPEN: self.tr("open"),
            TopicState.DISCUSSED: self.tr("discussed"),
            TopicState.DROPPED: self.tr("dropped"),
            TopicState.LINGERING: self.tr("lingering"),
        }
        return ", ".join([*parts, states[topic.state]])

    def _past(self, topic: Topic, today: date) -> list[str]:
        parts = []
        if topic.carried_from is not None:
            parts.append(self._carried(topic, spoken_date(topic.carried_from, today)))
        if topic.lingering_since is not None and topic.state is TopicState.LINGERING:
            words = self.tr("lingering since {0}")
            return [*parts, words.format(spoken_date(topic.lingering_since, today))]
        if topic.raised_in is not None and topic.raised_in == self._meeting_id:
            parts.append(self.tr("raised now"))
        return parts


def _heading(number: int, title: str) -> Row:
    return Row(key=f"heading {number}", text=title, sentence=title, kind=RowKind.HEADING)


def _prompt(number: int, place: int, words: str) -> Row:
    return Row(key=f"prompt {number} {place}", text=words, sentence=words, kind=RowKind.PROMPT)
