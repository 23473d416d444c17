"""What the engine's errors mean for the journal. Their text may quote what was asked: it stops here."""

from typing import Final

from mgrjournal.errors import VaultError
from mgrjournal.vault import failures
from mgrjournal.vault.failures import Failure

# SQLite's primary result codes, https://sqlite.org/rescode.html; the low byte of every code.
_FAILURES: Final[dict[int, Failure]] = {
    3: failures.NO_ACCESS,
    5: failures.DB_IN_USE,
    6: failures.DB_IN_USE,
    7: failures.NOT_ENOUGH_MEMORY,
    8: failures.READ_ONLY,
    10: failures.DISK_FAILED,
    11: failures.DB_UNREADABLE,
    13: failures.DISK_FULL,
    14: failures.NO_ACCESS,
    23: failures.NO_ACCESS,
    26: failures.DB_UNREADABLE,
}


def as_vault_error(error: BaseException) -> VaultError:
    """Return our error for one of the engine, without anything of its text."""
    code = getattr(error, "sqlite_errorcode", None)
    failure = _FAILURES.get(code & 0xFF) if isinstance(code, int) else None
    if failure is not None:
        return failure.error()
    name = getattr(error, "sqlite_errorname", None) or type(error).__name__
    return failures.STATEMENT_FAILED.error(reason=name)
