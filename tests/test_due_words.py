"""Dates are said in words that need no counting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.meetings.due import Tone, describe_day, describe_due, short_day

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (0, "today", Tone.TODAY),
        (1, "tomorrow", Tone.LATER),
        (3, "Fri 27 Nov", Tone.LATER),
        (7, "Tue 1 Dec", Tone.LATER),
        (38, "Fri 1 Jan 2027", Tone.LATER),
        (-1, "1 day late", Tone.LATE),
        (-2, "2 days late", Tone.LATE),
        (-400, "400 days late", Tone.LATE),
    ],
)
def test_a_due_date_in_words(days: int, words: str, tone: Tone) -> None:
    described = describe_due(TUESDAY + timedelta(days=days), TUESDAY)
    assert (described.text, described.tone) == (words, tone)


def test_a_day_is_relative_only_when_it_is_near() -> None:
    days = [TUESDAY + timedelta(days=days) for days in (-2, -1, 0, 1, 2)]
    assert [describe_day(day, TUESDAY) for day in days] == [
        "Sun 22 Nov",
        "yesterday",
        "today",
        "tomorrow",
        "Thu 26 Nov",
    ]


def test_the_year_is_said_only_when_it_differs() -> None:
    assert short_day(date(2026, 1, 3), TUESDAY) == "3 Jan"
    assert short_day(date(2025, 12, 3), TUESDAY) == "3 Dec 2025"
    assert describe_day(date(2025, 12, 3), TUESDAY) == "Wed 3 Dec 2025"


@given(st.dates(), st.dates())
def test_every_date_has_words_and_only_past_ones_are_late(due: date, today: date) -> None:
    described = describe_due(due, today)
    assert described.text
    assert (described.tone is Tone.LATE) == (due < today)
    assert (described.tone is Tone.TODAY) == (due == today)
