"""Matches the lines of a note with those known before."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

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


def _alike(known: KnownLine, line: ParsedLine, _distance: int) -> bool:
    return likeness(known.text, line.text) >= _ALIKE


def _same_place(known: KnownLine, line: ParsedLine, distance: int) -> bool:
    return distance == 0 and same_line(known.text, line.text)


def _grown_again(known: KnownLine, line: ParsedLine, distance: int) -> bool:
    return distance == 0 and grown_from(line.text, known.text)


class _Matching:
    """The pairs found so far, and the lines that are still free."""

    def __init__(self, old: Sequence[KnownLine], new: Sequence[ParsedLine]) -> None:
        self._old = old
        self._new = new
        self._pairs: dict[int, KnownLine] = {}  # by the place of the new line
        self._taken: set[int] = set()  # ids of known lines

    def by_words(self, key: Callable[[Line], Hashable], *, removed: bool) -> None:
        """Pair lines of the same key; where there are several, in order or else by place."""
        known, lines = (
            _grouped(self._free_known(removed=removed), key),
            _grouped(self._free_lines(), key),
        )
        shared = [(known[each], lines[each]) for each in known if each in lines]
        for olds, news in shared:
            if len(olds) == len(news):
                for one, line in zip(olds, news, strict=True):
                    self._pair(one, line)
        places = self._places()
        for olds, news in shared:
            if len(olds) != len(news):
                self._nearest_first(
                    (places.distance(one.line, line.line), one, line)
                    for one, line in _combined(olds, news)
                )

    def by_likeness(
        self, fits: Callable[[KnownLine, ParsedLine, int], bool], *, removed: bool = False
    ) -> None:
        """Pair free lines of the same kind that fit, the most alike and nearest first."""
        known = _grouped(self._free_known(removed=removed), lambda line: line.kind)
        lines = _grouped(self._free_lines(), lambda line: line.kind)
        places = self._places()
        for kind, olds in known.items():
            scored = []
            for one, line in _combined(olds, lines.get(kind, [])):
                distance = places.distance(one.line, line.line)
                if fits(one, line, distance):
                    score = likeness(one.text, line.text) + 0.5 / (1 + distance)
                    scored.append((-score, one, line))
            self._nearest_first(scored)

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

    def _nearest_first(self, scored: Iterable[tuple[float, KnownLine, ParsedLine]]) -> None:
        for _, known, line in sorted(scored, key=lambda pair: pair[0]):
            if known.id not in self._taken and line.line not in self._pairs:
                self._pair(known, line)

    def _pair(self, known: KnownLine, line: ParsedLine) -> None:
        self._pairs[line.line] = known
        self._taken.add(known.id)

    def _free_known(self, *, removed: bool) -> list[KnownLine]:
        return sorted(
            (line for line in self._old if line.removed == removed and line.id not in self._taken),
            key=lambda line: line.line,
        )

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
    olds: Sequence[KnownLine], news: Sequence[ParsedLine]
) -> Iterable[tuple[KnownLine, ParsedLine]]:
    """Return every pair, or of very many lines only those of about the same rank."""
    if len(olds) * len(news) <= _MOST_PAIRS:
        return ((one, line) for one in olds for line in news)
    return (
        (one, line)
        for rank, line in enumerate(news)
        for one in olds[max(0, rank - _NEAREST) : rank + _NEAREST]
    )


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
