"""How much two wordings of a line are alike."""

_REMAINS = 3
"""What remained of a deleted line must be this long, in characters, to be known again by it."""
_SLIP = 3
"""So many characters can be a slip of the finger."""
_STILL_ALIKE = 0.3


def likeness(one: str, other: str) -> float:
    """Return how much of two texts, neither of them empty, is the same: 0 nothing, 1 all.

    The larger of two measures: what they share at both ends, as one edit leaves it; and the words
    they share in whatever order.
    """
    ends = _shared_ends(one, other) / max(len(one), len(other))
    words, others = set(one.casefold().split()), set(other.casefold().split())
    shared = 2 * len(words & others) / (len(words) + len(others))
    return max(ends, shared)


def same_line(one: str, other: str) -> bool:
    """Whether two texts at the same place can be one line, before and after a moment's typing."""
    changed = max(len(one), len(other)) - _shared_ends(one, other)
    return changed <= _SLIP or likeness(one, other) >= _STILL_ALIKE


def grown_from(text: str, remains: str) -> bool:
    """Whether `text` begins with what remained of a line when it was deleted."""
    return len(remains) >= _REMAINS and text.startswith(remains)


def _shared_ends(one: str, other: str) -> int:
    """Return how many characters the texts share at their beginning and their end together."""
    shorter = min(len(one), len(other))
    beginning = _shared_beginning(one, other, shorter)
    return beginning + _shared_beginning(one[::-1], other[::-1], shorter - beginning)


def _shared_beginning(one: str, other: str, most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
