"""Transactions are whole, counted, and fail in words that hold nothing of the journal."""

import logging
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from mgrjournal.errors import VaultError
from mgrjournal.vault.vault import Vault
from vault_kit import SECRET_TEXT, STEPS, Made, lines, make, write


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=2)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    return template.copied_to(tmp_path / "journal")


@pytest.fixture
def vault(made: Made) -> Iterator[Vault]:
    with made.opened() as vault:
        yield vault


def raw(vault: Vault, sql: str) -> list[tuple[object, ...]]:
    """Ask the engine itself, past the store."""
    return vault.store._connection.execute(sql).fetchall()


def write_plainly(vault: Vault, *bodies: str | None) -> None:
    with vault.store.write_plainly() as connection:
        for body in bodies:
            connection.execute("INSERT INTO line (body) VALUES (?)", (body,))


def test_what_was_written_is_there_after_opening_again(made: Made) -> None:
    with made.opened() as vault:
        write(vault, "one", "two")
    assert made.lines()[2:] == ["one", "two"]


def test_an_error_in_the_block_leaves_nothing(vault: Vault) -> None:
    before = vault.store.generation()
    with pytest.raises(IntegrityError):
        write(vault, "half", None)
    assert len(lines(vault)) == 2
    assert vault.store.generation() == before


def test_reading_changes_nothing(vault: Vault) -> None:
    with vault.store.read() as session:
        session.execute(text("DELETE FROM line"))
    with vault.store.read_plainly() as connection:
        connection.execute("DELETE FROM line")
    assert len(lines(vault)) == 2


def test_every_write_is_counted_in_its_own_transaction(vault: Vault) -> None:
    before = vault.store.generation()
    write(vault, "one")
    write_plainly(vault, "two")
    assert vault.store.generation() == before + 2
    with pytest.raises(VaultError):
        write_plainly(vault, "three", None)
    assert vault.store.generation() == before + 2
    assert lines(vault)[2:] == ["one", "two"]


def test_a_transaction_within_another_is_refused_and_the_outer_goes_on(vault: Vault) -> None:
    with vault.store.write() as session:
        session.execute(text("INSERT INTO line (body) VALUES ('outer')"))
        for within in (vault.store.read, vault.store.write, vault.store.write_plainly):
            with pytest.raises(RuntimeError, match="already open"), within():
                pass
    assert lines(vault)[-1] == "outer"


