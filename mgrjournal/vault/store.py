"""Transactions on the open database, one at a time, on the one thread that opened it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection as EngineConnection
from sqlalchemy import create_engine, event
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import configure_mappers
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2
from sqlmodel import Session

from mgrjournal.vault import failures
from mgrjournal.vault.connection import Connection
from mgrjournal.vault.identity import COUNT_A_SAVE, identify
from mgrjournal.vault.translation import as_vault_error, translated

_ALREADY_OPEN: Final = "a transaction of this journal is already open"


class Store:
    """Hands out sessions, one at a time. Only the thread that opened the journal may use it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._busy = False
        self._shared: EngineConnection | None = None
        self._unfinished = 0
        self._thread = threading.get_ident()
        self._engine = create_engine(
            "sqlite+pysqlite://",
            module=dbapi2,
            creator=lambda: connection,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        # The write lock is taken at once: reading first and writing later could come too late.
        event.listen(self._engine, "begin", lambda _: connection.execute("BEGIN IMMEDIATE"))
        self._engine.connect().close()  # SQLAlchemy prepares a connection when it first meets it

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one state of the journal; whatever it changes is dropped.

        Raises:
            VaultError: DB_UNREADABLE, ...
        """
        with self._session() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give a session whose changes are durable when the block ends, or not made at all.

        Every such change is counted, in the same transaction.

        Raises:
            VaultError: DISK_FULL, READ_ONLY, DISK_FAILED, DB_UNREADABLE, ...
        """
        with self._session() as session:
            session.connection()  # begins, so that even an empty block is a save
            self._unfinished += 1
            yield session
            session.flush()
            self._count()
            session.commit()
            self._unfinished -= 1

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make one change of everything that is read and written inside the block.

        It is durable when the block ends, or not made at all: one write in it that fails takes all
        with it. `read_plainly` and `write_plainly` have no place in it.

        Raises:
            VaultError: DISK_FULL, READ_ONLY, DISK_FAILED, DB_UNREADABLE, ...
        """
        if self._shared is not None:
            raise RuntimeError(_ALREADY_OPEN)
        with self._alone(), translated(), _without_text(), self._engine.begin() as connection:
            self._shared, self._busy, self._unfinished = connection, False, 0
            try:
                yield
                self._count()
                if self._unfinished:
                    raise RuntimeError("something failed that was to be part of one change")
            finally:
                self._shared, self._busy = None, True

    @property
    def in_one_change(self) -> bool:
        """Whether a block of `together` is open."""
        return self._shared is not None

    @contextmanager
    def read_plainly(self) -> Iterator[Connection]:
        """Give the engine's own connection in a transaction as in `read`, without SQLModel."""
        with self._alone(), translated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    @contextmanager
    def write_plainly(self) -> Iterator[Connection]:
        """Give the engine's own connection in a transaction as in `write`, without SQLModel.

        For the vault's own tables, and for what must be as quick as can be.
        """
        with self._alone(), translated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._count()
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
        with self._alone(), translated():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        self._connection.close()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with (
            self._alone(),
            translated(),
            _without_text(),
            Session(
                self._shared or self._engine,
                expire_on_commit=False,
                join_transaction_mode="rollback_only",
            ) as session,
        ):
            yield session

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Refuse other threads, and a transaction within another: one end would be that of both."""
        if threading.get_ident() != self._thread:
            raise RuntimeError("only the thread that opened the journal may use it")
        if self._busy:
            raise RuntimeError(_ALREADY_OPEN)
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _count(self) -> None:
        """Count a save.

        The engine ends a transaction by itself when the disk fails; if that was overlooked, nothing
        may be taken for saved.
        """
        if not self._connection.in_transaction:
            raise failures.DISK_FAILED.error()
        self._connection.execute(COUNT_A_SAVE)


def prepare() -> None:
    """Do while nobody waits what the first session of a process would do by itself."""
    configure_mappers()


@contextmanager
def _without_text() -> Iterator[None]:
    """Turn SQLAlchemy's errors into ours, whose text holds nothing of the journal.

    A broken constraint is told as it is, for the caller to deal with: its text names columns only.
    """
    try:
        yield
    except StatementError as error:
        error.params = None  # it stays behind ours, for whoever looks there
        if isinstance(error, IntegrityError):
            raise
        raise as_vault_error(error.orig or error) from None
