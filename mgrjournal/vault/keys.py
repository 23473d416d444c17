"""The cabinet of keys of an open journal: ways in are added, changed and taken away here."""

import os
from dataclasses import dataclass, replace
from typing import Literal

from mgrjournal.clock import Clock
from mgrjournal.errors import VaultError
from mgrjournal.vault import failures, header_file, identity
from mgrjournal.vault.derivation import KEY_BYTES, ArgonCost, calibrate, subkey, wipe
from mgrjournal.vault.header import Header, PassphraseSlot, Slot, dump, parse
from mgrjournal.vault.keychain import Keychain, service_name
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.sealing import seal_for_keychain, seal_for_passphrase
from mgrjournal.vault.secrets import KeychainAccess, Passphrase, RecoveryKey, Secret
from mgrjournal.vault.store import Store
from mgrjournal.vault.unlock import account, unlock

DATABASE = "db"
"""The purpose of the subkey that encrypts the database."""


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """One way into the journal, in words.

    Args:
        created_at: when it was made, in ISO form; empty for the recovery key, which is not kept.
        detail: what it costs to try a passphrase, or which keychain it is.
    """

    kind: Literal["passphrase", "keychain", "recovery"]
    created_at: str
    detail: str


class KeyCabinet:
    """The ways into one open journal. The passphrase and the recovery key are always two."""

    def __init__(
        self,
        layout: Layout,
        store: Store,
        header: Header,
        data_key: bytearray,
        clock: Clock,
        keychain: Keychain,
    ) -> None:
        self._layout = layout
        self._store = store
        self._header = header
        self._data_key = data_key
        self._clock = clock
        self._keychain = keychain

    def slots(self) -> list[SlotFacts]:
        """Return the ways in that there are."""
        return [*map(_facts, self._header.slots), SlotFacts("recovery", "", "")]

    def recovery_key(self) -> RecoveryKey:
        """Return the recovery key, to show or to print."""
        return RecoveryKey(self._data_key)

    def raw_database_key(self) -> str:
        """Return the 64 hexadecimal digits with which any SQLCipher 4 tool opens journal.db."""
        key = subkey(self._data_key, DATABASE)
        try:
            return key.hex()
        finally:
            wipe(key)

    def change_passphrase(
        self, old: Secret, new: Passphrase, *, cost: ArgonCost | None = None
    ) -> None:
        """Let `new` open the journal, and the passphrase before no longer, neither file of keys.

        Args:
            old: the passphrase until now, or the recovery key if that is forgotten.
            cost: of each try from now on; None keeps it, or finds it out if it is lost.

        Raises:
            VaultError: WRONG_PASSPHRASE, RECOVERY_KEY_OTHER, PASSPHRASE_EMPTY, DISK_FULL, ...
        """
        if not new:
            raise failures.PASSPHRASE_EMPTY.error()
        wipe(unlock(self._header, old, self._keychain))
        slot = self._header.passphrase_slot()
        cost = cost or (slot.cost if slot is not None else calibrate())
        fresh = seal_for_passphrase(self._header.vault_id, self._data_key, new, cost, self._clock)
        self._put(self._header.with_slot(fresh), prove=new)

    def enable_keychain(self) -> None:
        """Let the system's keychain open the journal too, with a new secret of its own.

        Raises:
            VaultError: KEYRING_UNAVAILABLE, KEYRING_LOCKED, KEYRING_NOT_KEPT, DISK_FULL, ...
        """
        before = self._header.keychain_slot()
        secret = bytearray(os.urandom(KEY_BYTES))
        backend = self._keychain.choose()
        slot = seal_for_keychain(
            self._header.vault_id, self._data_key, secret, backend, self._clock
        )
        entry = account(self._header.vault_id, slot.id)
        self._keychain.store(entry, secret, backend)
        wipe(secret)
        try:
            self._put(self._header.with_slot(slot), prove=KeychainAccess())
        except VaultError:
            self._keychain.forget(entry, backend)
            raise
        if before is not None:
            self._keychain.forget(account(self._header.vault_id, before.id), before.backend)

    def disable_keychain(self) -> bool:
        """Let the system's keychain no longer open the journal.

        Returns:
            whether the keychain's entry is gone as well; it opens nothing in either case.
        """
        slot = self._header.keychain_slot()
        self._put(self._header.without_keychain(), prove=None)
        return slot is None or self._keychain.forget(
            account(self._header.vault_id, slot.id), slot.backend
        )

    def remember_last_save(self) -> None:
        """Note in journal.keys how many saves the journal holds, to notice an older copy of it."""
        seen = self._store.generation()
        if seen != self._header.last_seen:
            self._header = replace(self._header, last_seen=seen)
            header_file.write(self._layout, self._header)

    def _put(self, header: Header, *, prove: Secret | None) -> None:
        """Make `header` the one that counts, after proving that it opens what it should."""
        written = parse(dump(header))
        if prove is not None:
            wipe(unlock(written, prove, self._keychain))
        header_file.write(self._layout, written)
        self._header = written
        with self._store.write_raw() as connection:
            identity.mirror(connection, written)


def _facts(slot: Slot) -> SlotFacts:
    if isinstance(slot, PassphraseSlot):
        cost = slot.cost
        detail = f"Argon2id, {cost.memory_kib // 1024} MiB, {cost.iterations}, {cost.lanes}"
        return SlotFacts("passphrase", slot.created_at, detail)
    return SlotFacts("keychain", slot.created_at, service_name(slot.backend))
