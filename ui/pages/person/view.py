"""What the page of a person shows, read in one go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgrjournal.meetings.facts import Action, Format, Meeting, TimelineEntry, Topic
from mgrjournal.people.facts import Person, Preferences, RolePeriod

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

PAGE = 12
"""How many past 1:1s are read at a time."""


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person as the page shows them.

    Args:
        next_meeting: the call that runs, else the next planned 1:1.
        note: what is already written for it.
        timeline: the newest past 1:1s.
        past_count: how many past 1:1s there are.
        preferred: the format that this person's 1:1s begin with.
    """

    person: Person
    next_meeting: Meeting | None
    note: str
    topics: list[Topic]
    actions: list[Action]
    timeline: list[TimelineEntry]
    past_count: int
    preferences: Preferences
    preferred: Format | None
    roles: list[RolePeriod]

    @property
    def is_new(self) -> bool:
        """Whether nothing is known yet but perhaps a first note of today."""
        if self.topics or self.actions or self.past_count:
            return False
        meeting = self.next_meeting
        return meeting is None or bool(self.note and not meeting.running)


def read(journal: "Journal", person_id: int) -> PersonView:
    """Read everything the page shows; only the newest of the past.

    Raises:
        NotFoundError: there is no such person.
    """
    person = journal.people.get(person_id)
    meeting = journal.meetings.next_for(person_id)
    preferences = journal.people.preferences(person_id)
    preferred = preferences.format_id
    return PersonView(
        person=person,
        next_meeting=meeting,
        note=journal.notes.get(meeting.id).body if meeting is not None else "",
        topics=journal.topics.agenda(person_id, meeting.id if meeting is not None else None),
        actions=journal.actions.for_person(person_id),
        timeline=journal.meetings.timeline(person_id, limit=PAGE),
        past_count=journal.meetings.count(person_id),
        preferences=preferences,
        preferred=journal.formats.get(preferred) if preferred is not None else None,
        roles=journal.people.roles(person_id),
    )
