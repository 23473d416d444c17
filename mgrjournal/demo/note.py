"""Writes the note of an invented 1:1, as somebody types during a call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from mgrjournal.demo.blanks import fill
from mgrjournal.demo.words import people as words
from mgrjournal.demo.words.thread import Thread
from mgrjournal.meetings.facts import Side


@dataclass(frozen=True, slots=True)
class Talk:
    """One topic as it was talked about: a thread and what fills its braces."""

    thread: Thread
    values: dict[str, str]

    @property
    def topic(self) -> str:
        """The line on the agenda."""
        return fill(self.thread.topic, self.values)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise written into a note."""

    text: str
    owner: Side
    due: date | None


@dataclass(frozen=True, slots=True)
class Writing:
    """A note, and what its lines become."""

    body: str
    promises: tuple[Promise, ...]
    next_topic: str = ""


class NoteWriter:
    """Writes notes about one person.

    Args:
        first_name: as it is typed behind an @.
        personal: whether the person likes to speak about life outside work.
    """

    def __init__(self, rng: Random, first_name: str, *, personal: bool) -> None:
        self._rng = rng
        self._handle = first_name.lower() if first_name.isascii() else "them"
        self._personal = personal

    def write(
        self, talks: Sequence[Talk], values: dict[str, str], on: date, energy: float, brought: int
    ) -> Writing:
        """Return the note of a 1:1 on `on` in which `talks` were discussed.

        Args:
            values: fills the braces of what is said beside the topics.
            energy: of the meeting, 1 to 5.
            brought: how many topics they brought.
        """
        promises: list[Promise] = []
        blocks = [self._opening(values, energy, brought)]
        headed = self._chance(0.9 if len(talks) > 1 else 0.5)
        blocks += [self._about(talk, on, promises, headed=headed) for talk in talks]
        next_topic = fill(self._rng.choice(words.NEXT), values) if self._chance(0.12) else ""
        blocks.append(self._ending(values, next_topic))
        body = "\n\n".join(block for block in blocks if block)
        return Writing(body + "\n" if body else "", tuple(promises), next_topic)

    def _opening(self, values: dict[str, str], energy: float, brought: int) -> str:
        if brought == 0 and energy < 4 and self._chance(0.7):
            return fill(self._rng.choice(words.NOTHING_BROUGHT), values)
        lines = words.FLAT if energy < 2.7 else words.ORDINARY
        lines = words.LIVELY if energy >= 4.2 else lines
        return fill(self._rng.choice(lines), values) if self._chance(0.75) else ""

    def _about(self, talk: Talk, on: date, promises: list[Promise], *, headed: bool) -> str:
        thread, values = talk.thread, talk.values
        lines = [f"## {talk.topic.rstrip('?')}"] if headed else []
        lines += [fill(note, values) for note in thread.notes[: self._rng.choice((1, 2, 3, 3, 4))]]
        if thread.quotes and self._chance(0.45):
            lines.append(f"/quote “{fill(self._rng.choice(thread.quotes), values)}”")
        if thread.pains and self._chance(0.55):
            lines.append(f"/pain {fill(self._rng.choice(thread.pains), values)}")
        if (promise := self._promise(talk, on, promises)) is not None:
            promises.append(promise)
            lines.append(self._task(promise))
        return "\n".join(lines)

    def _promise(self, talk: Talk, on: date, made: Sequence[Promise]) -> Promise | None:
        sides = {Side.ME: talk.thread.mine, Side.THEM: talk.thread.theirs}
        owners = [side for side, texts in sides.items() if texts]
        if not owners or len(made) == 3 or not self._chance(0.5):
            return None
        owner = self._rng.choice(owners)
        text = fill(self._rng.choice(sides[owner]), talk.values)
        if any(text == other.text for other in made):
            return None
        return Promise(text, owner, self._due(on) if self._chance(0.65) else None)

    def _due(self, on: date) -> date:
        due = on + timedelta(days=self._rng.choice((2, 3, 6, 7, 7, 9, 13, 14, 20)))
        return due - timedelta(days=max(0, due.weekday() - 4))

    def _task(self, promise: Promise) -> str:
        owner = "me" if promise.owner is Side.ME else self._handle
        due = f" 📅 {promise.due.isoformat()}" if promise.due else ""
        return f"- [ ] {promise.text} @{owner}{due}"

    def _ending(self, values: dict[str, str], next_topic: str) -> str:
        lines = []
        if self._personal and self._chance(0.16):
            lines.append(f"/personal {fill(self._rng.choice(words.PERSONAL), values)}")
        if self._chance(0.08):
            lines.append(f"/context {fill(self._rng.choice(words.CONTEXT), values)}")
        if next_topic:
            lines.append(f"/next {next_topic}")
        if self._chance(0.3):
            lines.append(fill(self._rng.choice(words.CLOSING), values))
        return "\n".join(lines)

    def _chance(self, probability: float) -> bool:
        return self._rng.random() < probability
