"""What a line of the note tells the line below and the painters, in the one number Qt keeps."""

from typing import NamedTuple

from mgrjournal.meetings.capture import OUTSIDE
from mgrjournal.meetings.facts import CaptureKind

_KINDS = tuple(CaptureKind)
_KIND_BITS, _CALENDAR_BIT, _FENCE_SHIFT = 0b0111, 0b1000, 4
_UNSEEN = -1


class BlockState(NamedTuple):
    """What is known of a line.

    Args:
        fence: which fenced code is open after the line.
        kind: what the line becomes.
        calendar: whether it holds a calendar sign that is to be drawn.
    """

    fence: int = OUTSIDE
    kind: CaptureKind | None = None
    calendar: bool = False

    def packed(self) -> int:
        """Return the state as a number."""
        kind = 0 if self.kind is None else _KINDS.index(self.kind) + 1
        return (self.fence << _FENCE_SHIFT) | (_CALENDAR_BIT if self.calendar else 0) | kind


def unpacked(number: int) -> BlockState:
    """Return the state that `number` stands for; a line never looked at is an ordinary one."""
    if number == _UNSEEN:
        return BlockState()
    return BlockState(number >> _FENCE_SHIFT, kind_in(number), bool(number & _CALENDAR_BIT))


def kind_in(number: int) -> CaptureKind | None:
    """Return only what the line becomes."""
    kind = number & _KIND_BITS if number != _UNSEEN else 0
    return _KINDS[kind - 1] if kind else None
