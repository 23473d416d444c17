"""Settings that belong to the journal and are kept inside it."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from sqlmodel import Field, col, delete, select

from mgrjournal.errors import InvalidInputError
from mgrjournal.vault.rows import STRICT_WITHOUT_ROWID, Row
from mgrjournal.vault.store import Store

_LONGEST_LOCK = 24 * 60
_LONGEST_CLIPBOARD = 60 * 60


@dataclass(frozen=True, slots=True)
class JournalSettings:
    """How the user wants the journal to behave.

    Args:
        lock_after_minutes: without a key or a move of the mouse; 0 is never.
        lock_with_screen: whether locking the screen, or sleep, locks the journal too.
        cover_on_focus_loss: whether private text is painted over while another window is used.
        clipboard_seconds: after which what was copied is taken off the clipboard; 0 is never.
        recovery_confirmed_at: when the user said that the recovery key is kept safe.
        last_page: where to come back to after unlocking.
        my_name: how the user signs in what leaves; empty says "me".
        note_size: how large the note's letters are, in percent of what is usual.
    """

    lock_after_minutes: int = 10
    lock_with_screen: bool = True
    cover_on_focus_loss: bool = False
    clipboard_seconds: int = 60
    recovery_confirmed_at: datetime | None = None
    last_page: str = ""
    my_name: str = ""
    note_size: int = 100


class SettingRow(Row, table=True):
    """One setting that differs from what is usual, as JSON."""

    __tablename__ = "setting"
    __table_args__ = STRICT_WITHOUT_ROWID

    key: str = Field(primary_key=True)
    value: str


class Settings:
    """Reads and keeps the settings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> JournalSettings:
        """Return the settings; what was never set is as usual."""
        names = {field.name for field in fields(JournalSettings)}
        with self._store.read() as session:
            rows = session.exec(select(SettingRow).where(col(SettingRow.key).in_(names)))
            return JournalSettings(**{row.key: _read(row.key, row.value) for row in rows})

    def put(self, settings: JournalSettings) -> JournalSettings:
        """Keep the settings.

        Raises:
            InvalidInputError: a time is out of range.
        """
        for value, least, most in (
            (settings.lock_after_minutes, 0, _LONGEST_LOCK),
            (settings.clipboard_seconds, 0, _LONGEST_CLIPBOARD),
            (settings.note_size, 50, 300),
        ):
            if not least <= value <= most:
                raise InvalidInputError(
                    "That number is out of range.",
                    next_step=f"Choose a number from {least} to {most}.",
                )
        usual = asdict(JournalSettings())
        with self._store.write() as session:
            session.exec(delete(SettingRow).where(col(SettingRow.key).in_(usual)))
            for key, value in asdict(settings).items():
                if value != usual[key]:
                    session.add(SettingRow(key=key, value=json.dumps(value, default=_moment)))
        return settings


def _moment(value: datetime) -> str:
    return value.isoformat()


def _read(key: str, value: str) -> Any:  # noqa: ANN401 - whatever the setting is
    """Return a value as it was kept."""
    kept = json.loads(value)
    return datetime.fromisoformat(kept) if key.endswith("_at") and kept is not None else kept
