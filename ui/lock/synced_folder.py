"""Does a folder look as though something carries it to other computers?"""

import sys
from pathlib import Path

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "a cloud service",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "sync": "a sync service",
    "mega": "MEGA",
    "megasync": "MEGA",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "box": "Box",
    "box sync": "Box",
    "seafile": "Seafile",
    "tresorit": "Tresorit",
}
_MARKERS = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".owncloudsync.log": "ownCloud"}
_NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "9p", "davfs"}


def synced_by(folder: Path) -> str | None:
    """Return what seems to carry `folder` elsewhere, or None.

    It goes by names of folders, by the marks that such services leave, and by the kind of file
    system; it may be wrong either way.
    """
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        known = _SYNCED.get(name) or _SYNCED.get(name.partition(" - ")[0])
        if known is not None:
            return known
        for marker, service in _MARKERS.items():
            if (place / marker).exists():
                return service
    return "a network drive" if _on_network(folder) else None


def _on_network(folder: Path) -> bool:
    if str(folder).startswith("\\\\"):
        return True
    if sys.platform != "linux":
        return False
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    kinds = {}
    for line in mounts.splitlines():
        _, place, kind, *_ = line.split(" ")
        kinds[Path(place.encode().decode("unicode_escape"))] = kind
    here = next((place for place in (folder, *folder.parents) if place in kinds), None)
    return here is not None and kinds[here] in _NETWORK_FILE_SYSTEMS
