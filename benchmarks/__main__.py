"""`python -m benchmarks [NAME ...]` measures and prints one table."""

import importlib
import sys
import tempfile
from pathlib import Path

from benchmarks.figures import RUNS, Figure, table

_ROOMS = ("start", "saving", "editor", "pages")


def main() -> None:
    """Run the named benchmarks, or all of them."""
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="mgrjournal-bench-") as folder:
        for name in sys.argv[1:] or _ROOMS:
            print(f"measuring {name} ...", file=sys.stderr, flush=True)
            figures.extend(importlib.import_module(f"benchmarks.{name}").figures(Path(folder)))
    print(f"\nMedians of {RUNS} runs; ours and its limit measured in turn.\n")
    print(table(figures))
    missed = sum(not figure.holds for figure in figures)
    print(f"\n{len(figures) - missed} hold, {missed} missed.")


if __name__ == "__main__":
    main()
