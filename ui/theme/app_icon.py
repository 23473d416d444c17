"""The icon set of the program, every size drawn from one SVG: `python -m ui.theme.app_icon DIR`."""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Edge lengths in pixels that free desktops ask for."""

_NAME = "org.mgrjournal.mgrjournal"
_WINDOW_SIZES = (16, 24, 32, 48, 64, 128)
_WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
_MACOS_KINDS = {
    "icp4": 16,
    "icp5": 32,
    "ic07": 128,
    "ic08": 256,
    "ic09": 512,
    "ic10": 1024,
    "ic11": 32,
    "ic12": 64,
    "ic13": 256,
    "ic14": 512,
}


def drawn(size: int) -> QImage:
    """Return the icon with edges of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(_source())).render(painter)
    painter.end()
    return image


def icon() -> QIcon:
    """Return the icon for windows and task bars, where no desktop file names one."""
    made = QIcon()
    for size in _WINDOW_SIZES:
        made.addPixmap(QPixmap.fromImage(drawn(size)))
    return made


def windows_icon() -> bytes:
    """Return an .ico file: its sizes as PNG, which Windows reads since Vista."""
    pictures = [(size, _png(size)) for size in _WINDOWS_SIZES]
    head = struct.pack("<3H", 0, 1, len(pictures))
    start = len(head) + 16 * len(pictures)
    for size, picture in pictures:
        edge = size % 256  # a byte, where 0 means 256
        head += struct.pack("<4B2H2I", edge, edge, 0, 0, 1, 32, len(picture), start)
        start += len(picture)
    return head + b"".join(picture for _, picture in pictures)


def macos_icon() -> bytes:
    """Return an .icns file: its sizes as PNG, some of them again for fine screens."""
    body = b""
    for kind, size in _MACOS_KINDS.items():
        picture = _png(size)
        body += kind.encode() + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write(folder: Path) -> None:
    """Write the set into `folder`: hicolor/ as free desktops want it, an .ico and an .icns."""
    for size in SIZES:
        _write(folder / f"hicolor/{size}x{size}/apps/{_NAME}.png", _png(size))
    _write(folder / f"hicolor/scalable/apps/{_NAME}.svg", _source())
    _write(folder / "mgrjournal.ico", windows_icon())
    _write(folder / "mgrjournal.icns", macos_icon())


def _source() -> bytes:
    return path("icons/mgrjournal.svg").read_bytes()


def _png(size: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(drawn(size)):
        raise OSError(f"the icon of {size} pixels could not be written")
    return bytes(buffer.data().data())


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def main() -> None:
    """Write the icon set into the folder that the command line names."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep = QGuiApplication(sys.argv)
    write(Path(sys.argv[1]))
    del keep


if __name__ == "__main__":
    main()
