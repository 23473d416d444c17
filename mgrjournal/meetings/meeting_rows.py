"""Finding 1:1s, for all services of this room."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Session, col, select

from mgrjournal.errors import JournalError, NotFoundError
from mgrjournal.meetings.facts import Meeting, MeetingState, Section
from mgrjournal.meetings.tables import MeetingRow, MeetingSectionRow
from mgrjournal.people.tables import PersonRow
from mgrjournal.vault.rows import require


def meeting(session: Session, meeting_id: int) -> MeetingRow:
    """Return a 1:1 that is in the trash neither itself nor with its person.

    Raises:
        NotFoundError: there is no such 1:1.
    """
    row = require(session, MeetingRow, meeting_id, "1:1")
    require(session, PersonRow, row.person_id, "1:1")
    return row


def meeting_with(session: Session, person_id: int, meeting_id: int) -> MeetingRow:
    """Return a 1:1 with a certain person.

    Raises:
        NotFoundError: there is no such 1:1, or it is with somebody else.
    """
    row = meeting(session, meeting_id)
    if row.person_id != person_id:
        raise NotFoundError("1:1")
    return row


def person(session: Session, person_id: int) -> PersonRow:
    """Return a person who is not in the trash.

    Raises:
        NotFoundError: there is no such person.
    """
    return require(session, PersonRow, person_id, "person")


def fact(session: Session, row: MeetingRow) -> Meeting:
    """Return a 1:1 as it crosses the border."""
    return facts(session, [row])[0]


def facts(session: Session, rows: Collection[MeetingRow]) -> list[Meeting]:
    """Return 1:1s as they cross the border, each with the sections laid into it."""
    with_format = [row.id for row in rows if row.format_name]
    sections: dict[int, tuple[Section, ...]] = {}
    if with_format:
        found = session.exec(
            select(MeetingSectionRow)
            .where(col(MeetingSectionRow.meeting_id).in_(with_format))
            .order_by(col(MeetingSectionRow.meeting_id), col(MeetingSectionRow.position))
        )
        for one in found:
            laid = sections.get(one.meeting_id, ())
            sections[one.meeting_id] = (*laid, Section(one.title, one.prompts))
    return [row.fact(sections.get(row.id, ())) for row in rows]


def running(session: Session) -> MeetingRow | None:
    """Return the call that has begun and not ended."""
    return session.exec(
        select(MeetingRow)
        .join(PersonRow, col(PersonRow.id) == MeetingRow.person_id)
        .where(
            col(MeetingRow.started_at).is_not(None),
            col(MeetingRow.ended_at).is_(None),
            col(MeetingRow.deleted_at).is_(None),
            col(PersonRow.deleted_at).is_(None),
        )
        .order_by(col(MeetingRow.started_at).desc())
    ).first()


def running_with(session: Session, person_id: int) -> MeetingRow | None:
    """Return the call that runs, if it is with that person."""
    row = running(session)
    return row if row is not None and row.person_id == person_id else None


def planned_on(session: Session, person_id: int, on: date) -> MeetingRow | None:
    """Return the 1:1 that is planned with a person on a day and has not begun."""
    return session.exec(
        select(MeetingRow).where(
            MeetingRow.person_id == person_id,
            MeetingRow.state == MeetingState.PLANNED,
            MeetingRow.scheduled_on == on,
            col(MeetingRow.started_at).is_(None),
            col(MeetingRow.deleted_at).is_(None),
        )
    ).first()


def next_planned(session: Session, person_id: int) -> MeetingRow | None:
    """Return the earliest 1:1 that is planned with a person, also when its day has passed."""
    return session.exec(
        select(MeetingRow)
        .where(
            MeetingRow.person_id == person_id,
            MeetingRow.state == MeetingState.PLANNED,
            col(MeetingRow.deleted_at).is_(None),
        )
        .order_by(col(MeetingRow.scheduled_on), col(MeetingRow.scheduled_at))
    ).first()


def require_no_other_call(session: Session, but: int | None = None) -> None:
    """Refuse when a call runs.

    Args:
        but: the 1:1 that may be running.

    Raises:
        JournalError: CALL_RUNNING.
    """
    row = running(session)
    if row is not None and row.id != but:
        raise JournalError(
            "CALL_RUNNING",
            "Another call is still running.",
            safe="Its note is saved.",
            next_step="Finish that call first, then start this one.",
        )
