"""The way from a folder and a secret to an open database, each check before the next step."""

import errno
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mgrjournal.clock import Clock
from mgrjournal.errors import VaultError
from mgrjournal.vault import copies, failures, header_file, identity, inspection
from mgrjournal.vault.connection import Connection, connect, connected, setting, translated
from mgrjournal.vault.derivation import subkey, wipe
from mgrjournal.vault.files import make_file, make_folder
from mgrjournal.vault.header import Header
from mgrjournal.vault.keychain import Keychain
from mgrjournal.vault.keys import DATABASE
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.migrations.runner import Migration, upgrade
from mgrjournal.vault.sealing import key_check
from mgrjournal.vault.secrets import Passphrase, RecoveryKey, Secret
from mgrjournal.vault.unlock import unlock


@dataclass
class Opened:
    """A journal that has passed every check.

    Args:
        notices: what the user is to be told, though the journal is open.
    """

    header: Header
    data_key: bytearray
    connection: Connection
    notices: list[VaultError] = field(default_factory=list)


def open_journal(
    layout: Layout,
    secret: Secret,
    *,
    clock: Clock,
    keychain: Keychain,
    steps: Sequence[Migration],
) -> Opened:
    """Check, unlock, repair after a crash, migrate and open, in that order.

    Until all checks are passed nothing is written to any file of the journal.

    Raises:
        VaultError: any of `mgrjournal.vault.failures`.
    """
    header, notices = _read_header(layout, secret)
    salt = inspection.check_outside(layout)
    data_key = _unlock(header, secret, keychain, salt)
    database_key = subkey(data_key, DATABASE)
    try:
        _check_inside(layout, database_key, salt, header)
        upgrade(layout, database_key, stamp=_stamp(clock), steps=steps)
        connection = connect(layout.database, database_key)
        try:
            with translated():
                header = _settle(layout, connection, header, data_key, notices)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        wipe(data_key)
        raise
    finally:
        wipe(database_key)
    return Opened(header, data_key, connection, notices)


def _read_header(layout: Layout, secret: Secret) -> tuple[Header | None, list[VaultError]]:
    """Return the header; the recovery key does without."""
    try:
        return header_file.read(layout)
    except VaultError:
        if isinstance(secret, RecoveryKey) and layout.database.exists():
            return None, []
        raise


def _unlock(header: Header | None, secret: Secret, keychain: Keychain, salt: bytes) -> bytearray:
    if header is None:
        assert isinstance(secret, RecoveryKey)
        return bytearray(secret.data_key())
    try:
        return unlock(header, secret, keychain)
    except VaultError:
        if salt != header.database_salt and isinstance(secret, Passphrase):
            # The passphrase may well be that of the database, which these keys are not for.
            raise failures.DB_OTHER_VAULT.error() from None
        raise


def _check_inside(
    layout: Layout, database_key: bytearray, salt: bytes, header: Header | None
) -> None:
    expected = salt if header is None else header.database_salt
    if inspection.has_unfinished_saves(layout):
        if salt != expected:
            raise failures.DB_OTHER_VAULT.error()
        _rehearse_repair(layout, database_key, salt)
    elif header is None and inspection.is_foreign(layout, database_key):
        raise failures.RECOVERY_KEY_OTHER.error()
    else:
        inspection.check_inside(layout, database_key, expected)


def _rehearse_repair(layout: Layout, database_key: bytearray, salt: bytes) -> None:
    """Let the engine repair a copy first: what it cannot repair is left exactly as it is."""
    rehearsal = Layout(layout.work)
    copies.clear_work(layout)
    try:
        make_folder(rehearsal.folder)
        for original, copy in (
            (layout.database, rehearsal.database),
            (layout.write_ahead, rehearsal.write_ahead),
        ):
            make_file(copy)
            shutil.copyfile(original, copy)
    except OSError as error:
        copies.clear_work(layout)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return  # without room for a copy, the engine's own repair is still the best there is
        raise
    try:
        with connected(rehearsal.database, database_key):
            pass  # closing moves what was saved into the database
        inspection.check_inside(rehearsal, database_key, salt)
    finally:
        copies.clear_work(layout)


def _settle(
    layout: Layout,
    connection: Connection,
    header: Header | None,
    data_key: bytearray,
    notices: list[VaultError],
) -> Header:
    """Bring journal.keys, its second copy and the copy inside the journal into agreement."""
    found = identity.identify(connection)
    inside = identity.mirrored(connection)
    if header is None:
        salt = bytes.fromhex(setting(connection, "cipher_salt"))
        check = key_check(data_key)
        blank = Header(found.vault_id, salt, check, last_seen=found.generation, slots=())
        header = inside or blank
        notices.append(failures.HEADER_REBUILT.error())
    if header.vault_id != found.vault_id:
        raise failures.DB_OTHER_VAULT.error()
    if header.damaged_slots and inside is not None:
        header = replace(inside, last_seen=header.last_seen)
    if found.generation < header.last_seen:
        saves = header.last_seen - found.generation
        notices.append(failures.DB_OLDER_THAN_LAST_SEEN.error(saves=saves))
    if not header_file.is_written(layout, header):
        header_file.write(layout, header)
    if inside is None or inside.slots != header.slots:
        identity.mirror(connection, header)
    return header


def _stamp(clock: Clock) -> str:
    return clock.now().strftime("%Y-%m-%dT%H%M%SZ")
