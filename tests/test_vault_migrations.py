"""A journal comes to a newer schema whole, or stays as it was."""

import shutil
from pathlib import Path

import pytest

from mgrjournal.errors import VaultError
from mgrjournal.vault import failures, migrations
from mgrjournal.vault.connection import Connection, connected, setting
from mgrjournal.vault.derivation import FLOOR
from mgrjournal.vault.files import make_file
from mgrjournal.vault.migrations import runner
from mgrjournal.vault.secrets import Passphrase
from mgrjournal.vault.vault import Vault
from vault_kit import CLOCK, PASSPHRASE, SECRET_TEXT, STEPS, Made, fails_untouched, first_step, make


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=5)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    return template.copied_to(tmp_path / "journal")


def second_step(connection: Connection) -> None:
    connection.execute("CREATE TABLE tag (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT")
    connection.execute("ALTER TABLE line ADD COLUMN mood INTEGER NOT NULL DEFAULT 3")


def broken_step(connection: Connection) -> None:
    connection.execute("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT")
    connection.execute("DELETE FROM line")
    connection.execute("SELECT no_such_column FROM line")


def test_a_failed_step_leaves_neither_its_tables_nor_its_number(tmp_path: Path) -> None:
    path, key = tmp_path / "plain.db", bytearray(range(32))
    make_file(path)
    with connected(path, key) as connection:
        with pytest.raises(VaultError):
            runner._run(connection, [first_step, broken_step], first=0)
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
        assert (tables, setting(connection, "user_version")) == ([], "0")


def test_a_failed_migration_leaves_the_journal_as_it_was(made: Made) -> None:
    before = made.lines()
    with fails_untouched(made.folder, "MIGRATION_FAILED", without="backups"):
        made.open(steps=(*STEPS, second_step, broken_step))
    assert made.lines() == before


def test_the_error_names_the_step_and_nothing_of_the_journal(made: Made) -> None:
    def quoting_step(connection: Connection) -> None:
        body = connection.execute("SELECT body FROM line").fetchone()[0]
        raise ValueError(body)

    with pytest.raises(VaultError) as caught:
        made.open(steps=(*STEPS, quoting_step))
    error = caught.value
    assert "(2, ValueError)" in error.title
    assert SECRET_TEXT not in f"{error!r}{error.args}{error.next_step}"
    assert error.__suppress_context__


def test_a_full_disk_is_told_as_such(made: Made) -> None:
    def greedy_step(connection: Connection) -> None:
        connection.execute(f"PRAGMA max_page_count = {setting(connection, 'page_count')}")
        connection.execute("INSERT INTO line (body) VALUES (zeroblob(100000) || '')")

    with pytest.raises(VaultError) as caught:
        made.open(steps=(*STEPS, greedy_step))
    assert caught.value.code == "DISK_FULL"


def test_steps_run_once_in_their_order(made: Made) -> None:
    ran = []

    def noting(number: int) -> runner.Migration:
        return lambda _: ran.append(number)

    steps = (*STEPS, noting(2), noting(3))
    for _ in range(2):
        with made.opened(steps=steps) as vault, vault.store.read_plainly() as connection:
            assert runner.schema_of(connection) == 3
    assert ran == [2, 3]


def test_what_was_written_comes_along(made: Made) -> None:
    before = made.lines()
    with made.opened(steps=(*STEPS, second_step)) as vault:
        with vault.store.read_plainly() as connection:
            moods = connection.execute("SELECT DISTINCT mood FROM line").fetchall()
        assert moods == [(3,)]
    assert made.lines(Passphrase(PASSPHRASE), steps=(*STEPS, second_step)) == before


def test_the_journal_is_copied_first_and_the_copy_opens(made: Made, tmp_path: Path) -> None:
    before = made.lines()
    made.open(steps=(*STEPS, second_step)).close()
    (copy,) = (made.folder / "backups").iterdir()
    assert copy.name == "2026-11-24T100500Z-schema-1.db"
    assert copy.stat().st_mode & 0o777 == 0o600

    restored = tmp_path / "restored"
    restored.mkdir()
    shutil.copy(copy, restored / "journal.db")
    shutil.copy(made.keys, restored / "journal.keys")
    assert Made(restored, made.recovery_key).lines(Passphrase(PASSPHRASE)) == before


