"""What opens and makes journals. All of it runs in the worker; it is loaded behind the window."""

from pathlib import Path

from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, KeychainAccess, Passphrase, RecoveryKey
from mgrjournal.vault.store import prepare
from mgrjournal.vault.ways_in import keychain_is_set_up, wait_for_keychain

__all__ = [
    "change_passphrase",
    "create",
    "keychain_is_set_up",
    "open_with_keychain",
    "open_with_passphrase",
    "open_with_recovery_key",
    "prepare",
    "replace_passphrase",
    "wait_for_keychain",
]


def create(folder: Path, passphrase: str, clock: Clock) -> tuple[Journal, RecoveryKey]:
    """Make a journal and open it."""
    return Journal.create(folder, Passphrase(passphrase), clock=clock)


def open_with_passphrase(folder: Path, passphrase: str, clock: Clock) -> Journal:
    """Open the journal as usual."""
    return Journal.open(folder, Passphrase(passphrase), clock=clock)


def open_with_keychain(folder: Path, clock: Clock) -> Journal:
    """Open the journal with what the system's keychain holds."""
    return Journal.open(folder, KeychainAccess(), clock=clock)


def open_with_recovery_key(folder: Path, typed: str, clock: Clock) -> Journal:
    """Open the journal with the key from the sheet."""
    return Journal.open(folder, RecoveryKey.parse(typed), clock=clock)


def replace_passphrase(journal: Journal, typed: str, passphrase: str) -> None:
    """Give the journal a new passphrase in place of one that is lost."""
    journal.keys.change_passphrase(RecoveryKey.parse(typed), Passphrase(passphrase))


def change_passphrase(journal: Journal, old: str, new: str) -> None:
    """Give the journal another passphrase; the old one opens it no longer."""
    journal.keys.change_passphrase(Passphrase(old), Passphrase(new))
