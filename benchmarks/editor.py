"""A key in the note editor, and how long the window is away while somebody types fast."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import RUNS, Figure, median, percentile
from benchmarks.journals import filled

_FRAME = 16.0  # ms


def figures(folder: Path) -> Iterator[Figure]:
    """Measure in fresh processes, so that no run warms another."""
    made = filled(folder / "editor", people=8, meetings=2000, running=True)
    keys = [_child("keys") for _ in range(RUNS)]
    yield Figure(
        "a key in a note of 5,000 words, to painted",
        median(median(run["ours"]) for run in keys),
        median(median(run["bare"]) for run in keys),
        "bare QPlainTextEdit with a highlighter",
        at_most=1.5,
    )
    gaps = [_child("typing", str(made.folder), str(made.meeting_id))["gaps"] for _ in range(RUNS)]
    for name, share in (("p99", 0.99), ("longest", 1.0)):
        yield Figure(
            f"window away while typing 60 a second with saves, {name}",
            median(percentile(run, share) for run in gaps),
            _FRAME,
            "a frame",
        )


def _child(*arguments: str) -> dict[str, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.editor_process", *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    marks: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return marks
