"""Transactions on the open database, one at a time, on the one thread that opened it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection as EngineConnection
from sqlalchemy import create_engine, event
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2
from sqlmodel import Session

from mgrjournal.vault.connection import Connection, translated
from mgrjournal.vault.engine_errors import as_vault_error
from mgrjournal.vault.identity import COUNT_A_SAVE, identify


class Store:
    """Hands out sessions. Only the thread that opened the journal may use it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._engine = create_engine(
            "sqlite+pysqlite://",
            module=dbapi2,
            creator=lambda: connection,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one state of the journal; whatever it changes is dropped."""
        with _without_text(), Session(self._engine, expire_on_commit=False) as session:
            try:
                yield session
            finally:
                session.rollback()

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give a session whose changes are durable when the block ends, or not made at all.

        Every such change is counted in the same transaction.

        Raises:
            VaultError: DISK_FULL, READ_ONLY, DISK_FAILED, DB_UNREADABLE, ...
        """
        with _without_text(), Session(self._engine, expire_on_commit=False) as session:
            yield session
            session.connection().exec_driver_sql(COUNT_A_SAVE)
            session.commit()

    @contextmanager
    def write_raw(self) -> Iterator[Connection]:
        """Give the engine's own connection in one transaction: for the vault's own tables."""
        with translated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute(COUNT_A_SAVE)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def generation(self) -> int:
        """Return how many times something was saved in this journal."""
        with translated():
            return identify(self._connection).generation

    def checkpoint(self) -> None:
        """Move what was saved into the database file, so that later saves stay quick."""
        with translated():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        self._connection.close()


def _begin(connection: EngineConnection) -> None:
    """Take the write lock at once: two that read first and write later could not both go on."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _without_text() -> Iterator[None]:
    """Turn errors that may quote what was asked into ours.

    A broken constraint is told as it is: it names columns, never what was to be in them.
    """
    try:
        yield
    except IntegrityError as error:
        error.params = None
        raise
    except StatementError as error:
        raise as_vault_error(error.orig or error) from None
