"""What is loaded behind the first picture leaves nothing to be made while a journal opens."""

import subprocess
import sys
from pathlib import Path

import pytest

import ui

ROOT = Path(ui.__file__).parents[1]

LOADED = """
from ui import behind
behind.load()
"""
UNREADY = """
from sqlmodel import SQLModel
tables = SQLModel._sa_registry.mappers
assert len(tables) > 10
print(sum(not table.configured for table in tables))
"""
UNMADE = """
from PySide6 import QtWidgets
print(sum(name not in vars(QtWidgets) for name in dir(QtWidgets)))
"""


@pytest.mark.parametrize("count", [UNREADY, UNMADE], ids=["tables", "types of widgets"])
def test_loading_leaves_nothing_to_the_first_who_needs_it(count):
    done = subprocess.run(
        [sys.executable, "-c", LOADED + count],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["0"], done.stderr
