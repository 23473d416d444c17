"""The bundled typefaces load, and every weight is a face of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

import ui
from resources import path
from ui.theme import Appearance, Theme
from ui.theme.fonts import load
from ui.theme.tokens import TYPE

ROOT = Path(ui.__file__).parents[1]
SAMPLE = "Hamburgefonstiv and the rest of it, 10:30"


@pytest.fixture
def look(qapp: QApplication) -> Theme:
    load()
    return Theme(Appearance(), dark_colors=False)


def width(look: Theme, name: str, text: str = SAMPLE) -> float:
    font = look.font(name)
    font.setPixelSize(40)
    return QFontMetricsF(font).horizontalAdvance(text)


def test_text_is_set_in_inter_and_code_in_jetbrains_mono(look: Theme) -> None:
    assert QFontInfo(look.font("body")).family() == "Inter"
    assert QFontInfo(look.font("mono")).family() == "JetBrains Mono"
    assert QFontInfo(look.font("mono")).fixedPitch()


def test_each_weight_is_a_face_of_its_own(look: Theme) -> None:
    faces = {
        weight: QRawFont.fromFont(look.font(name)).styleName()
        for name, weight in (("body", 400), ("strong", 500), ("section", 600))
    }
    assert faces == {400: "Regular", 500: "Medium", 600: "SemiBold"}
    assert width(look, "body") < width(look, "strong") < width(look, "section")


def test_italics_are_drawn_not_slanted(look: Theme) -> None:
    font = look.font("body")
    font.setItalic(True)
    assert QRawFont.fromFont(font).styleName() == "Italic"


def test_every_type_token_has_its_size_weight_and_line(look: Theme) -> None:
    for name, token in TYPE.items():
        font = look.font(name)
        assert (font.pixelSize(), font.weight().value) == (token.size, token.weight)
        assert look.line_height(name) == token.line >= QFontMetricsF(font).capHeight()


def test_type_and_lines_grow_with_the_text_scale_but_not_the_gutters(qapp: QApplication) -> None:
    load()
    large = Theme(Appearance(scale=1.5), dark_colors=False)
    assert large.font("body").pixelSize() == 21
    assert large.line_height("body") == 30
    assert large.px(36) == 54


@pytest.mark.parametrize(("asked", "given"), [(0.5, 0.9), (0.9, 0.9), (1.25, 1.25), (3, 1.5)])
def test_the_text_scale_stays_within_reason(asked: float, given: float) -> None:
    assert Theme(Appearance(scale=asked), dark_colors=False).scale == given


def test_digits_of_times_are_equally_wide(look: Theme) -> None:
    for font in (look.font("timer"), look.font("meta", tabular=True)):
        metrics = QFontMetricsF(font)
        widths = {round(metrics.horizontalAdvance(digit * 10)) for digit in "0123456789"}
        assert len(widths) == 1


def test_digits_of_text_are_not(look: Theme) -> None:
    assert width(look, "body", "1111111111") < width(look, "body", "0000000000")


@pytest.mark.parametrize("letters", ["Zażółć gęślą jaźń", "Ångström ¿ßœ", "Ελληνικά", "Кириллица",
                                     "→ ↑ ⌘ ⇧ … – — • “ ” ½ €"])  # fmt: skip
def test_the_faces_have_letters_for_europe_and_signs_for_the_window(
    look: Theme, letters: str
) -> None:
    for name in ("body", "strong", "section"):
        face = QRawFont.fromFont(look.font(name))
        missing = [letter for letter in letters if not face.supportsCharacter(ord(letter))]
        assert not missing, name


def test_letters_are_not_pulled_into_place_on_fine_screens() -> None:
    code = """
from PySide6.QtWidgets import QApplication
from ui.theme.fonts import font
app = QApplication([])
print(font("body", 1.0).hintingPreference().name)
"""
    preferences = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"QT_SCALE_FACTOR": factor, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for factor in ("1", "2")
    ]
    assert preferences == ["PreferDefaultHinting", "PreferNoHinting"]


def test_an_unknown_type_token_is_an_error(look: Theme) -> None:
    with pytest.raises(KeyError):
        look.font("enormous")


def test_a_font_that_is_handed_out_may_be_changed(look: Theme) -> None:
    look.font("body").setPixelSize(99)
    assert look.font("body").pixelSize() == TYPE["body"].size


def test_the_faces_are_small_and_their_licences_lie_beside_them() -> None:
    folder = path("fonts")
    assert sum(file.stat().st_size for file in folder.glob("*.ttf")) < 800_000
    for family in ("Inter", "JetBrainsMono"):
        assert "SIL Open Font License" in (folder / f"{family}-OFL.txt").read_text()
