"""What happens to 1:1s that do not take place as planned."""

from datetime import date, time

from mgrjournal.clock import Clock
from mgrjournal.meetings import meeting_rows, moving
from mgrjournal.meetings.facts import Meeting, MeetingState, Side
from mgrjournal.vault.store import Store


class CallingOff:
    """Moves, cancels and reopens 1:1s."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def move(
        self, meeting_id: int, to: date, at: time | None, asked_by: Side, reason: str = ""
    ) -> Meeting:
        """Move a 1:1 to another day and return the one that takes its place.

        The old one stays as moved, with who asked and why; format and note go along.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: it has taken place or been called off, or is on that day already.
        """
        with self._store.write() as session:
            row = meeting_rows.meeting(session, meeting_id)
            successor = moving.move(session, row, to, at, self._clock.now())
            moving.mark_moved(row, to, asked_by, reason)
            return meeting_rows.fact(session, successor)

    def cancel(self, meeting_id: int, asked_by: Side | None, reason: str = "") -> Meeting:
        """Cancel a 1:1. It never counts as contact.

        Args:
            asked_by: who asked for it; None when nobody did, for example a holiday.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: it was held or moved.
        """
        return self._call_off(meeting_id, MeetingState.CANCELLED, asked_by, reason)

    def no_show(self, meeting_id: int, who: Side, reason: str = "") -> Meeting:
        """Note that somebody did not come. It never counts as contact.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: it was held or moved.
        """
        return self._call_off(meeting_id, MeetingState.NO_SHOW, who, reason)

    def reopen(self, meeting_id: int) -> Meeting:
        """Undo a cancellation, a no-show or a move.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: it was held, or what took its place is more than a plan by now.
        """
        with self._store.write() as session:
            row = meeting_rows.meeting(session, meeting_id)
            moving.back_to_planned(session, row)
            return meeting_rows.fact(session, row)

    def _call_off(
        self, meeting_id: int, state: MeetingState, asked_by: Side | None, reason: str
    ) -> Meeting:
        with self._store.write() as session:
            row = meeting_rows.meeting(session, meeting_id)
            moving.call_off(row, state, asked_by, reason)
            return meeting_rows.fact(session, row)
