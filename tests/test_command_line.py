"""`mgrj` as a whole: help, exit codes, ways in, and how it says what went wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from command_line import CommandLine, opening
from conftest import PASSPHRASE
from mgrjournal.cli import output
from mgrjournal.clock import Clock
from mgrjournal.journal import RecoveryKey
from mgrjournal.meetings.overview import Overview


@pytest.fixture
def mgrj(folder: Path, recovery_key: RecoveryKey, clock: Clock) -> CommandLine:
    return opening(folder, recovery_key.lines, clock)


@pytest.fixture
def bare(clock: Clock) -> CommandLine:
    return CommandLine(clock)


def passphrase_file(folder: Path, text: str) -> Path:
    path = folder / "passphrase.txt"
    path.write_bytes(text.encode())
    return path


def test_help_lists_every_command(bare: CommandLine):
    out = bare("--help").out
    for command in ("init", "demo", "people", "person", "add", "note", "agenda", "actions"):
        assert f"\n  {command} " in out
    assert "╭" not in out, "no boxes"


@pytest.mark.parametrize("words", [("person",), ("key",), ()])
def test_nothing_to_do_shows_help_and_is_a_usage_error(bare: CommandLine, words: tuple[str, ...]):
    answer = bare(*words, code=2)
    assert "Usage: mgrj" in answer.out + answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("sing",),
        ("people", "--colour"),
        ("add", "Ana"),
        ("demo",),
        ("demo", "x", "--people", "0"),
        ("demo", "x", "--weeks", "many"),
        ("person", "add", "Ana", "--role", "boss"),
        ("person", "add", "Ana", "--at", "25:00"),
        ("add", "Ana", "text", "--by", "nobody"),
        ("agenda", "Ana", "--format", "pdf"),
        ("key", "keychain", "perhaps"),
        ("--keychain", "--passphrase-file", "x", "people"),
    ],
)
def test_what_is_not_understood_is_a_usage_error(bare: CommandLine, words: tuple[str, ...]):
    answer = bare(*words, code=2)
    assert answer.out == ""
    assert answer.err.startswith("Usage: mgrj")


def test_version(bare: CommandLine):
    assert bare("--version").out == "mgrj 0.1.0\n"


def test_help_is_shown_without_loading_the_journal():
    code = (
        "import sys; from mgrjournal.cli import main; main(['--help']);"
        "print([name for name in ('sqlmodel', 'keyring', 'cryptography') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_the_passphrase_opens_from_a_file(folder: Path, tmp_path: Path, bare: CommandLine):
    for text in (PASSPHRASE, f"{PASSPHRASE}\r\n", f"\ufeff{PASSPHRASE}\nsecond line\n"):
        secret = passphrase_file(tmp_path, text)
        bare("--journal", folder, "--passphrase-file", secret, "people")


def test_the_passphrase_opens_from_stdin(folder: Path, bare: CommandLine):
    bare("--journal", folder, "--passphrase-file", "-", "people", stdin=f"{PASSPHRASE}\n")


def test_a_wrong_passphrase_says_so(folder: Path, tmp_path: Path, bare: CommandLine):
    secret = passphrase_file(tmp_path, PASSPHRASE.upper())
    answer = bare("--journal", folder, "--passphrase-file", secret, "people", code=1)
    assert answer.error == "WRONG_PASSPHRASE"
    assert answer.out == ""


def test_without_a_terminal_it_says_how_to_give_the_passphrase(folder: Path, bare: CommandLine):
    answer = bare("--journal", folder, "people", code=1)
    assert answer.error == "PASSPHRASE_NEEDED"
    assert "--passphrase-file" in answer.err


def test_a_file_that_cannot_be_read_is_told_without_its_name(folder: Path, bare: CommandLine):
    answer = bare("--journal", folder, "--passphrase-file", folder / "hidden", "people", code=1)
    assert answer.error == "FILE_UNREADABLE"
    assert "hidden" not in answer.err


def test_a_mistyped_recovery_key_names_the_line(
    folder: Path, recovery_key: RecoveryKey, bare: CommandLine
):
    lines = list(recovery_key.lines)
    lines[2] = lines[2][::-1]
    answer = bare(
        "--journal", folder, "--recovery-key-file", "-", "people", stdin="\n".join(lines), code=1
    )
    assert answer.error == "RECOVERY_KEY_MISTYPED"
    assert "line 3" in answer.err


def test_the_keychain_is_asked_only_when_it_is_wished(folder: Path, bare: CommandLine):
    answer = bare("--journal", folder, "--keychain", "people", code=1)
    assert answer.error == "KEYRING_NOT_SET_UP"


def test_where_there_is_no_journal_nothing_is_made_or_asked(tmp_path: Path, bare: CommandLine):
    answer = bare("--journal", tmp_path / "nowhere", "people", code=1)
    assert answer.error == "NO_JOURNAL"
    assert not (tmp_path / "nowhere").exists()


def test_what_nobody_foresaw_is_told_without_its_text(
    mgrj: CommandLine, monkeypatch: pytest.MonkeyPatch
):
    def break_down(_self: Overview, *, archived: bool) -> None:
        raise RuntimeError("Ana said something private")

    monkeypatch.setattr(Overview, "people", break_down)
    answer = mgrj("people", code=1)
    assert answer.error == "UNEXPECTED"
    assert "RuntimeError" in answer.err
    assert "private" not in answer.err + answer.out


def test_the_journal_is_closed_also_after_an_error(
    mgrj: CommandLine, monkeypatch: pytest.MonkeyPatch
):
    mgrj("agenda", "Nobody", code=1)
    with monkeypatch.context() as broken:
        broken.setattr(Overview, "people", None)
        mgrj("people", code=1)
    assert mgrj("people").code == 0, "it is not in use any more"


def test_what_is_to_be_known_though_it_opens_is_told_beside_the_answer(
    folder: Path, bare: CommandLine
):
    (folder / "journal.keys").write_bytes(b"damaged")
    options = ("--journal", folder, "--passphrase-file", "-")
    answer = bare(*options, "people", "--json", stdin=f"{PASSPHRASE}\n")
    assert answer.json == []
    assert answer.error == "HEADER_DAMAGED_USING_BAK"


def test_signs_that_steer_a_terminal_are_made_harmless(capsys: pytest.CaptureFixture[str]):
    output.say("red \x1b[31m alert \x07\r\n\tindented, naïve 👩‍🚀")
    output.say_table(("WHAT",), [("two\nlines \x9b1m",)])
    assert capsys.readouterr().out == (
        "red \ufffd[31m alert \ufffd\ufffd\n\tindented, naïve 👩‍🚀\nWHAT\ntwo lines \ufffd1m\n"
    )
