"""Every connection has every setting, read back; engines that are not right are refused."""

import sqlite3
import types
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from mgrjournal.errors import VaultError
from mgrjournal.vault import connection as connection_module
from mgrjournal.vault.connection import SETTINGS, connect, connected, setting
from mgrjournal.vault.files import make_file
from vault_kit import Made, fails_untouched, make, state

KEY = bytearray(range(32))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    make_file(path)
    return path


def pretending(setting: str, answer: list[tuple[str, ...]]) -> types.SimpleNamespace:
    """Return the real driver, whose connections give another answer to one question."""

    class Answer:
        def fetchone(self):
            return answer[0] if answer else None

        fetchall = __iter__ = lambda self: iter(answer)

    class Connection(dbapi2.Connection):
        def execute(self, sql, *parameters):
            if sql == f"PRAGMA {setting}":
                return Answer()
            return super().execute(sql, *parameters)

    return types.SimpleNamespace(
        connect=Connection,
        Error=dbapi2.Error,
        sqlite_version=dbapi2.sqlite_version,
    )


@pytest.mark.parametrize("name", [name for name, _, _ in SETTINGS])
def test_each_setting_is_read_back(name: str, empty: Path) -> None:
    expected = {name: expected for name, _, expected in SETTINGS}
    with connected(empty, KEY) as connection:
        assert setting(connection, name) == expected[name]


@pytest.mark.parametrize("name", [name for name, _, _ in SETTINGS])
def test_a_setting_that_does_not_take_is_refused(name: str, empty: Path) -> None:
    with pytest.raises(VaultError) as caught:
        connect(empty, KEY, driver=pretending(name, [("something else",)]))
    assert caught.value.code == "SETTING_REFUSED"
    assert name in caught.value.title


def test_the_settings_are_those_of_the_security_design() -> None:
    assert {name: value for name, value, _ in SETTINGS} == {
        "cipher_memory_security": "ON",
        "locking_mode": "EXCLUSIVE",
        "journal_mode": "WAL",
        "synchronous": "FULL",
        "fullfsync": "ON",
        "checkpoint_fullfsync": "ON",
        "temp_store": "MEMORY",
        "secure_delete": "ON",
        "foreign_keys": "ON",
        "trusted_schema": "OFF",
        "cell_size_check": "ON",
        "mmap_size": "0",
    }


def test_the_sqlite_of_python_is_refused_before_a_byte_is_written(empty: Path) -> None:
    with fails_untouched(empty.parent, "NOT_SQLCIPHER"):
        connect(empty, KEY, driver=sqlite3)


def test_an_engine_without_a_cipher_in_use_is_refused(empty: Path) -> None:
    with fails_untouched(empty.parent, "NOT_SQLCIPHER"):
        connect(empty, KEY, driver=pretending("cipher_status", [("0",)]))


def test_an_engine_that_is_too_old_is_refused(empty: Path) -> None:
    old = pretending("nothing", [])
    old.sqlite_version = "3.51.2"
    with fails_untouched(empty.parent, "ENGINE_TOO_OLD"):
        connect(empty, KEY, driver=old)


def test_an_engine_with_temporary_files_on_disk_is_refused(empty: Path) -> None:
    plain = pretending("compile_options", [("TEMP_STORE=0",)])
    with fails_untouched(empty.parent, "SETTING_REFUSED"):
        connect(empty, KEY, driver=plain)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_never_tried(length: int, empty: Path) -> None:
    before = state(empty.parent)
    with pytest.raises(ValueError, match="32 bytes"):
        connect(empty, bytearray(length))
    assert state(empty.parent) == before


def test_a_wrong_key_opens_nothing_and_prints_nothing(
    empty: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with connected(empty, KEY) as connection:
        connection.execute("CREATE TABLE line (body)")
    with fails_untouched(empty.parent, "DB_UNREADABLE"):
        connect(empty, bytearray(32))
    assert capfd.readouterr() == ("", "")


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with fails_untouched(tmp_path, "NO_ACCESS"):
        connect(tmp_path / "nothing.db", KEY)


def test_no_statement_holds_the_key(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    statements = []

    class Connection(dbapi2.Connection):
        def execute(self, sql, *parameters):
            statements.append(sql)
            return super().execute(sql, *parameters)

    traced = types.SimpleNamespace(
        connect=Connection, Error=dbapi2.Error, sqlite_version=dbapi2.sqlite_version
    )
    connect(empty, KEY, driver=traced).close()
    assert len(statements) > len(SETTINGS)
    assert KEY.hex() not in "".join(statements).lower()


def test_every_connection_of_a_session_passes_the_one_function(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, checked = [], []
    real_connect, real_settings = dbapi2.connect, connection_module._apply_settings

    def noting_connect(*args, **options):
        opened.append(args)
        return real_connect(*args, **options)

    def noting_settings(connection):
        real_settings(connection)
        checked.append(connection)

    monkeypatch.setattr(dbapi2, "connect", noting_connect)
    monkeypatch.setattr(connection_module, "_apply_settings", noting_settings)
    made: Made = make(tmp_path / "journal", rows=1)
    made.lines()
    assert len(opened) == len(checked) > 3
