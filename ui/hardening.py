"""Ask the system to keep this process's files and memory to itself."""

import os
import sys

_PR_SET_DUMPABLE = 4


def keep_files_private() -> None:
    """Let nobody else read what is written from now on, and leave no core file behind."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource  # Windows has no such module

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def keep_memory_private() -> bool:
    """Refuse memory readers and debuggers of the same user; only Linux offers it.

    Returns:
        whether the system agreed.
    """
    if sys.platform != "linux":
        return False
    import ctypes  # not on the way to the first picture

    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
