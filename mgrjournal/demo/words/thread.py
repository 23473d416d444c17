"""A thread: a topic, what may be said about it, and what may be promised."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thread:
    """Something two people may talk about. Words in braces are filled in for each pair.

    Args:
        topic: the line on the agenda.
        notes: sentences that a note may hold about it, in order.
        quotes: what they may say, word for word.
        pains: troubles of the organisation that may come up.
        mine: what I may promise.
        theirs: what they may promise.
    """

    topic: str
    notes: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    pains: tuple[str, ...] = ()
    mine: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()


_FIELDS = {">": "quotes", "!": "pains", "+": "mine", "-": "theirs", ".": "notes"}


def threads(script: str) -> tuple[Thread, ...]:
    """Return the threads of a script.

    A thread is a block of lines between blank lines: the topic, then lines that begin with
    a mark: `.` a note, `>` a quote, `!` a pain, `+` a promise of mine, `-` one of theirs.
    """
    return tuple(_thread(block) for block in script.strip().split("\n\n"))


def _thread(block: str) -> Thread:
    topic, *lines = block.strip().splitlines()
    parts: dict[str, list[str]] = {name: [] for name in _FIELDS.values()}
    for line in lines:
        mark, _, text = line.partition(" ")
        parts[_FIELDS[mark]].append(text)
    return Thread(topic, **{name: tuple(texts) for name, texts in parts.items()})
