"""Pictures of the window, light and dark."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui import theme
from ui.theme.appearance import Scheme
from ui.tour.stage import STILL, Stage


class Camera:
    """Takes numbered pictures.

    Args:
        folder: where they go; made if need be.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self.taken: list[Path] = []

    def picture(self, stage: Stage, name: str, *, numbered: bool = True) -> None:
        """Take the window in light and in dark, and leave it light."""
        number = f"{len(self.taken) // 2 + 1:02}-" if numbered else ""
        for scheme in (Scheme.DARK, Scheme.LIGHT):
            theme.apply(stage.app, STILL._replace(scheme=scheme))
            QCoreApplication.processEvents()
            path = self._folder / f"{number}{name}-{scheme.value}.png"
            if not stage.window.grab().save(str(path)):
                raise OSError(f"the picture {path.name} could not be written")
            self.taken.append(path)
