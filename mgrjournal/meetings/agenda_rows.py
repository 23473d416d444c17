"""Reading agendas: which topics stand on them, and what happened to each before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import Session, col, select

from mgrjournal.fact import Fact
from mgrjournal.meetings.facts import MeetingState, Side, Topic, TopicState
from mgrjournal.meetings.item_tables import Outcome, TopicPassingRow, TopicRow
from mgrjournal.meetings.tables import MeetingRow

PASSED = (Outcome.CARRIED, Outcome.LINGERING)
STANDING = (TopicState.OPEN, TopicState.LINGERING)


@dataclass(frozen=True, slots=True, repr=False)
class _Passing(Fact):
    """A 1:1 that a topic went through."""

    meeting_id: int
    on: date
    started_at: datetime | None
    outcome: Outcome


def agenda(session: Session, person_ids: Iterable[int]) -> list[TopicRow]:
    """Return the topics that stand open with each of some people, in order."""
    standing = and_(
        col(TopicRow.person_id).in_(list(person_ids)), col(TopicRow.state).in_(STANDING)
    )
    return _ordered(session, standing)


def agenda_of(session: Session, meeting: MeetingRow) -> list[TopicRow]:
    """Return the topics on the agenda of one 1:1, in order.

    Before its end these are all that stand open with the person, and those that were closed in
    it; after its end those that stood on it then, and those that it put off to the next.
    """
    if meeting.state is MeetingState.HELD:
        stood = select(TopicPassingRow.topic_id).where(TopicPassingRow.meeting_id == meeting.id)
        return _ordered(
            session, or_(col(TopicRow.id).in_(stood), col(TopicRow.next_from) == meeting.id)
        )
    standing = and_(
        col(TopicRow.person_id) == meeting.person_id,
        col(TopicRow.state).in_(STANDING),
        col(TopicRow.next_from).is_distinct_from(meeting.id),
    )
    return _ordered(session, or_(standing, col(TopicRow.closed_in) == meeting.id))


def _ordered(session: Session, condition: ColumnElement[bool]) -> list[TopicRow]:
    """Return topics in the order of their places.

    Sorted here: asked for the order, the database would read through all that ever stood there.
    """
    rows = session.exec(select(TopicRow).where(condition, col(TopicRow.deleted_at).is_(None)))
    return sorted(rows, key=lambda row: (row.position, row.id))


def topic_facts(
    session: Session, rows: Sequence[TopicRow], at: MeetingRow | None = None
) -> tuple[Topic, ...]:
    """Return topics as they cross the border, each with its history.

    Args:
        at: the 1:1 on whose agenda they are seen; what came after it is not told.
    """
    passings = _passings(session, [row.id for row in rows])
    return tuple(_fact(row, _before(passings.get(row.id, []), at), at) for row in rows)


def _passings(session: Session, topic_ids: Sequence[int]) -> dict[int, list[_Passing]]:
    """Return through which 1:1s each topic went, oldest first."""
    if not topic_ids:
        return {}
    found = session.exec(
        select(TopicPassingRow, col(MeetingRow.scheduled_on), col(MeetingRow.started_at))
        .join(MeetingRow, col(MeetingRow.id) == TopicPassingRow.meeting_id)
        .where(col(TopicPassingRow.topic_id).in_(topic_ids), col(MeetingRow.deleted_at).is_(None))
        .order_by(col(MeetingRow.scheduled_on), col(MeetingRow.id))
    )
    passings: dict[int, list[_Passing]] = {}
    for row, on, started_at in found:
        passing = _Passing(row.meeting_id, on, started_at, row.outcome)
        passings.setdefault(row.topic_id, []).append(passing)
    return passings


def _before(passings: list[_Passing], at: MeetingRow | None) -> list[_Passing]:
    if at is None:
        return passings
    seen = (at.scheduled_on, at.id)
    return [passing for passing in passings if (passing.on, passing.meeting_id) < seen]


def _fact(row: TopicRow, before: list[_Passing], at: MeetingRow | None) -> Topic:
    carried = [passing for passing in before if passing.outcome in PASSED]
    first_start = before[0].started_at if before else (at.started_at if at else None)
    return Topic(
        id=row.id,
        person_id=row.person_id,
        text=row.text,
        brought_by=row.brought_by,
        shareable=row.shareable,
        state=row.state,
        position=row.position,
        section=row.section,
        ready_at=row.created_at,
        raised_in=row.raised_in,
        ready_before=_ready_before(row, first_start),
        carried_from=carried[0].on if carried else None,
        carried_count=len(carried),
        discussed_in=row.closed_in,
        lingering_since=row.lingering_since,
    )


def _ready_before(row: TopicRow, first_start: datetime | None) -> float | None:
    """Return how many hours before its first 1:1 began a topic was there."""
    if row.raised_in is not None:
        return 0.0
    if first_start is None:
        return None
    return max(0.0, (first_start - row.created_at).total_seconds() / 3600)


def brought_by_them(topic: Topic) -> bool:
    """Return whether a topic is theirs, alone or together."""
    return topic.brought_by in (Side.THEM, Side.BOTH)
