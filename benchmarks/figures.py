"""What a benchmark says: our figure, the limit of the same run, and whether it holds."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

RUNS = 9  # a median of fewer says little on a shared machine


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Args:
        name: what was measured.
        ours: our figure, in `unit`.
        limit: the figure it is held against, measured in the same run or stated by the promise.
        limit_name: what the limit is.
        unit: ms, MiB.
        at_most: how many times the limit ours may be.
    """

    name: str
    ours: float
    limit: float
    limit_name: str
    unit: str = "ms"
    at_most: float = 1.0

    @property
    def ratio(self) -> float:
        """Ours in terms of the limit."""
        return self.ours / self.limit

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.ratio <= self.at_most


def median(values: Iterable[float]) -> float:
    """Return the median of `values`."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (0 to 1) of `values` lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a table of plain text."""
    heads = ("", "ours", "limit", "ratio", "at most", "")
    rows = [
        (
            figure.name,
            f"{figure.ours:.2f} {figure.unit}",
            f"{figure.limit:.2f} {figure.unit} ({figure.limit_name})",
            f"{figure.ratio:.2f}",
            f"{figure.at_most:.2f}",
            "holds" if figure.holds else "MISSED",
        )
        for figure in figures
    ]
    widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [heads, *rows]
    )
