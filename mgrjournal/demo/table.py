"""What lies on the table between two people: topics that arrive, wait, and are settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from random import Random

from mgrjournal.demo.note import Talk
from mgrjournal.demo.words.thread import Thread
from mgrjournal.meetings.facts import Side, TopicState

_MOST_IN_ONE_CALL = 6
_MOST_AT_ONCE = 5


class Deck:
    """Threads in an order of chance. One that was drawn stays away for half a deck at least."""

    def __init__(self, rng: Random, threads: Sequence[Thread]) -> None:
        self._rng = rng
        self._resting = rng.sample(threads, len(threads))
        self._waiting: list[Thread] = []

    def draw(self) -> Thread:
        """Return the next thread."""
        if not self._waiting:
            half = len(self._resting) // 2
            early, late = self._resting[:half], self._resting[half:]
            self._rng.shuffle(early)
            self._rng.shuffle(late)
            self._waiting, self._resting = [*early, *late], []
        thread = self._waiting.pop(0)
        self._resting.append(thread)
        return thread


@dataclass(slots=True)
class Item:
    """A topic on the table.

    Args:
        key: names it for good.
        talk: what it is about; None for one that only a line of a note speaks of.
        waits: how many 1:1s it lets pass before it is settled.
        ends: how it is settled.
    """

    key: int
    talk: Talk | None
    side: Side
    waits: int
    ends: TopicState


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the table in one 1:1."""

    discussed: tuple[Item, ...]
    dropped: tuple[Item, ...]
    lingering: tuple[Item, ...]


class Table:
    """The topics of one pair that are not settled yet."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._items: list[Item] = []
        self._next_key = 0

    def put(self, talk: Talk | None, side: Side) -> Item:
        """Add a topic; chance decides how long it will wait and how it will end."""
        waits = self._rng.choices((0, 1, 2, 3), weights=(78, 14, 6, 2))[0]
        ends = self._rng.choices(
            (TopicState.DISCUSSED, TopicState.DROPPED, TopicState.LINGERING),
            weights=(90, 4, 6),
        )[0]
        item = Item(self._next_key, talk, side, waits, ends)
        self._next_key += 1
        self._items.append(item)
        return item

    def topics(self) -> set[str]:
        """Return the texts that lie on the table."""
        return {item.talk.topic for item in self._items if item.talk is not None}

    def settle(self) -> Settled:
        """Hold one 1:1: what has waited long enough is settled, the rest is carried over."""
        ready = [item for item in self._items if item.waits <= 0][:_MOST_IN_ONE_CALL]
        for item in self._items:
            item.waits -= 1
        settled = Settled(
            tuple(item for item in ready if item.ends is TopicState.DISCUSSED),
            tuple(item for item in ready if item.ends is TopicState.DROPPED),
            tuple(item for item in ready if item.ends is TopicState.LINGERING),
        )
        for item in settled.lingering:
            item.waits, item.ends = self._rng.randint(2, 5), TopicState.DISCUSSED
        gone = {item.key for item in (*settled.discussed, *settled.dropped)}
        self._items = [item for item in self._items if item.key not in gone]
        return settled


def how_many(rng: Random, rate: float) -> int:
    """Return a count that is about `rate` on average (Poisson), and never a flood."""
    limit, product, count = exp(-rate), rng.random(), 0
    while product > limit and count < _MOST_AT_ONCE:
        product *= rng.random()
        count += 1
    return count
