"""How far what was typed has come on its way to the disk."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from mgrjournal.errors import JournalError


class Phase(Enum):
    """Where a text stands."""

    CLEAN = auto()
    DIRTY = auto()
    SAVING = auto()
    SAVED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class SaveState:
    """Where a text stands, since when, and why.

    Args:
        at: when the text as it is now was made durable, UTC; None when it never was.
        error: why it could not be saved, with FAILED.
    """

    phase: Phase = Phase.CLEAN
    at: datetime | None = None
    error: JournalError | None = None
