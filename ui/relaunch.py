"""Locking empties the memory: this process is replaced by one that starts afresh."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path


def command(argv: list[str], folder: Path, *, locked: bool) -> list[str]:
    """Return the command that starts this program again.

    Args:
        argv: the command line it was started with, without the interpreter's own part.
        folder: the journal to come back to.
        locked: whether it is to know that the journal was open a moment ago.
    """
    arguments = ["--journal", str(folder), *(["--locked"] if locked else [])]
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    # What stands before our arguments: options of the interpreter, `-m ui` or a script.
    ours = len(sys.orig_argv) - (len(argv) - 1)
    return [sys.executable, *sys.orig_argv[1:ours], *arguments]


def relaunch(argv: list[str], folder: Path, *, locked: bool) -> None:
    """Replace this process; it does not return. Nothing is saved here."""
    again = command(argv, folder, locked=locked)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if sys.platform == "win32":
        subprocess.Popen(again, close_fds=True)  # noqa: S603 - our own command line
        os._exit(0)
    _keep_files_from_heir()
    os.execv(again[0], again)  # noqa: S606 - our own command line


def _keep_files_from_heir() -> None:
    """Close what is open when the process is replaced: the window would stay as a ghost."""
    for descriptor in _open_descriptors():
        with contextlib.suppress(OSError):
            os.set_inheritable(descriptor, False)


def _open_descriptors() -> list[int]:
    try:
        return [int(entry.name) for entry in Path("/dev/fd").iterdir() if int(entry.name) > 2]
    except OSError:
        return list(range(3, 1024))
