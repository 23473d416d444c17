"""The names in a journal's folder."""

from pathlib import Path
from typing import NamedTuple


class Layout(NamedTuple):
    """Where the files of one journal are."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "journal.db"

    @property
    def write_ahead(self) -> Path:
        """What was saved and not yet moved into the database; only while the journal is open."""
        return self.folder / "journal.db-wal"

    @property
    def keys(self) -> Path:
        """The ways in."""
        return self.folder / "journal.keys"

    @property
    def keys_copy(self) -> Path:
        """The second copy of the ways in."""
        return self.folder / "journal.keys.bak"

    @property
    def backups(self) -> Path:
        """The folder of backups."""
        return self.folder / "backups"

    @property
    def work(self) -> Path:
        """The folder for copies that are worked on; what is left in it can go."""
        return self.folder / "work"

    def any_there(self) -> bool:
        """Tell whether the folder holds a journal, or what is left of one."""
        return any(
            path.exists() for path in (self.database, self.write_ahead, self.keys, self.keys_copy)
        )
