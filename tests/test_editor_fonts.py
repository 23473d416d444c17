"""Note fonts: lines as high as the design says, in every style, without touching the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

import resources
from ui import theme
from ui.editor.line_metrics import family_of, with_line
from ui.editor.note_font import with_line_height

INTER = "fonts/Inter-Regular.ttf"
FILES = (INTER, "fonts/Inter-SemiBold.ttf", "fonts/Inter-Italic.ttf")
MONO = "fonts/JetBrainsMono-Regular.ttf"


def font_file(name):
    return resources.path(name).read_bytes()


def height_of(font):
    metrics = QFontMetricsF(font)
    return metrics.ascent() + metrics.descent() + metrics.leading()


@pytest.mark.parametrize("name", ["note", "mono", "heading"])
@pytest.mark.parametrize("line", [20, 22, 25, 31, 38])
def test_lines_are_as_high_as_asked_for(qapp, name, line):
    assert height_of(with_line_height(theme.current().font(name), line)) == pytest.approx(
        line, 0.01
    )


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
@pytest.mark.parametrize("italic", [False, True])
def test_semibold_and_italic_have_the_same_lines(qapp, weight, italic):
    font = QFont(theme.current().font("note"))
    font.setWeight(weight)
    font.setItalic(italic)
    assert height_of(with_line_height(font, 25)) == pytest.approx(25, 0.01)


def test_text_and_code_stand_on_one_baseline(qapp):
    note = QFontMetricsF(with_line_height(theme.current().font("note"), 25))
    mono = QFontMetricsF(with_line_height(theme.current().font("mono"), 25))
    assert note.ascent() == pytest.approx(mono.ascent(), abs=0.1)


def test_letters_stay_the_same(qapp):
    plain = theme.current().font("note")
    lined = with_line_height(plain, 25)
    sentence = "Who owns the retry queue after the split?"
    advance = QFontMetricsF(plain).horizontalAdvance(sentence)
    assert QFontMetricsF(lined).horizontalAdvance(sentence) == pytest.approx(advance)
    assert QFontInfo(lined).family() != QFontInfo(plain).family()


def test_the_fonts_of_everything_else_keep_their_lines(qapp):
    before = {w: height_of(theme.current().font(w)) for w in ("body", "heading", "section", "mono")}
    with_line_height(theme.current().font("note"), 60)
    with_line_height(theme.current().font("mono"), 60)
    after = {w: height_of(theme.current().font(w)) for w in before}
    assert before == after


def test_a_family_that_is_not_ours_keeps_its_own_lines(qapp):
    own = QFont("DejaVu Sans")
    own.setPixelSize(15)
    assert with_line_height(own, 25) == own


@pytest.mark.parametrize("name", [*FILES, MONO])
def test_the_font_is_a_whole_font_afterwards(qapp, name):
    raw = QRawFont()
    raw.loadFromData(
        with_line(font_file(name), "Lined", 1.2, 0.4), 15.0, QFont.HintingPreference.PreferNoHinting
    )
    assert raw.isValid()
    assert raw.familyName() == "Lined"
    assert raw.ascent() + raw.descent() == pytest.approx(1.6 * 15, abs=0.1)
    assert all(raw.glyphIndexesForString("Żółć"))


def test_a_copy_has_the_checksum_of_a_sound_font():
    copy = with_line(font_file(INTER), "Lined", 1.2, 0.4)
    padded = copy + bytes(-len(copy) % 4)
    words = [int.from_bytes(padded[i : i + 4]) for i in range(0, len(padded), 4)]
    assert sum(words) & 0xFFFFFFFF == 0xB1B0AFBA


def test_the_family_is_found_whatever_the_style():
    assert {family_of(font_file(name)) for name in FILES} == {"Inter"}


@given(st.binary(max_size=400))
def test_what_is_no_font_is_refused(data):
    with pytest.raises(ValueError, match="no TrueType font"):
        with_line(data, "Lined", 1.0, 0.2)
