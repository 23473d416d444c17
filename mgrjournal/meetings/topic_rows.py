"""Making and changing topics, for the service and for what is typed into notes."""

from datetime import date, datetime

from sqlalchemy import func
from sqlmodel import Session, select

from mgrjournal.meetings.facts import Side, TopicState
from mgrjournal.meetings.item_tables import TopicRow

CLOSED = (TopicState.DISCUSSED, TopicState.DROPPED)


def shareable_by_default(side: Side) -> bool:
    """Return whether something may leave unless the user says otherwise: only what is theirs."""
    return side is Side.THEM


def next_position(session: Session, person_id: int) -> int:
    """Return the place after all topics with a person."""
    last = session.exec(
        select(func.max(TopicRow.position)).where(TopicRow.person_id == person_id)
    ).one()
    return 0 if last is None else last + 1


def set_state(
    row: TopicRow, state: TopicState, *, closed_in: int | None, now: datetime, today: date
) -> None:
    """Let a topic stand as the user says.

    Args:
        closed_in: the 1:1 in which this happens; None for outside of any.
    """
    if row.state is state:
        return
    closed = state in CLOSED
    row.state = state
    row.closed_at = now if closed else None
    row.closed_in = closed_in if closed else None
    row.lingering_since = today if state is TopicState.LINGERING else None
