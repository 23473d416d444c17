"""The built program in dist/, for the tests that start it and look into it (`make test-bundle`)."""

import subprocess
from pathlib import Path

import pytest

BUILT = Path(__file__).parents[1] / "dist" / "mgrjournal"
WINDOW = BUILT / "mgrjournal"
LINE = BUILT / "mgrj"


needs_built_program = [
    pytest.mark.bundle,
    pytest.mark.skipif(
        "'bundle' not in config.option.markexpr",
        reason="only a fresh build is worth a test: make test-bundle",
    ),
    pytest.mark.skipif(not WINDOW.exists(), reason="there is no built program: make bundle"),
]
"""Marks of the modules that need it, where somebody asked for them: an old build says nothing."""


def mgrj(
    *words: str | Path, stdin: str = "", program: Path = LINE, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Run the built command line with nothing in its environment but what is given."""
    return subprocess.run(
        [program, *words],
        input=stdin,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
