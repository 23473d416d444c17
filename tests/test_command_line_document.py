"""docs/command-line.md says what `mgrj` does, and forgets nothing."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from command_line import CommandLine, opening
from mgrjournal.cli.program import app
from mgrjournal.clock import Clock
from mgrjournal.demo import DEMO_PASSPHRASE
from mgrjournal.journal import RecoveryKey

DOCUMENT = Path(__file__).parent.parent / "docs" / "command-line.md"


@pytest.fixture
def text() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


@pytest.fixture
def mgrj(folder: Path, recovery_key: RecoveryKey, clock: Clock) -> CommandLine:
    mgrj = opening(folder, recovery_key.lines, clock)
    mgrj("person", "add", "Ana")
    return mgrj


def walk(command: Any, *path: str) -> list[tuple[tuple[str, ...], Any]]:
    """Return every command that does something, with the words that call it."""
    if not hasattr(command, "commands"):
        return [(path, command)]
    children = command.commands.items()
    return [found for name, child in children for found in walk(child, *path, name)]


COMMANDS = walk(typer.main.get_command(app))


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=str)
def test_every_command_and_its_options_are_described(text: str, path: tuple[str, ...], command):
    described = re.search(
        rf"\*\*`mgrj {' '.join(path)}\b(.+?)(?=\n\*\*`mgrj|\n## )", text, re.DOTALL
    )
    assert described
    for parameter in command.params:
        for option in (*parameter.opts, *parameter.secondary_opts):
            if option.startswith("--") and option not in {"--json", "--help"}:
                assert option in described[0]


def test_every_option_of_all_commands_is_described(text: str):
    for parameter in typer.main.get_command(app).params:
        assert parameter.opts[0] in text


def test_the_passphrase_of_the_demo_is_told(text: str):
    assert f"`{DEMO_PASSPHRASE}`" in text


@pytest.mark.parametrize(
    "words",
    [
        ("people",),
        ("person", "add", "Jonas"),
        ("add", "Ana", "Reviews take days"),
        ("note", "Ana", "- [ ] send it @me"),
        ("agenda", "Ana"),
        ("actions",),
        ("key", "recovery"),
        ("key", "show"),
        ("doctor",),
    ],
)
def test_the_names_in_json_are_the_documented_ones(
    mgrj: CommandLine, text: str, words: tuple[str, ...]
):
    mgrj("note", "Ana", "- [ ] call back @me")
    answer = mgrj.json(*words)
    found = answer[0] if isinstance(answer, list) else answer
    table = text.partition("| command | what it prints |")[2]
    assert all(f"`{name}`" in table for name in found)
