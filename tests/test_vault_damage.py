"""A damaged, swapped or missing file: the right words, no new journal, no byte changed."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from mgrjournal.errors import VaultError
from mgrjournal.vault import header_file, inspection
from mgrjournal.vault.derivation import FLOOR
from mgrjournal.vault.pages import PAGE, Pages
from mgrjournal.vault.secrets import KeychainAccess, Passphrase, RecoveryKey
from mgrjournal.vault.vault import Vault, exists
from vault_kit import CLOCK, PASSPHRASE, Made, fails_untouched, lines, make, state


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    """Two journals with the same passphrase."""
    folder = tmp_path_factory.mktemp("vaults")
    return make(folder / "journal"), make(folder / "other")


@pytest.fixture
def made(templates: tuple[Made, Made], tmp_path: Path) -> Made:
    return templates[0].copied_to(tmp_path / "journal")


@pytest.fixture
def other(templates: tuple[Made, Made]) -> Made:
    return templates[1]


def cut(keep: Callable[[int], int]) -> Callable[[Path, Made], None]:
    return lambda path, _: os.truncate(path, keep(path.stat().st_size))


def flip(at: Callable[[int], int]) -> Callable[[Path, Made], None]:
    def damage(path: Path, _: Made) -> None:
        content = bytearray(path.read_bytes())
        content[at(len(content))] ^= 0x10
        path.write_bytes(content)

    return damage


def plain(path: Path, _: Made) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE note (body)")
    connection.commit()
    connection.close()


def folder(path: Path, _: Made) -> None:
    path.unlink()
    path.mkdir()


DAMAGES = {
    "missing": (lambda path, _: path.unlink(), "DB_MISSING"),
    "0 bytes": (cut(lambda _: 0), "DB_EMPTY"),
    "1 byte": (cut(lambda _: 1), "DB_TRUNCATED"),
    "4095 bytes": (cut(lambda _: PAGE - 1), "DB_TRUNCATED"),
    "half, on the edge of a page": (cut(lambda size: size // PAGE // 2 * PAGE), "DB_TRUNCATED"),
    "half, off the edge of a page": (cut(lambda size: size // 2 + 1), "DB_TRUNCATED"),
    "a bit in the salt": (flip(lambda _: 5), "DB_DAMAGED"),
    "a bit in the first page": (flip(lambda _: 100), "DB_DAMAGED"),
    "a bit in the middle": (flip(lambda size: size // 2), "DB_DAMAGED"),
    "a bit in the last page": (flip(lambda size: size - 100), "DB_DAMAGED"),
    "random": (lambda path, _: path.write_bytes(os.urandom(20 * PAGE)), "DB_OTHER_VAULT"),
    "plain SQLite": (plain, "DB_PLAINTEXT"),
    "another journal's": (
        lambda path, other: path.write_bytes(other.database.read_bytes()),
        "DB_OTHER_VAULT",
    ),
    "a folder": (folder, "DB_NOT_A_FILE"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_database_has_its_own_words_and_stays_as_it_is(
    damage: str, made: Made, other: Made
) -> None:
    spoil, code = DAMAGES[damage]
    spoil(made.database, other)
    for secret in (Passphrase(PASSPHRASE), made.recovery_key):
        with fails_untouched(made.folder, code):
            made.open(secret)


@pytest.mark.parametrize("damage", DAMAGES)
def test_no_journal_is_made_over_a_damaged_one(damage: str, made: Made, other: Made) -> None:
    DAMAGES[damage][0](made.database, other)
    assert exists(made.folder)
    with fails_untouched(made.folder, "FOLDER_NOT_EMPTY"):
        Vault.create(made.folder, Passphrase("new"), clock=CLOCK, cost=FLOOR)


def test_how_many_pages_are_damaged_is_told(made: Made) -> None:
    for at in (0.2, 0.5, 0.8):
        flip(lambda size, at=at: int(size * at))(made.database, made)
    with pytest.raises(VaultError) as caught:
        made.open()
    assert "damaged pages found: 3." in caught.value.title


def test_a_large_database_is_checked_at_its_ends_and_somewhere_between(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspection, "_AT_ONCE", 8)
    pages = Pages(made.database, bytearray(32), bytes(16))
    last = pages.count()
    assert last > 20
    met = set()
    for _ in range(2000):
        chosen = pages.sample(8)
        assert len(chosen) == len(set(chosen)) == 8
        assert (chosen[0], chosen[-1]) == (1, last)
        met.update(chosen)
    assert met == set(range(1, last + 1))

    flip(lambda size: size - 100)(made.database, made)
    with fails_untouched(made.folder, "DB_DAMAGED"):
        made.open()


def test_a_damaged_database_is_not_called_a_wrong_passphrase(made: Made) -> None:
    flip(lambda _: 100)(made.database, made)
    with fails_untouched(made.folder, "WRONG_PASSPHRASE"):
        made.open(Passphrase("wrong"))
    with fails_untouched(made.folder, "DB_DAMAGED"):
        made.open(Passphrase(PASSPHRASE))


def test_keys_and_database_of_two_journals_are_told_apart_from_a_wrong_passphrase(
    made: Made, other: Made
) -> None:
    made.database.write_bytes(other.database.read_bytes())
    with fails_untouched(made.folder, "DB_OTHER_VAULT"):
        made.open(Passphrase("the passphrase of the other journal"))


def test_a_recovery_key_of_another_journal_is_told(made: Made, other: Made) -> None:
    with fails_untouched(made.folder, "RECOVERY_KEY_OTHER"):
        made.open(other.recovery_key)
    made.keys.unlink()
    made.keys_copy.unlink()
    with fails_untouched(made.folder, "RECOVERY_KEY_OTHER"):
        made.open(other.recovery_key)


def test_a_database_rewritten_by_another_tool_with_the_same_key_opens(made: Made) -> None:
    before = made.lines()
    with made.opened() as vault:
        key = vault.keys.raw_database_key()
        connection = vault.store._connection
        connection.execute("ATTACH ? AS fresh KEY ?", (str(made.folder / "fresh.db"), f"x'{key}'"))
        connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
        connection.execute("PRAGMA fresh.user_version = 1")
        connection.execute("DETACH fresh")
    salt = made.database.read_bytes()[:16]
    (made.folder / "fresh.db").replace(made.database)
    assert made.database.read_bytes()[:16] != salt
    assert made.lines(Passphrase(PASSPHRASE)) == before
    assert made.lines(Passphrase(PASSPHRASE)) == before


def test_an_empty_folder_and_no_folder_hold_no_journal(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        assert not exists(folder)
        with fails_untouched(tmp_path, "NO_JOURNAL"):
            Vault.open(folder, Passphrase("a"), clock=CLOCK)
    assert not (tmp_path / "nowhere").exists()


# ── journal.keys ────────────────────────────────────────────────────────────────────────────────

HEADER_DAMAGES = {
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: os.truncate(path, 300),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "another file": lambda path: path.write_text('{"format": "something else"}'),
    "a digit changed": lambda path: path.write_text(path.read_text().replace("65536", "65537")),
    "a number as text": lambda path: path.write_text(path.read_text().replace("65536", '"many"')),
    "deeply nested": lambda path: path.write_text("[" * 50_000),
}


@pytest.mark.parametrize("damage", sorted(set(HEADER_DAMAGES) - {"a folder"}))
def test_a_damaged_header_is_replaced_by_its_copy_which_is_said(damage: str, made: Made) -> None:
    whole = made.keys.read_bytes()
    HEADER_DAMAGES[damage](made.keys)
    with made.opened(Passphrase(PASSPHRASE)) as vault:
        assert [notice.code for notice in vault.notices] == ["HEADER_DAMAGED_USING_BAK"]
    assert made.keys.read_bytes() == made.keys_copy.read_bytes() == whole
    with made.opened(Passphrase(PASSPHRASE)) as vault:
        assert vault.notices == ()


@pytest.mark.parametrize("damage", HEADER_DAMAGES)
def test_without_both_headers_a_passphrase_is_no_use_and_nothing_changes(
    damage: str, made: Made
) -> None:
    HEADER_DAMAGES[damage](made.keys)
    HEADER_DAMAGES[damage](made.keys_copy)
    code = "HEADER_LOST" if damage == "missing" else "HEADER_DAMAGED"
    slot_only = damage in ("a digit changed", "a number as text")
    for secret in (Passphrase(PASSPHRASE), KeychainAccess()):
        with fails_untouched(made.folder, "SLOT_DAMAGED" if slot_only else code):
            made.open(secret)


@pytest.mark.parametrize("damage", sorted(set(HEADER_DAMAGES) - {"a folder"}))
def test_the_recovery_key_brings_the_lost_passphrase_back(damage: str, made: Made) -> None:
    before = made.lines()
    HEADER_DAMAGES[damage](made.keys)
    HEADER_DAMAGES[damage](made.keys_copy)
    with made.opened(made.recovery_key) as vault:
        assert len(vault.notices) == 1
    assert made.lines(Passphrase(PASSPHRASE)) == before


def test_the_recovery_key_and_the_database_alone_are_enough(made: Made, tmp_path: Path) -> None:
    before = made.lines()
    alone = tmp_path / "alone"
    alone.mkdir()
    (alone / "journal.db").write_bytes(made.database.read_bytes())
    typed = "\n".join(made.recovery_key.lines).lower()
    found = Made(alone, RecoveryKey.parse(typed))
    assert found.lines() == before
    assert found.lines(Passphrase(PASSPHRASE)) == before


def test_a_header_of_a_newer_version_is_refused_also_for_the_recovery_key(made: Made) -> None:
    for path in (made.keys, made.keys_copy):
        path.write_text(path.read_text().replace('"version": 1', '"version": 2'))
    for secret in (Passphrase(PASSPHRASE), made.recovery_key):
        with fails_untouched(made.folder, "HEADER_NEWER"):
            made.open(secret)


def test_a_full_disk_is_no_reason_not_to_read(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    made.keys.unlink()
    monkeypatch.setattr(header_file, "replace_file", full)
    with made.opened(Passphrase(PASSPHRASE)) as vault:
        assert len(lines(vault)) == 200
        assert [notice.code for notice in vault.notices] == [
            "HEADER_DAMAGED_USING_BAK",
            "DISK_FULL",
        ]


def test_without_any_header_outside_or_inside_a_new_passphrase_can_be_set(made: Made) -> None:
    with made.opened() as vault, vault.store.write_plainly() as connection:
        connection.execute("DELETE FROM vault_keys")
    made.keys.unlink()
    made.keys_copy.unlink()
    made.open().close()
    with fails_untouched(made.folder, "HEADER_LOST"):
        made.open(Passphrase(PASSPHRASE))
    with made.opened() as vault:
        assert [notice.code for notice in vault.notices] == ["PASSPHRASE_LOST"]
        assert [slot.kind for slot in vault.keys.slots()] == ["recovery"]
        vault.keys.change_passphrase(made.recovery_key, Passphrase("new"), FLOOR)
    assert len(made.lines(Passphrase("new"))) == 200


def test_a_lost_copy_is_made_again_without_a_word(made: Made) -> None:
    made.keys_copy.unlink()
    with made.opened() as vault:
        assert vault.notices == ()
    assert made.keys_copy.read_bytes() == made.keys.read_bytes()


def test_a_whole_journal_opens_and_closes_without_a_change(made: Made) -> None:
    def contents() -> dict[str, str]:
        return {name: content for name, (content, *_) in state(made.folder).items()}

    before = contents()
    assert len(made.lines(Passphrase(PASSPHRASE))) == 200
    assert contents() == before
