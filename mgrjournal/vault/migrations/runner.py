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
from mgrjournal.vault.translation import as_vault_error, reason_of

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
_BUG: Final = failures.STATEMENT_FAILED.code


def schema_of(connection: Connection) -> int:
    """Return how many steps a database has behind it."""
    return int(setting(connection, "user_version"))


def is_behind(connection: Connection, steps: Sequence[Migration]) -> bool:
    """Tell whether a database has steps before it.

    Raises:
        VaultError: DB_NEWER_THAN_APP, it has more steps behind it than this version knows.
    """
    schema = schema_of(connection)
    if schema > len(steps):
        raise failures.DB_NEWER_THAN_APP.error()
    return schema < len(steps)


def upgrade(
    layout: Layout, database_key: bytearray, steps: Sequence[Migration], *, stamp: str
) -> None:
    """Bring a database, which nobody has open, through all steps.

    A journal with something in it is copied to backups/ first, with `stamp` in the name, and the
    copy is proven. The steps run on another copy, which takes the journal's place when that is
    proven too. Whatever fails or stops in between leaves journal.db as it was.

    Raises:
        VaultError: COPY_FAILED, MIGRATION_FAILED, DISK_FULL, ...
    """
    try:
        with connected(layout.database, database_key) as connection:
            before = schema_of(connection)
            if before:
                copies.back_up(connection, layout, database_key, f"{stamp}-schema-{before}.db")
            work = copies.make_work_copy(connection, layout)
        with connected(work, database_key) as connection:
            _run(connection, steps, first=before)
        copies.prove(work, database_key)
        if layout.write_ahead.exists():  # it would be taken for that of the new file
            raise failures.COPY_FAILED.error()
        work.replace(layout.database)
        sync_folder(layout.folder)
    finally:
        copies.clear_work(layout)


def _run(connection: Connection, steps: Sequence[Migration], *, first: int) -> None:
    """Run the steps from `first` in one transaction: all and the schema number, or nothing."""
    connection.execute("PRAGMA foreign_keys = OFF")  # a table made anew must not empty its children
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, step in enumerate(steps[first:], start=first + 1):
            _take(connection, step, number)
        connection.execute(f"PRAGMA user_version = {len(steps):d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _take(connection: Connection, step: Migration, number: int) -> None:
    try:
        step(connection)
    except Exception as error:  # noqa: BLE001 - whatever it is may quote the text it moved
        if isinstance(error, connection.Error) and (known := as_vault_error(error)).code != _BUG:
            raise known from None
        reason = reason_of(error)
        raise failures.MIGRATION_FAILED.error(step=number, reason=reason) from None
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise failures.MIGRATION_FAILED.error(step=number, reason="foreign_key_check")
