"""What the page of a call shows, read from the journal in one go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgrjournal.meetings.facts import Action, Meeting, Note, Topic
from mgrjournal.people.facts import Person

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


@dataclass(frozen=True, slots=True)
class CallState:
    """One 1:1 with its agenda, open promises and note.

    Args:
        note_size: of the note's letters, in percent of what is usual.
    """

    person: Person
    meeting: Meeting
    topics: list[Topic]
    actions: list[Action]
    note: Note
    note_size: int


def call_state(journal: "Journal", meeting_id: int) -> CallState:
    """Read all that belongs to a call.

    Raises:
        NotFoundError: there is no such 1:1.
    """
    meeting = journal.meetings.get(meeting_id)
    return CallState(
        person=journal.people.get(meeting.person_id),
        meeting=meeting,
        topics=journal.topics.agenda(meeting.person_id, meeting_id),
        actions=journal.actions.for_person(meeting.person_id),
        note=journal.notes.get(meeting_id),
        note_size=journal.settings.get().note_size,
    )
