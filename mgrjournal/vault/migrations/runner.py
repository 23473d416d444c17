"""Brings a database to the schema of this version: copy, migrate, prove, swap."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Sequence
from typing import Final

from mgrjournal.vault import copies, failures, migrations
from mgrjournal.vault.connection import Connection, connected, setting
from mgrjournal.vault.files import sync_folder
from mgrjournal.vault.layout import Layout

Migration = Callable[[Connection], None]
"""One step. It runs SQL on the connection, and neither begins nor ends a transaction."""


def collect() -> tuple[Migration, ...]:
    """Return the steps of this version, in their order.

    Raises:
        LookupError: the numbers of the modules have a gap or a double.
    """
    names = sorted(
        module.name
        for module in pkgutil.iter_modules(migrations.__path__)
        if re.match(r"v\d{3}_", module.name)
    )
    if [int(name[1:4]) for name in names] != list(range(1, len(names) + 1)):
        raise LookupError(f"migrations are to be numbered without gaps: {names}")
    return tuple(importlib.import_module(f"{migrations.__name__}.{name}").migrate for name in names)


MIGRATIONS: Final = collect()
SCHEMA_VERSION: Final = len(MIGRATIONS)


def schema_of(connection: Connection) -> int:
    """Return how many steps a database has behind it."""
    return int(setting(connection, "user_version"))


def upgrade(
    layout: Layout,
    database_key: bytearray,
    *,
    stamp: str,
    steps: Sequence[Migration] = MIGRATIONS,
) -> None:
    """Bring a database, which nobody has open, to the newest schema; do nothing if it is there.

    Journals with something in them are copied to backups/ first, and the copy is proven. The steps
    run on another copy, which takes the journal's place when all is proven. Whatever fails or stops
    in between leaves journal.db as it was.

    Args:
        stamp: the moment, for the name of the backup.

    Raises:
        VaultError: DB_NEWER_THAN_APP, COPY_FAILED, MIGRATION_FAILED, DISK_FULL, ...
    """
    with connected(layout.database, database_key) as connection:
        before = schema_of(connection)
        if before > len(steps):
            raise failures.DB_NEWER_THAN_APP.error()
        if before == len(steps):
            return
        if before:
            copies.back_up(connection, layout, database_key, f"{stamp}-schema-{before}.db")
        work = copies.make_work_copy(connection, layout)
    try:
        with connected(work, database_key) as connection:
            _run(connection, steps[before:], schema=len(steps))
        copies.prove(work, database_key)
        if layout.write_ahead.exists():
            raise failures.MIGRATION_FAILED.error()
        work.replace(layout.database)
        sync_folder(layout.folder)
    finally:
        copies.clear_work(layout)


def _run(connection: Connection, steps: Sequence[Migration], *, schema: int) -> None:
    """Run steps in one transaction: all of them and the new schema number, or nothing."""
    connection.execute("PRAGMA foreign_keys = OFF")  # a table made anew must not empty its children
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps:
            step(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise failures.MIGRATION_FAILED.error()
        connection.execute(f"PRAGMA user_version = {schema:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
