"""Days that suit the next 1:1 with a person, to choose with one press."""

from datetime import date, timedelta

from mgrjournal.meetings.cadence import next_dates
from mgrjournal.meetings.facts import DateProposal, Meeting
from ui.pages.person.view import PersonView

_SATURDAY = 5


def usual_days(view: PersonView, today: date) -> list[DateProposal]:
    """Return the days that suit how often the two meet; without a rhythm, the next two."""
    details = view.person.details
    last = view.timeline[0].meeting.on if view.timeline else None
    planned = view.next_meeting.on if view.next_meeting is not None else None
    after = max((day for day in (last, planned) if day is not None), default=None)
    if after is None:  # the first 1:1 need not wait for a whole interval
        first = _working(today + timedelta(days=1))
        return [DateProposal(first, details.at), DateProposal(_after(first), details.at)]
    proposed = next_dates(details.cadence, details.weekday, details.at, after, today)
    if proposed:
        return proposed
    first = _working(max(today, after) + timedelta(days=1))
    return [DateProposal(first, details.at), DateProposal(_after(first), details.at)]


def days_to_move(meeting: Meeting, today: date) -> list[DateProposal]:
    """Return the next two working days and the same day a week later, but not the day it is on."""
    first = _working(today + timedelta(days=1))
    days = {first, _after(first), meeting.on + timedelta(days=7)} - {meeting.on}
    return [DateProposal(day, meeting.at) for day in sorted(days) if day > today]


def _after(day: date) -> date:
    return _working(day + timedelta(days=1))


def _working(day: date) -> date:
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day
