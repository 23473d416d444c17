"""1:1s: planned, held, moved, called off."""

from datetime import date, time

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings import finishing, meeting_rows, planning, timeline
from mgrjournal.meetings.cadence import next_dates
from mgrjournal.meetings.calling_off import CallingOff
from mgrjournal.meetings.facts import (
    DateProposal,
    Meeting,
    MeetingState,
    TimelineEntry,
    WrapUp,
)
from mgrjournal.meetings.tables import MeetingRow
from mgrjournal.vault.rows import take_out


class Meetings(CallingOff):
    """Plans, holds and closes 1:1s."""

    def plan(
        self,
        person_id: int,
        on: date,
        at: time | None = None,
        minutes: int | None = None,
        format_id: int | None = None,
    ) -> Meeting:
        """Plan a 1:1 on a day, in the past too.

        Two people meet once a day: planned again for the same day, the 1:1 that is there takes
        the new time, length and format.

        Args:
            at: the time in the user's zone.
            minutes: the planned length; None is what is usual with this person.
            format_id: the format; None is the one that this person prefers.

        Raises:
            NotFoundError: there is no such person or format.
            InvalidInputError: it would take no time, or more than a day.
        """
        with self._store.write() as session:
            person = meeting_rows.person(session, person_id)
            row = meeting_rows.planned_on(session, person_id, on)
            if row is None:
                row = planning.begin(session, person, on, self._clock.now())
            row.scheduled_at = at
            row.minutes = row.minutes if minutes is None else planning.length(minutes)
            if format_id is not None:
                planning.lay_in(session, row, format_id)
            return meeting_rows.fact(session, row)

    def get(self, meeting_id: int) -> Meeting:
        """Return a 1:1.

        Raises:
            NotFoundError: there is no such 1:1.
        """
        with self._store.read() as session:
            return meeting_rows.fact(session, meeting_rows.meeting(session, meeting_id))

    def next_for(self, person_id: int) -> Meeting | None:
        """Return the call that runs with a person, else their next planned 1:1.

        One whose day has passed and that nobody closed comes before those to come.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.read() as session:
            meeting_rows.person(session, person_id)
            row = meeting_rows.running_with(session, person_id)
            row = row or meeting_rows.next_planned(session, person_id)
            return None if row is None else meeting_rows.fact(session, row)

    def running(self) -> Meeting | None:
        """Return the call that has begun and not ended."""
        with self._store.read() as session:
            row = meeting_rows.running(session)
            return None if row is None else meeting_rows.fact(session, row)

    def set_time(self, meeting_id: int, on: date, at: time | None, minutes: int) -> Meeting:
        """Correct day, time and length of a 1:1; nobody asked to move it.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: it would take no time or more than a day, or another one with the
                same person is planned on that day.
        """
        with self._store.write() as session:
            row = meeting_rows.meeting(session, meeting_id)
            other = meeting_rows.planned_on(session, row.person_id, on)
            if row.state is MeetingState.PLANNED and other is not None and other.id != row.id:
                raise InvalidInputError(
                    "There is a 1:1 with this person on that day already.",
                    next_step="Choose another day, or delete one of the two.",
                )
            row.scheduled_on, row.scheduled_at = on, at
            row.minutes = planning.length(minutes)
            return meeting_rows.fact(session, row)

    def delete(self, meeting_id: int) -> None:
        """Move a 1:1 with its note to the trash.

        Raises:
            NotFoundError: there is no such 1:1.
        """
        with self._store.write() as session:
            meeting_rows.meeting(session, meeting_id).deleted_at = self._clock.now()

    def restore(self, meeting_id: int) -> Meeting:
        """Take a 1:1 out of the trash.

        Raises:
            NotFoundError: there is no such 1:1.
            JournalError: CALL_RUNNING: it was running when deleted, and another call runs now.
        """
        with self._store.write() as session:
            row = take_out(session, MeetingRow, meeting_id, "1:1")
            if row.running:
                meeting_rows.require_no_other_call(session, but=row.id)
            return meeting_rows.fact(session, row)

    def start(self, person_id: int) -> Meeting:
        """Start a call: the one planned for today or overdue, else a new one of today.

        One that is overdue becomes one of today. A call that runs with this person is returned
        as it is.

        Raises:
            NotFoundError: there is no such person.
            JournalError: CALL_RUNNING: a call with somebody else runs.
        """
        with self._store.write() as session:
            person = meeting_rows.person(session, person_id)
            row = meeting_rows.running_with(session, person_id)
            if row is None:
                meeting_rows.require_no_other_call(session)
                row = planning.for_today(session, person, self._clock)
                row.started_at = self._clock.now()
            return meeting_rows.fact(session, row)

    def finish(self, meeting_id: int) -> Meeting:
        """End a call: it was held, and every topic keeps what became of it.

        A 1:1 that was never started can be noted as held, too. Done twice, it changes nothing.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: it was moved or called off.
        """
        with self._store.write() as session:
            row = meeting_rows.meeting(session, meeting_id)
            if row.state not in (MeetingState.PLANNED, MeetingState.HELD):
                raise InvalidInputError(
                    "This 1:1 was moved or called off.", next_step="Undo that first."
                )
            if row.state is MeetingState.PLANNED:
                finishing.write_outcomes(session, row)
                row.state = MeetingState.HELD
                row.ended_at = self._clock.now() if row.started_at is not None else None
            return meeting_rows.fact(session, row)

    def resume(self, meeting_id: int) -> Meeting:
        """Undo `finish`: the call goes on as if it had not ended.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: it was not held, or a later one was: its topics have moved on.
            JournalError: CALL_RUNNING: another call runs.
        """
        with self._store.write() as session:
            row = meeting_rows.meeting(session, meeting_id)
            if row.running:
                return meeting_rows.fact(session, row)
            finishing.require_last_held(session, row)
            meeting_rows.require_no_other_call(session)
            finishing.forget_outcomes(session, row)
            row.state, row.ended_at = MeetingState.PLANNED, None
            row.started_at = row.started_at or self._clock.now()
            return meeting_rows.fact(session, row)

    def choose_format(self, meeting_id: int, format_id: int | None) -> Meeting:
        """Lay the sections of a format into the agenda, in place of those of the last one.

        Topics stay as they are. What is laid in does not change when the format changes later.

        Args:
            format_id: the format; None takes the sections away again.

        Raises:
            NotFoundError: there is no such 1:1 or format.
        """
        with self._store.write() as session:
            row = meeting_rows.meeting(session, meeting_id)
            planning.lay_in(session, row, format_id)
            return meeting_rows.fact(session, row)

    def set_wrap_up(self, meeting_id: int, wrap_up: WrapUp) -> Meeting:
        """Keep what the user says of a 1:1 afterwards.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: energy or worth is not between 1 and 5.
        """
        with self._store.write() as session:
            row = meeting_rows.meeting(session, meeting_id)
            row.driver = wrap_up.driver
            row.energy = finishing.rating(wrap_up.energy)
            row.worth = finishing.rating(wrap_up.worth)
            row.prepared_me, row.prepared_them = wrap_up.prepared_me, wrap_up.prepared_them
            return meeting_rows.fact(session, row)

    def propose_next(self, meeting_id: int) -> list[DateProposal]:
        """Return the dates that the cadence suggests after a 1:1, the usual one first.

        Raises:
            NotFoundError: there is no such 1:1.
        """
        with self._store.read() as session:
            row = meeting_rows.meeting(session, meeting_id)
            usual = meeting_rows.person(session, row.person_id)
            return next_dates(
                usual.cadence,
                usual.weekday,
                usual.usual_at,
                after=row.scheduled_on,
                today=self._clock.today(),
            )

    def timeline(
        self, person_id: int, *, limit: int = 20, before: int | None = None
    ) -> list[TimelineEntry]:
        """Return the past 1:1s with a person, newest first, those that did not happen too.

        Args:
            limit: how many at most.
            before: a 1:1; only older ones are returned.

        Raises:
            NotFoundError: there is no such person or 1:1.
        """
        with self._store.read() as session:
            meeting_rows.person(session, person_id)
            edge = None if before is None else meeting_rows.meeting_with(session, person_id, before)
            return timeline.entries(session, person_id, limit, edge)

    def count(self, person_id: int) -> int:
        """Return how many entries the whole timeline of a person has.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.read() as session:
            meeting_rows.person(session, person_id)
            return timeline.count(session, person_id)
