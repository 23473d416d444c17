"""The checks of a whole open database."""

from typing import Final

from mgrjournal.vault.connection import Connection

CHECKS: Final = ("cipher_integrity_check", "integrity_check", "foreign_key_check")


def findings(connection: Connection, check: str) -> int:
    """Return how many things a check finds; what they are may hold text of the journal."""
    rows = connection.execute(f"PRAGMA {check}").fetchall()
    return sum(1 for row in rows if row != ("ok",))


def failed_checks(connection: Connection) -> list[str]:
    """Return the names of the checks that find something."""
    return [check for check in CHECKS if findings(connection, check)]


def search_indexes(connection: Connection) -> list[str]:
    """Return the names of the full-text indexes."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%' ORDER BY name"
    )
    return [row[0] for row in rows]


def is_search_index_right(connection: Connection, name: str) -> bool:
    """Tell whether a full-text index agrees with the text that it is made of."""
    table = '"' + name.replace('"', '""') + '"'
    command = f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
    try:
        connection.execute(command)
    except connection.DatabaseError:
        return False
    return True
