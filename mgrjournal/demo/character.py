"""How a relationship goes: its usual, and how that changes towards today."""

from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Mood:
    """What is likely at one planned 1:1. All but the rates and the energy are probabilities.

    Args:
        theirs: topics they bring, on average.
        mine: topics I bring, on average.
        energy: of the meeting, on average, 1 to 5.
        they_drive: they lead the conversation.
        i_drive: I lead it; otherwise it is shared.
        ready: their topics are there before the call.
        light: they bring nothing, for no reason.
        keeps: a promise of theirs is kept.
    """

    theirs: float = 2.0
    mine: float = 1.6
    energy: float = 3.6
    they_drive: float = 0.35
    i_drive: float = 0.2
    ready: float = 0.8
    light: float = 0.06
    keeps: float = 0.85
    they_cancel: float = 0.03
    they_move: float = 0.05
    i_cancel: float = 0.04
    i_move: float = 0.05


Course = Callable[[int, int], Mood]
"""The mood of a slot, from how many slots are left until today (0: the last) and their number."""


def _along(left: int, start: int, length: int) -> float:
    """Return how far a change has gone that began `start` slots ago: 0 before, 1 at its end."""
    return min(1.0, max(0.0, (start - left) / length))


def _between(before: Mood, after: Mood, share: float) -> Mood:
    mixed = {
        name: getattr(before, name) + share * (getattr(after, name) - getattr(before, name))
        for name in Mood.__dataclass_fields__
    }
    return Mood(**mixed)


_USUAL = Mood()
_QUIET = replace(_USUAL, theirs=0.9, mine=1.4, energy=3.2, they_drive=0.2, ready=0.85, light=0.12)
_LIVELY = replace(_USUAL, theirs=3.1, mine=1.2, energy=4.2, they_drive=0.6, i_drive=0.08)
_FADED = Mood(
    theirs=0.35, mine=2.6, energy=2.4, they_drive=0.05, i_drive=0.8, ready=0.3, keeps=0.45
)
_LOW = replace(_FADED, theirs=0.3, energy=2.2)
_CARRIED = replace(_USUAL, theirs=1.2, mine=3.0, they_drive=0.08, i_drive=0.7)
_AT_THE_WHEEL = replace(_USUAL, theirs=2.9, mine=0.9, energy=4.0, they_drive=0.85, i_drive=0.03)
_CREEPING = replace(_USUAL, they_cancel=0.55, they_move=0.2)
_FREEZE = replace(_USUAL, i_cancel=0.6, i_move=0.15)
_DISTANT = replace(_USUAL, theirs=1.5, mine=1.5, energy=3.8, ready=0.45, they_move=0.1)
_ABOVE = replace(_USUAL, theirs=1.0, mine=2.2, energy=3.5, i_drive=0.5, they_move=0.14)


def _always(mood: Mood) -> Course:
    return lambda _left, _total: mood


steady = _always(_USUAL)
"""Nothing changes."""

quiet = _always(_QUIET)
"""Few topics, calm, and always there."""

lively = _always(_LIVELY)
"""Full of topics, from the first day."""

distant = _always(_DISTANT)
"""Somebody of another part of the company: rarely, and gladly."""

above = _always(_ABOVE)
"""The user's own manager or sponsor: it is mostly the user who brings topics."""


def fading(left: int, total: int) -> Mood:
    """A good relationship that fades over the last ten or so."""
    start = min(11, total // 2)
    lively_once = replace(_USUAL, theirs=2.5, energy=3.9, they_drive=0.5, ready=0.9)
    return _between(lively_once, _FADED, _along(left, start, max(1, min(8, start - 2))))


def dipping(left: int, total: int) -> Mood:
    """Three flat ones in a row, not long ago, and then as before."""
    start = min(9, total // 2)
    bright = replace(_USUAL, theirs=2.3, energy=3.9, light=0.03)
    return _LOW if start - 2 <= left <= start else bright


def taking_the_wheel(left: int, total: int) -> Mood:
    """I carried it at first; half-way they took over."""
    return _between(_CARRIED, _AT_THE_WHEEL, _along(left, total // 2, 3))


def cancelling(left: int, total: int) -> Mood:
    """They cancel and move more and more."""
    start = min(9, total // 2)
    return _between(_USUAL, _CREEPING, _along(left, start, max(1, start - 3)))


def cancelled_by_me(left: int, total: int) -> Mood:
    """A good relationship that I cancelled through a release freeze."""
    start = min(9, total // 2)
    return _FREEZE if start - 6 <= left <= start else replace(_USUAL, i_cancel=0.08)
