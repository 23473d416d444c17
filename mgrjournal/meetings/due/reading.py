"""Reads a date from what somebody typed: fri, tomorrow, +3d, 1 dec, 1.12., 2026-12-01."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.due.words import MONTHS, WEEKDAYS

LONGEST = 40
"""No date in words is longer than this, in characters."""

_EXAMPLES = "Try fri, tomorrow, +3d, 1 dec or 2026-12-01."
_YEARS_AWAY = 100

_DAY_NUMBERS = {
    name: number for number, day in enumerate(WEEKDAYS) for name in (day.lower(), day[:3].lower())
} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_MONTH_NUMBERS = {
    name: number
    for number, month in enumerate(MONTHS, start=1)
    for name in (month.lower(), month[:3].lower())
} | {"sept": 9}
_FIXED = {
    "now": 0,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "tmr": 1,
    "tmrw": 1,
    "day after tomorrow": 2,
    "yesterday": -1,
}
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_COUNTS, start=1)} | {"a": 1, "an": 1}
_SHORTHAND = {
    "eow": "end of week",
    "this week": "end of week",
    "eom": "end of month",
    "this month": "end of month",
    "eoq": "end of quarter",
    "eoy": "end of year",
}


def _choice(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WEEKDAY = f"(?P<weekday>{_choice(_DAY_NUMBERS)})"
_MONTH = rf"(?P<month>{_choice(_MONTH_NUMBERS)})\.?"
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4})"
_SHORT_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"


def parse_due(text: str, today: date) -> date:
    """Return the date that `text` means when typed on `today`.

    A date without a year is the next such date, today included; a weekday alone is the next such
    day after today.

    Raises:
        InvalidInputError: the text is no date, or no such day exists; the title says why.
    """
    words = _tidy(text)
    if not words:
        raise InvalidInputError("There is no date yet.", next_step=_EXAMPLES)
    if words in _FIXED:
        return _shift(today, _FIXED[words])
    for pattern, read in _FORMS:
        if match := pattern.fullmatch(words):
            return _near(read(match, today), today)
    raise InvalidInputError("That is not a date.", next_step=_EXAMPLES)


def _tidy(text: str) -> str:
    if len(text) > 2 * LONGEST:
        raise InvalidInputError("That is not a date.", next_step=_EXAMPLES)
    words = " ".join(text.split()).lower().rstrip(",;!")
    words = re.sub(r"^(?:(?:due|by|on|until|till)\s)?(?:the\s)?", "", words)
    return _SHORTHAND.get(words, words)


def _near(day: date, today: date) -> date:
    if abs(day.year - today.year) > _YEARS_AWAY:
        raise _far_away()
    return day


def _far_away() -> InvalidInputError:
    return InvalidInputError(
        "That is more than a hundred years away.", next_step="Look at the year again."
    )


def _shift(today: date, days: int) -> date:
    try:
        return today + timedelta(days=days)
    except OverflowError as error:
        raise _far_away() from error


def _exact(year: int, month: int, day: int) -> date:
    """Return the date, or say in a sentence which part of it does not exist."""
    if not 1 <= month <= 12:
        raise InvalidInputError(f"There is no month {month}.", next_step=_EXAMPLES)
    if not 1 <= year <= 9999:
        raise InvalidInputError(f"There is no year {year}.", next_step=_EXAMPLES)
    length = monthrange(year, month)[1]
    if day > length:
        which = MONTHS[month - 1] + (f" {year}" if month == 2 else "")
        raise InvalidInputError(f"{which} has {length} days.", next_step="Choose another day.")
    if day < 1:
        raise InvalidInputError("A month begins with day 1.", next_step=_EXAMPLES)
    return date(year, month, day)


def _in_year(year: str | None, month: int, day: int, today: date) -> date:
    """Return the day in `year` or, where that was not said, the next time it comes."""
    if year is not None:
        return _exact(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year = today.year + (month < today.month)
    found = _exact(this_year, month, day)
    return found if found >= today else _exact(this_year + 1, month, day)


def _numbered(match: re.Match[str], today: date) -> date:
    return _in_year(match["year"], int(match["month"]), int(match["day"]), today)


def _slashed(match: re.Match[str], today: date) -> date:
    first, second = int(match["day"]), int(match["month"])
    if first != second and 1 <= first <= 12 and 1 <= second <= 12:
        one, other = f"{first} {MONTHS[second - 1]}", f"{second} {MONTHS[first - 1]}"
        raise InvalidInputError(
            f"That can be {one} or {other}.", next_step=f"Write {one} or {other}."
        )
    if second > 12 >= first:
        first, second = second, first
    return _in_year(match["year"], second, first, today)


def _named(match: re.Match[str], today: date) -> date:
    month = _MONTH_NUMBERS[match["month"]]
    found = _in_year(match["year"], month, int(match["day"]), today)
    weekday = match["weekday"]
    if weekday is not None and _DAY_NUMBERS[weekday] != found.weekday():
        raise InvalidInputError(
            f"{found.day} {MONTHS[month - 1]} {found.year} is a {WEEKDAYS[found.weekday()]}.",
            next_step="Leave out the weekday, or choose another day.",
        )
    return found


def _weekday(match: re.Match[str], today: date) -> date:
    number, which = _DAY_NUMBERS[match["weekday"]], match["which"]
    ahead = number - today.weekday()
    if which == "next":
        return _shift(today, ahead + 7)
    if which == "this" and ahead == 0:
        return today
    return _shift(today, ahead if ahead > 0 else ahead + 7)


def _distance(match: re.Match[str], today: date) -> date:
    count = _NUMBERS.get(match["count"]) or int(match["count"])
    unit = (match["unit"] or "d")[0]
    if unit == "d":
        return _shift(today, count)
    if unit == "w":
        return _shift(today, 7 * count)
    return _months_later(today, count * (12 if unit == "y" else 1))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > 9999:
        raise _far_away()
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _next(match: re.Match[str], today: date) -> date:
    if match["unit"] == "week":
        return _shift(today, 7 - today.weekday())
    if match["unit"] == "month":
        return _months_later(today.replace(day=1), 1)
    return _exact(today.year + 1, 1, 1)


def _end(match: re.Match[str], today: date) -> date:
    """Return the last day of the week (Friday), month, quarter or year, this or the next one."""
    unit, following = match["unit"], match["which"] == "next"
    if unit == "week":
        return _shift(today, (4 - today.weekday()) % 7 + (7 if following else 0))
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = today.replace(month=(today.month - 1) // months * months + 1, day=1)
    beginning = _months_later(first, months * (2 if following else 1))
    return _shift(beginning, -1)


def _quarter(match: re.Match[str], today: date) -> date:
    month = 3 * int(match["quarter"])
    year = int(match["year"]) if match["year"] else today.year + (month < today.month)
    return _exact(year, month, monthrange(max(year, 1), month)[1])


def _day_of_month(match: re.Match[str], today: date) -> date:
    day = int(match["day"])
    first = today.replace(day=1) if day >= today.day else _months_later(today.replace(day=1), 1)
    return _exact(first.year, first.month, day)


_ORDINAL = "(?:st|nd|rd|th)"
_DAY_FIRST = (
    rf"(?:{_WEEKDAY}\.?,? )?{_DAY}(?:{_ORDINAL}|\.)?(?:-| of | ?){_MONTH}(?:,?[ -]{_YEAR})?"
)
_MONTH_FIRST = rf"(?:{_WEEKDAY}\.?,? )?{_MONTH} ?{_DAY}{_ORDINAL}?(?:,? {_YEAR})?"
_UNITS = "d|days?|w|weeks?|m|months?|y|years?"

_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date]], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (rf"{_YEAR}([-./])(?P<month>[0-9]{{1,2}})\2{_DAY}", _numbered),
        (rf"{_DAY}\. ?(?P<month>[0-9]{{1,2}})(?:\.? ?{_SHORT_YEAR}|\.)?", _numbered),
        (rf"{_DAY}/(?P<month>[0-9]{{1,2}})(?:/{_SHORT_YEAR})?", _slashed),
        (_DAY_FIRST, _named),
        (_MONTH_FIRST, _named),
        (rf"{_DAY}{_ORDINAL}", _day_of_month),
        (rf"(?:(?P<which>this|next) )?{_WEEKDAY}", _weekday),
        (r"next (?P<unit>week|month|year)", _next),
        (r"end of (?:the )?(?:(?P<which>this|next) )?(?P<unit>week|month|quarter|year)", _end),
        (rf"end of q(?P<quarter>[1-4])(?: {_YEAR})?", _quarter),
        (r"\+(?P<count>[0-9]{1,5})(?P<unit>)", _distance),
        (rf"(?:\+|in )?(?P<count>[0-9]{{1,5}}) ?(?P<unit>{_UNITS})", _distance),
        (rf"in (?P<count>{_choice(_NUMBERS)}) (?P<unit>days?|weeks?|months?|years?)", _distance),
    )
)
