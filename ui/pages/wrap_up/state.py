"""What the wrap-up shows, read from the journal in one go."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mgrjournal.meetings.facts import (
    Action,
    CapturedLine,
    CaptureKind,
    DateProposal,
    Meeting,
    Topic,
    TopicState,
)
from mgrjournal.people.facts import Person

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_STANDING = (TopicState.OPEN, TopicState.LINGERING)
_NOTED = (CaptureKind.PERSONAL, CaptureKind.PAIN, CaptureKind.CONTEXT, CaptureKind.QUOTE)


@dataclass(frozen=True, slots=True)
class WrapUpState:
    """A 1:1 that has ended.

    Args:
        carries: topics that go to the next 1:1, and those that were dropped in this one.
        promises: actions made in this 1:1.
        noted: lines of the note that were understood and are neither.
        planned: the next 1:1, if there is one.
        proposals: dates the cadence suggests.
    """

    person: Person
    meeting: Meeting
    saved_at: datetime | None
    carries: list[Topic]
    promises: list[Action]
    noted: list[CapturedLine]
    planned: Meeting | None
    proposals: list[DateProposal]


def wrap_up_state(journal: "Journal", meeting_id: int) -> WrapUpState:
    """Read all that belongs to a wrap-up.

    Raises:
        NotFoundError: there is no such 1:1.
    """
    meeting = journal.meetings.get(meeting_id)
    note = journal.notes.get(meeting_id)
    return WrapUpState(
        person=journal.people.get(meeting.person_id),
        meeting=meeting,
        saved_at=note.saved_at,
        carries=carries(journal, meeting),
        promises=promises(journal, meeting),
        noted=[line for line in note.captured if line.kind in _NOTED],
        planned=journal.meetings.next_for(meeting.person_id),
        proposals=journal.meetings.propose_next(meeting_id),
    )


def carries(journal: "Journal", meeting: Meeting) -> list[Topic]:
    """Return what goes to the next 1:1, and what was dropped in this one."""
    agenda = journal.topics.agenda(meeting.person_id, meeting.id)
    return [t for t in agenda if t.state in _STANDING or _dropped_in(t, meeting)]


def promises(journal: "Journal", meeting: Meeting) -> list[Action]:
    """Return the actions made in a 1:1, in the order they were made."""
    actions = journal.actions
    found = [
        *actions.for_person(meeting.person_id),
        *actions.for_person(meeting.person_id, closed=True),
    ]
    return sorted((a for a in found if a.meeting_id == meeting.id), key=lambda a: a.id)


def _dropped_in(topic: Topic, meeting: Meeting) -> bool:
    return topic.state is TopicState.DROPPED and topic.discussed_in == meeting.id
