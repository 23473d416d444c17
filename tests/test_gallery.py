"""The gallery shows every widget, and writes pictures where there is no screen."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui
from ui import theme
from ui.gallery.pictures import BOARDS
from ui.gallery.window import GalleryWindow
from ui.theme import Appearance, Scheme
from ui.widgets.segmented import Segmented


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    theme.complete(qapp)
    yield
    theme.apply(qapp, Appearance(Scheme.LIGHT))


def test_without_a_screen_it_writes_pictures_light_and_dark_and_says_where(
    tmp_path: Path,
) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    environment["PYTHONPATH"] = str(Path(ui.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-m", "ui.gallery"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    folder = tmp_path / "build" / "gallery"
    pictures = sorted(folder.glob("*.png"))
    assert f"{len(pictures)} pictures" in done.stdout
    assert "build/gallery" in done.stdout
    for board in BOARDS:
        grounds = [
            QImage(str(folder / f"{board}-{scheme}.png")).pixelColor(2, 2).lightness()
            for scheme in ("light", "dark")
        ]
        assert grounds[0] > 100 > grounds[1], board


@pytest.mark.parametrize("board", BOARDS)
def test_every_board_opens_in_the_window_and_follows_the_look(
    qapp: QApplication, qtbot: QtBot, board: str
) -> None:
    window = GalleryWindow(qapp)
    qtbot.addWidget(window)
    window.show()
    boards, schemes, *_ = window.findChildren(Segmented)
    boards.set_value(board)
    boards.valueChanged.emit(board)
    before = window.grab().toImage()
    schemes.set_value(Scheme.DARK)
    schemes.valueChanged.emit(Scheme.DARK)
    assert theme.current().dark
    assert window.grab().toImage() != before


def test_no_widget_is_forgotten() -> None:
    root = Path(ui.__file__).parent
    shown = "\n".join(file.read_text(encoding="utf-8") for file in (root / "gallery").glob("*.py"))
    widgets = {
        name
        for file in (root / "widgets").glob("*.py")
        for name in re.findall(
            r"^class ([A-Z]\w+)\(Q?(?:Widget|Label|PushButton|CheckBox|Surface|ScrollArea)\)",
            file.read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    }
    assert len(widgets) > 15
    inner = {"Toast", "AddLine", "Icon", "Surface"}  # seen inside others
    missing = {name for name in widgets - inner if f"{name}(" not in shown}
    assert not missing
