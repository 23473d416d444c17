"""Runs `mgrj` inside the test, as a program without a terminal sees it."""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from mgrjournal.cli import main
from mgrjournal.clock import Clock


@dataclass(frozen=True)
class Answer:
    """What a command left behind: its exit code, stdout and stderr."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, read as a program reads it."""
        return json.loads(self.out)

    @property
    def rows(self) -> list[str]:
        """The lines it printed, with runs of blanks as one."""
        return [" ".join(line.split()) for line in self.out.splitlines()]

    @property
    def error(self) -> str:
        """The code of the error it told; the three sentences must be there."""
        first, safe, next_step = self.err.splitlines()
        code, _, title = first.partition(": ")
        assert code.isupper(), first
        assert all(sentence.endswith(".") for sentence in (title, safe, next_step)), self.err
        return code


class CommandLine:
    """`mgrj` with some options already given."""

    def __init__(self, clock: Clock, *options: str | Path) -> None:
        self._clock = clock
        self._options = options

    def __call__(self, *words: str | Path, stdin: str = "", code: int = 0) -> Answer:
        """Run a command and expect an exit code."""
        out, err = io.StringIO(), io.StringIO()
        arguments = [str(word) for word in (*self._options, *words)]
        with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", _piped(stdin)):
            ended = main(arguments, clock=self._clock)
        answer = Answer(ended, out.getvalue(), err.getvalue())
        assert ended == code, answer
        return answer

    def json(self, *words: str | Path, stdin: str = "") -> Any:
        """Run a command with `--json` and return what it says."""
        return self(*words, "--json", stdin=stdin).json


def _piped(text: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")


def opening(folder: Path, key_lines: tuple[str, ...], clock: Clock) -> CommandLine:
    """Return a command line that opens a journal with its recovery key, which is quick."""
    key_file = folder.with_name("recovery-key.txt")
    key_file.write_text("\n".join(key_lines), encoding="utf-8")
    return CommandLine(clock, "--journal", folder, "--recovery-key-file", key_file)
