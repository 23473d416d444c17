"""Topics: what the two want to talk about. They belong to the pair and carry over."""

from collections.abc import Callable, Sequence

from sqlmodel import Session

from mgrjournal.clock import Clock
from mgrjournal.meetings import agenda_rows, finishing, meeting_rows, topic_rows
from mgrjournal.meetings.facts import Side, Topic, TopicState
from mgrjournal.meetings.item_tables import TopicRow
from mgrjournal.meetings.tables import MeetingRow
from mgrjournal.people.typed import line, required
from mgrjournal.vault.rows import require, take_out
from mgrjournal.vault.store import Store


class Topics:
    """Adds, orders and closes topics."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(
        self,
        person_id: int,
        text: str,
        brought_by: Side,
        *,
        shareable: bool | None = None,
        section: str = "",
        raised_in: int | None = None,
    ) -> Topic:
        """Add a topic at the end of the agenda.

        Args:
            shareable: None shares what is theirs and keeps private what is mine or ours.
            section: the title of the format's section it stands in.
            raised_in: the 1:1 in which it came up unannounced; None when it was there before.

        Raises:
            NotFoundError: there is no such person or 1:1.
            InvalidInputError: the text is empty.
        """
        return self.add_many(
            person_id,
            [text],
            brought_by,
            shareable=shareable,
            section=section,
            raised_in=raised_in,
        )[0]

    def add_many(
        self,
        person_id: int,
        texts: Sequence[str],
        brought_by: Side,
        *,
        shareable: bool | None = None,
        section: str = "",
        raised_in: int | None = None,
    ) -> list[Topic]:
        """Add several topics at once, as `add` does each; all of them or none.

        Raises:
            NotFoundError: there is no such person or 1:1.
            InvalidInputError: one of the texts is empty.
        """
        kept = [required(text, "topic") for text in texts]
        if shareable is None:
            shareable = topic_rows.shareable_by_default(brought_by)
        with self._store.write() as session:
            meeting_rows.person(session, person_id)
            raised = (
                None
                if raised_in is None
                else meeting_rows.meeting_with(session, person_id, raised_in)
            )
            first = topic_rows.next_position(session, person_id)
            rows = [
                TopicRow(
                    person_id=person_id,
                    text=text,
                    brought_by=brought_by,
                    shareable=shareable,
                    position=first + place,
                    section=line(section),
                    raised_in=raised_in,
                    created_at=self._clock.now(),
                )
                for place, text in enumerate(kept)
            ]
            session.add_all(rows)
            session.flush()
            if raised is not None:
                for row in rows:
                    finishing.correct_outcome(session, row, raised)
            return list(agenda_rows.topic_facts(session, rows, raised))

    def agenda(self, person_id: int, meeting_id: int | None = None) -> list[Topic]:
        """Return the agenda with a person, in order.

        Args:
            meeting_id: a 1:1, to see also what was closed in it; for one that was held, the
                agenda as it was then, and what it put off to the next.

        Raises:
            NotFoundError: there is no such person or 1:1.
        """
        with self._store.read() as session:
            meeting_rows.person(session, person_id)
            if meeting_id is None:
                rows = agenda_rows.agenda(session, [person_id])
                return list(agenda_rows.topic_facts(session, rows))
            meeting = meeting_rows.meeting_with(session, person_id, meeting_id)
            rows = agenda_rows.agenda_of(session, meeting)
            return list(agenda_rows.topic_facts(session, rows, meeting))

    def get(self, topic_id: int) -> Topic:
        """Return a topic.

        Raises:
            NotFoundError: there is no such topic.
        """
        with self._store.read() as session:
            return _fact(session, _topic(session, topic_id))

    def edit(self, topic_id: int, text: str) -> Topic:
        """Word a topic anew.

        Raises:
            NotFoundError: there is no such topic.
            InvalidInputError: the text is empty.
        """
        kept = required(text, "topic")
        return self._change(topic_id, lambda row: setattr(row, "text", kept))

    def set_state(self, topic_id: int, state: TopicState, meeting_id: int | None = None) -> Topic:
        """Say where a topic stands.

        Args:
            meeting_id: the 1:1 in which this was decided; None is the call that runs with this
                person, or outside of any. What a 1:1 that has ended remembers of the topic
                follows.

        Raises:
            NotFoundError: there is no such topic or 1:1.
        """
        with self._store.write() as session:
            row = _topic(session, topic_id)
            meeting = _in_which(session, row, meeting_id)
            topic_rows.set_state(
                row,
                state,
                closed_in=None if meeting is None else meeting.id,
                now=self._clock.now(),
                today=self._clock.today(),
            )
            if meeting is not None:
                finishing.correct_outcome(session, row, meeting)
            return _fact(session, row, meeting)

    def set_brought_by(self, topic_id: int, side: Side) -> Topic:
        """Say who brings a topic. One that is not theirs alone any more becomes private.

        Raises:
            NotFoundError: there is no such topic.
        """

        def change(row: TopicRow) -> None:
            if row.brought_by is Side.THEM and side is not Side.THEM:
                row.shareable = False
            row.brought_by = side

        return self._change(topic_id, change)

    def set_shareable(self, topic_id: int, flag: bool) -> Topic:  # noqa: FBT001
        """Say whether a topic may leave the journal.

        Raises:
            NotFoundError: there is no such topic.
        """
        return self._change(topic_id, lambda row: setattr(row, "shareable", flag))

    def set_section(self, topic_id: int, title: str) -> Topic:
        """Put a topic into a section of the agenda; an empty title takes it out.

        Raises:
            NotFoundError: there is no such topic.
        """
        return self._change(topic_id, lambda row: setattr(row, "section", line(title)))

    def move(self, topic_id: int, to_index: int) -> Topic:
        """Move a topic to a place of the agenda on which it stands, counted from 0.

        Beyond an end is the end.

        Raises:
            NotFoundError: there is no such topic.
        """
        with self._store.write() as session:
            row = _topic(session, topic_id)
            running = meeting_rows.running_with(session, row.person_id)
            if running is None:
                agenda = agenda_rows.agenda(session, [row.person_id])
            else:
                agenda = agenda_rows.agenda_of(session, running)
            _reorder(agenda, row, to_index)
            return _fact(session, row, running)

    def delete(self, topic_id: int) -> None:
        """Move a topic to the trash.

        Raises:
            NotFoundError: there is no such topic.
        """
        with self._store.write() as session:
            _topic(session, topic_id).deleted_at = self._clock.now()

    def restore(self, topic_id: int) -> Topic:
        """Take a topic out of the trash, to its old place.

        Raises:
            NotFoundError: there is no such topic.
        """
        with self._store.write() as session:
            row = take_out(session, TopicRow, topic_id, "topic")
            return _fact(session, row)

    def _change(self, topic_id: int, change: Callable[[TopicRow], None]) -> Topic:
        with self._store.write() as session:
            row = _topic(session, topic_id)
            change(row)
            return _fact(session, row)


def _topic(session: Session, topic_id: int) -> TopicRow:
    row = require(session, TopicRow, topic_id, "topic")
    meeting_rows.person(session, row.person_id)
    return row


def _fact(session: Session, row: TopicRow, at: MeetingRow | None = None) -> Topic:
    """Return a topic as it is seen in a 1:1, or in the call that runs with its person."""
    at = at or meeting_rows.running_with(session, row.person_id)
    return agenda_rows.topic_facts(session, [row], at)[0]


def _in_which(session: Session, row: TopicRow, meeting_id: int | None) -> MeetingRow | None:
    if meeting_id is None:
        return meeting_rows.running_with(session, row.person_id)
    return meeting_rows.meeting_with(session, row.person_id, meeting_id)


def _reorder(agenda: list[TopicRow], row: TopicRow, to_index: int) -> None:
    """Give the topics of an agenda the same places in a new order."""
    if row not in agenda:
        return
    places = [topic.position for topic in agenda]
    agenda.remove(row)
    agenda.insert(max(0, to_index), row)
    for topic, place in zip(agenda, places, strict=True):
        topic.position = place
