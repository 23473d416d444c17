"""`mgrj key` and `doctor`: the ways in, and whether all is well."""

from pathlib import Path

import apsw
import pytest

from command_line import CommandLine, opening
from conftest import PASSPHRASE
from mgrjournal.clock import Clock
from mgrjournal.journal import RecoveryKey
from mgrjournal.vault.keys import KeyCabinet


@pytest.fixture
def mgrj(folder: Path, recovery_key: RecoveryKey, clock: Clock) -> CommandLine:
    return opening(folder, recovery_key.lines, clock)


def test_the_passphrase_is_changed_and_the_old_one_opens_nothing(folder: Path, clock: Clock):
    given = CommandLine(clock, "--journal", folder, "--passphrase-file", "-")
    both = f"{PASSPHRASE}\nfour other unrelated words\n"
    changed = given("key", "passphrase", "--new-passphrase-file", "-", stdin=both)
    assert changed.out == "The passphrase was changed.\n"
    assert given("people", stdin=f"{PASSPHRASE}\n", code=1).error == "WRONG_PASSPHRASE"
    given("people", stdin="four other unrelated words\n")


def test_the_recovery_key_sets_a_new_passphrase(
    mgrj: CommandLine, folder: Path, tmp_path: Path, clock: Clock
):
    (tmp_path / "new.txt").write_text("naïve words\n", encoding="utf-8")
    mgrj("key", "passphrase", "--new-passphrase-file", tmp_path / "new.txt")
    composed_otherwise = "nai\u0308ve words\n"
    given = CommandLine(clock, "--journal", folder, "--passphrase-file", "-")
    given("people", stdin=composed_otherwise)


def test_an_empty_new_passphrase_is_refused(mgrj: CommandLine):
    answer = mgrj("key", "passphrase", "--new-passphrase-file", "-", stdin="\n", code=1)
    assert answer.error == "PASSPHRASE_EMPTY"


def test_without_a_terminal_the_new_passphrase_needs_a_file(mgrj: CommandLine):
    assert mgrj("key", "passphrase", code=1).error == "PASSPHRASE_NEEDED"


def test_the_recovery_key_is_shown(mgrj: CommandLine, recovery_key: RecoveryKey):
    assert mgrj("key", "recovery").out.splitlines() == list(recovery_key.lines)
    shown = mgrj.json("key", "recovery")["recovery_key"]
    assert RecoveryKey.parse(shown).lines == recovery_key.lines


def test_the_ways_in_are_listed_without_any_secret(mgrj: CommandLine, recovery_key: RecoveryKey):
    out = mgrj("key", "show").out
    assert all(word in out for word in ("passphrase", "Argon2id", "recovery"))
    assert not any(line in out for line in recovery_key.lines)
    kinds = {one["kind"]: one for one in mgrj.json("key", "show")}
    assert set(kinds) == {"passphrase", "recovery"}
    assert set(kinds["passphrase"]) == {"kind", "created_at", "detail"}
    assert kinds["recovery"]["created_at"] is None


def test_the_raw_key_is_shown_only_after_a_yes(mgrj: CommandLine):
    answer = mgrj("key", "show", "--raw", code=1)
    assert answer.error == "NOT_CONFIRMED"
    assert answer.out == ""
    assert mgrj.json("key", "show", "--raw", "--yes") == {
        "database_key": mgrj("key", "show", "--raw", "--yes").out.strip()
    }


def test_the_raw_key_opens_the_file_with_another_implementation(mgrj: CommandLine, folder: Path):
    mgrj("person", "add", "Ana Kowalczyk")
    digits = mgrj("key", "show", "--raw", "--yes").out.strip()
    assert len(digits) == 64
    other = apsw.Connection(str(folder / "journal.db"), flags=apsw.SQLITE_OPEN_READWRITE)
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    other.execute(f"PRAGMA key = \"x'{digits}'\"")
    assert other.execute("SELECT name FROM person").fetchall() == [("Ana Kowalczyk",)]
    other.close()


def test_the_keychain_is_off_until_switched_on(mgrj: CommandLine):
    assert mgrj("key", "keychain").out == "The keychain does not open this journal.\n"
    assert mgrj("key", "keychain", "status").rows == ["The keychain does not open this journal."]
    assert mgrj("key", "keychain", "off").code == 0


def test_a_keychain_that_does_not_answer_is_told(
    mgrj: CommandLine, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert mgrj("key", "keychain", "on", code=1).error.startswith("KEYRING_")
    assert mgrj("key", "keychain").out == "The keychain does not open this journal.\n"


def test_the_cabinet_is_asked_for_the_keychain(mgrj: CommandLine, monkeypatch: pytest.MonkeyPatch):
    asked: list[str] = []
    monkeypatch.setattr(KeyCabinet, "enable_keychain", lambda _: asked.append("on"))
    monkeypatch.setattr(KeyCabinet, "disable_keychain", lambda _: asked.append("off"))
    mgrj("key", "keychain", "on")
    assert "left in the keychain" in mgrj("key", "keychain", "off").out
    assert asked == ["on", "off"]


def test_the_doctor_finds_a_fresh_journal_well(mgrj: CommandLine):
    answer = mgrj("doctor")
    assert answer.rows[0] == "CHECKED FOUND"
    assert all(" ok " in f"{row} " for row in answer.rows[1:])
    findings = mgrj.json("doctor")
    assert len(findings) >= 4
    assert all(set(one) == {"name", "ok", "detail"} and one["ok"] for one in findings)


def test_the_doctor_ends_with_an_error_when_something_is_wrong(mgrj: CommandLine, folder: Path):
    (folder / "journal.db").chmod(0o644)
    answer = mgrj("doctor", code=1)
    assert answer.error == "CHECK_FAILED"
    assert "LOOK" in answer.out
