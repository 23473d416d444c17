"""Which topics each side brings, when they are ready, and what lies on the table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from mgrjournal.demo.blanks import blanks
from mgrjournal.demo.cast import Member
from mgrjournal.demo.character import Mood
from mgrjournal.demo.events import Brought
from mgrjournal.demo.note import Talk
from mgrjournal.demo.slots import waking
from mgrjournal.demo.table import Deck, Settled, Table, how_many
from mgrjournal.demo.words.above import ABOVE_MINE, ABOVE_THEIRS
from mgrjournal.demo.words.asking import ASKING
from mgrjournal.demo.words.craft import CRAFT
from mgrjournal.demo.words.delivery import DELIVERY
from mgrjournal.demo.words.mine import MINE
from mgrjournal.demo.words.network import NETWORK_MINE, NETWORK_THEIRS
from mgrjournal.demo.words.thread import Thread
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import Role

_THREADS: dict[Role, tuple[Sequence[Thread], Sequence[Thread]]] = {
    Role.REPORT: (DELIVERY + CRAFT, MINE + ASKING),
    Role.MANAGER: (ABOVE_THEIRS, ABOVE_MINE),
    Role.SPONSOR: (ABOVE_THEIRS, ABOVE_MINE),
    Role.PEER: (NETWORK_THEIRS, NETWORK_MINE),
    Role.CONTACT: (NETWORK_THEIRS, NETWORK_MINE),
}
_SHARED = {Side.THEM: 1.0, Side.BOTH: 0.7, Side.ME: 0.45}


@dataclass(frozen=True, slots=True)
class Arrived:
    """The topics that came for one 1:1.

    Args:
        ready: those that were there before it.
        raised: those that came up in it.
        theirs: how many they brought.
    """

    ready: tuple[Brought, ...]
    raised: tuple[Brought, ...]
    theirs: int
    ready_them: bool
    ready_me: bool


class Agenda:
    """The agenda of one pair through all its 1:1s.

    Args:
        person: the place of the person in the cast.
        colleagues: first names of others who may be mentioned.
    """

    def __init__(self, person: int, member: Member, colleagues: Sequence[str], rng: Random) -> None:
        theirs, mine = _THREADS[member.role]
        self._person = person
        self._member = member
        self._colleagues = colleagues
        self._rng = rng
        self._theirs = Deck(rng, theirs)
        self._mine = Deck(rng, mine)
        self._table = Table(rng)

    def arrive(
        self, mood: Mood, rate: float, earliest: datetime, start: datetime, *, least: int = 0
    ) -> Arrived:
        """Let both sides bring topics for the 1:1 that begins at `start`.

        Args:
            rate: how many they bring, on average.
            earliest: the end of what happened before; nothing is ready before that.
            least: how many topics I bring and have ready at least.
        """
        theirs = 0 if self._rng.random() < mood.light else how_many(self._rng, rate)
        mine = max(least, how_many(self._rng, mood.mine))
        ready_them = theirs > 0 and self._rng.random() < mood.ready
        ready_me = mine > 0 and (least > 0 or self._rng.random() < 0.85)
        ready: list[Brought] = []
        raised: list[Brought] = []
        for side, count, early in ((Side.THEM, theirs, ready_them), (Side.ME, mine, ready_me)):
            when = max(earliest + timedelta(minutes=1), waking(start - self._lead(side)))
            (ready if early else raised).extend(self._bring(side, count, when if early else start))
        return Arrived(tuple(ready), tuple(raised), theirs, ready_them, ready_me)

    def settle(self) -> Settled:
        """Hold one 1:1 over what lies on the table."""
        return self._table.settle()

    def note_down(self, text: str) -> dict[str, int]:
        """Put a line of a note on the table, if there is one; return its key by its text."""
        return {text: self._table.put(None, Side.ME).key} if text else {}

    def _bring(self, side: Side, count: int, when: datetime) -> Iterator[Brought]:
        """Draw some topics of one side, and put those together that are alike."""
        alike: dict[tuple[Side, bool], dict[int, str]] = {}
        deck = self._theirs if side is Side.THEM else self._mine
        for _ in range(count):
            talk = self._talk(deck, when)
            whose = Side.BOTH if side is Side.ME and self._rng.random() < 0.08 else side
            shareable = self._rng.random() < _SHARED[whose]
            item = self._table.put(talk, whose)
            alike.setdefault((whose, shareable), {})[item.key] = talk.topic
        for (whose, shareable), topics in alike.items():
            yield Brought(
                when=when, person=self._person, topics=topics, side=whose, shareable=shareable
            )

    def _talk(self, deck: Deck, when: datetime) -> Talk:
        """Draw a thread whose topic does not lie on the table already."""
        while True:
            values = blanks(self._rng, self._member, self._colleagues, when.date())
            talk = Talk(deck.draw(), values)
            if talk.topic not in self._table.topics():
                return talk

    def _lead(self, side: Side) -> timedelta:
        hours = self._rng.expovariate(1 / 16 if side is Side.THEM else 1 / 7)
        return timedelta(hours=min(70.0, 0.3 + hours))
