"""The one place that opens a database: every setting that keeps it safe is made and read back."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from sqlcipher3 import dbapi2

from mgrjournal.vault import failures
from mgrjournal.vault.derivation import KEY_BYTES, wipe
from mgrjournal.vault.translation import translated

Connection = Any
"""A connection of sqlcipher3, which comes without types."""

OLDEST_ENGINE: Final = (3, 51, 3)
_PATIENCE: Final = 0.3  # seconds to wait for another program that holds the file

SETTINGS: Final = (
    ("cipher_memory_security", "ON", "1"),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("fullfsync", "ON", "1"),
    ("checkpoint_fullfsync", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("secure_delete", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
)
"""Name, what it is set to, how it reads back."""


def connect(path: Path, database_key: bytearray, *, driver: ModuleType = dbapi2) -> Connection:
    """Open a database that exists with its raw key, held by nobody else.

    Returns:
        a connection in autocommit mode; every setting of `SETTINGS` has been read back.

    Raises:
        VaultError: NOT_SQLCIPHER, ENGINE_TOO_OLD, SETTING_REFUSED, DB_IN_USE, DB_UNREADABLE, ...
    """
    with translated(driver):
        connection = driver.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            timeout=_PATIENCE,
        )
    try:
        with translated(driver):
            _silence(connection)
            _check_engine(connection, driver.sqlite_version)
            _set_key(connection, database_key)
            _apply_settings(connection)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def connected(path: Path, database_key: bytearray) -> Iterator[Connection]:
    """Open a database for the time of a `with` block."""
    with closing(connect(path, database_key)) as connection, translated():
        yield connection


def setting(connection: Connection, name: str) -> str:
    """Return a setting of the engine as text; empty if it knows no such setting."""
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return "" if row is None else str(row[0])


def settings_read_back(connection: Connection) -> dict[str, str]:
    """Return how each of `SETTINGS` stands."""
    return {name: setting(connection, name) for name, _, _ in SETTINGS}


def _silence(connection: Connection) -> None:
    """Keep the engine from printing; it is first, because a wrong key alone makes it print."""
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()


def _check_engine(connection: Connection, version: str) -> None:
    if not setting(connection, "cipher_version"):
        raise failures.NOT_SQLCIPHER.error()
    if tuple(int(part) for part in version.split(".")) < OLDEST_ENGINE:
        needed = ".".join(str(part) for part in OLDEST_ENGINE)
        raise failures.ENGINE_TOO_OLD.error(version=version, needed=needed)
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    if "TEMP_STORE=0" in options:  # temporary files in plain text, whatever temp_store says
        raise failures.SETTING_REFUSED.error(setting="TEMP_STORE")


def _set_key(connection: Connection, database_key: bytearray) -> None:
    """Hand over the raw key without a statement that could be traced.

    Any other length would silently be taken for a passphrase.
    """
    if len(database_key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")
    raw = bytearray(b"x'" + database_key.hex().encode() + b"'")
    connection.execute("PRAGMA cipher_memory_security = ON").fetchall()
    connection.set_key(raw)
    wipe(raw)
    if setting(connection, "cipher_status") != "1":
        raise failures.NOT_SQLCIPHER.error()


def _apply_settings(connection: Connection) -> None:
    for name, value, expected in SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
        if setting(connection, name) != expected:
            raise failures.SETTING_REFUSED.error(setting=name)
