"""Fonts, icons and other files that ship with the program."""

from pathlib import Path

_ROOT = Path(__file__).parent


def path(name: str) -> Path:
    """Return where the resource `name`, such as `icons/lock.svg`, lies on disk.

    Raises:
        FileNotFoundError: when there is no such resource.
    """
    found = _ROOT / name
    if not found.exists():
        raise FileNotFoundError(name)
    return found
