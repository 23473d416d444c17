"""The vault: a folder with an encrypted database and the ways into it."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from mgrjournal.clock import Clock
from mgrjournal.errors import VaultError
from mgrjournal.vault import failures
from mgrjournal.vault.creating import found_journal
from mgrjournal.vault.derivation import ArgonCost, wipe
from mgrjournal.vault.keychain import Keychain
from mgrjournal.vault.keys import KeyCabinet
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.lock import FolderLock
from mgrjournal.vault.migrations.runner import MIGRATIONS, Migration
from mgrjournal.vault.opening import Opened, open_journal
from mgrjournal.vault.secrets import Passphrase, RecoveryKey, Secret
from mgrjournal.vault.store import Store
from mgrjournal.vault.translation import translated


class Vault:
    """An open journal's file and keys. Made by `create` and `open`; used by one thread."""

    def __init__(
        self, layout: Layout, opened: Opened, lock: FolderLock, clock: Clock, keychain: Keychain
    ) -> None:
        self._layout = layout
        self._data_key = opened.data_key
        self._lock = lock
        self.store = Store(opened.connection)
        self.keys = KeyCabinet(layout, self.store, opened.header, opened.data_key, clock, keychain)
        self.notices = tuple(opened.notices)

    @property
    def folder(self) -> Path:
        """The journal's folder."""
        return self._layout.folder

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: Passphrase,
        *,
        clock: Clock,
        cost: ArgonCost | None = None,
        keychain: Keychain | None = None,
        steps: Sequence[Migration] = MIGRATIONS,
    ) -> tuple["Vault", RecoveryKey]:
        """Make a new journal in an empty or a new folder, and open it.

        The folder appears complete or not at all. Without a `cost`, the one that suits this
        computer is found out, which takes some seconds.

        Raises:
            VaultError: FOLDER_NOT_EMPTY, PASSPHRASE_EMPTY, DISK_FULL, NO_ACCESS, ...
        """
        folder = folder.absolute()
        with translated():
            recovery_key = found_journal(folder, passphrase, clock=clock, cost=cost)
        vault = cls.open(folder, recovery_key, clock=clock, keychain=keychain, steps=steps)
        return vault, recovery_key

    @classmethod
    def open(
        cls,
        folder: Path,
        secret: Secret,
        *,
        clock: Clock,
        keychain: Keychain | None = None,
        steps: Sequence[Migration] = MIGRATIONS,
    ) -> "Vault":
        """Open the journal in a folder. If that fails, every file in it is as it was.

        What the user is to be told, although the journal is open, is in `notices`.

        Raises:
            VaultError: any of `mgrjournal.vault.failures`.
        """
        layout = Layout(folder.absolute())
        keychain = keychain or Keychain()
        with translated():
            if not layout.any_there():
                raise failures.NO_JOURNAL.error()
            lock = FolderLock(layout.folder)
            try:
                opened = open_journal(layout, secret, clock=clock, keychain=keychain, steps=steps)
                return cls(layout, opened, lock, clock, keychain)
            except BaseException:
                lock.release()
                raise

    def close(self) -> None:
        """Bring the file into its resting state, let go of it and forget the keys.

        A second call does nothing. Everything was durable before, so a full disk is no reason to
        stay open: the next start then does what is left to do.
        """
        if not any(self._data_key):
            return
        try:
            with contextlib.suppress(VaultError):
                self.keys.remember_last_save()
                self.store.checkpoint()
        finally:
            self.store.close()
            wipe(self._data_key)
            self._lock.release()


def exists(folder: Path) -> bool:
    """Tell whether there is a journal in a folder, or what is left of one."""
    return Layout(folder).any_there()
