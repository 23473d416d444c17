"""Making a new journal: complete, or not at all."""

import os
import secrets
import shutil
from pathlib import Path

from mgrjournal.clock import Clock
from mgrjournal.vault import failures, header_file, identity
from mgrjournal.vault.connection import connected, setting
from mgrjournal.vault.derivation import KEY_BYTES, ArgonCost, calibrate, subkey, wipe
from mgrjournal.vault.files import make_file, make_folder, sync_folder
from mgrjournal.vault.header import Header
from mgrjournal.vault.keys import DATABASE
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.sealing import key_check, seal_for_passphrase
from mgrjournal.vault.secrets import Passphrase, RecoveryKey


def found_journal(
    folder: Path, passphrase: Passphrase, *, clock: Clock, cost: ArgonCost | None
) -> RecoveryKey:
    """Make the folder of a new journal at schema 0.

    It is made under another name beside its place and moved there when it is whole, so that a
    crash leaves no half of a journal.

    Raises:
        VaultError: FOLDER_NOT_EMPTY, PASSPHRASE_EMPTY, DISK_FULL, NO_ACCESS, ...
    """
    if not passphrase:
        raise failures.PASSPHRASE_EMPTY.error()
    _check_empty(folder)
    cost = cost or calibrate()
    data_key = bytearray(os.urandom(KEY_BYTES))
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = Layout(folder.with_name(f".{folder.name}-{secrets.token_hex(4)}.new"))
    make_folder(draft.folder)
    try:
        _fill(draft, data_key, passphrase, clock, cost)
        _check_empty(folder)
        if folder.exists():
            folder.rmdir()
        draft.folder.rename(folder)
        sync_folder(folder.parent)
        return RecoveryKey(data_key)
    finally:
        wipe(data_key)
        shutil.rmtree(draft.folder, ignore_errors=True)


def _check_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        raise failures.FOLDER_NOT_EMPTY.error()


def _fill(
    draft: Layout,
    data_key: bytearray,
    passphrase: Passphrase,
    clock: Clock,
    cost: ArgonCost,
) -> None:
    vault_id = identity.new_vault_id()
    slot = seal_for_passphrase(vault_id, data_key, passphrase, cost, clock)
    make_folder(draft.backups)
    make_file(draft.database)
    database_key = subkey(data_key, DATABASE)
    try:
        with connected(draft.database, database_key) as connection:
            salt = bytes.fromhex(setting(connection, "cipher_salt"))
            header = Header(vault_id, salt, key_check(data_key), last_seen=0, slots=(slot,))
            identity.found(connection, header, clock.now().isoformat(timespec="seconds"))
    finally:
        wipe(database_key)
    header_file.write(draft, header)
