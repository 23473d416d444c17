"""Looks at journal.db before anything opens it, and says what is wrong with it."""

import os

from mgrjournal.vault import failures
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.pages import PAGE, SALT, Pages

_PLAIN = b"SQLite format 3\0"
_AT_ONCE = 2048
"""How many pages are checked at every start: about 20 ms. A larger file is checked by samples,
each start others, and whole when it is copied or examined."""


def check_outside(layout: Layout) -> bytes:
    """Check what can be seen without a key.

    Returns:
        the first 16 bytes of the database.

    Raises:
        VaultError: DB_MISSING, DB_NOT_A_FILE, DB_EMPTY, DB_TRUNCATED, DB_PLAINTEXT, READ_ONLY or
            NO_ACCESS.
    """
    path = layout.database
    if not path.exists():
        raise failures.DB_MISSING.error()
    if not path.is_file():
        raise failures.DB_NOT_A_FILE.error()
    try:
        with path.open("rb") as file:
            start = file.read(SALT)
    except PermissionError:
        raise failures.NO_ACCESS.error() from None
    size = path.stat().st_size
    if not size:
        raise failures.DB_EMPTY.error()
    if start == _PLAIN:
        raise failures.DB_PLAINTEXT.error()
    if size < PAGE or (size % PAGE and not has_unfinished_saves(layout)):
        raise failures.DB_TRUNCATED.error()
    if not (os.access(layout.folder, os.W_OK) and os.access(path, os.W_OK)):
        raise failures.READ_ONLY.error()
    return start


def has_unfinished_saves(layout: Layout) -> bool:
    """Tell whether the journal was not closed properly, so that the engine will repair it."""
    return layout.write_ahead.is_file() and layout.write_ahead.stat().st_size > 0


def check_inside(layout: Layout, database_key: bytearray, salt: bytes) -> None:
    """Check the pages of a database that was closed properly.

    Args:
        salt: what the database should begin with.

    Raises:
        VaultError: DB_OTHER_VAULT, DB_DAMAGED or DB_TRUNCATED.
    """
    pages = Pages(layout.database, database_key, salt)
    chosen = pages.sample(_AT_ONCE)
    damaged = pages.damaged(chosen)
    with layout.database.open("rb") as file:
        salt_fits = file.read(SALT) == salt
    if len(damaged) == len(chosen):
        # Not one page was written with this key.
        if salt_fits:
            raise failures.DB_DAMAGED.error(pages=len(damaged))
        raise failures.DB_OTHER_VAULT.error()
    if not salt_fits and 1 not in damaged:
        damaged.append(1)
    if 1 not in damaged and pages.count() < pages.declared_count():
        raise failures.DB_TRUNCATED.error()
    if damaged:
        raise failures.DB_DAMAGED.error(pages=len(damaged))


def is_foreign(layout: Layout, database_key: bytearray) -> bool:
    """Tell whether not one page of a database was written with this key."""
    with layout.database.open("rb") as file:
        pages = Pages(layout.database, database_key, file.read(SALT))
    chosen = pages.sample(_AT_ONCE)
    return len(pages.damaged(chosen)) == len(chosen)
