"""The people the user meets."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from mgrjournal.clock import Clock
from mgrjournal.errors import AmbiguousError, InvalidInputError, NotFoundError
from mgrjournal.people import preferences as kept_preferences
from mgrjournal.people.facts import Person, PersonDetails, Preferences, RolePeriod
from mgrjournal.people.find import candidates
from mgrjournal.people.tables import PersonRow, RolePeriodRow
from mgrjournal.people.typed import fold, line, required
from mgrjournal.vault.rows import require, take_out
from mgrjournal.vault.store import Store

_DAY_IN_MINUTES = 24 * 60


class Roster:
    """Adds, finds and changes people."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(self, details: PersonDetails) -> Person:
        """Add a person, in their present role since today.

        Raises:
            InvalidInputError: the name is empty, or a usual time is not one.
        """
        kept = _checked(details)
        with self._store.write() as session:
            row = PersonRow(
                name=kept.name, folded=fold(kept.name), created_at=self._clock.now(), **_rest(kept)
            )
            session.add(row)
            session.flush()
            session.add(_period(row, self._clock.today()))
            return row.fact()

    def get(self, person_id: int) -> Person:
        """Return a person, archived or not.

        Raises:
            NotFoundError: there is no such person, or they are in the trash.
        """
        with self._store.read() as session:
            return require(session, PersonRow, person_id, "person").fact()

    def all(self, *, archived: bool = False) -> list[Person]:
        """Return everybody by name; those of the archive only when asked for."""
        with self._store.read() as session:
            return _everybody(session, archived=archived)

    def find(self, text: str) -> Person:
        """Return the one person that a name, a prefix or a part of a name fits.

        The archive is looked through only when nobody else fits.

        Raises:
            NotFoundError: the text fits nobody.
            AmbiguousError: it fits more than one equally well.
        """
        everybody = self.all(archived=True)
        present = [person for person in everybody if person.archived_at is None]
        past = [person for person in everybody if person.archived_at is not None]
        found = candidates(text, present) or candidates(text, past)
        if not found:
            raise NotFoundError("person")
        if len(found) > 1:
            raise AmbiguousError([person.name for person in found])
        return found[0]

    def update(self, person_id: int, details: PersonDetails) -> Person:
        """Replace what is known of a person; a new role, title or team begins a new period.

        Raises:
            NotFoundError: there is no such person.
            InvalidInputError: the name is empty, or a usual time is not one.
        """
        kept = _checked(details)
        with self._store.write() as session:
            row = require(session, PersonRow, person_id, "person")
            before = (row.role, row.title, row.team)
            row.name, row.folded = kept.name, fold(kept.name)
            for field, value in _rest(kept).items():
                setattr(row, field, value)
            if (row.role, row.title, row.team) != before:
                _begin_period(session, row, self._clock.today())
            return row.fact()

    def roles(self, person_id: int) -> list[RolePeriod]:
        """Return what a person was, newest first.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.read() as session:
            require(session, PersonRow, person_id, "person")
            periods = session.exec(
                select(RolePeriodRow)
                .where(RolePeriodRow.person_id == person_id)
                .order_by(col(RolePeriodRow.since).desc())
            )
            return [period.fact() for period in periods]

    def archive(self, person_id: int) -> Person:
        """Take a person out of the lists; their history stays.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.write() as session:
            row = require(session, PersonRow, person_id, "person")
            row.archived_at = row.archived_at or self._clock.now()
            return row.fact()

    def unarchive(self, person_id: int) -> Person:
        """Take a person back into the lists.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.write() as session:
            row = require(session, PersonRow, person_id, "person")
            row.archived_at = None
            return row.fact()

    def delete(self, person_id: int) -> None:
        """Move a person, with everything about them, to the trash.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.write() as session:
            require(session, PersonRow, person_id, "person").deleted_at = self._clock.now()

    def restore(self, person_id: int) -> Person:
        """Take a person out of the trash.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.write() as session:
            row = take_out(session, PersonRow, person_id, "person")
            return row.fact()

    def preferences(self, person_id: int) -> Preferences:
        """Return how a person likes their 1:1s, as far as it is known.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.read() as session:
            require(session, PersonRow, person_id, "person")
            return kept_preferences.read(session, person_id)

    def set_preferences(self, person_id: int, preferences: Preferences) -> Preferences:
        """Replace what is known of how a person likes their 1:1s.

        Raises:
            NotFoundError: there is no such person or format.
        """
        with self._store.write() as session:
            require(session, PersonRow, person_id, "person")
            kept_preferences.write(session, person_id, preferences)
            session.flush()
            return kept_preferences.read(session, person_id)


def _everybody(session: Session, *, archived: bool) -> list[Person]:
    query = select(PersonRow).where(col(PersonRow.deleted_at).is_(None))
    if not archived:
        query = query.where(col(PersonRow.archived_at).is_(None))
    rows = session.exec(query.order_by(col(PersonRow.folded), col(PersonRow.id)))
    return [row.fact() for row in rows]


def _checked(details: PersonDetails) -> PersonDetails:
    if details.weekday is not None and not 0 <= details.weekday <= 6:
        raise InvalidInputError(
            "There is no such day of the week.", next_step="Choose a day from Monday to Sunday."
        )
    if not 0 < details.minutes <= _DAY_IN_MINUTES:
        raise InvalidInputError(
            "A 1:1 of that length does not fit a day.",
            next_step="Give the usual length in minutes, for example 30.",
        )
    return replace(
        details,
        name=required(details.name, "name"),
        title=line(details.title),
        team=line(details.team),
    )


def _rest(details: PersonDetails) -> dict[str, Any]:
    """Return all columns that details fill, but the name."""
    return {
        "role": details.role,
        "title": details.title,
        "team": details.team,
        "cadence": details.cadence,
        "weekday": details.weekday,
        "usual_at": details.at,
        "minutes": details.minutes,
    }


def _period(row: PersonRow, since: date) -> RolePeriodRow:
    return RolePeriodRow(
        person_id=row.id, role=row.role, title=row.title, team=row.team, since=since
    )


def _begin_period(session: Session, row: PersonRow, today: date) -> None:
    """Begin a period today; one that already began today is corrected instead."""
    begun_today = session.exec(
        select(RolePeriodRow).where(RolePeriodRow.person_id == row.id, RolePeriodRow.since == today)
    ).first()
    if begun_today is None:
        session.add(_period(row, today))
    else:
        begun_today.role, begun_today.title, begun_today.team = row.role, row.title, row.team
