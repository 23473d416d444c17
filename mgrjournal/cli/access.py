"""The way into the journal: which folder, and with which secret."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from mgrjournal.cli import typing_in
from mgrjournal.cli.output import complain
from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError, NotFoundError
from mgrjournal.people.facts import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgrjournal.journal import Journal, Passphrase, RecoveryKey
    from mgrjournal.vault.secrets import Secret


@dataclass(frozen=True, slots=True)
class Access:
    """What the user said about the journal before the command.

    Args:
        passphrase_file: where the passphrase stands; "-" is stdin, None is the terminal.
        recovery_key_file: where the recovery key stands, to be used in its place.
        keychain: whether the system's keychain is asked instead.
    """

    folder: Path
    clock: Clock
    passphrase_file: str | None = None
    recovery_key_file: str | None = None
    keychain: bool = False

    def __post_init__(self) -> None:
        """Take one way in only."""
        ways = [self.passphrase_file is not None, self.recovery_key_file is not None, self.keychain]
        if sum(ways) > 1:
            raise typer.BadParameter(
                "choose one of --passphrase-file, --recovery-key-file and --keychain"
            )

    def secret(self) -> "Secret":
        """Return what opens the journal, asking for the passphrase if there is nothing else.

        Raises:
            VaultError: there is no journal, or what was given is no recovery key.
            JournalError: there is no passphrase and no terminal to ask at.
        """
        from mgrjournal.journal import (  # so that help is quick
            KeychainAccess,
            RecoveryKey,
            exists,
        )
        from mgrjournal.vault import failures

        if not exists(self.folder):
            raise failures.NO_JOURNAL.error()
        if self.keychain:
            return KeychainAccess()
        if self.recovery_key_file is not None:
            return RecoveryKey.parse(typing_in.whole_text(self.recovery_key_file))
        return self._passphrase()

    @contextmanager
    def opened(self, secret: "Secret | None" = None) -> "Iterator[Journal]":
        """Open the journal for the time of a block, and close it whatever happens.

        Args:
            secret: what opens it; None is asked for as `secret` does.
        """
        from mgrjournal.journal import Journal  # so that help is quick

        journal = Journal.open(self.folder, secret or self.secret(), clock=self.clock)
        try:
            for notice in journal.notices:
                complain(notice)
            yield journal
        finally:
            journal.close()

    def create(self) -> "RecoveryKey":
        """Make a new journal and return its recovery key.

        Raises:
            VaultError: FOLDER_NOT_EMPTY, PASSPHRASE_EMPTY, ...
        """
        from mgrjournal.journal import Journal, exists  # so that help is quick
        from mgrjournal.vault import failures

        if exists(self.folder):
            raise failures.FOLDER_NOT_EMPTY.error()
        passphrase = new_passphrase(self.passphrase_file)
        journal, recovery_key = Journal.create(self.folder, passphrase, clock=self.clock)
        journal.close()
        return recovery_key

    def _passphrase(self) -> "Passphrase":
        from mgrjournal.journal import Passphrase  # so that help is quick

        if self.passphrase_file is not None:
            return Passphrase(typing_in.first_line(self.passphrase_file))
        return Passphrase(typing_in.unseen("Passphrase: "))


def new_passphrase(source: str | None, prompt: str = "New passphrase: ") -> "Passphrase":
    """Return a passphrase to be: from a file or stdin, else typed twice at the terminal.

    Raises:
        JournalError: the two differ, or there is no terminal.
    """
    from mgrjournal.journal import Passphrase  # so that help is quick

    if source is not None:
        return Passphrase(typing_in.first_line(source))
    return Passphrase(typing_in.unseen_twice(prompt))


def find_person(journal: "Journal", text: str) -> Person:
    """Return the one person that a text fits.

    Raises:
        JournalError: NOT_FOUND.
        AmbiguousError: it fits more than one; they are named.
    """
    try:
        return journal.people.find(text)
    except NotFoundError as error:
        raise JournalError(
            error.code,
            "Nobody in the journal fits that name.",
            safe=error.safe,
            next_step="See `mgrj people` for all names; `mgrj person add NAME` adds somebody.",
        ) from None


def access(context: typer.Context) -> Access:
    """Return what the user said about the journal before this command."""
    found = context.find_object(Access)
    assert found is not None
    return found
