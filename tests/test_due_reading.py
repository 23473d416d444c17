"""Dates are read from the words in which people say them."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.due import describe_due, parse_due

TUESDAY = date(2026, 11, 24)
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def refused(text: str, today: date = TUESDAY) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as caught:
        parse_due(text, today)
    return caught.value


def read_or_refused(text: str, today: date) -> date | str:
    try:
        return parse_due(text, today)
    except InvalidInputError as error:
        return error.title


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("today", "2026-11-24"),
        ("tonight", "2026-11-24"),
        ("tomorrow", "2026-11-25"),
        ("tmrw", "2026-11-25"),
        ("day after tomorrow", "2026-11-26"),
        ("the day after tomorrow", "2026-11-26"),
        ("yesterday", "2026-11-23"),
        ("fri", "2026-11-27"),
        ("friday", "2026-11-27"),
        ("wed", "2026-11-25"),
        ("weds", "2026-11-25"),
        ("thur", "2026-11-26"),
        ("thurs", "2026-11-26"),
        ("tues", "2026-12-01"),
        ("sat", "2026-11-28"),
        ("sunday", "2026-11-29"),
        ("mon", "2026-11-30"),
        ("by friday", "2026-11-27"),
        ("on fri", "2026-11-27"),
        ("due fri", "2026-11-27"),
        ("until mon", "2026-11-30"),
    ],
)
def test_days_have_names(text: str, due: str) -> None:
    assert parse_due(text, TUESDAY).isoformat() == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("tue", "2026-12-01"),
        ("tuesday", "2026-12-01"),
        ("this tue", "2026-11-24"),
        ("this fri", "2026-11-27"),
        ("next tue", "2026-12-01"),
        ("next fri", "2026-12-04"),
        ("next mon", "2026-11-30"),
    ],
)
def test_a_weekday_is_after_today_and_next_means_the_week_after_this(text: str, due: str) -> None:
    assert parse_due(text, TUESDAY).isoformat() == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("+3d", "2026-11-27"),
        ("+2w", "2026-12-08"),
        ("+1m", "2026-12-24"),
        ("+1y", "2027-11-24"),
        ("+3", "2026-11-27"),
        ("+0d", "2026-11-24"),
        ("3d", "2026-11-27"),
        ("3 days", "2026-11-27"),
        ("in 3 days", "2026-11-27"),
        ("in a week", "2026-12-01"),
        ("in two weeks", "2026-12-08"),
        ("in an year", "2027-11-24"),
        ("in ten days", "2026-12-04"),
        ("in 1 month", "2026-12-24"),
    ],
)
def test_days_can_be_counted_from_today(text: str, due: str) -> None:
    assert parse_due(text, TUESDAY).isoformat() == due


def test_a_month_later_stays_within_the_month() -> None:
    assert parse_due("+1m", date(2027, 1, 31)) == date(2027, 2, 28)
    assert parse_due("+1m", date(2027, 12, 31)) == date(2028, 1, 31)
    assert parse_due("+1y", date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("next week", "2026-11-30"),
        ("next month", "2026-12-01"),
        ("next year", "2027-01-01"),
        ("this week", "2026-11-27"),
        ("end of week", "2026-11-27"),
        ("end of the week", "2026-11-27"),
        ("eow", "2026-11-27"),
        ("end of next week", "2026-12-04"),
        ("this month", "2026-11-30"),
        ("end of month", "2026-11-30"),
        ("end of the month", "2026-11-30"),
        ("eom", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of quarter", "2026-12-31"),
        ("end of next quarter", "2027-03-31"),
        ("end of q1", "2027-03-31"),
        ("end of q4", "2026-12-31"),
        ("end of q2 2028", "2028-06-30"),
        ("end of year", "2026-12-31"),
        ("eoy", "2026-12-31"),
        ("end of next year", "2027-12-31"),
    ],
)
def test_weeks_months_quarters_and_years_have_beginnings_and_ends(text: str, due: str) -> None:
    assert parse_due(text, TUESDAY).isoformat() == due


def test_the_last_quarter_ends_this_year_also_in_december() -> None:
    assert parse_due("end of q4", date(2026, 12, 5)) == date(2026, 12, 31)
    assert parse_due("end of q3", date(2026, 10, 1)) == date(2027, 9, 30)


def test_the_end_of_the_week_is_friday_also_on_friday_and_at_the_weekend() -> None:
    assert parse_due("end of week", date(2026, 11, 27)) == date(2026, 11, 27)
    assert parse_due("end of week", date(2026, 11, 28)) == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2026-12-01", "2026-12-01"),
        ("2026-12-1", "2026-12-01"),
        ("2026/12/01", "2026-12-01"),
        ("2026.12.01", "2026-12-01"),
        ("2025-01-31", "2025-01-31"),
        ("1.12.2026", "2026-12-01"),
        ("01.12.26", "2026-12-01"),
        ("1. 12. 2026", "2026-12-01"),
        ("1.12.", "2026-12-01"),
        ("1.12", "2026-12-01"),
        ("24.11.", "2026-11-24"),
        ("23.11.", "2027-11-23"),
        ("1 dec", "2026-12-01"),
        ("1 Dec 2026", "2026-12-01"),
        ("1 DECEMBER", "2026-12-01"),
        ("1. dec.", "2026-12-01"),
        ("1st dec", "2026-12-01"),
        ("2nd of december", "2026-12-02"),
        ("the 3rd of december 2027", "2027-12-03"),
        ("1dec", "2026-12-01"),
        ("1-dec-2026", "2026-12-01"),
        ("dec 1", "2026-12-01"),
        ("December 1st, 2027", "2027-12-01"),
        ("4 sept", "2027-09-04"),
        ("31 oct", "2027-10-31"),
        ("24 nov", "2026-11-24"),
        ("23 nov", "2027-11-23"),
        ("fri 27 nov", "2026-11-27"),
        ("Friday, 27 November 2026", "2026-11-27"),
        ("fri, dec 4", "2026-12-04"),
        ("the 3rd", "2026-12-03"),
        ("24th", "2026-11-24"),
        ("25th", "2026-11-25"),
    ],
)
def test_dates_are_read_as_written_and_lie_ahead_without_a_year(text: str, due: str) -> None:
    assert parse_due(text, TUESDAY).isoformat() == due


def test_slashes_are_read_only_where_one_reading_is_possible() -> None:
    assert parse_due("24/12", TUESDAY) == date(2026, 12, 24)
    assert parse_due("12/24/2026", TUESDAY) == date(2026, 12, 24)
    assert parse_due("13/5", TUESDAY) == date(2027, 5, 13)
    assert parse_due("5/5", TUESDAY) == date(2027, 5, 5)
    ambiguous = refused("1/12")
    assert ambiguous.title == "That can be 1 December or 12 January."
    assert ambiguous.next_step == "Write 1 December or 12 January."
    assert refused("3/4/2027").title == "That can be 3 April or 4 March."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 nov", "November has 30 days."),
        ("31.11.", "November has 30 days."),
        ("2026-11-31", "November has 30 days."),
        ("32 dec", "December has 31 days."),
        ("29 feb", "February 2027 has 28 days."),
        ("30 feb 2028", "February 2028 has 29 days."),
        ("2026-13-01", "There is no month 13."),
        ("24/13", "There is no month 13."),
        ("31st", "November has 30 days."),
        ("0 dec", "A month begins with day 1."),
        ("0000-01-01", "There is no year 0."),
        ("fri 28 nov", "28 November 2026 is a Saturday."),
        ("2127-01-01", "That is more than a hundred years away."),
        ("+99999w", "That is more than a hundred years away."),
        ("+99999y", "That is more than a hundred years away."),
        ("", "There is no date yet."),
        ("  ", "There is no date yet."),
        ("soon", "That is not a date."),
        ("15", "That is not a date."),
        ("fri 27", "That is not a date."),
        ("١ dec", "That is not a date."),
        ("dec 1" + " " * 80, "That is not a date."),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, why: str) -> None:
    assert refused(text).title == why


def test_a_hundred_years_ahead_can_still_be_said() -> None:
    assert parse_due("2126-12-31", TUESDAY) == date(2126, 12, 31)


def test_a_refusal_never_repeats_the_words_that_were_typed() -> None:
    error = refused("ask rafael")
    assert "rafael" not in f"{error} {error.safe} {error.next_step}"


def test_the_29th_of_february_is_found_where_it_exists() -> None:
    assert parse_due("29 feb", date(2027, 3, 1)) == date(2028, 2, 29)
    assert parse_due("29 feb", date(2028, 2, 29)) == date(2028, 2, 29)


@given(st.text(), DAYS)
@example("\ud800", TUESDAY)
@example("\x00fri", TUESDAY)
@example("+" + "9" * 5000, TUESDAY)
def test_any_text_is_a_date_or_refused(text: str, today: date) -> None:
    assert read_or_refused(text, today)


@pytest.mark.parametrize("text", ["fri", "1 dec", "next week", "next month", "+3d", "+1m", "eom"])
def test_where_the_calendar_ends_so_do_the_dates(text: str) -> None:
    assert refused(text, date.max).title in {
        "That is more than a hundred years away.",
        "There is no year 10000.",
    }


def test_where_the_calendar_begins_dates_are_read() -> None:
    assert parse_due("this mon", date.min) == date.min
    assert refused("yesterday", date.min).title == "That is more than a hundred years away."


@given(DAYS, DAYS)
def test_a_date_says_itself_in_every_full_form(due: date, today: date) -> None:
    forms = [
        due.isoformat(),
        f"{due.day}.{due.month}.{due.year}",
        f"{due.day} {due:%B} {due.year}",
        f"{due:%b} {due.day}, {due.year}",
        f"{due:%a} {due.day} {due:%b} {due.year}",
    ]
    if abs(due.year - today.year) <= 100:
        assert {parse_due(form, today) for form in forms} == {due}


@given(DAYS, st.integers(0, 30_000))
def test_what_is_said_of_a_date_to_come_reads_as_that_date(today: date, days: int) -> None:
    due = today + timedelta(days=days)
    assert parse_due(describe_due(due, today).text, today) == due


@given(DAYS, st.integers(1, 364))
def test_a_date_without_a_year_is_the_next_one(today: date, days: int) -> None:
    due = today + timedelta(days=days)
    if (due.month, due.day) != (2, 29):
        assert parse_due(f"{due.day} {due:%b}", today) == due


@given(DAYS, st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
def test_a_weekday_is_one_to_seven_days_ahead(today: date, name: str) -> None:
    due = parse_due(name, today)
    assert 1 <= (due - today).days <= 7
    assert f"{due:%a}".lower() == name
