"""A guess at the strength of a passphrase: length counts, tricks do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.lock.strength import Strength, strength
from ui.lock.strength_meter import StrengthMeter
from ui.widgets.label import Label


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.EMPTY),
        ("   ", Strength.EMPTY),
        ("hunter2", Strength.WEAK),
        ("Password1", Strength.WEAK),
        ("qwertyuiop", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("password password password password", Strength.WEAK),
        ("correct horse battery", Strength.FAIR),
        ("xK9#pL2$vQ8!", Strength.STRONG),
        ("correct horse battery staple", Strength.STRONG),
        ("seven unrelated words make a passphrase nobody guesses", Strength.VERY_STRONG),
    ],
)
def test_what_it_says(passphrase, expected):
    assert strength(passphrase) is expected


@given(st.text(max_size=200))
def test_any_text_has_a_strength(passphrase):
    assert strength(passphrase) in Strength


@given(st.lists(st.from_regex(r"[a-z]{5,9}", fullmatch=True), min_size=3, unique=True, max_size=6))
def test_another_word_never_makes_it_weaker(words):
    assert strength(" ".join(words)) >= strength(" ".join(words[:-1]))


def test_the_meter_says_it_in_words(qtbot):
    meter = StrengthMeter()
    qtbot.addWidget(meter)
    words = meter.findChild(Label, "strength")
    meter.show_for("hunter2")
    assert words.text().startswith("Weak")
    meter.show_for("correct horse battery staple")
    assert words.text().startswith("Strong")