def test_the_write_lock_is_taken_at_once(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    statements: list[str] = []
    vault.store._connection.set_trace_callback(statements.append)
    lines(vault)
    write(vault, "one")
    vault.store._connection.set_trace_callback(None)
    begins = [statement for statement in statements if statement.startswith("BEGIN")]
    assert begins == ["BEGIN IMMEDIATE"] * 2


def test_another_thread_is_refused(vault: Vault) -> None:
    with ThreadPoolExecutor() as elsewhere:
        caught = elsewhere.submit(write, vault, "from elsewhere").exception()
    assert isinstance(caught, RuntimeError)
    assert len(lines(vault)) == 2


def test_a_full_disk_is_told_and_nothing_is_half_saved(vault: Vault) -> None:
    before = vault.store.generation()
    pages = raw(vault, "PRAGMA page_count")[0][0]
    raw(vault, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(VaultError) as caught:
        write(vault, "x" * 1_000_000)
    assert caught.value.code == "DISK_FULL"
    raw(vault, "PRAGMA max_page_count = 1000000")
    assert (len(lines(vault)), vault.store.generation()) == (2, before)
    write(vault, "there is room again")
    assert lines(vault)[-1] == "there is room again"


def test_a_failure_that_was_overlooked_is_never_taken_for_saved(vault: Vault) -> None:
    def write_and_overlook() -> None:
        with vault.store.write() as session:
            session.execute(text("INSERT INTO line (body) VALUES ('lost')"))
            vault.store._connection.execute("ROLLBACK")  # as the engine does when the disk fails

    with pytest.raises(VaultError) as caught:
        write_and_overlook()
    assert caught.value.code == "DISK_FAILED"
    assert len(lines(vault)) == 2


def test_a_database_that_cannot_be_written_is_told(vault: Vault) -> None:
    raw(vault, "PRAGMA query_only = ON")
    with pytest.raises(VaultError) as caught:
        write(vault, "one")
    assert caught.value.code == "READ_ONLY"
    raw(vault, "PRAGMA query_only = OFF")


def test_damage_that_is_met_while_reading_is_told(made: Made) -> None:
    with made.opened() as vault:
        write(vault, *("x" * 3000 for _ in range(3000)))  # more than is checked at once
    content = bytearray(made.database.read_bytes())
    with made.opened() as vault:
        with made.database.open("r+b") as file:
            file.seek(len(content) // 2)
            file.write(bytes(5000))
        with pytest.raises(VaultError) as caught:
            lines(vault)
        assert caught.value.code == "DB_UNREADABLE"


# ── nothing of the journal in what goes wrong ───────────────────────────────────────────────────


def told(error: BaseException) -> str:
    """Return all that a log or a crash report could take from an error."""
    lines = traceback.format_exception(error)
    return f"{error}{error!r}{error.args}{vars(error)}{''.join(lines)}"


QUESTIONS = {
    "no such table": "SELECT * FROM nothing WHERE body = :body",
    "broken type": "INSERT INTO line (id, body) VALUES ('{}', :body)",
    "broken constraint": "INSERT INTO line (id, body) VALUES (1, :body)",
    "quoted in the statement": "SELECT '{}' FROM line WHERE {} = :body",
    "a search that is no search": "SELECT * FROM note_fts WHERE note_fts MATCH :body || '\"'",
}


def fts_step(connection) -> None:
    connection.execute("CREATE VIRTUAL TABLE note_fts USING fts5 (body)")


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_error_repeats_what_was_asked(
    question: str, made: Made, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    sql = QUESTIONS[question].replace("{}", SECRET_TEXT.replace(" ", "_"))
    with made.opened(steps=(*STEPS, fts_step)) as vault:
        with pytest.raises((VaultError, IntegrityError)) as caught, vault.store.write() as session:
            session.execute(text(sql), {"body": SECRET_TEXT})
        said = told(caught.value) + caplog.text + "".join(capfd.readouterr())
    said = said.replace(sql, "") if isinstance(caught.value, IntegrityError) else said
    assert SECRET_TEXT not in said
    if not isinstance(caught.value, IntegrityError):
        assert SECRET_TEXT.replace(" ", "_") not in said


def test_a_broken_constraint_is_told_as_such_for_the_caller_to_deal_with(vault: Vault) -> None:
    with pytest.raises(IntegrityError, match=r"line\.id") as caught:
        write_twice(vault)
    assert SECRET_TEXT not in told(caught.value)


def test_a_constraint_dealt_with_inside_the_block_shows_nothing_either(vault: Vault) -> None:
    with vault.store.write() as session:
        with pytest.raises(IntegrityError) as caught:
            session.execute(
                text("INSERT INTO line (id, body) VALUES (1, :body)"), {"body": SECRET_TEXT}
            )
        session.rollback()
        assert SECRET_TEXT not in f"{caught.value}{caught.value!r}"
        session.connection()


def write_twice(vault: Vault) -> None:
    with vault.store.write() as session:
        for _ in range(2):
            session.execute(
                text("INSERT INTO line (id, body) VALUES (:id, :body)"),
                {"id": 4711, "body": SECRET_TEXT},
            )


def test_no_repr_shows_a_key_or_a_word(vault: Vault) -> None:
    key, sheet = vault.keys.raw_database_key(), vault.keys.recovery_key()
    shown = "".join(
        f"{thing!r}{thing!s}"
        for thing in (vault, vault.store, vault.keys, sheet, vault.keys.slots(), vault.notices)
    )
    assert key not in shown
    assert not any(line in shown for line in sheet.lines)


def test_closing_forgets_the_keys_and_what_was_asked_with_them(made: Made) -> None:
    vault = made.open()
    held = vault.keys._held_key
    vault.close()
    vault.close()
    assert held == bytearray(32)
    for ask in (vault.keys.recovery_key, vault.keys.raw_database_key):
        with pytest.raises(RuntimeError, match="closed"):
            ask()


def test_a_checkpoint_empties_the_write_ahead_file(made: Made, vault: Vault) -> None:
    write(vault, "x" * 10_000)
    assert (made.folder / "journal.db-wal").stat().st_size > 0
    vault.store.checkpoint()
    assert (made.folder / "journal.db-wal").stat().st_size == 0
