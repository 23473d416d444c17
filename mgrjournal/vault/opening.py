"""The way from a folder and a secret to an open database, each check before the next step."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from mgrjournal.clock import Clock
from mgrjournal.errors import VaultError
from mgrjournal.vault import copies, failures, header_file, identity, inspection, repair
from mgrjournal.vault.connection import Connection, connect, setting
from mgrjournal.vault.derivation import subkey, wipe
from mgrjournal.vault.header import Header
from mgrjournal.vault.keychain import Keychain
from mgrjournal.vault.keys import DATABASE
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.migrations.runner import Migration, is_behind, upgrade
from mgrjournal.vault.sealing import key_check
from mgrjournal.vault.secrets import Passphrase, RecoveryKey, Secret
from mgrjournal.vault.translation import translated
from mgrjournal.vault.unlock import unlock

_HEADER_IS_NO_USE: Final = {
    failures.HEADER_LOST.code,
    failures.HEADER_DAMAGED.code,
    failures.KEY_COST_REFUSED.code,
}


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

    Until all checks are passed, nothing is written to any file of the journal.

    Raises:
        VaultError: any of `mgrjournal.vault.failures`.
    """
    header, notices = _read_header(layout, secret)
    salt = inspection.check_outside(layout)
    data_key = _unlock(header, secret, keychain, salt)
    database_key = subkey(data_key, DATABASE)
    try:
        _check_inside(layout, database_key, salt, header, steps)
        connection = _connect(layout, database_key, clock, steps)
        try:
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
    """Return the header and what is to be said about it; the recovery key does without."""
    try:
        return header_file.read(layout)
    except VaultError as error:
        if isinstance(secret, RecoveryKey) and error.code in _HEADER_IS_NO_USE:
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
    layout: Layout,
    database_key: bytearray,
    salt: bytes,
    header: Header | None,
    steps: Sequence[Migration],
) -> None:
    """Tell a database of another journal from a damaged one, and either from a good one.

    Another program may have written the database anew, with another salt and the same key.
    """
    expected = None if header is None else header.database_salt
    if salt != expected and inspection.is_foreign(layout, database_key, salt):
        if expected is None:
            raise failures.RECOVERY_KEY_OTHER.error()
        if inspection.is_foreign(layout, database_key, expected):
            raise failures.DB_OTHER_VAULT.error()
        salt = expected  # it is ours, and its beginning is damaged
    if inspection.has_unfinished_saves(layout):
        repair.rehearse(layout, database_key, salt, steps)
    else:
        inspection.check_inside(layout, database_key, salt)


def _connect(
    layout: Layout, database_key: bytearray, clock: Clock, steps: Sequence[Migration]
) -> Connection:
    connection = connect(layout.database, database_key)
    try:
        with translated():
            identity.identify(connection)
            behind = is_behind(connection, steps)
    except BaseException:
        connection.close()
        raise
    if not behind:
        return connection
    connection.close()
    upgrade(layout, database_key, steps, stamp=f"{clock.now():%Y-%m-%dT%H%M%SZ}")
    return connect(layout.database, database_key)


def _settle(
    layout: Layout,
    connection: Connection,
    header: Header | None,
    data_key: bytearray,
    notices: list[VaultError],
) -> Header:
    """Bring journal.keys, its second copy and the copy inside the journal into agreement."""
    with translated():
        found = identity.identify(connection)
        inside = identity.mirrored(connection)
        salt = bytes.fromhex(setting(connection, "cipher_salt"))
        if header is None:
            blank = Header(found.vault_id, salt, key_check(data_key), found.generation, slots=())
            header = replace(inside or blank, last_seen=found.generation)
            lost = header.passphrase_slot() is None
            notices.append((failures.PASSPHRASE_LOST if lost else failures.HEADER_REBUILT).error())
        if header.vault_id != found.vault_id:
            raise failures.DB_OTHER_VAULT.error()
        if header.damaged_slots and inside is not None:
            header = replace(header, slots=inside.slots, damaged_slots=0)
        header = replace(header, database_salt=salt)
        if found.generation < header.last_seen:
            saves = header.last_seen - found.generation
            notices.append(failures.DB_OLDER_THAN_LAST_SEEN.error(saves=saves))
    if header.passphrase_slot() is not None:
        _write_down(layout, connection, header, inside, notices)
    copies.clear_work(layout)
    return header


def _write_down(
    layout: Layout,
    connection: Connection,
    header: Header,
    inside: Header | None,
    notices: list[VaultError],
) -> None:
    """Make the files and the copy inside the journal say the same, where they do not.

    A full disk is no reason not to read the journal: it only becomes a notice.
    """
    try:
        with translated():
            if inside is None or inside.slots != header.slots:
                identity.mirror(connection, header)
            if not header_file.is_written(layout, header):
                header_file.write(layout, header)
    except VaultError as error:
        notices.append(error)
