"""From the start of the process to the first key, and from the passphrase to Today."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import RUNS, Figure, median
from benchmarks.journals import PASSPHRASE, Filled, filled
from mgrjournal.vault.derivation import FLOOR, derive

_GAP = 50.0  # ms
_TODAY = 250.0  # ms on top of the key derivation


def figures(folder: Path) -> Iterator[Figure]:
    """Measure in fresh processes, in turn."""
    small = filled(folder / "small", people=40, meetings=2_000)
    large = filled(folder / "large", people=40, meetings=100_000)
    bare, ours, derivation, unlock, unlock_large, gaps = ([] for _ in range(6))
    for _ in range(RUNS):
        bare.append(_first_key("bare", small))
        ours.append(_first_key("ours", small))
        gaps.append(max(child("loading", small)["gaps"]))
        derivation.append(_derivation())
        unlock.append(child("unlock", small, PASSPHRASE, "today")["took"] * 1000)
        unlock_large.append(child("unlock", large, PASSPHRASE, "today")["took"] * 1000)
    yield Figure(
        "start of the process to the first key",
        median(ours),
        median(bare),
        "bare window with one field",
        at_most=1.15,
    )
    yield Figure("longest gap while the rest loads", median(gaps), _GAP, "stated")
    yield Figure(
        "passphrase to Today painted, 2,000 1:1s",
        median(unlock),
        median(derivation) * 1.05 + _TODAY,
        "key derivation × 1.05 + 250 ms",
    )
    yield Figure(
        "the same with 100,000 1:1s",
        median(unlock_large),
        median(unlock),
        "2,000 1:1s",
        at_most=1.05,
    )


def _derivation() -> float:
    start = time.perf_counter()
    derive(bytearray(PASSPHRASE.encode()), os.urandom(16), FLOOR)
    return (time.perf_counter() - start) * 1000


def _first_key(kind: str, journal: Filled) -> float:
    start = time.monotonic()
    return float((child(kind, journal)["at"] - start) * 1000)


def child(kind: str, journal: Filled, *arguments: str) -> dict:
    """Run one process on `journal` and return the marks that it printed last."""
    home = journal.folder.parent / "home"
    home.mkdir(exist_ok=True)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "benchmarks.start_process", kind, *arguments),
            *("--journal", str(journal.folder)),
        ],
        env=os.environ | {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    if not done.stdout:
        raise RuntimeError(f"{kind}: {done.stderr}")
    marks: dict = json.loads(done.stdout.splitlines()[-1])
    return marks
