"""What the vault keeps about itself inside the database, before any table of the journal."""

import os
from dataclasses import dataclass

from mgrjournal.errors import VaultError
from mgrjournal.vault import failures
from mgrjournal.vault.connection import Connection
from mgrjournal.vault.header import Header, dump, parse

_TABLES = (
    """
    CREATE TABLE vault (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        id TEXT NOT NULL CHECK (length(id) = 32),
        created_at TEXT NOT NULL,
        generation INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE vault_keys (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        header BLOB NOT NULL
    ) STRICT
    """,
)

COUNT_A_SAVE = "UPDATE vault SET generation = generation + 1"


@dataclass(frozen=True, slots=True)
class Identity:
    """Which journal this is, and how many saves it has seen."""

    vault_id: str
    generation: int


def new_vault_id() -> str:
    """Return 32 random hexadecimal digits."""
    return os.urandom(16).hex()


def found(connection: Connection, header: Header, created_at: str) -> None:
    """Make the vault's own tables in a new database."""
    connection.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        connection.execute(table)
    connection.execute("INSERT INTO vault VALUES (1, ?, ?, 0)", (header.vault_id, created_at))
    mirror(connection, header)
    connection.execute("COMMIT")


def identify(connection: Connection) -> Identity:
    """Return which journal a database holds.

    Raises:
        VaultError: DB_OTHER_VAULT, it holds none.
    """
    tables = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'vault'"
    if not connection.execute(tables).fetchone()[0]:
        raise failures.DB_OTHER_VAULT.error()
    return Identity(*connection.execute("SELECT id, generation FROM vault").fetchone())


def mirror(connection: Connection, header: Header) -> None:
    """Keep the ways in inside the journal as well, should journal.keys get lost."""
    content = dump(header)
    connection.execute(
        "INSERT INTO vault_keys VALUES (1, ?) "
        "ON CONFLICT (only_row) DO UPDATE SET header = excluded.header",
        (content,),
    )


def mirrored(connection: Connection) -> Header | None:
    """Return the ways in as they are kept inside the journal, if that is of use."""
    row = connection.execute("SELECT header FROM vault_keys").fetchone()
    try:
        return None if row is None else parse(row[0])
    except VaultError:
        return None
