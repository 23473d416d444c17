"""`python -m ui.gallery` opens the gallery; without a screen it writes pictures."""

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.gallery.pictures import take
from ui.gallery.window import GalleryWindow

_PICTURES = Path("build/gallery")


def main(arguments: list[str]) -> int:
    """Show the gallery, or write its pictures; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m ui.gallery", description=__doc__)
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="write pictures into DIR")
    asked: Path | None = parser.parse_args(arguments).pictures
    folder = asked or (None if _has_screen() else _PICTURES)
    if folder is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(["gallery"])
    if folder is not None:
        files = take(app, folder)
        sys.stdout.write(f"{len(files)} pictures of the widgets are in {folder}.\n")
        return 0
    theme.apply(app, theme.Appearance())
    theme.complete(app)
    window = GalleryWindow(app)
    window.show()
    return app.exec()


def _has_screen() -> bool:
    """Whether there is something to show a window on."""
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
