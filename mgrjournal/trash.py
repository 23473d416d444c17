"""The trash: what was deleted can be taken out again for 30 days."""

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from sqlalchemy import ColumnElement, and_, func
from sqlmodel import Session, col, delete, select

from mgrjournal.clock import Clock
from mgrjournal.errors import NotFoundError
from mgrjournal.fact import Fact
from mgrjournal.meetings.item_tables import ActionRow, CapturedLineRow, TopicRow
from mgrjournal.meetings.tables import FormatRow, MeetingRow
from mgrjournal.people.tables import PersonRow
from mgrjournal.search.indexing import much_is_deleted
from mgrjournal.vault.rows import Deletable
from mgrjournal.vault.store import Store

KEPT: Final = timedelta(days=30)


class TrashKind(StrEnum):
    """What can lie in the trash."""

    PERSON = "person"
    MEETING = "meeting"
    TOPIC = "topic"
    ACTION = "action"
    FORMAT = "format"


@dataclass(frozen=True, slots=True, repr=False)
class TrashItem(Fact):
    """Something in the trash.

    Args:
        title: one line that names it; of a 1:1 the name of the person.
        deleted_at: since when, UTC.
        on: the date of a 1:1.
    """

    kind: TrashKind
    id: int
    title: str
    deleted_at: datetime
    on: date | None = None


_TABLES: Final[dict[TrashKind, type[Deletable]]] = {
    TrashKind.PERSON: PersonRow,
    TrashKind.MEETING: MeetingRow,
    TrashKind.TOPIC: TopicRow,
    TrashKind.ACTION: ActionRow,
    TrashKind.FORMAT: FormatRow,
}
_WORDS: Final = {kind: kind.value for kind in TrashKind} | {TrashKind.MEETING: "1:1"}


class Trash:
    """Shows, gives back and empties the trash."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def items(self) -> list[TrashItem]:
        """Return what lies in the trash, newest first.

        What belongs to a person in the trash comes back with the person, and is not listed.
        """
        with self._store.read() as session:
            read = (_people, _formats, _meetings, _topics, _actions)
            items = [item for each in read for item in each(session)]
        return sorted(items, key=lambda item: item.deleted_at, reverse=True)

    def restore(self, kind: TrashKind, item_id: int) -> None:
        """Take something out of the trash.

        Raises:
            NotFoundError: it does not lie there.
        """
        with self._store.write() as session:
            row = session.get(_TABLES[kind], item_id)
            if row is None or row.deleted_at is None:
                raise NotFoundError(_WORDS[kind])
            row.deleted_at = None

    def purge(self, older_than: timedelta = KEPT) -> int:
        """Delete for good what has lain in the trash for long; return how much that was."""
        before = self._clock.now() - older_than
        with self._store.read() as session:
            if not _count(session, before):
                return 0
        with self._store.write() as session:
            number = _count(session, before)
            with much_is_deleted(session) if _has_notes(session, before) else nullcontext():
                for table in _TABLES.values():
                    session.exec(delete(table).where(_is_old(table, before)))
                session.exec(
                    delete(CapturedLineRow).where(col(CapturedLineRow.removed_at) < before)
                )
        return number


def _people(session: Session) -> list[TrashItem]:
    rows = session.exec(select(PersonRow).where(col(PersonRow.deleted_at).is_not(None)))
    return [_item(TrashKind.PERSON, row, row.name) for row in rows]


def _formats(session: Session) -> list[TrashItem]:
    rows = session.exec(select(FormatRow).where(col(FormatRow.deleted_at).is_not(None)))
    return [_item(TrashKind.FORMAT, row, row.name) for row in rows]


def _meetings(session: Session) -> list[TrashItem]:
    found = session.exec(
        select(MeetingRow, PersonRow.name)
        .join(PersonRow, col(PersonRow.id) == MeetingRow.person_id)
        .where(col(MeetingRow.deleted_at).is_not(None), col(PersonRow.deleted_at).is_(None))
    )
    return [_item(TrashKind.MEETING, row, name, row.scheduled_on) for row, name in found]


def _topics(session: Session) -> list[TrashItem]:
    rows = session.exec(
        select(TopicRow)
        .join(PersonRow, col(PersonRow.id) == TopicRow.person_id)
        .where(col(TopicRow.deleted_at).is_not(None), col(PersonRow.deleted_at).is_(None))
    )
    return [_item(TrashKind.TOPIC, row, row.text) for row in rows]


def _actions(session: Session) -> list[TrashItem]:
    rows = session.exec(
        select(ActionRow)
        .join(PersonRow, col(PersonRow.id) == ActionRow.person_id)
        .where(col(ActionRow.deleted_at).is_not(None), col(PersonRow.deleted_at).is_(None))
    )
    return [_item(TrashKind.ACTION, row, row.text) for row in rows]


def _item(kind: TrashKind, row: Deletable, title: str, on: date | None = None) -> TrashItem:
    assert row.deleted_at is not None
    return TrashItem(kind, row.id, title, row.deleted_at, on)


def _count(session: Session, before: datetime) -> int:
    """Return how many rows are older than a moment, those of lines deleted from notes too."""
    lines = select(func.count()).where(col(CapturedLineRow.removed_at) < before)
    return session.exec(lines).one() + sum(
        session.exec(select(func.count()).where(_is_old(table, before))).one()
        for table in _TABLES.values()
    )


def _has_notes(session: Session, before: datetime) -> bool:
    """Return whether people or 1:1s go, and their notes with them."""
    tables = (PersonRow, MeetingRow)
    return any(
        session.exec(select(func.count()).where(_is_old(table, before))).one() for table in tables
    )


def _is_old(table: type[Deletable], before: datetime) -> ColumnElement[bool]:
    """Tell what goes for good; not the built-in formats, which would only be laid in again."""
    old = col(table.deleted_at) < before
    return and_(old, col(FormatRow.key).is_(None)) if table is FormatRow else old
