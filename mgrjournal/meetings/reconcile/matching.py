"""Matches the lines of a note with those known before."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from operator import itemgetter
from typing import NamedTuple, TypeVar

from mgrjournal.meetings.capture import ParsedLine, parse_line
from mgrjournal.meetings.reconcile.likeness import grown_from, likeness, same_line
from mgrjournal.meetings.reconcile.lines import KnownLine, Reconciliation, Update
from mgrjournal.meetings.reconcile.places import Places

_ALIKE = 0.5
_MOST_PAIRS = 20_000
_NEAREST = 8

Line = KnownLine | ParsedLine
_Line = TypeVar("_Line", KnownLine, ParsedLine)
_SAYS = ("text", "owner", "due", "done")


class _Pair(NamedTuple):
    """A known line and one of the note that may be the same.

    Args:
        distance: how many lines it is from where it is to be expected.
        likeness: of the two texts, from 0 to 1.
    """

    known: KnownLine
    line: ParsedLine
    distance: int
    likeness: float = 1.0


def reconcile(old: Sequence[KnownLine], new: Sequence[ParsedLine]) -> Reconciliation:
    """Return what became of the `old` lines of a note, removed ones among them, in the `new` ones.

    A line that reads the same keeps its identity wherever it went. One that reads differently
    keeps it by its words, then by its place. One that was removed comes back when it is there
    again word for word, or grows again from what was left of it. Kinds are never mixed and no
    identity is used twice, so that nothing is made twice.
    """
    matching = _Matching(old, new)
    matching.by_words(_raw, removed=False)
    matching.by_words(_text, removed=False)
    matching.by_likeness(_alike)
    matching.by_words(_raw, removed=True)
    matching.by_words(_text, removed=True)
    matching.by_likeness(_same_place)
    matching.by_likeness(_grown_again, removed=True)
    return matching.outcome()


def _raw(line: Line) -> Hashable:
    return line.kind, line.raw


def _text(line: Line) -> Hashable:
    return line.kind, line.text


def _alike(pair: _Pair) -> bool:
    known, line = pair.known.text, pair.line.text
    grows = pair.distance == 0 and (line.startswith(known) or known.startswith(line))
    return grows or pair.likeness >= _ALIKE


def _same_place(pair: _Pair) -> bool:
    return pair.distance == 0 and same_line(pair.known.text, pair.line.text)


def _grown_again(pair: _Pair) -> bool:
    return pair.distance == 0 and grown_from(pair.line.text, pair.known.text)


class _Matching:
    """The pairs found so far, and the lines that are still free."""

    def __init__(self, old: Sequence[KnownLine], new: Sequence[ParsedLine]) -> None:
        self._old = old
        self._new = new
        self._pairs: dict[int, KnownLine] = {}  # by the place of the new line
        self._taken: set[int] = set()  # ids of known lines

    def by_words(self, key: Callable[[Line], Hashable], *, removed: bool) -> None:
        """Pair lines of the same key; where there are several, in order or else by place."""
        known = _grouped(self._free_known(removed=removed), key)
        lines = _grouped(self._free_lines(), key)
        shared = [(known[each], lines[each]) for each in known if each in lines]
        for olds, news in shared:
            if len(olds) == len(news):
                for one, line in zip(olds, news, strict=True):
                    self._pair(one, line)
        places = self._places()
        for olds, news in shared:
            if len(olds) != len(news):
                self._best_first(
                    _Pair(one, line, places.distance(one.line, line.line))
                    for one, line in _combined(olds, news, places)
                )

    def by_likeness(self, fits: Callable[[_Pair], bool], *, removed: bool = False) -> None:
        """Pair free lines of the same kind that fit, the most alike and nearest first."""
        known = _grouped(self._free_known(removed=removed), lambda line: line.kind)
        lines = _grouped(self._free_lines(), lambda line: line.kind)
        places = self._places()
        for kind, olds in known.items():
            pairs = (
                _Pair(
                    one,
                    line,
                    places.distance(one.line, line.line),
                    likeness(one.text, line.text),
                )
                for one, line in _combined(olds, lines.get(kind, []), places)
            )
            self._best_first(filter(fits, pairs))

    def outcome(self) -> Reconciliation:
        """Return what the pairs mean."""
        created, updated, kept = [], [], []
        for line in self._new:
            known = self._pairs.get(line.line)
            if known is None:
                created.append(line)
                continue
            update = _update(known, line)
            if update is None:
                kept.append(known)
            else:
                updated.append(update)
        removed = tuple(self._free_known(removed=False))
        return Reconciliation(tuple(created), tuple(updated), removed, tuple(kept))

    def _best_first(self, pairs: Iterable[_Pair]) -> None:
        """Take pairs, the best first: being alike counts more than being near."""
        for pair in sorted(pairs, key=lambda pair: 0.5 / -(1 + pair.distance) - pair.likeness):
            if pair.known.id not in self._taken and pair.line.line not in self._pairs:
                self._pair(pair.known, pair.line)

    def _pair(self, known: KnownLine, line: ParsedLine) -> None:
        self._pairs[line.line] = known
        self._taken.add(known.id)

    def _free_known(self, *, removed: bool) -> list[KnownLine]:
        free = (
            each for each in self._old if each.removed == removed and each.id not in self._taken
        )
        # Of lines removed from one place the last to be made was the last to go.
        return sorted(free, key=lambda line: (line.line, -line.id))

    def _free_lines(self) -> list[ParsedLine]:
        return [line for line in self._new if line.line not in self._pairs]

    def _places(self) -> Places:
        return Places([(known.line, line) for line, known in self._pairs.items()])


def _grouped(
    lines: Iterable[_Line], key: Callable[[Line], Hashable]
) -> dict[Hashable, list[_Line]]:
    groups: dict[Hashable, list[_Line]] = defaultdict(list)
    for line in lines:
        groups[key(line)].append(line)
    return groups


def _combined(
    olds: Sequence[KnownLine], news: Sequence[ParsedLine], places: Places
) -> Iterator[tuple[KnownLine, ParsedLine]]:
    """Yield every pair, or of very many lines only those that are near each other."""
    if len(olds) * len(news) <= _MOST_PAIRS:
        yield from product(olds, news)
        return
    expected = sorted(((places.expected(one.line), one) for one in olds), key=itemgetter(0))
    rows = [row for row, _ in expected]
    for line in news:
        middle = bisect_left(rows, line.line)
        for _, one in expected[max(0, middle - _NEAREST) : middle + _NEAREST]:
            yield one, line


def _update(known: KnownLine, line: ParsedLine) -> Update | None:
    """Return what is new about a known line; None when nothing is."""
    if known.raw == line.raw:
        # The same words mean what they meant when they were typed, also on another day.
        if known.line == line.line and not known.removed:
            return None
        line = replace(line, text=known.text, owner=known.owner, due=known.due, done=known.done)
    elif line.due_words and line.due_words == _due_words(known):
        line = replace(line, due=known.due)
    changed = frozenset(name for name in _SAYS if getattr(known, name) != getattr(line, name))
    return Update(known, line, changed, restored=known.removed)


def _due_words(known: KnownLine) -> str:
    if known.due is None:
        return ""
    before = parse_line(known.raw, known.due)
    return before.due_words if before else ""
