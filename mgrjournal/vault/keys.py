"""The cabinet of keys of an open journal: ways in are added, changed and taken away here."""

import os
from dataclasses import dataclass, replace
from typing import Final, Literal

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
from mgrjournal.vault.translation import translated
from mgrjournal.vault.unlock import account, unlock

DATABASE: Final = "db"
"""The purpose of the subkey that encrypts the database."""


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """One way into the journal, in words.

    Args:
        created_at: when it was made, in ISO form; empty for the recovery key, which is not kept.
        detail: what one try of a passphrase costs, or which keychain it is.
    """

    kind: Literal["passphrase", "keychain", "recovery"]
    created_at: str = ""
    detail: str = ""


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
        self._held_key = data_key
        self._clock = clock
        self._keychain = keychain

    def slots(self) -> list[SlotFacts]:
        """Return the ways in that there are; the recovery key is always one."""
        return [*map(_facts, self._header.slots), SlotFacts("recovery")]

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
        self, old: Secret, new: Passphrase, cost: ArgonCost | None = None
    ) -> None:
        """Let `new` open the journal, and the passphrase before no longer: neither file of keys.

        `old` is the passphrase until now, or the recovery key if that is forgotten. A try of the
        passphrase will cost what it did, unless `cost` says otherwise.

        Raises:
            VaultError: WRONG_PASSPHRASE, RECOVERY_KEY_OTHER, PASSPHRASE_EMPTY, DISK_FULL, ...
        """
        if not new:
            raise failures.PASSPHRASE_EMPTY.error()
        wipe(unlock(self._header, old, self._keychain))
        before = self._header.passphrase_slot()
        cost = cost or (before.cost if before else calibrate())
        slot = seal_for_passphrase(self._header.vault_id, self._data_key, new, cost, self._clock)
        self._adopt(self._header.with_slot(slot), proof=new)

    def enable_keychain(self) -> None:
        """Let the system's keychain open the journal too, with a new secret of its own.

        May wait for the user to answer the keychain.

        Raises:
            VaultError: KEYRING_UNAVAILABLE, KEYRING_LOCKED, KEYRING_NOT_KEPT, DISK_FULL, ...
        """
        before = self._header.keychain_slot()
        backend = self._keychain.choose()
        secret = bytearray(os.urandom(KEY_BYTES))
        slot = seal_for_keychain(
            self._header.vault_id, self._data_key, secret, backend, self._clock
        )
        entry = account(self._header.vault_id, slot)
        try:
            self._keychain.store(entry, secret, backend)
            self._adopt(self._header.with_slot(slot), proof=KeychainAccess())
        except VaultError:
            self._keychain.forget(entry, backend)
            raise
        finally:
            wipe(secret)
        if before is not None:
            self._keychain.forget(account(self._header.vault_id, before), before.backend)

    def disable_keychain(self) -> bool:
        """Let the system's keychain no longer open the journal.

        Returns:
            whether its entry is gone for certain; an entry that stays opens nothing.

        Raises:
            VaultError: DISK_FULL, ...
        """
        slot = self._header.keychain_slot()
        if slot is None:
            return True
        self._adopt(self._header.without_keychain(), proof=None)
        return self._keychain.forget(account(self._header.vault_id, slot), slot.backend)

    def remember_last_save(self) -> None:
        """Note in journal.keys how many saves the journal holds, to notice an older copy of it."""
        header = replace(self._header, last_seen=self._store.generation())
        if header != self._header and header.passphrase_slot() is not None:
            with translated():
                header_file.write(self._layout, header)
            self._header = header

    @property
    def _data_key(self) -> bytearray:
        if not any(self._held_key):
            raise RuntimeError("the journal is closed, and its keys are gone")
        return self._held_key

    def _adopt(self, header: Header, *, proof: Secret | None) -> None:
        """Make `header` the one that counts, once `proof` opens what will be written."""
        as_written = parse(dump(header))
        if proof is not None:
            wipe(unlock(as_written, proof, self._keychain))
        with translated():
            header_file.write(self._layout, as_written)
        self._header = as_written
        with self._store.write_plainly() as connection:
            identity.mirror(connection, as_written)


def _facts(slot: Slot) -> SlotFacts:
    if isinstance(slot, PassphraseSlot):
        cost = slot.cost
        work = f"{cost.memory_kib // 1024} MiB, {cost.iterations} passes, {cost.lanes} lanes"
        return SlotFacts("passphrase", slot.created_at, f"Argon2id, {work}")
    return SlotFacts("keychain", slot.created_at, service_name(slot.backend))
