"""The one 1:1 that follows: planned, set to another day, or taken away again."""

from typing import TYPE_CHECKING

from mgrjournal.meetings.facts import DateProposal, Meeting

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class NextSlot:
    """Remembers which 1:1 it is. Used in the worker only, so that quick presses stay in order."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._person_id = 0
        self._meeting_id: int | None = None
        self._minutes = 0

    def begin(self, person_id: int, planned: Meeting | None) -> None:
        """Begin with what is planned with a person; called while no change is on its way."""
        self._person_id = person_id
        self._meeting_id = planned.id if planned is not None else None
        self._minutes = planned.minutes if planned is not None else 0

    def put(self, choice: DateProposal | None) -> Meeting | None:
        """Plan the 1:1 for a day, or take it away.

        Raises:
            InvalidInputError: another 1:1 with this person is planned on that day.
        """
        meetings = self._journal.meetings
        if choice is None:
            if self._meeting_id is not None:
                self.take_away(self._meeting_id)
            return None
        if self._meeting_id is None:
            meeting = meetings.plan(self._person_id, choice.on, choice.at)
        else:
            meeting = meetings.set_time(self._meeting_id, choice.on, choice.at, self._minutes)
        self._meeting_id, self._minutes = meeting.id, meeting.minutes
        return meeting

    def take_away(self, meeting_id: int) -> None:
        """Move the planned 1:1 to the trash."""
        self._journal.meetings.delete(meeting_id)
        if meeting_id == self._meeting_id:
            self._meeting_id = None
