"""How much two wordings are alike, and how near they stand, decides whether they are one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.meetings.reconcile.likeness import grown_from, likeness, same_line
from mgrjournal.meetings.reconcile.places import Places

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


def test_a_line_is_expected_to_have_gone_with_its_neighbours() -> None:
    places = Places([(20, 25), (0, 0), (10, 12)])
    assert [places.distance(5, new) for new in (5, 6, 7, 10)] == [0, 1, 0, 3]
    assert (places.expected(5), places.expected(15), places.expected(30)) == (5, 17, 35)
    assert places.distance(10, 12) == 0
    assert places.distance(12, 18) == 1


def test_without_neighbours_a_line_is_expected_where_it_was() -> None:
    assert (Places([]).expected(3), Places([]).distance(3, 5)) == (3, 2)
    assert Places([(10, 12)]).expected(3) == 5
