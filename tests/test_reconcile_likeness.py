"""How much two wordings are alike decides whether they are one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.meetings.reconcile.likeness import grown_from, likeness, same_line

TEXTS = st.text("ab AB", min_size=1).filter(str.strip)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("abcd", "abcd", 1.0),
        ("abcd", "abXd", 0.75),
        ("abcd", "wxyz", 0.0),
        ("aaa", "aaaaa", 0.6),
        ("abc", "abcdef", 0.5),
        ("hand over the rota to lars", "To Lars hand over the rota", 1.0),
        ("one two", "two three", 0.5),
    ],
)
def test_what_is_shared_at_both_ends_or_in_words_counts(one, other, expected) -> None:
    assert likeness(one, other) == expected


def test_at_one_place_a_slip_or_a_third_is_enough() -> None:
    assert same_line("abc", "xyz")
    assert not same_line("abcd", "wxyz")
    assert same_line("abcdefghij", "abcXXXXXXX")
    assert not same_line("abcdefghij", "abXXXXXXXX")


def test_three_letters_must_remain() -> None:
    assert grown_from("send it", "sen")
    assert not grown_from("send it", "se")
    assert not grown_from("send it", "end")


@given(TEXTS, TEXTS)
def test_likeness_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
    assert likeness(one, one) == 1


@given(st.text("abcd", min_size=8), st.text("ef", max_size=2), st.integers(0, 8))
def test_a_small_edit_anywhere_leaves_a_line_alike(text: str, edit: str, at: int) -> None:
    assert likeness(text, text[:at] + edit + text[at:]) >= 0.8
