"""What can be known of a journal's ways in while it is closed."""

from pathlib import Path

from mgrjournal.errors import VaultError
from mgrjournal.vault import failures, header_file
from mgrjournal.vault.derivation import wipe
from mgrjournal.vault.keychain import Keychain
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.unlock import account


def keychain_is_set_up(folder: Path) -> bool:
    """Tell whether the system's keychain may open the journal; the keychain is not asked."""
    try:
        header, _notices = header_file.read(Layout(folder))
    except VaultError:
        return False
    return header.keychain_slot() is not None


def wait_for_keychain(folder: Path, keychain: Keychain | None = None) -> None:
    """Have the keychain unlocked, which may take as long as the user thinks about it.

    Unlike opening, this holds nothing of the journal, so that another way in works meanwhile.

    Raises:
        VaultError: KEYRING_..., HEADER_..., as opening with the keychain would.
    """
    header, _notices = header_file.read(Layout(folder))
    slot = header.keychain_slot()
    if slot is None:
        raise failures.KEYRING_NOT_SET_UP.error()
    wipe((keychain or Keychain()).fetch(account(header.vault_id, slot), slot.backend))
