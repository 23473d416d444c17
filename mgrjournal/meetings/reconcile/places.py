"""Where a line of the old note is to be expected in the new one."""

from bisect import bisect_left, bisect_right


class Places:
    """Follows how far lines have shifted, from those that were found again.

    Args:
        anchors: pairs of a line's old and new place.
    """

    def __init__(self, anchors: list[tuple[int, int]]) -> None:
        self._anchors = sorted(anchors)
        self._old = [old for old, _ in self._anchors]

    def distance(self, old: int, new: int) -> int:
        """Return how far `new` is from where the line that was at `old` is to be expected."""
        return min(abs(old + shift - new) for shift in self._shifts(old))

    def expected(self, old: int) -> int:
        """Return where the line that was at `old` is, if it went with its nearest neighbour."""
        return old + self._shifts(old)[0]

    def _shifts(self, old: int) -> tuple[int, ...]:
        """Return by how much the nearest anchors before and after have shifted."""
        near = self._anchors[max(0, bisect_right(self._old, old) - 1) :][:1]
        near += self._anchors[bisect_left(self._old, old) :][:1]
        return tuple(new - before for before, new in near) or (0,)
