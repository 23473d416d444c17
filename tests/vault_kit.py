"""What the tests of the vault share: a small vault of one table, and what a folder holds."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from mgrjournal.clock import fixed
from mgrjournal.errors import VaultError
from mgrjournal.vault.connection import Connection
from mgrjournal.vault.derivation import FLOOR
from mgrjournal.vault.secrets import Passphrase, RecoveryKey, Secret
from mgrjournal.vault.vault import Vault

PASSPHRASE = "correct horse battery staple"
SECRET_TEXT = "Ana thinks of leaving"
CLOCK = fixed(datetime(2026, 11, 24, 10, 5, tzinfo=UTC))


def first_step(connection: Connection) -> None:
    """Make the one table of these tests."""
    connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")


STEPS = (first_step,)


@dataclass(frozen=True)
class Made:
    """A closed vault: its folder, and the ways in."""

    folder: Path
    recovery_key: RecoveryKey

    @property
    def database(self) -> Path:
        return self.folder / "journal.db"

    @property
    def keys(self) -> Path:
        return self.folder / "journal.keys"

    @property
    def keys_copy(self) -> Path:
        return self.folder / "journal.keys.bak"

    def open(self, secret: Secret | None = None, **options) -> Vault:
        """Open it; without a secret by the recovery key, which needs no stretching."""
        options = {"clock": CLOCK, "steps": STEPS} | options
        return Vault.open(self.folder, secret or self.recovery_key, **options)

    @contextmanager
    def opened(self, secret: Secret | None = None, **options) -> Iterator[Vault]:
        vault = self.open(secret, **options)
        try:
            yield vault
        finally:
            vault.close()

    def lines(self, secret: Secret | None = None, **options) -> list[str]:
        """Return what is written in it."""
        with self.opened(secret, **options) as vault:
            return lines(vault)

    def copied_to(self, folder: Path) -> "Made":
        shutil.copytree(self.folder, folder)
        return Made(folder, self.recovery_key)


def make(folder: Path, passphrase: str = PASSPHRASE, *, rows: int = 200) -> Made:
    """Make a vault with some lines in it, large enough to have a middle."""
    vault, recovery_key = Vault.create(
        folder, Passphrase(passphrase), clock=CLOCK, cost=FLOOR, steps=STEPS
    )
    write(vault, *(f"{SECRET_TEXT} {number} " + "x" * 500 for number in range(rows)))
    vault.close()
    return Made(folder, recovery_key)


def write(vault: Vault, *bodies: str | None) -> None:
    with vault.store.write() as session:
        for body in bodies:
            session.execute(text("INSERT INTO line (body) VALUES (:body)"), {"body": body})


def lines(vault: Vault) -> list[str]:
    with vault.store.read() as session:
        return list(session.execute(text("SELECT body FROM line ORDER BY id")).scalars())


def state(folder: Path, *, without: str = "") -> dict[str, tuple[str, int, int]]:
    """Return what a folder holds: of each file its content, when it was changed and its mode."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder",
            path.lstat().st_mtime_ns if path.is_file() else 0,
            path.lstat().st_mode,
        )
        for path in sorted(folder.rglob("*"))
        if not (without and without in path.parts)
    }


@contextmanager
def fails_untouched(folder: Path, code: str, *, without: str = "") -> Iterator[None]:
    """Expect a VaultError of that code, after which every file is as it was."""
    before = state(folder, without=without)
    with pytest.raises(VaultError) as caught:
        yield
    assert caught.value.code == code
    assert state(folder, without=without) == before
