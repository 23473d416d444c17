"""The front door: everything the window and the command line may ask of a journal."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from mgrjournal.clock import Clock
from mgrjournal.meetings.actions import Actions
from mgrjournal.meetings.agendas import Agendas
from mgrjournal.meetings.formats import Formats
from mgrjournal.meetings.meetings import Meetings
from mgrjournal.meetings.notes import Notes
from mgrjournal.meetings.overview import Overview
from mgrjournal.meetings.topics import Topics
from mgrjournal.people.roster import Roster
from mgrjournal.search.search import Search
from mgrjournal.settings import JournalSettings, Settings
from mgrjournal.trash import Trash
from mgrjournal.vault.derivation import ArgonCost
from mgrjournal.vault.doctor import Finding, examine
from mgrjournal.vault.secrets import KeychainAccess, Passphrase, RecoveryKey, Secret
from mgrjournal.vault.vault import Vault, exists

__all__ = [
    "Finding",
    "Journal",
    "JournalSettings",
    "KeychainAccess",
    "Passphrase",
    "RecoveryKey",
    "Secret",
    "exists",
]


class Journal:
    """An open journal: it has services and does nothing itself. One thread uses all of it."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        store = vault.store
        self._vault = vault
        self.clock = clock
        self.folder = vault.folder
        self.keys = vault.keys
        self.notices = vault.notices
        self.settings = Settings(store)
        self.people = Roster(store, clock)
        self.formats = Formats(store, clock)
        self.meetings = Meetings(store, clock)
        self.topics = Topics(store, clock)
        self.notes = Notes(store, clock)
        self.actions = Actions(store, clock)
        self.agenda = Agendas(store, clock, self.settings)
        self.overview = Overview(store, clock)
        self.search = Search(store, clock)
        self.trash = Trash(store, clock)
        self.formats.lay_in()

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: Passphrase,
        *,
        clock: Clock = Clock(),  # noqa: B008 - a frozen value
        cost: ArgonCost | None = None,
    ) -> tuple[Self, RecoveryKey]:
        """Make a journal in an empty or new folder; return it open, with its recovery key.

        Args:
            cost: of each try of the passphrase; None finds out what suits this computer.

        Raises:
            VaultError: the folder is not empty, or cannot be written.
        """
        vault, recovery_key = Vault.create(folder, passphrase, clock=clock, cost=cost)
        return cls(vault, clock), recovery_key

    @classmethod
    def open(
        cls,
        folder: Path,
        secret: Secret,
        *,
        clock: Clock = Clock(),  # noqa: B008 - a frozen value
    ) -> Self:
        """Open the journal in a folder.

        Raises:
            VaultError: it is not there, not whole, not ours, or that is not the way in; every
                file is as it was.
        """
        return cls(Vault.open(folder, secret, clock=clock), clock)

    def together(self) -> AbstractContextManager[None]:
        """Make one change of all that is done inside the `with` block: durable at its end, or not.

        Raises:
            VaultError: it cannot be written; nothing in the block has happened.
        """
        return self._vault.store.together()

    def examine(self) -> list[Finding]:
        """Return what is in order and what is not: engine, settings, content, keys, files."""
        return examine(self._vault)

    def tidy(self) -> None:
        """Do what can wait for a moment in which nobody types: index, trash, database file.

        Raises:
            VaultError: the disk is full or fails; nothing is lost.
        """
        self.search.learn()
        self.trash.purge()
        self._vault.store.checkpoint()

    def close(self) -> None:
        """Bring the file into its resting state, let go of it and forget the keys."""
        self._vault.close()
