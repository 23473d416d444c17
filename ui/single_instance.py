"""One window per journal: who comes first claims it."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCryptographicHash

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Claim:
    """A claim of this process on a journal.

    It is a lock on a file, which the system drops when the process ends in whatever way, so that
    no stale claim is ever left.

    Args:
        runtime: a folder of this login session; made if need be, for this user only.
        journal: the folder of the journal.

    Attributes:
        doorbell: where the first process hears later ones; see ui.doorbell.
    """

    def __init__(self, runtime: Path, journal: Path) -> None:
        digest = QCryptographicHash(QCryptographicHash.Algorithm.Sha256)
        digest.addData(os.fsencode(journal.resolve()))
        name = bytes(digest.result().data()).hex()[:16]
        self.doorbell = runtime / f"{name}.sock"
        self._path = runtime / f"{name}.lock"
        self._file: int | None = None

    def take(self) -> bool:
        """Claim the journal.

        Returns:
            whether no other process has it. Where no claim can be written, nobody is refused: the
            encrypted file itself never opens twice.
        """
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        try:
            _lock(file)
        except OSError:
            os.close(file)
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Give the claim up, so that the next process may take it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
