"""The icon set of the program, every size drawn from one SVG: `python -m ui.theme.app_icon DIR`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import path

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Edge lengths in pixels that desktops ask for."""


def drawn(size: int) -> QImage:
    """Return the icon with edges of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(path("icons/mgrjournal.svg").read_bytes())).render(painter)
    painter.end()
    return image


def icon() -> QIcon:
    """Return the icon in all sizes, for windows and task bars."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(QPixmap.fromImage(drawn(size)))
    return made


def write(folder: Path) -> None:
    """Write one PNG a size into `folder`, and the SVG they were drawn from."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        drawn(size).save(str(folder / f"mgrjournal-{size}.png"))
    (folder / "mgrjournal.svg").write_bytes(path("icons/mgrjournal.svg").read_bytes())


def main() -> None:
    """Write the icon set into the folder of the command line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep = QGuiApplication(sys.argv)
    write(Path(sys.argv[1]))
    del keep


if __name__ == "__main__":
    main()
