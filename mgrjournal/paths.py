"""Where things live on this computer."""

import warnings
from pathlib import Path
from typing import NamedTuple

import platformdirs

_APP = "mgrjournal"
_NOTE = "journal-is-in.txt"


class Paths(NamedTuple):
    """The places that the program reads and writes.

    Args:
        journal: the folder of the journal: encrypted, local to this computer, never roaming.
        runtime: a folder of this login session for the socket that raises the first window.
        appearance: the only file outside the journal: window geometry and appearance.
    """

    journal: Path
    runtime: Path
    appearance: Path


def default_paths(journal: Path | None = None) -> Paths:
    """Return the system's usual places; `journal` takes the place of the journal's folder.

    A journal that was made elsewhere is found again where `remember_journal` noted it. Nothing is
    created.
    """
    data = _data()
    config = Path(platformdirs.user_config_dir(_APP, appauthor=False, roaming=False))
    return Paths(
        journal=(journal or _noted(data) or data / "journal").expanduser().absolute(),
        runtime=_runtime(),
        appearance=config / "appearance.ini",
    )


def remember_journal(folder: Path) -> None:
    """Note that the journal lies in `folder`, if that is not the usual place.

    Raises:
        OSError: the note cannot be written.
    """
    data = _data()
    if folder.absolute() == data / "journal":
        (data / _NOTE).unlink(missing_ok=True)
        return
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = data / f"{_NOTE}.new"
    fresh.write_text(f"{folder.absolute()}\n", encoding="utf-8")
    fresh.replace(data / _NOTE)


def _runtime() -> Path:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # without a session of its own, a temporary folder will do
        return Path(platformdirs.user_runtime_dir(_APP, appauthor=False))


def _data() -> Path:
    return Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False))


def _noted(data: Path) -> Path | None:
    try:
        folder = (data / _NOTE).read_text(encoding="utf-8").removesuffix("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return Path(folder) if folder else None
