"""What errors of the engine and of the disk mean for the journal.

Their own text may quote what was asked for, or name files: it stops here.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

from sqlcipher3 import dbapi2

from mgrjournal.errors import VaultError
from mgrjournal.vault import failures
from mgrjournal.vault.failure import Failure

# SQLite's primary result codes, https://sqlite.org/rescode.html; the low byte of every code.
_ENGINE: Final[dict[int, Failure]] = {
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

_DISK: Final[dict[int, Failure]] = {
    errno.ENOSPC: failures.DISK_FULL,
    errno.EDQUOT: failures.DISK_FULL,
    errno.EROFS: failures.READ_ONLY,
    errno.EACCES: failures.NO_ACCESS,
    errno.EPERM: failures.NO_ACCESS,
    errno.ENOMEM: failures.NOT_ENOUGH_MEMORY,
}


@contextmanager
def translated(driver: ModuleType = dbapi2) -> Iterator[None]:
    """Turn errors of the engine and of the disk into ours, which tell nothing of the journal.

    Raises:
        VaultError: DISK_FULL, READ_ONLY, NO_ACCESS, DISK_FAILED, DB_IN_USE, DB_UNREADABLE,
            NOT_ENOUGH_MEMORY or STATEMENT_FAILED.
    """
    try:
        yield
    except (driver.Error, OSError) as error:
        raise as_vault_error(error) from None


def as_vault_error(error: BaseException) -> VaultError:
    """Return our error for one of the engine or of the disk, without anything of its text."""
    if isinstance(error, OSError):
        return _DISK.get(error.errno or 0, failures.DISK_FAILED).error()
    code = getattr(error, "sqlite_errorcode", None)
    failure = _ENGINE.get(code & 0xFF) if isinstance(code, int) else None
    return failure.error() if failure else failures.STATEMENT_FAILED.error(reason=reason_of(error))


def reason_of(error: BaseException) -> str:
    """Return the name of an error's kind, which says nothing of what was asked for."""
    return str(getattr(error, "sqlite_errorname", None) or type(error).__name__)
