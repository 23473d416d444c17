"""No private text in any repr or exception of the tables and the services."""

from datetime import UTC, date, datetime, time
from types import NoneType
from typing import get_args

import pytest
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlmodel import SQLModel

import mgrjournal.journal
from mgrjournal.errors import JournalError
from mgrjournal.meetings.facts import (
    FormatDetails,
    Section,
    Side,
    WrapUp,
)
from mgrjournal.meetings.item_tables import TopicRow
from mgrjournal.people.facts import PersonDetails, Preferences
from mgrjournal.vault.rows import Row

CANARY = "zebracanary"
MOMENT = datetime(2026, 11, 24, tzinfo=UTC)
TABLES = [mapper.class_ for mapper in SQLModel._sa_registry.mappers]


SAMPLES = {
    str: CANARY,
    int: 7,
    bool: True,
    date: MOMENT.date(),
    datetime: MOMENT,
    time: MOMENT.time(),
    tuple[str, ...]: (CANARY,),
}


def filled(table: type[Row]) -> Row:
    """Return a row with private text in every column that takes text."""
    return table(**{name: sample(field.annotation) for name, field in table.model_fields.items()})


def sample(annotation):
    if annotation in SAMPLES:
        return SAMPLES[annotation]
    (kind,) = [each for each in get_args(annotation) if each is not NoneType] or [annotation]
    return SAMPLES[kind] if kind in SAMPLES else next(iter(kind))


def told(error: BaseException) -> str:
    """Return all that an error and those behind it say of themselves."""
    parts = []
    seen: BaseException | None = error
    while seen is not None:
        parts += [str(seen), repr(seen), repr(seen.args), repr(getattr(seen, "params", None))]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(parts)


def test_there_are_tables_to_look_at():
    assert mgrjournal.journal.Journal
    assert len(TABLES) == len(SQLModel.metadata.tables) > 10


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__tablename__)
def test_a_row_shows_its_ids_and_none_of_its_text(table):
    row = filled(table)
    for shown in (repr(row), str(row), f"{row}", f"{[row]}", repr(list(row.__repr_args__()))):
        assert CANARY not in shown
        assert "2026" not in shown


def test_a_row_can_be_told_apart():
    rows = {repr(filled(table)) for table in TABLES}
    assert len(rows) == len(TABLES)
    assert any("id=7" in row for row in rows)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__tablename__)
def test_a_row_that_the_database_refuses_tells_nothing(journal, table):
    """Everything is wrong with it: references to nowhere, words where numbers belong."""
    row = filled(table)
    for name in table.model_fields:
        if getattr(row, name) == 7:
            setattr(row, name, CANARY)
    with (
        pytest.raises((SQLAlchemyError, JournalError)) as raised,
        journal._vault.store.write() as s,
    ):
        s.add(row)
    assert CANARY not in told(raised.value)


def test_a_constraint_that_is_broken_tells_nothing(journal):
    ana = journal.people.add(PersonDetails("Ana")).id
    topic = journal.topics.add(ana, CANARY, Side.ME)

    def point_nowhere() -> None:
        with journal._vault.store.write() as session:
            row = session.get(TopicRow, topic.id)
            row.text = f"{CANARY} 2"
            row.person_id = 99

    with pytest.raises(IntegrityError) as raised:
        point_nowhere()
    assert CANARY not in told(raised.value)
    assert journal.topics.get(topic.id) == topic


def test_what_does_not_validate_tells_nothing():
    for table in TABLES:
        with pytest.raises(ValidationError) as raised:
            table.model_validate({name: {"text": CANARY} for name in table.model_fields})
        assert CANARY not in told(raised.value)


def test_what_services_refuse_tells_nothing(journal):
    ana = journal.people.add(PersonDetails(f"Ana {CANARY}")).id
    other = journal.people.add(PersonDetails("Jonas")).id
    call = journal.meetings.start(ana)
    held = journal.meetings.finish(journal.meetings.plan(other, date(2026, 1, 1)).id)
    long = CANARY * 300_000
    for ask in (
        lambda: journal.people.add(PersonDetails(" ", title=CANARY)),
        lambda: journal.people.update(ana, PersonDetails(CANARY, weekday=8)),
        lambda: journal.people.find(f"{CANARY} nobody"),
        lambda: journal.people.set_preferences(ana, Preferences(remarks=CANARY, format_id=99)),
        lambda: journal.formats.add(FormatDetails(CANARY, sections=(Section("", (CANARY,)),))),
        lambda: journal.formats.by_key(CANARY),
        lambda: journal.meetings.start(other),
        lambda: journal.meetings.cancel(held.id, Side.ME, CANARY),
        lambda: journal.meetings.set_wrap_up(call.id, WrapUp(energy=9)),
        lambda: journal.topics.add_many(ana, [CANARY, ""], Side.ME),
        lambda: journal.topics.add(99, CANARY, Side.ME),
        lambda: journal.actions.add(ana, CANARY, Side.BOTH),
        lambda: journal.notes.save(99, CANARY, 0),
        lambda: journal.notes.save(call.id, long, 0),
        lambda: journal.notes.save(call.id, CANARY, -1),
    ):
        with pytest.raises((JournalError, SQLAlchemyError)) as raised:
            ask()
        assert CANARY not in told(raised.value)