def test_a_new_journal_takes_the_same_road_without_a_copy(tmp_path: Path) -> None:
    steps = (*STEPS, second_step)
    vault, _ = Vault.create(
        tmp_path / "new", Passphrase("a b c d"), clock=CLOCK, cost=FLOOR, steps=steps
    )
    with vault.store.read_plainly() as connection:
        assert runner.schema_of(connection) == 2
        connection.execute("SELECT mood FROM line")
    vault.close()
    assert list((tmp_path / "new" / "backups").iterdir()) == []


def test_the_working_copy_is_gone_afterwards(made: Made) -> None:
    made.open(steps=(*STEPS, second_step)).close()
    assert sorted(path.name for path in made.folder.iterdir()) == [
        "backups",
        "journal.db",
        "journal.keys",
        "journal.keys.bak",
    ]


def test_a_newer_journal_is_refused_untouched(made: Made) -> None:
    made.open(steps=(*STEPS, second_step)).close()
    with fails_untouched(made.folder, "DB_NEWER_THAN_APP"):
        made.open()


def test_a_table_made_anew_does_not_empty_its_children(tmp_path: Path) -> None:
    def parents(connection: Connection) -> None:
        connection.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT")
        connection.execute(
            "CREATE TABLE child (parent_id INTEGER REFERENCES parent ON DELETE CASCADE) STRICT"
        )
        connection.execute("INSERT INTO parent VALUES (1)")
        connection.execute("INSERT INTO child VALUES (1)")

    def anew(connection: Connection) -> None:
        connection.execute("CREATE TABLE fresh (id INTEGER PRIMARY KEY, name TEXT) STRICT")
        connection.execute("INSERT INTO fresh SELECT id, '' FROM parent")
        connection.execute("DROP TABLE parent")
        connection.execute("ALTER TABLE fresh RENAME TO parent")

    vault, _ = Vault.create(
        tmp_path / "new", Passphrase("a"), clock=CLOCK, cost=FLOOR, steps=(parents, anew)
    )
    with vault.store.read_plainly() as connection:
        assert connection.execute("SELECT * FROM child").fetchall() == [(1,)]
        assert setting(connection, "foreign_keys") == "1"
    vault.close()


def test_a_step_that_leaves_a_child_without_parent_fails(made: Made) -> None:
    def orphaning(connection: Connection) -> None:
        connection.execute("CREATE TABLE child (line_id INTEGER REFERENCES line) STRICT")
        connection.execute("INSERT INTO child VALUES (4711)")

    with pytest.raises(VaultError) as caught:
        made.open(steps=(*STEPS, orphaning))
    assert "foreign_key_check" in caught.value.title


@pytest.mark.parametrize("proofs_before", [0, 1])
def test_a_copy_that_cannot_be_proven_stops_the_migration(
    proofs_before: int, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first proof is that of the backup, the second that of what was migrated."""
    found = [[]] * proofs_before + [["integrity_check"]]
    monkeypatch.setattr("mgrjournal.vault.copies.failed_checks", lambda _: found.pop(0))
    with fails_untouched(made.folder, "COPY_FAILED", without="backups"):
        made.open(steps=(*STEPS, second_step))


def test_the_steps_of_the_program_are_numbered_without_gaps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(runner.collect()) == runner.SCHEMA_VERSION
    (tmp_path / "v001_first.py").touch()
    (tmp_path / "v003_third.py").touch()
    monkeypatch.setattr(migrations, "__path__", [str(tmp_path)])
    with pytest.raises(LookupError, match="v003_third"):
        runner.collect()


def test_what_fails_offers_no_delete() -> None:
    for failure in failures.catalogue():
        words = f"{failure.title} {failure.safe} {failure.next_step}".lower()
        assert "delete" not in words, failure.code
