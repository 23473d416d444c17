"""Describe failures without repeating what anybody wrote."""

import re
import traceback
from pathlib import Path

from mgrjournal.errors import JournalError

_ROOT = Path(__file__).parents[1]
_QT_FUNCTION = re.compile(r"\A[A-Za-z]\w*(?:::~?[A-Za-z]\w*)+")
_DEEPEST = 4


def describe(error: BaseException) -> str:
    """Return kind, our code and place in our source of `error` and its causes.

    The words of an exception are left out: they may hold a note, a name or a key.
    """
    seen: list[str] = []
    link: BaseException | None = error
    while link is not None and len(seen) < _DEEPEST:
        seen.append(_one(link))
        link = link.__cause__ or link.__context__
    return ", after ".join(seen)


def describe_qt(message: str) -> str:
    """Return the Qt function that speaks in `message`; the rest may quote what was typed."""
    found = _QT_FUNCTION.match(message)
    return found.group() if found else "Qt"


def unexpected() -> JournalError:
    """Return what to tell a person about a fault of our own."""
    return JournalError(
        "UNEXPECTED",
        "Something went wrong inside mgrjournal.",
        safe="What was shown as saved is saved.",
        next_step="Try again. If it comes back, close the journal and open it anew.",
    )


def _one(error: BaseException) -> str:
    kind = type(error)
    name = (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    code = f" {error.code}" if isinstance(error, JournalError) else ""
    return f"{name}{code}{_place(error)}"


def _place(error: BaseException) -> str:
    """Return the deepest line of our own source that the error passed through."""
    place = ""
    for frame, line in traceback.walk_tb(error.__traceback__):
        source = Path(frame.f_code.co_filename)
        if source.is_relative_to(_ROOT / "ui") or source.is_relative_to(_ROOT / "mgrjournal"):
            place = f" at {source.relative_to(_ROOT).as_posix()}:{line}"
    return place
