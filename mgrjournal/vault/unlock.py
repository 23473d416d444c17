"""From a secret to the data key."""

from mgrjournal.vault import failures
from mgrjournal.vault.header import Header, KeychainSlot
from mgrjournal.vault.keychain import Keychain
from mgrjournal.vault.sealing import is_key_of, unseal_with_keychain, unseal_with_passphrase
from mgrjournal.vault.secrets import KeychainAccess, Passphrase, RecoveryKey, Secret


def unlock(header: Header, secret: Secret, keychain: Keychain) -> bytearray:
    """Return the data key that `secret` gives.

    Raises:
        VaultError: WRONG_PASSPHRASE, RECOVERY_KEY_OTHER, SLOT_DAMAGED, KEYRING_...
    """
    if isinstance(secret, RecoveryKey):
        if not is_key_of(header.key_check, secret.data_key()):
            raise failures.RECOVERY_KEY_OTHER.error()
        return bytearray(secret.data_key())
    if isinstance(secret, KeychainAccess):
        return _with_keychain(header, keychain)
    return _with_passphrase(header, secret)


def account(vault_id: str, slot: KeychainSlot) -> str:
    """Return the name of a slot's entry in the keychain."""
    return f"{vault_id}/{slot.id}"


def _with_passphrase(header: Header, passphrase: Passphrase) -> bytearray:
    slot = header.passphrase_slot()
    if slot is None:
        raise failures.SLOT_DAMAGED.error()
    return unseal_with_passphrase(header.vault_id, slot, passphrase)


def _with_keychain(header: Header, keychain: Keychain) -> bytearray:
    slot = header.keychain_slot()
    if slot is None:
        damaged = header.damaged_slots > 0
        raise (failures.SLOT_DAMAGED if damaged else failures.KEYRING_NOT_SET_UP).error()
    secret = keychain.fetch(account(header.vault_id, slot), slot.backend)
    return unseal_with_keychain(header.vault_id, slot, secret)
