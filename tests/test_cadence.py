"""The next 1:1 is proposed from how often two people mean to meet."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.meetings.cadence import cadence_days, next_dates
from mgrjournal.meetings.facts import DateProposal
from mgrjournal.people.facts import Cadence

TUESDAY = date(2026, 11, 24)
HALF_TEN = time(10, 30)
REAL = st.sampled_from([cadence for cadence in Cadence if cadence is not Cadence.NONE])
DAYS = st.dates(date(1990, 1, 1), date(2190, 12, 31))


def slot(
    cadence: Cadence, after: date, *, weekday: int | None = 1, today: date | None = None
) -> date:
    return next_dates(cadence, weekday, HALF_TEN, after, today or after)[0].on


def test_the_proposals_of_the_picture() -> None:
    assert next_dates(Cadence.WEEKLY, 1, HALF_TEN, TUESDAY, TUESDAY) == [
        DateProposal(date(2026, 12, 1), HALF_TEN),
        DateProposal(date(2026, 12, 2), None),
    ]


def test_without_a_cadence_nothing_is_proposed() -> None:
    assert next_dates(Cadence.NONE, 1, HALF_TEN, TUESDAY, TUESDAY) == []


@pytest.mark.parametrize(
    ("cadence", "expected"),
    [
        (Cadence.WEEKLY, date(2026, 12, 1)),
        (Cadence.TWO_WEEKLY, date(2026, 12, 8)),
        (Cadence.MONTHLY, date(2026, 12, 22)),
        (Cadence.QUARTERLY, date(2027, 2, 23)),
    ],
)
def test_each_cadence_has_its_distance(cadence: Cadence, expected: date) -> None:
    assert slot(cadence, TUESDAY) == expected


@pytest.mark.parametrize("late", range(-3, 4))
def test_a_1_1_held_a_few_days_off_does_not_shift_the_rhythm(late: int) -> None:
    held = TUESDAY + timedelta(days=late)
    assert slot(Cadence.WEEKLY, held) == date(2026, 12, 1)
    assert slot(Cadence.TWO_WEEKLY, held) == date(2026, 12, 8)
    assert slot(Cadence.MONTHLY, held) == date(2026, 12, 22)


def test_monthly_keeps_the_place_in_the_month() -> None:
    assert slot(Cadence.MONTHLY, date(2026, 12, 1)) == date(2027, 1, 5)
    assert slot(Cadence.MONTHLY, date(2026, 12, 7), weekday=0) == date(2027, 1, 4)
    assert slot(Cadence.MONTHLY, date(2026, 12, 8)) == date(2027, 1, 12)
    assert slot(Cadence.MONTHLY, date(2026, 11, 24)) == date(2026, 12, 22)


def test_a_fifth_weekday_becomes_the_last() -> None:
    assert slot(Cadence.MONTHLY, date(2027, 3, 30)) == date(2027, 4, 27)
    assert slot(Cadence.MONTHLY, date(2027, 5, 31), weekday=0) == date(2027, 6, 28)
    assert slot(Cadence.QUARTERLY, date(2027, 3, 30)) == date(2027, 6, 29)


def test_the_year_ends_without_anything_special() -> None:
    assert slot(Cadence.WEEKLY, date(2026, 12, 29)) == date(2027, 1, 5)
    assert slot(Cadence.QUARTERLY, date(2026, 12, 8)) == date(2027, 3, 9)


def test_without_a_usual_weekday_the_last_one_is_kept_but_not_the_weekend() -> None:
    assert slot(Cadence.WEEKLY, date(2026, 11, 26), weekday=None) == date(2026, 12, 3)
    assert slot(Cadence.WEEKLY, date(2026, 11, 28), weekday=None).weekday() == 0


def test_after_a_gap_the_next_usual_weekday_is_proposed() -> None:
    assert slot(Cadence.WEEKLY, date(2026, 9, 1), today=date(2026, 11, 25)) == date(2026, 12, 1)
    assert slot(Cadence.MONTHLY, date(2026, 9, 1), today=date(2026, 11, 25)) == date(2026, 12, 1)
    assert slot(Cadence.WEEKLY, date(2026, 9, 1), today=TUESDAY) == TUESDAY


def test_the_day_after_is_a_working_day() -> None:
    friday, monday = date(2026, 11, 27), date(2026, 12, 7)
    assert next_dates(Cadence.WEEKLY, 4, None, friday, friday)[1] == DateProposal(monday, None)


def test_who_meets_at_the_weekend_is_offered_the_weekend() -> None:
    sunday = date(2026, 11, 29)
    first, second = next_dates(Cadence.WEEKLY, 5, HALF_TEN, sunday, sunday)
    assert (first.on.weekday(), second.on.weekday()) == (5, 6)


def test_where_the_calendar_ends_nothing_is_proposed() -> None:
    for cadence in Cadence:
        assert next_dates(cadence, 1, HALF_TEN, date(9999, 12, 30), date(9999, 12, 30)) == []


def test_cadences_in_days() -> None:
    assert [cadence_days(cadence) for cadence in Cadence] == [7, 14, 28, 91, None]


@given(REAL, st.none() | st.integers(0, 6), DAYS, DAYS)
def test_two_dates_in_order_never_past_never_before_the_last(
    cadence, weekday, after, today
) -> None:
    first, second = next_dates(cadence, weekday, HALF_TEN, after, today)
    assert max(today, after + timedelta(days=1)) <= first.on < second.on
    assert (second.on - first.on).days <= 3
    assert (first.at, second.at) == (HALF_TEN, None)
    if weekday is not None:
        assert first.on.weekday() == weekday


@given(REAL, st.integers(0, 6), DAYS)
def test_held_on_time_the_rhythm_stays_for_years(cadence, weekday, after) -> None:
    days = cadence_days(cadence)
    assert days is not None
    first = slot(cadence, after, weekday=weekday)
    for _ in range(20):
        second = slot(cadence, first, weekday=weekday)
        assert abs((second - first).days - days) <= 7
        if days <= 14:
            assert (second - first).days == days
        first = second
