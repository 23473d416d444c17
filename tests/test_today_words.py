"""What Today says about the 1:1s to come."""

from datetime import UTC, date, datetime, time

import pytest

from given_items import topic
from mgrjournal.meetings.facts import Meeting, MeetingState, Side, UpcomingMeeting
from mgrjournal.people.facts import Person, PersonDetails
from ui.pages.today.words import prepared, starts_in, summary, topics_words

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)


def meeting(on, at=None):
    return Meeting(1, 1, on, at, 30, MeetingState.PLANNED)


def upcoming(*days):
    ana = Person(1, PersonDetails("Ana"), NOW)
    return [
        UpcomingMeeting(meeting(day), ana, (), prepared_them=False, prepared_me=False)
        for day in days
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], "No 1:1 is planned."),
        ([TODAY], "One 1:1 today."),
        ([TODAY, TODAY], "Two 1:1s today."),
        ([TODAY, TODAY, date(2026, 11, 25)], "Two 1:1s today, one tomorrow."),
        ([date(2026, 11, 25)], "No 1:1 today. The next is tomorrow."),
        ([date(2026, 11, 26)], "No 1:1 today. The next is on Thursday."),
        ([date(2026, 12, 8)], "No 1:1 today. The next is on Tue 8 Dec."),
        ([date(2026, 11, 17)], "No 1:1 is planned."),
        ([TODAY] * 11, "11 1:1s today."),
    ],
)
def test_the_day_in_one_sentence(days, words):
    assert summary(upcoming(*days), TODAY) == words


@pytest.mark.parametrize(
    ("on", "at", "words"),
    [
        (TODAY, time(10, 30), "in 25 minutes"),
        (TODAY, time(10, 6), "in a minute"),
        (TODAY, time(10, 5), "now"),
        (TODAY, time(10, 0), "5 minutes ago"),
        (TODAY, time(11, 10), "in an hour"),
        (TODAY, time(14, 0), "in 4 hours"),
        (TODAY, time(23, 0), "Today"),
        (TODAY, time(8, 0), "Today"),
        (TODAY, None, "Today"),
        (date(2026, 11, 25), time(9), "Tomorrow"),
        (date(2026, 11, 26), None, "Thursday"),
        (date(2026, 12, 1), None, "Tue 1 Dec"),
    ],
)
def test_how_long_until_it_begins(on, at, words):
    assert starts_in(meeting(on, at), NOW) == words


@pytest.mark.parametrize(
    ("sides", "words"),
    [
        ([], "No topics yet"),
        ([Side.THEM], "1 topic, from Jonas"),
        ([Side.ME], "1 topic, from you"),
        ([Side.THEM] * 2, "2 topics, both from Jonas"),
        ([Side.THEM] * 3, "3 topics, all from Jonas"),
        ([Side.THEM, Side.THEM, Side.THEM, Side.ME], "4 topics, 3 from Jonas"),
        ([Side.ME, Side.BOTH], "2 topics, none from Jonas"),
    ],
)
def test_whose_the_topics_are(sides, words):
    topics = [topic(number, "a", side) for number, side in enumerate(sides)]
    assert topics_words(topics, "Jonas") == words


def test_who_is_prepared():
    assert prepared("Ana", ready=False) == "Ana: nothing yet"
    assert prepared("You", ready=True) == "You: prepared"
