"""Opening a person with ten years of weekly 1:1s, and what the whole program keeps in memory."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import RUNS, Figure, median
from benchmarks.journals import PASSPHRASE, Filled, filled
from benchmarks.start import child

_PAINTED = 100.0  # ms
_MEMORY = 130.0  # MiB


def figures(folder: Path) -> Iterator[Figure]:
    """Measure in the whole program, in fresh processes."""
    decade = filled(folder / "decade", people=4, meetings=4 * 520)
    yield Figure(
        "opening a person with 520 1:1s, to painted",
        median(_opened(decade) for _ in range(RUNS)),
        _PAINTED,
        "stated",
    )
    small = filled(folder / "small", people=40, meetings=2_000)
    large = filled(folder / "large", people=40, meetings=100_000)
    pairs = [(_memory(small), _memory(large)) for _ in range(RUNS)]
    ours = median(pair[0] for pair in pairs)
    yield Figure("memory, idle, everything loaded", ours, _MEMORY, "stated", "MiB")
    yield Figure(
        "the same with 100,000 1:1s",
        median(pair[1] for pair in pairs),
        ours,
        "2,000 1:1s",
        "MiB",
        at_most=1.10,
    )


def _opened(journal: Filled) -> float:
    took = child("person", journal, PASSPHRASE, str(journal.person_id))["took"]
    return float(took * 1000)


def _memory(journal: Filled) -> float:
    return float(child("memory", journal, PASSPHRASE, str(journal.person_id))["mebibytes"])
