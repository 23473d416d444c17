"""Copies of the database: to keep, to work on, and how each is proven before it counts."""

import shutil
from pathlib import Path

from mgrjournal.vault import failures
from mgrjournal.vault.checks import failed_checks
from mgrjournal.vault.connection import Connection, connected
from mgrjournal.vault.files import make_file, make_folder, sync_file, sync_folder
from mgrjournal.vault.layout import Layout


def make_work_copy(connection: Connection, layout: Layout) -> Path:
    """Return the path of a copy of an open database, with the same key, in the work folder."""
    clear_work(layout)
    make_folder(layout.work)
    copy = layout.work / "copy.db"
    make_file(copy)  # with the right permissions before there is anything in it
    connection.execute("VACUUM INTO ?", (str(copy),))
    return copy


def prove(path: Path, database_key: bytearray) -> None:
    """Open a copy as any journal is opened, check all of it and make it durable.

    Raises:
        VaultError: COPY_FAILED, it is not whole; or why it does not open.
    """
    with connected(path, database_key) as connection:
        if failed_checks(connection):
            raise failures.COPY_FAILED.error()
    sync_file(path)


def back_up(connection: Connection, layout: Layout, database_key: bytearray, name: str) -> Path:
    """Return the path of a proven copy in backups/; what is not proven never gets that name."""
    if not layout.backups.is_dir():
        make_folder(layout.backups)
    copy = make_work_copy(connection, layout)
    prove(copy, database_key)
    target = layout.backups / name
    copy.replace(target)
    sync_folder(layout.backups)
    clear_work(layout)
    return target


def clear_work(layout: Layout) -> None:
    """Remove the copies that were worked on; they hold nothing that is not elsewhere."""
    shutil.rmtree(layout.work, ignore_errors=True)
