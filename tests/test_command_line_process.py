"""`mgrj` as a process of its own: pipes, a terminal, and nothing on it that does not belong."""

import contextlib
import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import PASSPHRASE
from mgrjournal.journal import RecoveryKey

MGRJ = (sys.executable, "-m", "mgrjournal.cli")
# Makes stdin the terminal that the process belongs to, as a login does, and becomes `mgrj`.
TAKE_THE_TERMINAL = (
    "import fcntl, os, sys, termios;"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execv(sys.argv[1], sys.argv[1:])"
)
BARE_LOGIN = {"PATH": os.environ["PATH"], "LC_ALL": "C"}


def process(*words: str | Path, stdin: str = "", **environment: str):
    return subprocess.run(
        [*MGRJ, *map(str, words)],
        input=stdin.encode(),
        capture_output=True,
        env=BARE_LOGIN | environment,
        start_new_session=True,
        check=False,
    )


class Terminal:
    """A process at a terminal, typed at like a person who waits for the question."""

    def __init__(self, *words: str | Path) -> None:
        self._screen, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", TAKE_THE_TERMINAL, *MGRJ, *map(str, words)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=BARE_LOGIN,
            start_new_session=True,
        )
        os.close(theirs)
        self.shown = ""

    def answer(self, question: str, text: str) -> None:
        self._read_until(question)
        os.write(self._screen, f"{text}\n".encode())

    def end(self) -> int:
        """Return the exit code when everything it prints has been read."""
        self._read_until(None)
        os.close(self._screen)
        return self._process.wait(timeout=60)

    def _read_until(self, question: str | None) -> None:
        deadline = time.monotonic() + 60
        while question is None or question not in self.shown:
            assert time.monotonic() < deadline, self.shown
            with contextlib.suppress(OSError):
                if chunk := os.read(self._screen, 4096):
                    self.shown += chunk.decode()
                    continue
            assert question is None, self.shown
            return
        self.shown = self.shown.partition(question)[2]


def test_a_bare_login_without_any_variables_gets_nothing_but_the_answer(tmp_path: Path):
    done = process(
        "--journal", tmp_path / "mine", "--passphrase-file", "-", "init", "--json", stdin="words\n"
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert Path(json.loads(done.stdout)["journal"]) == tmp_path / "mine"
    assert (tmp_path / "mine").stat().st_mode & 0o777 == 0o700


@pytest.fixture
def opening(folder: Path, recovery_key: RecoveryKey, tmp_path: Path) -> tuple[str | Path, ...]:
    """The options that open the journal without stretching a passphrase."""
    key_file = tmp_path / "recovery-key.txt"
    key_file.write_text("\n".join(recovery_key.lines), encoding="utf-8")
    return ("--journal", folder, "--recovery-key-file", key_file)


def test_text_travels_as_utf8_whatever_the_locale_says(opening: tuple[str | Path, ...]):
    process(*opening, "person", "add", "Nguyễn Thu Hà")
    listed = process(*opening, "people")
    assert "Nguyễn Thu Hà" in listed.stdout.decode("utf-8")
    assert listed.stderr == b""


def test_bytes_that_are_no_text_are_refused_calmly(folder: Path):
    done = subprocess.run(
        [*MGRJ, "--journal", folder, "--passphrase-file", "-", "people"],
        input=b"\xff\xfe\n",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(b"INVALID_INPUT: ")


def test_the_usual_folder_is_used_when_none_is_named(tmp_path: Path):
    environment = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    done = process("--passphrase-file", "-", "init", "--json", stdin="words\n", **environment)
    assert json.loads(done.stdout)["journal"] == str(tmp_path / "data" / "mgrjournal" / "journal")


def test_a_reader_that_leaves_early_gets_no_traceback(tmp_path: Path):
    made = subprocess.Popen(
        [*MGRJ, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=BARE_LOGIN
    )
    assert made.stdout is not None
    made.stdout.close()
    _, told = made.communicate(timeout=60)
    assert b"Traceback" not in told


def test_a_terminal_is_asked_for_the_passphrase_without_showing_it(folder: Path):
    terminal = Terminal("--journal", folder, "people")
    terminal.answer("Passphrase: ", PASSPHRASE)
    assert terminal.end() == 0
    assert "Nobody yet" in terminal.shown
    assert PASSPHRASE not in terminal.shown


def test_a_new_passphrase_is_asked_for_twice(tmp_path: Path):
    terminal = Terminal("--journal", tmp_path / "mine", "init")
    terminal.answer("New passphrase: ", "four unrelated words")
    terminal.answer("again: ", "four unrelated word")
    assert terminal.end() == 1
    assert "PASSPHRASES_DIFFER: " in terminal.shown
    assert not (tmp_path / "mine").exists()


def test_a_journal_is_made_at_a_terminal(tmp_path: Path):
    terminal = Terminal("--journal", tmp_path / "mine", "init")
    terminal.answer("New passphrase: ", "four unrelated words")
    terminal.answer("again: ", "four unrelated words")
    assert terminal.end() == 0
    lines = [line.strip() for line in terminal.shown.splitlines() if line.startswith("    ")]
    RecoveryKey.parse("\n".join(lines))


@pytest.mark.parametrize(("typed", "code"), [("y", 0), ("", 1)])
def test_the_raw_key_is_shown_after_a_yes_at_the_terminal(
    opening: tuple[str | Path, ...], typed: str, code: int
):
    terminal = Terminal(*opening, "key", "show", "--raw")
    terminal.answer("Show it? [y/N] ", typed)
    assert terminal.end() == code
    digits = [word for word in terminal.shown.split() if len(word) == 64]
    assert bool(digits) is (code == 0)
    assert ("NOT_CONFIRMED" in terminal.shown) is (code == 1)


def test_a_text_can_be_typed_at_the_terminal(opening: tuple[str | Path, ...]):
    process(*opening, "person", "add", "Ana")
    terminal = Terminal(*opening, "note", "Ana")
    terminal.answer("Ctrl+D on a line of its own.", "Met in the corridor\n\x04")
    assert terminal.end() == 0
    assert "Noted for Ana." in terminal.shown
