"""The schema that the migrations make is the one that the table classes describe."""

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

import mgrjournal.journal  # all table classes come with it
from mgrjournal.vault.migrations import runner

MODELS = list(SQLModel.metadata.sorted_tables)


@pytest.fixture
def connection(journal):
    with journal._vault.store.write() as session:
        yield session.connection()


def rows(connection: Connection, sql: str):
    return connection.execute(text(sql)).mappings().all()


def tables_of(connection: Connection) -> list[str]:
    listed = rows(connection, "PRAGMA table_list")
    return sorted(
        table["name"]
        for table in listed
        if table["type"] == "table" and not table["name"].startswith(("sqlite_", "vault"))
    )


def test_there_is_a_class_for_every_table_and_a_table_for_every_class(connection):
    assert sorted(table.name for table in MODELS) == tables_of(connection)


def test_every_table_is_strict(connection):
    strict = {table["name"]: table["strict"] for table in rows(connection, "PRAGMA table_list")}
    assert all(strict[table.name] for table in MODELS)
    assert all(table.dialect_options["sqlite"]["strict"] for table in MODELS)


@pytest.mark.parametrize("table", MODELS, ids=lambda table: table.name)
def test_columns_are_as_the_class_says(connection, table):
    dialect = sqlite.dialect()
    found = {
        column["name"]: (
            column["type"],
            bool(column["pk"]),
            bool(column["pk"] or column["notnull"]),
        )
        for column in rows(connection, f"PRAGMA table_xinfo({table.name})")
    }
    described = {
        column.name: (column.type.compile(dialect), column.primary_key, not column.nullable)
        for column in table.columns
    }
    assert found == described


@pytest.mark.parametrize("table", MODELS, ids=lambda table: table.name)
def test_references_are_as_the_class_says(connection, table):
    found = {
        (key["from"], key["table"], key["to"], key["on_delete"])
        for key in rows(connection, f"PRAGMA foreign_key_list({table.name})")
    }
    described = {
        (key.parent.name, key.column.table.name, key.column.name, key.ondelete)
        for key in table.foreign_keys
    }
    assert found == described


@pytest.mark.parametrize("table", MODELS, ids=lambda table: table.name)
def test_what_points_at_a_row_can_be_found_without_a_scan(connection, table):
    """Deleting a row for good looks for all that points at it."""
    for key in table.foreign_keys:
        sql = f"EXPLAIN QUERY PLAN SELECT 1 FROM {table.name} WHERE {key.parent.name} = 1"
        (plan,) = [step["detail"] for step in rows(connection, sql)]
        assert plan.startswith("SEARCH"), (table.name, key.parent.name)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE person SET name = ' '",
        "UPDATE person SET role = 'friend'",
        "UPDATE person SET minutes = 'long'",
        "UPDATE person SET weekday = 7",
        "UPDATE meeting SET energy = 6",
        "UPDATE meeting SET state = 'postponed'",
        "UPDATE meeting SET asked_by = 'them'",
        "UPDATE meeting SET moved_to = '2026-12-01'",
        "UPDATE meeting SET state = 'moved'",
        "UPDATE meeting SET ended_at = '2026-12-01 10:00:00.000000'",
        "UPDATE meeting SET person_id = 99",
        "UPDATE note SET cursor = -1",
        "UPDATE topic SET text = ''",
        "UPDATE topic SET state = 'discussed'",
        "UPDATE topic SET state = 'lingering'",
        "UPDATE topic SET brought_by = 'nobody'",
        "UPDATE topic SET shareable = 2",
        "UPDATE topic SET closed_in = 1",
        "UPDATE action SET owner = 'both'",
        "UPDATE action SET state = 'done'",
        "UPDATE captured_line SET kind = 'rumour'",
        "UPDATE captured_line SET topic_id = 1",
        "UPDATE setting SET value = 'no JSON'",
    ],
)
def test_what_makes_no_sense_is_refused_by_the_table_itself(journal, sql):
    from dataclasses import replace

    from mgrjournal.meetings.facts import Side
    from mgrjournal.people.facts import PersonDetails

    ana = journal.people.add(PersonDetails("Ana")).id
    journal.topics.add(ana, "pay", Side.ME)
    journal.actions.add(ana, "deck", Side.ME)
    meeting = journal.meetings.plan(ana, journal.clock.today())
    journal.notes.save(meeting.id, "/pain noise", 0)
    journal.settings.put(replace(journal.settings.get(), lock_after_minutes=3))
    with pytest.raises(IntegrityError), journal._vault.store.write() as session:
        session.execute(text(sql))


def test_the_front_door_knows_all_tables():
    assert mgrjournal.journal.Journal
    assert len(MODELS) == 14


def test_this_version_writes_schema_1():
    assert runner.SCHEMA_VERSION == 1
