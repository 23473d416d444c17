"""Where things live on this computer."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_APP = "mgrjournal"


@dataclass(frozen=True, slots=True)
class Paths:
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

    Nothing is created.
    """
    data = Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False))
    config = Path(platformdirs.user_config_dir(_APP, appauthor=False, roaming=False))
    return Paths(
        journal=(journal or data / "journal").expanduser().absolute(),
        runtime=Path(platformdirs.user_runtime_dir(_APP, appauthor=False)),
        appearance=config / "appearance.ini",
    )
