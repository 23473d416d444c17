"""Slots: the data key encrypted for one way in, and taken out again."""

import hmac
import os
from dataclasses import replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from mgrjournal.clock import Clock
from mgrjournal.vault import failures
from mgrjournal.vault.derivation import ArgonCost, derive, subkey, wipe
from mgrjournal.vault.header import KeychainSlot, PassphraseSlot, Sealed, Slot, bound_data
from mgrjournal.vault.secrets import Passphrase

_UNSEALED = Sealed(b"", b"")


def key_check(data_key: bytearray) -> bytes:
    """Return what tells one data key from another and gives nothing of it away."""
    return bytes(subkey(data_key, "check", 16))


def is_key_of(check: bytes, data_key: bytearray) -> bool:
    """Tell whether a data key is the one that `check` was made of."""
    return hmac.compare_digest(check, key_check(data_key))


def seal_for_passphrase(
    vault_id: str, data_key: bytearray, passphrase: Passphrase, cost: ArgonCost, clock: Clock
) -> PassphraseSlot:
    """Return a new slot, with a new salt, that `passphrase` opens."""
    slot = PassphraseSlot(_new_id(), _moment(clock), cost, os.urandom(16), _UNSEALED)
    key = derive(passphrase.octets(), slot.salt, slot.cost)
    try:
        return replace(slot, sealed=_seal(key, data_key, bound_data(vault_id, slot)))
    finally:
        wipe(key)


def unseal_with_passphrase(
    vault_id: str, slot: PassphraseSlot, passphrase: Passphrase
) -> bytearray:
    """Return the data key.

    Raises:
        VaultError: WRONG_PASSPHRASE, KEY_COST_REFUSED or NOT_ENOUGH_MEMORY.
    """
    key = derive(passphrase.octets(), slot.salt, slot.cost)
    try:
        return _unseal(key, slot, vault_id)
    except InvalidTag:
        raise failures.WRONG_PASSPHRASE.error() from None
    finally:
        wipe(key)


def seal_for_keychain(
    vault_id: str, data_key: bytearray, secret: bytearray, backend: str, clock: Clock
) -> KeychainSlot:
    """Return a new slot that a secret in the system's keychain opens."""
    slot = KeychainSlot(_new_id(), _moment(clock), backend, _UNSEALED)
    key = subkey(secret, "keychain")
    try:
        return replace(slot, sealed=_seal(key, data_key, bound_data(vault_id, slot)))
    finally:
        wipe(key)


def unseal_with_keychain(vault_id: str, slot: KeychainSlot, secret: bytearray) -> bytearray:
    """Return the data key.

    Raises:
        VaultError: KEYRING_OTHER, the secret is not the one that this slot was made with.
    """
    key = subkey(secret, "keychain")
    try:
        return _unseal(key, slot, vault_id)
    except InvalidTag:
        raise failures.KEYRING_OTHER.error() from None
    finally:
        wipe(key)


def _seal(key: bytearray, data_key: bytearray, bound: bytes) -> Sealed:
    nonce = os.urandom(12)
    return Sealed(nonce, AESGCM(key).encrypt(nonce, bytes(data_key), bound))


def _unseal(key: bytearray, slot: Slot, vault_id: str) -> bytearray:
    data_key = bytearray(len(slot.sealed.octets) - 16)
    AESGCM(key).decrypt_into(
        slot.sealed.nonce, slot.sealed.octets, bound_data(vault_id, slot), data_key
    )
    return data_key


def _new_id() -> str:
    return os.urandom(8).hex()


def _moment(clock: Clock) -> str:
    return clock.now().isoformat(timespec="seconds")
