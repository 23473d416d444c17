"""The 1:1s to come, with their preparation."""

from collections.abc import Sequence

from sqlalchemy import ScalarSelect
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from mgrjournal.meetings import agenda_rows, meeting_rows
from mgrjournal.meetings.facts import MeetingState, Side, Topic, UpcomingMeeting
from mgrjournal.meetings.tables import MeetingRow
from mgrjournal.people.tables import PersonRow


def next_of_each(session: Session, *, archived: bool) -> dict[int, MeetingRow]:
    """Return the call that runs, or else the earliest planned 1:1, of each person who has one."""
    query = select(MeetingRow).join(PersonRow, col(MeetingRow.id) == _earliest_planned())
    query = query.where(col(PersonRow.deleted_at).is_(None))
    if not archived:
        query = query.where(col(PersonRow.archived_at).is_(None))
    rows = {row.person_id: row for row in session.exec(query)}
    if (running := meeting_rows.running(session)) is not None:
        rows[running.person_id] = running
    return rows


def soonest(session: Session, limit: int, but: int | None) -> list[MeetingRow]:
    """Return the earliest planned 1:1 of each person in the lists, soonest first.

    Args:
        but: a person who is left out.
    """
    query = (
        select(MeetingRow)
        .join(PersonRow, col(MeetingRow.id) == _earliest_planned())
        .where(col(PersonRow.deleted_at).is_(None), col(PersonRow.archived_at).is_(None))
        .order_by(
            col(MeetingRow.scheduled_on),
            col(MeetingRow.scheduled_at).nulls_last(),
            col(PersonRow.folded),
        )
        .limit(limit)
    )
    if but is not None:
        query = query.where(PersonRow.id != but)
    return list(session.exec(query))


def prepared(session: Session, rows: Sequence[MeetingRow]) -> list[UpcomingMeeting]:
    """Return 1:1s with their people and agendas."""
    people = session.exec(
        select(PersonRow).where(col(PersonRow.id).in_([row.person_id for row in rows]))
    )
    by_id = {person.id: person.fact() for person in people}
    agendas = _agendas(session, rows)
    return [
        UpcomingMeeting(
            meeting=meeting,
            person=by_id[meeting.person_id],
            topics=tuple(agendas.get(meeting.person_id, ())),
            prepared_them=_prepared(agendas.get(meeting.person_id, ()), Side.THEM),
            prepared_me=_prepared(agendas.get(meeting.person_id, ()), Side.ME),
        )
        for meeting in meeting_rows.facts(session, rows)
    ]


def _agendas(session: Session, rows: Sequence[MeetingRow]) -> dict[int, list[Topic]]:
    agendas: dict[int, list[Topic]] = {}
    waiting = [row.person_id for row in rows if not row.running]
    standing = agenda_rows.agenda(session, waiting)
    topics = list(agenda_rows.topic_facts(session, standing))
    for row in rows:
        if row.running:
            topics += agenda_rows.topic_facts(session, agenda_rows.agenda_of(session, row), row)
    for topic in topics:
        agendas.setdefault(topic.person_id, []).append(topic)
    return agendas


def _prepared(topics: Sequence[Topic], side: Side) -> bool:
    """Return whether a side has brought something new: what was carried over is not."""
    return any(
        topic.brought_by in (side, Side.BOTH) and not topic.carried_count for topic in topics
    )


def _earliest_planned() -> ScalarSelect[int]:
    planned = aliased(MeetingRow)
    return (
        select(planned.id)
        .where(
            planned.person_id == PersonRow.id,
            planned.state == MeetingState.PLANNED,
            col(planned.deleted_at).is_(None),
        )
        .order_by(col(planned.scheduled_on), col(planned.scheduled_at).nulls_last())
        .limit(1)
        .correlate(PersonRow)
        .scalar_subquery()
    )
