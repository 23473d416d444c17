"""Pictures of the window, light and dark."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap

from ui import theme
from ui.theme.appearance import Scheme
from ui.tour.stage import STILL, Stage

_EXPOSURE_MS = 30
_MOST_TRIES = 30


class Camera:
    """Takes numbered pictures.

    Args:
        folder: where they go; made if need be.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self.taken: list[Path] = []

    def picture(self, stage: Stage, name: str) -> None:
        """Take the window in light and in dark, and leave it light."""
        number = f"{len(self.taken) // 2 + 1:02}"
        for scheme in (Scheme.DARK, Scheme.LIGHT):
            theme.apply(stage.app, STILL._replace(scheme=scheme))
            path = self._folder / f"{number}-{name}-{scheme.value}.png"
            if not _still(stage).save(str(path)):
                raise OSError(f"the picture {path.name} could not be written")
            self.taken.append(path)


def _still(stage: Stage) -> QPixmap:
    """Return the window as it looks when nothing moves any more: twice the same."""
    before = stage.window.grab()
    for _ in range(_MOST_TRIES):
        loop = QEventLoop()
        QTimer.singleShot(_EXPOSURE_MS, loop, loop.quit)
        loop.exec()
        now = stage.window.grab()
        if now.toImage() == before.toImage():
            break
        before = now
    return now
