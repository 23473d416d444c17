"""Trying two formats with one person: which one is used in which 1:1."""

from collections.abc import Sequence
from random import Random


def drawn_formats(
    formats: Sequence[str], began: int, ended: int, total: int, rng: Random
) -> dict[int, str]:
    """Return the format of each slot of an experiment, by how many slots are left until today.

    The slots form pairs; in each pair the lot decides which of the two formats comes first.

    Args:
        began: how many slots ago it began.
        ended: how many slots ago it ended; -1 for one that is still going on with the next.
        total: how many slots there are; an experiment longer than that never was.
    """
    if len(formats) != 2 or began >= total:
        return {}
    drawn: dict[int, str] = {}
    for left in range(began, ended, -2):
        first, second = rng.sample(formats, 2)
        drawn[left] = first
        drawn[left - 1] = second
    return drawn
