"""The words that make a line of a note become something."""

import re
from dataclasses import dataclass

from mgrjournal.fact import Fact
from mgrjournal.meetings.facts import CaptureKind


@dataclass(frozen=True, slots=True, repr=False)
class Command(Fact):
    """A word to type at the start of a line.

    Args:
        word: with its slash, as it is typed.
        meaning: what becomes of the line, for the completion.
    """

    kind: CaptureKind
    word: str
    meaning: str


COMMANDS = (
    Command(CaptureKind.ACTION, "/action", "a promise, with owner and date"),
    Command(CaptureKind.TOPIC, "/topic", "onto this agenda"),
    Command(CaptureKind.NEXT, "/next", "for the next 1:1"),
    Command(CaptureKind.PERSONAL, "/personal", "from their life, private"),
    Command(CaptureKind.PAIN, "/pain", "an organisational pain"),
    Command(CaptureKind.CONTEXT, "/context", "told, and what they said"),
    Command(CaptureKind.QUOTE, "/quote", "their words, as said"),
)

KINDS = {command.word[1:]: command.kind for command in COMMANDS}
"""What each command stands for, without its slash."""

_BEGUN = re.compile(r"\s*(/[a-z]*)", re.IGNORECASE)


def completions(before_caret: str) -> tuple[Command, ...]:
    """Return the commands that `before_caret`, the line up to the caret, can still become.

    Nothing unless the line holds only the beginning of a command.
    """
    begun = _BEGUN.fullmatch(before_caret)
    if begun is None:
        return ()
    return tuple(command for command in COMMANDS if command.word.startswith(begun[1].lower()))
