"""Copies of the database: to keep, to work on, and how each is proven before it counts."""

import shutil
from pathlib import Path

from mgrjournal.vault import failures
from mgrjournal.vault.connection import Connection, connected
from mgrjournal.vault.files import make_file, make_folder, sync_file, sync_folder
from mgrjournal.vault.layout import Layout


def copy_into(connection: Connection, target: Path) -> None:
    """Write all that an open database holds into a new file with the same key, durably."""
    make_file(target)  # with the right permissions before there is anything in it
    connection.execute("VACUUM INTO ?", (str(target),))
    sync_file(target)


def prove(path: Path, database_key: bytearray) -> None:
    """Open a copy as any journal is opened and check all of it.

    Raises:
        VaultError: COPY_FAILED, it is not whole; or why it does not open.
    """
    with connected(path, database_key) as connection:
        if problems(connection):
            raise failures.COPY_FAILED.error()


def problems(connection: Connection) -> list[str]:
    """Return the names of the checks of the whole file that find something."""
    found = []
    if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
        found.append("cipher_integrity_check")
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        found.append("integrity_check")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        found.append("foreign_key_check")
    return found


def back_up(connection: Connection, layout: Layout, database_key: bytearray, name: str) -> None:
    """Keep a proven copy in backups/ under `name`; what is not proven does not get that name."""
    if not layout.backups.is_dir():
        make_folder(layout.backups)
    target = layout.backups / name
    if target.exists():
        return
    copy = make_work_copy(connection, layout)
    prove(copy, database_key)
    sync_file(copy)
    copy.replace(target)
    sync_folder(layout.backups)
    clear_work(layout)


def make_work_copy(connection: Connection, layout: Layout) -> Path:
    """Return the path of a copy of an open database in the folder for work."""
    clear_work(layout)
    make_folder(layout.work)
    copy = layout.work / "copy.db"
    copy_into(connection, copy)
    return copy


def clear_work(layout: Layout) -> None:
    """Remove the copies that were worked on; they hold nothing that is not elsewhere."""
    shutil.rmtree(layout.work, ignore_errors=True)
