"""One owner at a time: a lock on the folder that ends with the process, however it ends."""

import os
import sys
from pathlib import Path

from mgrjournal.vault import failures


class FolderLock:
    """Holds a journal's folder for this process until it is released.

    Raises:
        VaultError: DB_IN_USE, somebody else holds it, perhaps this very process.
    """

    def __init__(self, folder: Path) -> None:
        self._file: int | None = _take(folder)

    def release(self) -> None:
        """Let others open the journal; a second call does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _take(folder: Path) -> int:
        file = os.open(folder / "journal.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(file)
            raise failures.DB_IN_USE.error() from None
        return file

else:
    import fcntl

    def _take(folder: Path) -> int:
        file = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            raise failures.DB_IN_USE.error() from None
        except OSError:
            return file  # a file system without such locks; the engine's own lock still holds
        return file
