"""Icons take the colour and sharpness asked for; none is missing and none is spare."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

import ui
from resources import path
from ui.theme import Appearance, Theme

NAMES = sorted(file.stem for file in path("icons").glob("*.svg"))
OWN = {"mgrjournal"}


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def look(qapp: QApplication, request: pytest.FixtureRequest) -> Theme:
    return Theme(Appearance(), dark_colors=request.param)


def inks(image: QImage) -> set[str]:
    """Return the colours of all pixels that are fully painted."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", sorted(set(NAMES) - OWN))
def test_every_icon_is_drawn_in_the_tone_asked_for(look: Theme, name: str) -> None:
    image = look.pixmap(name, "accent", 32, 2.0).toImage()
    painted = inks(image)
    assert painted, "nothing was drawn"
    wanted = look.colors.accent
    for code in painted:
        pixel = QColor(code)
        away = max(
            abs(pixel.red() - wanted.red()),
            abs(pixel.green() - wanted.green()),
            abs(pixel.blue() - wanted.blue()),
        )
        assert away <= 2


def test_an_icon_has_the_pixels_of_its_screen(look: Theme) -> None:
    for ratio, side in ((1.0, 16), (1.5, 24), (2.0, 32), (3.0, 48)):
        pixmap = look.pixmap("lock", "text", 16, ratio)
        assert pixmap.width() == side
        assert pixmap.deviceIndependentSize().width() == 16


def test_an_icon_is_rendered_once(look: Theme) -> None:
    first = look.pixmap("lock", "text", 16, 2.0)
    assert look.pixmap("lock", "text", 16, 2.0).cacheKey() == first.cacheKey()
    assert look.pixmap("lock", "muted", 16, 2.0).cacheKey() != first.cacheKey()


def test_icons_grow_with_the_text_scale(qapp: QApplication) -> None:
    large = Theme(Appearance(scale=1.5), dark_colors=False)
    assert large.pixmap("lock", "text", 16).width() == 24


def test_qt_widgets_get_a_paler_icon_when_they_are_disabled(look: Theme) -> None:
    icon = look.icon("lock", "text", 32)
    normal = icon.pixmap(QSize(32, 32), QIcon.Mode.Normal).toImage()
    disabled = icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert inks(normal) != inks(disabled)


def test_a_missing_icon_is_an_error(look: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        look.pixmap("no-such-icon", "text", 16)
    with pytest.raises(AttributeError):
        look.pixmap("lock", "no-such-tone", 16)


def words_of_the_window() -> set[str]:
    """Return every word in quotes in the code of the window."""
    words: set[str] = set()
    for file in Path(ui.__file__).parent.rglob("*.py"):
        words.update(re.findall(r'"([a-z0-9-]+)"', file.read_text(encoding="utf-8")))
    return words


def test_every_icon_in_the_folder_is_used() -> None:
    assert not set(NAMES) - OWN - words_of_the_window()


def test_the_licence_of_the_icons_lies_beside_them() -> None:
    licence = path("icons/Lucide-ISC.txt").read_text(encoding="utf-8")
    assert "ISC License" in licence
    assert "The MIT License (MIT) (for the icons listed above)" in licence
