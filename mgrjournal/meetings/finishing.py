"""The end of a call: what became of each topic on its agenda."""

from sqlalchemy import or_
from sqlmodel import Session, col, delete, select

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings import agenda_rows
from mgrjournal.meetings.facts import MeetingState
from mgrjournal.meetings.item_tables import OUTCOMES, TopicPassingRow, TopicRow
from mgrjournal.meetings.tables import MeetingRow


def write_outcomes(session: Session, row: MeetingRow) -> None:
    """Keep what became of each topic that stands on the agenda of a call that ends.

    Called while the 1:1 is not yet held, so that its agenda is the one of the call.
    """
    forget_outcomes(session, row)
    for topic in agenda_rows.agenda_of(session, row):
        session.add(
            TopicPassingRow(topic_id=topic.id, meeting_id=row.id, outcome=OUTCOMES[topic.state])
        )


def forget_outcomes(session: Session, row: MeetingRow) -> None:
    """Undo `write_outcomes`."""
    session.exec(delete(TopicPassingRow).where(col(TopicPassingRow.meeting_id) == row.id))


def correct_outcome(session: Session, topic: TopicRow, meeting: MeetingRow) -> None:
    """Let what is kept of a 1:1 that has ended follow a topic that changes afterwards.

    A topic that its note put off to the next does not stand on its agenda.
    """
    if meeting.state is not MeetingState.HELD or topic.next_from == meeting.id:
        return
    session.merge(
        TopicPassingRow(topic_id=topic.id, meeting_id=meeting.id, outcome=OUTCOMES[topic.state])
    )


def require_last_held(session: Session, row: MeetingRow) -> None:
    """Refuse a 1:1 that was not held, or not as the last one.

    Raises:
        InvalidInputError: it is so.
    """
    if row.state is not MeetingState.HELD:
        raise InvalidInputError("This 1:1 was not held.", next_step="Start it first.")
    later = session.exec(
        select(MeetingRow.id).where(
            MeetingRow.person_id == row.person_id,
            MeetingRow.state == MeetingState.HELD,
            MeetingRow.scheduled_on >= row.scheduled_on,
            MeetingRow.id != row.id,
            or_(col(MeetingRow.scheduled_on) > row.scheduled_on, col(MeetingRow.id) > row.id),
            col(MeetingRow.deleted_at).is_(None),
        )
    ).first()
    if later is not None:
        raise InvalidInputError(
            "A later 1:1 with this person has been held.",
            next_step="Change the note of this one as it stands; it needs no running call.",
        )


def rating(value: int | None) -> int | None:
    """Return a rating as it is kept.

    Raises:
        InvalidInputError: it is not between 1 and 5.
    """
    if value is not None and not 1 <= value <= 5:
        raise InvalidInputError(
            "A rating goes from 1 to 5.", next_step="Choose one of the five, or none."
        )
    return value
