"""Years of 1:1s, written straight into the tables."""

from datetime import UTC, date, datetime, time, timedelta

from sqlmodel import Session

from mgrjournal.journal import Journal
from mgrjournal.meetings.facts import ActionState, CaptureKind, MeetingState, Side, TopicState
from mgrjournal.meetings.item_tables import (
    ActionRow,
    CapturedLineRow,
    Outcome,
    TopicPassingRow,
    TopicRow,
)
from mgrjournal.meetings.tables import MeetingRow, NoteRow
from mgrjournal.people.facts import Cadence, PersonDetails

LAST = date(2026, 11, 17)


def live_through(journal: Journal, person_id: int, meetings: int) -> None:
    """Let two people have had weekly 1:1s until LAST, each with a note, topics and promises."""
    with journal._vault.store.write() as session:
        for week in range(meetings):
            hold(session, person_id, LAST - timedelta(weeks=week))


def meet(journal: Journal, name: str, meetings: int) -> int:
    """Add a person with a past, a next 1:1, open topics and open promises."""
    details = PersonDetails(name, cadence=Cadence.WEEKLY)
    person_id = journal.people.add(details).id
    live_through(journal, person_id, meetings)
    journal.meetings.plan(person_id, LAST + timedelta(weeks=1), time(10, 30))
    journal.topics.add(person_id, "open topic", Side.THEM)
    journal.actions.add(person_id, "open promise", Side.ME, LAST + timedelta(weeks=2))
    return person_id


def hold(session: Session, person_id: int, day: date) -> None:
    """Let two people have had a 1:1 on a day."""
    began = datetime.combine(day, time(10), UTC)
    meeting = MeetingRow(
        person_id=person_id,
        scheduled_on=day,
        minutes=30,
        cadence=Cadence.WEEKLY,
        state=MeetingState.HELD,
        created_at=began - timedelta(days=7),
        started_at=began,
        ended_at=began + timedelta(minutes=28),
    )
    session.add(meeting)
    session.flush()
    topic = TopicRow(
        person_id=person_id,
        text=f"topic of {day}",
        brought_by=Side.THEM,
        shareable=True,
        state=TopicState.DISCUSSED,
        position=day.toordinal(),
        closed_in=meeting.id,
        created_at=began - timedelta(days=1),
        closed_at=began,
    )
    action = ActionRow(
        person_id=person_id,
        text=f"promise of {day}",
        owner=Side.ME,
        state=ActionState.DONE,
        shareable=False,
        meeting_id=meeting.id,
        created_at=began,
        closed_at=began + timedelta(days=3),
    )
    session.add_all([topic, action])
    session.flush()
    session.add_all(
        [
            TopicPassingRow(topic_id=topic.id, meeting_id=meeting.id, outcome=Outcome.DISCUSSED),
            NoteRow(
                meeting_id=meeting.id,
                body=f"spoke about {day}\n/pain queue",
                cursor=0,
                saved_at=began,
            ),
            CapturedLineRow(
                meeting_id=meeting.id,
                kind=CaptureKind.PAIN,
                line=1,
                text="queue",
                raw="/pain queue",
            ),
        ]
    )
