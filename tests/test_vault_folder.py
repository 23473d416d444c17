"""The folder of a journal: made whole, private, recognised, and noticed when it is an older one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mgrjournal.errors import VaultError
from mgrjournal.vault import creating, failures, header_file, inspection
from mgrjournal.vault.derivation import FLOOR, ArgonCost
from mgrjournal.vault.failure import Failure
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.secrets import Passphrase
from mgrjournal.vault.translation import as_vault_error
from mgrjournal.vault.vault import Vault, exists
from mgrjournal.vault.ways_in import keychain_is_set_up
from vault_kit import CLOCK, PASSPHRASE, STEPS, Made, fails_untouched, make, state, write


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=2)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    return template.copied_to(tmp_path / "journal")


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def create(folder: Path) -> Vault:
    return Vault.create(folder, Passphrase("a"), clock=CLOCK, cost=FLOOR, steps=STEPS)[0]


def modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in [folder, *folder.rglob("*")]}


def test_only_the_owner_can_read_it_whatever_the_umask(umask: int, tmp_path: Path) -> None:
    vault = create(tmp_path / "journal")
    write(vault, "one")
    vault.keys.change_passphrase(Passphrase("a"), Passphrase("b"))
    expected = {
        "journal": 0o700,
        "journal.db": 0o600,
        "journal.db-wal": 0o600,
        "journal.keys": 0o600,
        "journal.keys.bak": 0o600,
        "backups": 0o700,
    }
    assert modes(vault.folder) == expected
    vault.close()
    del expected["journal.db-wal"]
    assert modes(vault.folder) == expected


@pytest.mark.parametrize("place", ["journal", "a/new/place/journal", "Zoë's & 100% #1?"])
def test_it_is_made_in_a_new_or_an_empty_folder(place: str, tmp_path: Path) -> None:
    folder = tmp_path / place
    if place == "journal":
        folder.mkdir()
    vault = create(folder)
    assert exists(folder)
    assert vault.folder == folder
    vault.close()
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_it_is_never_made_over_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_early() -> ArgonCost:
        raise AssertionError("the folder is to be looked at first")

    monkeypatch.setattr(creating, "calibrate", too_early)
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear")
    (tmp_path / "file").write_text("a file")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for place in (folder, tmp_path / "file", tmp_path / "link"):
        with fails_untouched(tmp_path, "FOLDER_NOT_EMPTY"):
            Vault.create(place, Passphrase("a"), clock=CLOCK)
        assert not exists(place)


def test_a_disk_that_does_not_take_it_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(header_file, "write", full)
    with fails_untouched(tmp_path, "DISK_FULL"):
        create(tmp_path / "journal")


def test_a_folder_that_cannot_be_written_is_told(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # as on a read-only disk
    with fails_untouched(made.folder, "READ_ONLY"):
        made.open()


def test_a_file_that_cannot_be_read_is_told(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(_: Layout) -> bytes:
        raise PermissionError(13, "permission denied")  # which root, who runs CI, never meets

    monkeypatch.setattr(inspection, "salt_of", forbidden)
    with fails_untouched(made.folder, "NO_ACCESS"):
        made.open()


def test_two_journals_have_nothing_in_common(made: Made, tmp_path: Path) -> None:
    other = make(tmp_path / "other", rows=2)
    one, two = (header_file.read(Layout(vault.folder))[0] for vault in (made, other))
    assert one.vault_id != two.vault_id
    assert one.database_salt != two.database_salt
    assert one.key_check != two.key_check
    assert not set(made.recovery_key.lines) & set(other.recovery_key.lines)


def test_an_older_copy_of_the_database_is_noticed_and_counted(made: Made) -> None:
    older = made.database.read_bytes()
    with made.opened() as vault:
        for number in range(3):
            write(vault, str(number))
    made.database.write_bytes(older)
    with made.opened(Passphrase(PASSPHRASE)) as vault:
        (notice,) = vault.notices
        assert notice.code == "DB_OLDER_THAN_LAST_SEEN"
        assert "missing from it: 3." in notice.title
    with made.opened() as vault:
        assert vault.notices == ()  # it was told, and the journal went on from there


def test_an_older_copy_of_the_keys_is_no_reason_for_a_word(made: Made) -> None:
    older = made.keys.read_bytes()
    with made.opened() as vault:
        write(vault, "one")
    made.keys.write_bytes(older)
    with made.opened() as vault:
        assert vault.notices == ()


def test_a_full_disk_does_not_keep_a_journal_open(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    vault = made.open()
    write(vault, "saved before")
    with monkeypatch.context() as patched:
        patched.setattr(header_file, "replace_file", full)
        vault.close()
    assert made.lines()[-1] == "saved before"


def test_what_is_left_of_a_journal_counts_as_one(made: Made) -> None:
    for name in ("journal.db", "journal.keys"):
        assert exists(made.folder)
        (made.folder / name).unlink()
    assert exists(made.folder)
    made.keys_copy.unlink()
    assert not exists(made.folder)


def test_what_can_be_known_of_a_closed_journal_needs_no_key(made: Made, tmp_path: Path) -> None:
    before = state(made.folder)
    assert not keychain_is_set_up(made.folder)
    assert not keychain_is_set_up(tmp_path / "nowhere")
    assert state(made.folder) == before


def test_building_a_secret_imports_nothing_heavy() -> None:
    """The lock screen builds a passphrase before the heavy imports have run."""
    script = """
import sys
from mgrjournal.errors import VaultError
from mgrjournal.vault import failures
from mgrjournal.vault.secrets import KeychainAccess, Passphrase, RecoveryKey
Passphrase("a"), KeychainAccess(), RecoveryKey(bytes(32)).lines
heavy = {"sqlalchemy", "sqlmodel", "sqlcipher3", "cryptography", "keyring", "pydantic"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_every_failure_has_its_own_code_and_whole_sentences() -> None:
    catalogue = failures.catalogue()
    assert len({failure.code for failure in catalogue}) == len(catalogue) > 40
    for name, value in vars(failures).items():
        if isinstance(value, Failure):
            assert name == value.code
    for failure in catalogue:
        for sentence in (failure.title, failure.safe, failure.next_step):
            assert sentence[0].isupper() or sentence.startswith("journal."), failure.code
            assert sentence.endswith("."), failure.code
            assert "corrupt" not in sentence.lower(), failure.code


def test_an_unknown_failure_of_the_engine_keeps_its_text_to_itself() -> None:
    error = as_vault_error(RuntimeError("Ana thinks of leaving"))
    assert isinstance(error, VaultError)
    assert (error.code, "Ana" in str(error)) == ("STATEMENT_FAILED", False)
