"""Looks at journal.db before anything opens it, and says what is wrong with it."""

import os
from typing import Final

from mgrjournal.vault import failures
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.pages import PAGE, SALT, Pages

_PLAIN: Final = b"SQLite format 3\0"
_AT_ONCE: Final = 2048
"""How many pages are checked at a start, in about 20 ms. A larger file is checked at both ends and
in a run between them, another one each time; whole it is checked when it is copied or examined."""


def check_outside(layout: Layout) -> bytes:
    """Return the first 16 bytes of the database, after checking what can be seen without a key.

    Raises:
        VaultError: DB_MISSING, DB_NOT_A_FILE, DB_EMPTY, DB_TRUNCATED, DB_PLAINTEXT or READ_ONLY.
    """
    path = layout.database
    if not path.exists():
        raise failures.DB_MISSING.error()
    if not path.is_file():
        raise failures.DB_NOT_A_FILE.error()
    size = path.stat().st_size
    if not size:
        raise failures.DB_EMPTY.error()
    start = salt_of(layout)
    if start == _PLAIN:
        raise failures.DB_PLAINTEXT.error()
    if size < PAGE or (size % PAGE and not has_unfinished_saves(layout)):
        raise failures.DB_TRUNCATED.error()
    if not (os.access(layout.folder, os.W_OK) and os.access(path, os.W_OK)):
        raise failures.READ_ONLY.error()
    return start


def salt_of(layout: Layout) -> bytes:
    """Return the first 16 bytes of the database."""
    with layout.database.open("rb") as file:
        return file.read(SALT)


def has_unfinished_saves(layout: Layout) -> bool:
    """Tell whether the journal was not closed properly, so that the engine will repair it."""
    return layout.write_ahead.is_file() and layout.write_ahead.stat().st_size > 0


def is_foreign(layout: Layout, database_key: bytearray, salt: bytes) -> bool:
    """Tell whether no page of the database was written with this key and this salt."""
    pages = Pages(layout.database, database_key, salt)
    chosen = pages.sample(_AT_ONCE)
    return len(pages.damaged(chosen)) == len(chosen)


def check_inside(layout: Layout, database_key: bytearray, salt: bytes) -> None:
    """Check the pages of a database that was closed properly and should begin with `salt`.

    Raises:
        VaultError: DB_DAMAGED or DB_TRUNCATED.
    """
    pages = Pages(layout.database, database_key, salt)
    damaged = set(pages.damaged(pages.sample(_AT_ONCE)))
    if salt_of(layout) != salt:
        damaged.add(1)
    if 1 not in damaged and pages.count() < pages.declared_count():
        raise failures.DB_TRUNCATED.error()
    if damaged:
        raise failures.DB_DAMAGED.error(pages=len(damaged))
