"""Examines an open journal, and says of each thing whether it is as it should be."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mgrjournal.vault import checks, header_file
from mgrjournal.vault.connection import SETTINGS, Connection, setting
from mgrjournal.vault.derivation import FLOOR
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.migrations.runner import SCHEMA_VERSION, schema_of
from mgrjournal.vault.translation import translated
from mgrjournal.vault.vault import Vault

_SYNCED: Final = {
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "onedrive": "OneDrive",
    "owncloud": "ownCloud",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
}
"""What a part of a path begins with, in small letters, where a service copies files elsewhere."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was examined.

    Args:
        name: what was examined, in a few words.
        ok: whether it is as it should be.
        detail: what was found; never anything from inside the journal.
    """

    name: str
    ok: bool
    detail: str


def examine(vault: Vault) -> list[Finding]:
    """Examine an open journal; a large one takes some seconds. Nothing is changed.

    Raises:
        VaultError: the journal cannot be read at all.
    """
    layout = Layout(vault.folder)
    with vault.store.read_plainly() as connection:
        findings = [
            *_engine(connection),
            *_settings(connection),
            *_content(connection),
        ]
    with translated():
        return [*findings, *_keys(vault, layout), *_files(layout), _place(layout.folder)]


def _engine(connection: Connection) -> Iterator[Finding]:
    version = connection.execute("SELECT sqlite_version()").fetchone()[0]
    cipher = setting(connection, "cipher_version")
    provider = setting(connection, "cipher_provider_version")
    yield Finding("engine", bool(cipher), f"SQLCipher {cipher}, SQLite {version}, {provider}")


def _settings(connection: Connection) -> Iterator[Finding]:
    for name, value, expected in SETTINGS:
        found = setting(connection, name)
        yield Finding(f"setting {name}", found == expected, f"{value}, reads back as {found}")


def _content(connection: Connection) -> Iterator[Finding]:
    schema = schema_of(connection)
    yield Finding("schema", schema == SCHEMA_VERSION, f"version {schema}")
    pages = setting(connection, "page_count")
    for check in checks.CHECKS:
        count = checks.findings(connection, check)
        detail = f"{pages} pages, nothing found" if not count else f"{count} findings"
        yield Finding(check.replace("_", " "), not count, detail)
    for index in checks.search_indexes(connection):
        right = checks.is_search_index_right(connection, index)
        detail = "agrees with the text" if right else "does not agree with the text"
        yield Finding(f"search index {index}", right, detail)


def _keys(vault: Vault, layout: Layout) -> Iterator[Finding]:
    header, notices = header_file.read(layout)
    whole = not notices and header_file.is_written(layout, header)
    detail = "both copies are whole" if whole else "the two copies differ, or one is damaged"
    yield Finding("journal.keys", whole, detail)
    slot = header.passphrase_slot()
    strong = slot is not None and slot.cost.memory_kib >= FLOOR.memory_kib
    for way_in in vault.keys.slots():
        ok = strong if way_in.kind == "passphrase" else True
        made = f", since {way_in.created_at[:10]}" if way_in.created_at else ""
        detail = way_in.detail or "the sheet with eight lines"
        yield Finding(f"way in: {way_in.kind}", ok, detail + made)


def _files(layout: Layout) -> Iterator[Finding]:
    yield _permissions("folder", layout.folder, 0o700)
    for path in (layout.database, layout.write_ahead, layout.keys, layout.keys_copy):
        if path.exists():
            yield _permissions(path.name, path, 0o600)
    if not layout.backups.is_dir():
        yield Finding("backups", ok=False, detail="the folder is missing")
        return
    yield _permissions("backups", layout.backups, 0o700)
    names = sorted(path.name for path in layout.backups.iterdir() if path.is_file())
    newest = f", the newest {names[-1]}" if names else ""
    yield Finding("backups held", ok=True, detail=f"{len(names)}{newest}")


def _permissions(name: str, path: Path, most: int) -> Finding:
    mode = stat.S_IMODE(path.stat().st_mode)
    private = os.name == "nt" or not mode & ~most  # Windows keeps the user's folders private itself
    return Finding(f"permissions of {name}", private, f"{mode:04o}")


def _place(folder: Path) -> Finding:
    """Tell whether another service may copy the folder while it is written to."""
    for part in folder.resolve().parts:
        for start, service in _SYNCED.items():
            if part.lower().startswith(start):
                detail = f"{service} may copy the journal while it is written to; move it elsewhere"
                return Finding("place", ok=False, detail=detail)
    if str(folder).startswith(("\\\\", "//")):
        return Finding("place", ok=False, detail="on a network drive; move it to a local disk")
    return Finding("place", ok=True, detail="a local folder")
