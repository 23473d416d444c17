"""When a 1:1 does not take place as planned: moved, cancelled, no-show, and back again."""

from datetime import date, datetime, time

from sqlmodel import Session, col, select, update

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings import meeting_rows
from mgrjournal.meetings.facts import MeetingState, Side
from mgrjournal.meetings.item_tables import ActionRow, CapturedLineRow, TopicRow
from mgrjournal.meetings.tables import MeetingRow, MeetingSectionRow, NoteRow
from mgrjournal.people.typed import block

_UNDONE = (MeetingState.PLANNED, MeetingState.CANCELLED, MeetingState.NO_SHOW)


def call_off(row: MeetingRow, state: MeetingState, asked_by: Side | None, reason: str) -> None:
    """Mark a 1:1 as cancelled or no-show; said again, the new reason replaces the old.

    Raises:
        InvalidInputError: it was held or moved.
    """
    if row.state not in _UNDONE:
        raise InvalidInputError(
            "This 1:1 was held or moved; it cannot be called off any more.",
            next_step="Undo that first.",
        )
    row.state = state
    row.asked_by = asked_by
    row.reason = block(reason).strip()
    row.started_at = None


def move(session: Session, row: MeetingRow, to: date, at: time | None, now: datetime) -> MeetingRow:
    """Plan what takes the place of a 1:1, with its format and what was noted for it.

    A 1:1 that is planned on that day already takes its place.

    Raises:
        InvalidInputError: it is not planned any more, or it runs, or it stays on its day.
    """
    if row.state is not MeetingState.PLANNED or row.started_at is not None:
        raise InvalidInputError(
            "Only a 1:1 that has not taken place can be moved.",
            next_step="Plan a new one for that day.",
        )
    if to == row.scheduled_on:
        raise InvalidInputError(
            "It is on that day already.", next_step="Choose another day, or change its time."
        )
    successor = meeting_rows.planned_on(session, row.person_id, to)
    if successor is None:
        successor = _successor(session, row, to, at, now)
    _hand_over(session, row.id, successor.id)
    return successor


def mark_moved(row: MeetingRow, to: date, asked_by: Side, reason: str) -> None:
    """Let a 1:1 say when it was moved to, by whom and why."""
    row.state = MeetingState.MOVED
    row.moved_to = to
    row.asked_by = asked_by
    row.reason = block(reason).strip()


def _successor(
    session: Session, row: MeetingRow, to: date, at: time | None, now: datetime
) -> MeetingRow:
    successor = MeetingRow(
        person_id=row.person_id,
        scheduled_on=to,
        scheduled_at=at,
        minutes=row.minutes,
        cadence=row.cadence,
        moved_from_id=row.id,
        format_id=row.format_id,
        format_name=row.format_name,
        created_at=now,
    )
    session.add(successor)
    session.flush()
    sections = session.exec(select(MeetingSectionRow).where(MeetingSectionRow.meeting_id == row.id))
    for section in sections:
        session.add(
            MeetingSectionRow(
                meeting_id=successor.id,
                position=section.position,
                title=section.title,
                prompts=section.prompts,
            )
        )
    return successor


def _hand_over(session: Session, old: int, new: int) -> None:
    """Let the note of one 1:1, and what came of it, belong to another that has none."""
    taken = session.exec(select(NoteRow.meeting_id).where(NoteRow.meeting_id == new)).first()
    if taken is not None:
        return
    session.flush()
    for table, column in (
        (NoteRow, col(NoteRow.meeting_id)),
        (CapturedLineRow, col(CapturedLineRow.meeting_id)),
        (TopicRow, col(TopicRow.raised_in)),
        (TopicRow, col(TopicRow.next_from)),
        (ActionRow, col(ActionRow.meeting_id)),
    ):
        session.exec(
            update(table)
            .where(column == old)
            .values({column: new})
            .execution_options(synchronize_session=False)
        )


def back_to_planned(session: Session, row: MeetingRow) -> None:
    """Undo a cancellation, a no-show or a move.

    What was planned in its place goes, unless it was planned anyway.

    Raises:
        InvalidInputError: it was held, or what it was moved to is more than a plan by now.
    """
    if row.state is MeetingState.HELD:
        raise InvalidInputError(
            "This 1:1 was held.", next_step="Go back to its note to change what it says."
        )
    if row.state is MeetingState.MOVED:
        _take_back_successor(session, row)
    row.state = MeetingState.PLANNED
    row.asked_by = None
    row.reason = ""
    row.moved_to = None


def _take_back_successor(session: Session, row: MeetingRow) -> None:
    successor = session.exec(
        select(MeetingRow)
        .where(MeetingRow.moved_from_id == row.id)
        .order_by(col(MeetingRow.id).desc())
    ).first()
    if successor is None:
        return
    if successor.state is MeetingState.PLANNED and successor.started_at is None:
        _hand_over(session, successor.id, row.id)
        session.delete(successor)
    elif successor.deleted_at is None:
        raise InvalidInputError(
            "The 1:1 that took its place has been held, moved or called off.",
            next_step="Undo that first.",
        )
