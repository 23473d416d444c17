"""Files that only their owner can read, replaced whole or not at all."""

import contextlib
import os
from pathlib import Path

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600


def make_folder(path: Path) -> None:
    """Make a folder that only its owner can enter, whatever the umask is."""
    path.mkdir(mode=_PRIVATE_FOLDER)
    path.chmod(_PRIVATE_FOLDER)


def make_file(path: Path, content: bytes = b"") -> None:
    """Write a new file that only its owner can read, durably.

    Raises:
        FileExistsError: there is something of that name; it is left alone.
    """
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
    with os.fdopen(number, "wb") as file:
        with contextlib.suppress(AttributeError):  # Windows has no modes to change here
            os.fchmod(number, _PRIVATE_FILE)
        file.write(content)
        file.flush()
        os.fsync(number)


def replace_file(path: Path, content: bytes) -> None:
    """Put a new content in the place of a file: at every moment it is the old or the new, whole."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)  # left by a crash
    make_file(fresh, content)
    fresh.replace(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make durable what was written to a file."""
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def sync_folder(path: Path) -> None:
    """Make durable which files a folder has; Windows does that by itself."""
    if os.name == "nt":
        return
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
