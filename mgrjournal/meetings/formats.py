"""The ways to run a 1:1: the built-in ones and the user's own."""

from typing import Final

from sqlmodel import Session, col, delete, select

from mgrjournal.clock import Clock
from mgrjournal.errors import InvalidInputError, NotFoundError
from mgrjournal.meetings.builtin_formats import BUILTIN_FORMATS
from mgrjournal.meetings.facts import Format, FormatDetails, Section
from mgrjournal.meetings.tables import FormatRow, FormatSectionRow
from mgrjournal.people.typed import block, line, required
from mgrjournal.vault.rows import require, take_out
from mgrjournal.vault.store import Store

_BUILTIN: Final = {builtin.key: builtin.details for builtin in BUILTIN_FORMATS}


class Formats:
    """Keeps the formats. The wording of the built-in ones is the user's to change and to reset."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def lay_in(self) -> None:
        """Add the built-in formats that this journal does not know yet.

        Those that the user has not reworded take the wording of this version.
        """
        with self._store.read() as session:
            rows = {row.key: row for row in session.exec(select(FormatRow))}
            sections = _sections_of_all(session)
            outdated = [
                key
                for key, details in _BUILTIN.items()
                if key not in rows
                or (not rows[key].reworded and _details(rows[key], sections) != details)
            ]
        if outdated:
            with self._store.write() as session:
                for key in outdated:
                    _lay_in(session, key)

    def all(self) -> list[Format]:
        """Return all formats: the built-in ones in their own order, then the user's by age."""
        with self._store.read() as session:
            rows = session.exec(
                select(FormatRow).where(col(FormatRow.deleted_at).is_(None)).order_by("id")
            ).all()
            sections = _sections_of_all(session)
            formats = [_fact(row, _details(row, sections)) for row in rows]
        order = {key: place for place, key in enumerate(_BUILTIN)}
        return sorted(formats, key=lambda one: order.get(one.key or "", len(order)))

    def get(self, format_id: int) -> Format:
        """Return a format.

        Raises:
            NotFoundError: there is no such format.
        """
        with self._store.read() as session:
            return _read(session, require(session, FormatRow, format_id, "format"))

    def by_key(self, key: str) -> Format:
        """Return a built-in format, as the user worded it.

        Raises:
            NotFoundError: there is no format with that key, or it is in the trash.
        """
        with self._store.read() as session:
            row = session.exec(select(FormatRow).where(FormatRow.key == key)).first()
            if row is None or row.deleted_at is not None:
                raise NotFoundError("format")
            return _read(session, row)

    def add(self, details: FormatDetails) -> Format:
        """Add a format of the user's own.

        Raises:
            InvalidInputError: it has no name, or a section has no title.
        """
        kept = _checked(details)
        with self._store.write() as session:
            row = FormatRow(name=kept.name, purpose=kept.purpose)
            session.add(row)
            session.flush()
            _word(session, row, kept)
            return _fact(row, kept)

    def copy(self, format_id: int) -> Format:
        """Add a copy of a format, to be changed without touching it.

        Raises:
            NotFoundError: there is no such format.
        """
        original = self.get(format_id).details
        names = {one.name for one in self.all()}
        name = f"{original.name} (copy)"
        number = 2
        while name in names:
            name = f"{original.name} (copy {number})"
            number += 1
        return self.add(FormatDetails(name, original.purpose, original.sections))

    def update(self, format_id: int, details: FormatDetails) -> Format:
        """Replace name, purpose and sections; agendas into which it was laid stay as they are.

        Raises:
            NotFoundError: there is no such format.
            InvalidInputError: it has no name, or a section has no title.
        """
        kept = _checked(details)
        with self._store.write() as session:
            row = require(session, FormatRow, format_id, "format")
            _word(session, row, kept)
            row.reworded = row.key is not None and kept != _BUILTIN.get(row.key)
            return _fact(row, kept)

    def reset(self, format_id: int) -> Format:
        """Give a built-in format its own wording back.

        Raises:
            NotFoundError: there is no such format.
            InvalidInputError: it is one of the user's own.
        """
        with self._store.write() as session:
            row = require(session, FormatRow, format_id, "format")
            if row.key not in _BUILTIN:
                raise InvalidInputError(
                    "This format is your own; it has no wording to go back to.",
                    next_step="Edit it, or delete it.",
                )
            _word(session, row, _BUILTIN[row.key])
            row.reworded = False
            return _fact(row, _BUILTIN[row.key])

    def delete(self, format_id: int) -> None:
        """Move a format to the trash; 1:1s that were run with it keep its name and sections.

        Raises:
            NotFoundError: there is no such format.
        """
        with self._store.write() as session:
            require(session, FormatRow, format_id, "format").deleted_at = self._clock.now()

    def restore(self, format_id: int) -> Format:
        """Take a format out of the trash.

        Raises:
            NotFoundError: there is no such format.
        """
        with self._store.write() as session:
            return _read(session, take_out(session, FormatRow, format_id, "format"))


def sections_of(session: Session, format_id: int) -> tuple[Section, ...]:
    """Return the sections of a format, in order."""
    rows = session.exec(
        select(FormatSectionRow)
        .where(FormatSectionRow.format_id == format_id)
        .order_by(col(FormatSectionRow.position))
    )
    return tuple(Section(row.title, row.prompts) for row in rows)


def _sections_of_all(session: Session) -> dict[int, tuple[Section, ...]]:
    rows = session.exec(
        select(FormatSectionRow).order_by(
            col(FormatSectionRow.format_id), col(FormatSectionRow.position)
        )
    )
    sections: dict[int, tuple[Section, ...]] = {}
    for row in rows:
        sections[row.format_id] = (
            *sections.get(row.format_id, ()),
            Section(row.title, row.prompts),
        )
    return sections


def _details(row: FormatRow, sections: dict[int, tuple[Section, ...]]) -> FormatDetails:
    return FormatDetails(row.name, row.purpose, sections.get(row.id, ()))


def _fact(row: FormatRow, details: FormatDetails) -> Format:
    return Format(id=row.id, details=details, key=row.key, changed=row.reworded)


def _read(session: Session, row: FormatRow) -> Format:
    return _fact(row, FormatDetails(row.name, row.purpose, sections_of(session, row.id)))


def _checked(details: FormatDetails) -> FormatDetails:
    return FormatDetails(
        name=required(details.name, "name"),
        purpose=block(details.purpose).strip(),
        sections=tuple(
            Section(
                required(section.title, "title of the section"),
                tuple(kept for prompt in section.prompts if (kept := line(prompt))),
            )
            for section in details.sections
        ),
    )


def _lay_in(session: Session, key: str) -> None:
    details = _BUILTIN[key]
    row = session.exec(select(FormatRow).where(FormatRow.key == key)).first()
    if row is None:
        row = FormatRow(key=key, name=details.name, purpose=details.purpose)
        session.add(row)
        session.flush()
    _word(session, row, details)


def _word(session: Session, row: FormatRow, details: FormatDetails) -> None:
    row.name, row.purpose = details.name, details.purpose
    session.exec(delete(FormatSectionRow).where(col(FormatSectionRow.format_id) == row.id))
    for position, section in enumerate(details.sections):
        session.add(
            FormatSectionRow(
                format_id=row.id, position=position, title=section.title, prompts=section.prompts
            )
        )
