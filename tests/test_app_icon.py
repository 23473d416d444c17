"""The icon of the program: every size and container comes from the one SVG."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader
from PySide6.QtWidgets import QApplication

from resources import path
from ui.theme import app_icon

TILE = QColor("#3D4887")
ID = "org.mgrjournal.mgrjournal"


@pytest.fixture
def written(qapp: QApplication, tmp_path: Path) -> Path:
    app_icon.write(tmp_path)
    return tmp_path


def sizes_inside(content: bytes, kind: str) -> list[int]:
    """Return the widths of the pictures in a container, as Qt reads it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    widths = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        image = reader.read()
        assert not image.isNull()
        assert image.pixelColor(image.width() // 2, image.height() // 8) == TILE
        widths.append(image.width())
    return widths


@pytest.mark.parametrize("size", app_icon.SIZES)
def test_each_size_is_the_mark_on_its_tile_with_clear_corners(
    qapp: QApplication, size: int
) -> None:
    image = app_icon.drawn(size)
    assert (image.width(), image.height()) == (size, size)
    for x, y in ((0, 0), (size - 1, 0), (0, size - 1), (size - 1, size - 1)):
        assert image.pixelColor(x, y).alpha() < 40
    assert image.pixelColor(size // 2, size // 8) == TILE
    bar = image.pixelColor(int(size * 12.4 / 44), size // 2)
    assert bar.lightness() > TILE.lightness() + 40


def test_the_set_lies_as_free_desktops_look_for_it(written: Path) -> None:
    for size in app_icon.SIZES:
        image = QImage(str(written / f"hicolor/{size}x{size}/apps/{ID}.png"))
        assert (image.width(), image.height()) == (size, size)
    scalable = written / f"hicolor/scalable/apps/{ID}.svg"
    assert scalable.read_bytes() == path("icons/mgrjournal.svg").read_bytes()


def test_windows_and_macos_find_their_sizes_in_one_file(written: Path) -> None:
    assert sizes_inside((written / "mgrjournal.ico").read_bytes(), "ico") == [
        *(16, 24, 32, 48, 64, 256)
    ]
    macos = (written / "mgrjournal.icns").read_bytes()
    assert int.from_bytes(macos[4:8], "big") == len(macos)
    assert {128, 256, 512, 1024} <= set(sizes_inside(macos, "icns"))


def test_a_window_gets_small_and_large_pictures_of_it(qapp: QApplication) -> None:
    widths = {size.width() for size in app_icon.icon().availableSizes()}
    assert {16, 32, 48, 128} <= widths


def test_the_same_drawing_makes_the_same_files(written: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    app_icon.write(again)
    for file in again.rglob("*.*"):
        if file.is_file():
            assert file.read_bytes() == (written / file.relative_to(again)).read_bytes(), file
