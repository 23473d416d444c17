"""The doctor tells what is well and what is not, and changes nothing."""

from pathlib import Path

import pytest

from mgrjournal.vault import doctor
from mgrjournal.vault.connection import SETTINGS
from mgrjournal.vault.doctor import Finding, examine
from vault_kit import SECRET_TEXT, STEPS, Made, make, state, write


def indexed_step(connection) -> None:
    connection.execute("CREATE VIRTUAL TABLE line_fts USING fts5 (body, content='line')")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=3)


@pytest.fixture
def made(template: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    monkeypatch.setattr(doctor, "SCHEMA_VERSION", len(STEPS))
    return template.copied_to(tmp_path / "journal")


def wrong(findings: list[Finding]) -> list[str]:
    return [finding.name for finding in findings if not finding.ok]


def test_a_healthy_journal_is_all_well_and_stays_as_it_is(made: Made) -> None:
    with made.opened() as vault:
        before = state(made.folder)
        findings = examine(vault)
        assert state(made.folder) == before
    assert wrong(findings) == []
    names = [finding.name for finding in findings]
    assert len(set(names)) == len(names)
    assert {f"setting {name}" for name, _, _ in SETTINGS} <= set(names)
    details = {finding.name: finding.detail for finding in findings}
    assert details["engine"].startswith("SQLCipher 4.")
    assert details["way in: passphrase"] == (
        "Argon2id, 64 MiB, 3 passes, 4 lanes, since 2026-11-24"
    )
    assert details["cipher integrity check"].endswith("pages, nothing found")


def test_nothing_of_the_journal_is_told(made: Made) -> None:
    with made.opened() as vault:
        said = repr(examine(vault))
        assert vault.keys.raw_database_key() not in said
    assert SECRET_TEXT not in said


def test_damage_is_found(made: Made) -> None:
    with made.opened() as vault:
        write(vault, *("x" * 3000 for _ in range(200)))
        vault.store.checkpoint()
        with made.database.open("r+b") as file:
            file.seek(-6000, 2)
            file.write(bytes(5000))
        assert "cipher integrity check" in wrong(examine(vault))


def test_a_search_index_that_is_behind_is_found(made: Made) -> None:
    with made.opened(steps=(*STEPS, indexed_step)) as vault:
        assert "search index line_fts" in wrong(examine(vault))
        with vault.store.write_plainly() as connection:
            connection.execute("INSERT INTO line_fts (line_fts) VALUES ('rebuild')")
        assert "search index line_fts" not in wrong(examine(vault))


def test_an_orphan_is_found(made: Made) -> None:
    with made.opened() as vault:
        connection = vault.store._connection
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("CREATE TABLE child (line_id INTEGER REFERENCES line)")
        connection.execute("INSERT INTO child VALUES (4711)")
        assert wrong(examine(vault)) == ["setting foreign_keys", "foreign key check"]


def test_files_that_others_may_read_are_found(made: Made) -> None:
    with made.opened() as vault:
        made.folder.chmod(0o755)
        made.keys.chmod(0o644)
        assert wrong(examine(vault)) == ["permissions of folder", "permissions of journal.keys"]


def test_a_second_copy_of_the_keys_that_differs_is_found(made: Made) -> None:
    with made.opened() as vault:
        made.keys_copy.write_bytes(b"{}")
        assert wrong(examine(vault)) == ["journal.keys"]


def test_backups_are_counted_and_a_missing_folder_is_found(made: Made) -> None:
    with made.opened() as vault:
        (made.folder / "backups" / "2026-11-24T100500Z-schema-1.db").touch(mode=0o600)
        detail = next(found.detail for found in examine(vault) if found.name == "backups held")
        assert detail == "1, the newest 2026-11-24T100500Z-schema-1.db"
        (made.folder / "backups" / "2026-11-24T100500Z-schema-1.db").unlink()
        (made.folder / "backups").rmdir()
        assert wrong(examine(vault)) == ["backups"]


@pytest.mark.parametrize("service", ["Dropbox", "OneDrive - Example GmbH", "Nextcloud2"])
def test_a_folder_that_a_service_copies_is_warned_of(
    service: str, made: Made, tmp_path: Path
) -> None:
    synced = made.copied_to(tmp_path / service / "journal")
    with synced.opened() as vault:
        assert wrong(examine(vault)) == ["place"]
