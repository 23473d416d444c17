"""What a pasted list holds."""

from dataclasses import dataclass
from enum import StrEnum

from mgrjournal.fact import Fact


class Reason(StrEnum):
    """Why a line is left out, in words for the preview."""

    GREETING = "greeting"
    INTRODUCTION = "introduces the list"
    CLOSING = "closing words"
    WHO_AND_WHEN = "name and time"
    HEADING = "heading"
    DONE = "already done"
    TWICE = "already in the list"
    NOT_IN_LIST = "not part of the list"
    NO_TOPIC = "from the chat program"


@dataclass(frozen=True, slots=True, repr=False)
class PastedLine(Fact):
    """A line of the preview.

    Args:
        text: one clean line without bullet, number, box, name and time.
        reason: why it is left out; None for a topic.
        line: where it began in what was pasted, from 0.
    """

    text: str
    reason: Reason | None
    line: int

    @property
    def taken(self) -> bool:
        """Whether it becomes a topic unless the user decides otherwise."""
        return self.reason is None


@dataclass(frozen=True, slots=True, repr=False)
class PastedList(Fact):
    """Everything that was pasted, in order; blank lines aside."""

    lines: tuple[PastedLine, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """The texts that become topics unless the user decides otherwise."""
        return tuple(line.text for line in self.lines if line.taken)
