"""The past 1:1s with a person."""

import re
from typing import Final

from sqlalchemy import func, tuple_
from sqlmodel import Session, col, select

from mgrjournal.meetings import meeting_rows
from mgrjournal.meetings.facts import MeetingState, Side, TimelineEntry
from mgrjournal.meetings.item_tables import TopicPassingRow, TopicRow
from mgrjournal.meetings.tables import MeetingRow, NoteRow

PAST: Final = (
    MeetingState.HELD,
    MeetingState.MOVED,
    MeetingState.CANCELLED,
    MeetingState.NO_SHOW,
)
_READ = 600  # signs of a note that an excerpt is taken from
_LINES = 2
# What stands before the words of a line: heading, quote, bullet, box, or a command.
_MARK = re.compile(r"^\s*(?:#{1,6}\s+|>\s*|(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|/[a-z]+\s+)?")


def entries(
    session: Session, person_id: int, limit: int, before: MeetingRow | None
) -> list[TimelineEntry]:
    """Return the newest past 1:1s, or the newest that are older than a given one."""
    query = (
        select(MeetingRow, func.substr(NoteRow.body, 1, _READ))
        .join(NoteRow, col(NoteRow.meeting_id) == MeetingRow.id, isouter=True)
        .where(
            MeetingRow.person_id == person_id,
            col(MeetingRow.deleted_at).is_(None),
            col(MeetingRow.state).in_(PAST),
        )
        .order_by(col(MeetingRow.scheduled_on).desc(), col(MeetingRow.id).desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(
            tuple_(MeetingRow.scheduled_on, MeetingRow.id) < (before.scheduled_on, before.id)
        )
    found = session.exec(query).all()
    topics = _topics(session, [row.id for row, _ in found])
    meetings = meeting_rows.facts(session, [row for row, _ in found])
    return [
        TimelineEntry(
            meeting=meeting,
            excerpt=excerpt(start or ""),
            topics_them=topics.get((meeting.id, True), 0),
            topics_me=topics.get((meeting.id, False), 0),
        )
        for meeting, (_, start) in zip(meetings, found, strict=True)
    ]


def count(session: Session, person_id: int) -> int:
    """Return how many past 1:1s there are."""
    return session.exec(
        select(func.count()).where(
            MeetingRow.person_id == person_id,
            col(MeetingRow.deleted_at).is_(None),
            col(MeetingRow.state).in_(PAST),
        )
    ).one()


def _topics(session: Session, meeting_ids: list[int]) -> dict[tuple[int, bool], int]:
    """Return how many topics stood on each agenda, theirs apart from mine and ours."""
    theirs = col(TopicRow.brought_by) == Side.THEM
    found = session.exec(
        select(TopicPassingRow.meeting_id, theirs, func.count())
        .join(TopicRow, col(TopicRow.id) == TopicPassingRow.topic_id)
        .where(col(TopicPassingRow.meeting_id).in_(meeting_ids), col(TopicRow.deleted_at).is_(None))
        .group_by(col(TopicPassingRow.meeting_id), theirs)
    )
    return {(meeting_id, by_them): number for meeting_id, by_them, number in found}


def excerpt(body: str) -> str:
    """Return the first two lines of a note that say something, without their marks."""
    lines = (_MARK.sub("", one, count=1).strip() for one in body.splitlines())
    return "\n".join([one for one in lines if one][:_LINES])
