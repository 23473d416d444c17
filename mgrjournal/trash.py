"""The trash: what was deleted can be taken out again for 30 days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from sqlalchemy import func
from sqlmodel import Session, col, delete, select

from mgrjournal.clock import Clock
from mgrjournal.errors import NotFoundError
from mgrjournal.meetings.item_tables import ActionRow, CapturedLineRow, TopicRow
from mgrjournal.meetings.tables import FormatRow, MeetingRow
from mgrjournal.people.tables import PersonRow
from mgrjournal.vault.store import Store

KEPT: Final = timedelta(days=30)


class TrashKind(StrEnum):
    """What can lie in the trash."""

    PERSON = "person"
    MEETING = "meeting"
    TOPIC = "topic"
    ACTION = "action"
    FORMAT = "format"


@dataclass(frozen=True, slots=True)
class TrashItem:
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


_TABLES: Final = {
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
            items = [*_people(session), *_formats(session), *_meetings(session), *_lines(session)]
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
            for table in _TABLES.values():
                old = delete(table).where(col(table.deleted_at) < before)
                # The built-in formats would only be laid in again.
                session.exec(old.where(col(FormatRow.key).is_(None)) if table is FormatRow else old)
            session.exec(delete(CapturedLineRow).where(col(CapturedLineRow.removed_at) < before))
        return number


def _people(session: Session) -> list[TrashItem]:
    rows = session.exec(select(PersonRow).where(col(PersonRow.deleted_at).is_not(None)))
    return [_item(TrashKind.PERSON, row.id, row.name, row.deleted_at) for row in rows]


def _formats(session: Session) -> list[TrashItem]:
    rows = session.exec(select(FormatRow).where(col(FormatRow.deleted_at).is_not(None)))
    return [_item(TrashKind.FORMAT, row.id, row.name, row.deleted_at) for row in rows]


def _meetings(session: Session) -> list[TrashItem]:
    found = session.exec(
        select(MeetingRow, PersonRow.name)
        .join(PersonRow, col(PersonRow.id) == MeetingRow.person_id)
        .where(col(MeetingRow.deleted_at).is_not(None), col(PersonRow.deleted_at).is_(None))
    )
    return [
        _item(TrashKind.MEETING, row.id, name, row.deleted_at, row.scheduled_on)
        for row, name in found
    ]


def _lines(session: Session) -> list[TrashItem]:
    items = []
    for kind, table in ((TrashKind.TOPIC, TopicRow), (TrashKind.ACTION, ActionRow)):
        rows = session.exec(
            select(table)
            .join(PersonRow, col(PersonRow.id) == table.person_id)
            .where(col(table.deleted_at).is_not(None), col(PersonRow.deleted_at).is_(None))
        )
        items += [_item(kind, row.id, row.text, row.deleted_at) for row in rows]
    return items


def _item(
    kind: TrashKind, item_id: int, title: str, deleted_at: datetime | None, on: date | None = None
) -> TrashItem:
    assert deleted_at is not None
    return TrashItem(kind, item_id, title, deleted_at, on)


def _count(session: Session, before: datetime) -> int:
    conditions = [(table, col(table.deleted_at) < before) for table in _TABLES.values()]
    conditions.append((CapturedLineRow, col(CapturedLineRow.removed_at) < before))
    return sum(
        session.exec(select(func.count()).select_from(table).where(condition)).one()
        for table, condition in conditions
    )
