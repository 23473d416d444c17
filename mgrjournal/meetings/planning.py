"""Making a 1:1: for which day, how long, in which format."""

from datetime import date, datetime

from sqlmodel import Session, col, delete, select

from mgrjournal.clock import Clock
from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.facts import MeetingState
from mgrjournal.meetings.formats import sections_of
from mgrjournal.meetings.tables import FormatRow, MeetingRow, MeetingSectionRow
from mgrjournal.people.tables import PersonRow, PreferenceRow
from mgrjournal.vault.rows import require

_DAY_IN_MINUTES = 24 * 60


def begin(session: Session, person: PersonRow, on: date, now: datetime) -> MeetingRow:
    """Add a planned 1:1 as it is usual with a person: length, cadence, preferred format."""
    row = MeetingRow(
        person_id=person.id,
        scheduled_on=on,
        minutes=person.minutes,
        cadence=person.cadence,
        created_at=now,
    )
    session.add(row)
    session.flush()
    preference = session.get(PreferenceRow, person.id)
    if preference is not None and preference.format_id is not None:
        preferred = session.get(FormatRow, preference.format_id)
        if preferred is not None and preferred.deleted_at is None:
            lay_in(session, row, preferred.id)
    return row


def for_today(session: Session, person: PersonRow, clock: Clock) -> MeetingRow:
    """Return the 1:1 that a call begins with: planned for today, overdue, or made now.

    An overdue one becomes one of today, without its old time.
    """
    today = clock.today()
    row = session.exec(
        select(MeetingRow)
        .where(
            MeetingRow.person_id == person.id,
            MeetingRow.state == MeetingState.PLANNED,
            MeetingRow.scheduled_on <= today,
            col(MeetingRow.deleted_at).is_(None),
        )
        .order_by(col(MeetingRow.scheduled_on).desc(), col(MeetingRow.id).desc())
    ).first()
    if row is None:
        return begin(session, person, today, clock.now())
    if row.scheduled_on < today:
        row.scheduled_on, row.scheduled_at = today, None
    return row


def lay_in(session: Session, row: MeetingRow, format_id: int | None) -> None:
    """Lay a snapshot of a format's sections into a 1:1; None takes them away.

    Raises:
        NotFoundError: there is no such format.
    """
    session.exec(delete(MeetingSectionRow).where(col(MeetingSectionRow.meeting_id) == row.id))
    if format_id is None:
        row.format_id, row.format_name = None, ""
        return
    chosen = require(session, FormatRow, format_id, "format")
    row.format_id, row.format_name = chosen.id, chosen.name
    for position, section in enumerate(sections_of(session, format_id)):
        session.add(
            MeetingSectionRow(
                meeting_id=row.id, position=position, title=section.title, prompts=section.prompts
            )
        )


def length(minutes: int) -> int:
    """Return a planned length as it is kept.

    Raises:
        InvalidInputError: it is nothing, or more than a day.
    """
    if not 0 < minutes <= _DAY_IN_MINUTES:
        raise InvalidInputError(
            "A 1:1 of that length does not fit a day.",
            next_step="Give its length in minutes, for example 30.",
        )
    return minutes
