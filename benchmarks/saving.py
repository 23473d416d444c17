"""Saving an edited note: through the journal, and by a bare cursor on the same file."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.figures import RUNS, Figure, median, percentile
from benchmarks.journals import CLOCK, PASSPHRASE, Filled, filled, words
from mgrjournal.journal import Journal, Passphrase

_EDITS = 200  # in each of the runs; enough for a 99th percentile
_NOTE = 400  # words of the note that is edited
AT_MOST = 2.0


def figures(folder: Path) -> Iterator[Figure]:
    """Measure in turn, ours and the limit, so that a slower hour slows both."""
    made = filled(folder / "saving", people=8, meetings=2000, running=True)
    ours: list[list[float]] = []
    bare: list[list[float]] = []
    for _ in range(RUNS):
        ours.append(_through_the_journal(made))
        bare.append(_by_a_bare_cursor(made))
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        yield Figure(
            f"save an edited note, {name}",
            median(percentile(run, share) for run in ours),
            median(percentile(run, share) for run in bare),
            "bare sqlcipher3 cursor",
            at_most=AT_MOST,
        )


def _through_the_journal(made: Filled) -> list[float]:
    with closing(Journal.open(made.folder, Passphrase(PASSPHRASE), clock=CLOCK)) as journal:
        return _timed(lambda body: journal.notes.save(made.meeting_id, body, len(body)))


def _by_a_bare_cursor(made: Filled) -> list[float]:
    with closing(made.bare()) as connection:

        def save(body: str) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(
                "UPDATE note SET body = ?, cursor = ?, saved_at = ?, indexed = 0"
                " WHERE meeting_id = ?",
                (body, len(body), "2026-11-24 10:05:00.000000", made.meeting_id),
            )
            connection.execute("COMMIT")

        return _timed(save)


def _timed(save: Callable[[str], object]) -> list[float]:
    body = words(_NOTE)
    save(body)
    times = []
    for n in range(_EDITS):
        body += "x" if n % 6 else " "
        start = time.perf_counter()
        save(body)
        times.append((time.perf_counter() - start) * 1000)
    return times
