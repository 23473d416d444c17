"""What goes into a reconciliation, and what comes out."""

from dataclasses import dataclass
from datetime import date

from mgrjournal.fact import Fact
from mgrjournal.meetings.capture import ParsedLine
from mgrjournal.meetings.facts import CaptureKind, Side


@dataclass(frozen=True, slots=True, repr=False)
class KnownLine(Fact):
    """A line as the journal last saw it, with the identity of what it became.

    The fields are those of the `ParsedLine` it was then. What the user changed in the item since
    (a date, a tick) is not among them, and stays until the line itself says something else.

    Args:
        id: of the captured line; its item hangs on it.
        removed: whether the line has gone from the note; it is remembered so that undoing brings
            the same item back.
    """

    id: int
    line: int
    kind: CaptureKind
    text: str
    owner: Side | None
    due: date | None
    done: bool
    raw: str
    removed: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Update(Fact):
    """A known line that reads, or stands, differently now.

    Args:
        line: what to remember from now on.
        changed: which of "text", "owner", "due" and "done" the line says differently: only these
            are to be written to the item. Empty for a line that only moved.
        restored: whether it had been removed, so that its item is to come back.
    """

    known: KnownLine
    line: ParsedLine
    changed: frozenset[str]
    restored: bool


@dataclass(frozen=True, slots=True, repr=False)
class Reconciliation(Fact):
    """What an edited note means for the lines known before.

    Every line of the note is in exactly one of `created`, `updated` and `kept`; every known line
    that was not removed before is in exactly one of `updated`, `removed` and `kept`.
    """

    created: tuple[ParsedLine, ...]
    updated: tuple[Update, ...]
    removed: tuple[KnownLine, ...]
    kept: tuple[KnownLine, ...]

    @property
    def nothing_changed(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.created or self.updated or self.removed)
