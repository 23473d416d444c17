"""Today and the list of people: what is next, how well prepared, what is open."""

from datetime import date, time

import pytest

from mgrjournal.meetings.facts import Side, TopicState
from mgrjournal.meetings.overview import UPCOMING
from mgrjournal.people.facts import PersonDetails
from passing_time import PassingTime

YESTERDAY = date(2026, 11, 23)
TODAY = date(2026, 11, 24)
TOMORROW = date(2026, 11, 25)
NEXT_WEEK = date(2026, 12, 1)


@pytest.fixture
def weeks():
    return PassingTime()


@pytest.fixture
def clock(weeks):
    return weeks.clock


@pytest.fixture
def add(journal):
    return lambda name: journal.people.add(PersonDetails(name)).id


def upcoming(journal):
    return [(one.person.name, one.meeting.on) for one in journal.overview.today().upcoming]


def test_a_new_journal_has_nothing_today(journal):
    today = journal.overview.today()
    assert (today.running, today.upcoming, today.my_promises, today.waiting) == (None, (), (), ())
    assert journal.overview.people() == []


def test_the_next_1_1s_are_soonest_first_those_past_their_day_before_them(journal, add):
    ana, jonas, lars, mira = add("Ana"), add("Jonas"), add("Lars"), add("Mira")
    journal.meetings.plan(ana, TOMORROW)
    journal.meetings.plan(add("Elif"), TODAY)
    journal.meetings.plan(jonas, TODAY, time(14))
    journal.meetings.plan(mira, TODAY, time(9))
    journal.meetings.plan(lars, YESTERDAY)
    assert upcoming(journal) == [
        ("Lars", YESTERDAY),
        ("Mira", TODAY),
        ("Jonas", TODAY),
        ("Elif", TODAY),
        ("Ana", TOMORROW),
    ]


def test_of_each_person_only_the_earliest_is_shown(journal, add):
    ana = add("Ana")
    journal.meetings.plan(ana, NEXT_WEEK)
    journal.meetings.plan(ana, TODAY)
    assert upcoming(journal) == [("Ana", TODAY)]


def test_today_shows_about_a_dozen(journal, add):
    for number in range(UPCOMING + 3):
        journal.meetings.plan(add(f"Person {number:02}"), TODAY)
    assert len(upcoming(journal)) == UPCOMING
    assert upcoming(journal)[0] == ("Person 00", TODAY)


def test_what_was_called_off_deleted_or_is_with_somebody_gone_is_not_shown(journal, add):
    for name, end in (
        ("Ana", lambda planned: journal.meetings.cancel(planned.id, Side.ME)),
        ("Jonas", lambda planned: journal.meetings.delete(planned.id)),
        ("Lars", lambda planned: journal.people.archive(planned.person_id)),
        ("Mira", lambda planned: journal.people.delete(planned.person_id)),
    ):
        end(journal.meetings.plan(add(name), TODAY))
    assert upcoming(journal) == []


def test_the_running_call_stands_apart(journal, add):
    ana, jonas = add("Ana"), add("Jonas")
    journal.meetings.plan(ana, TODAY)
    journal.meetings.plan(ana, NEXT_WEEK)
    journal.meetings.plan(jonas, TODAY)
    topic = journal.topics.add(ana, "pay", Side.THEM)
    call = journal.meetings.start(ana)
    journal.topics.set_state(topic.id, TopicState.DISCUSSED)
    today = journal.overview.today()
    assert today.running.meeting == call
    assert today.running.person.name == "Ana"
    assert [one.state for one in today.running.topics] == [TopicState.DISCUSSED]
    assert upcoming(journal) == [("Jonas", TODAY)]


def test_a_1_1_to_come_shows_its_agenda_and_format(journal, add):
    ana = add("Ana")
    career = journal.formats.by_key("career")
    planned = journal.meetings.plan(ana, TODAY, format_id=career.id)
    journal.topics.add(ana, "pay", Side.THEM)
    (one,) = journal.overview.today().upcoming
    assert one.meeting == planned
    assert one.meeting.sections == career.details.sections
    assert list(one.topics) == journal.topics.agenda(ana)


def test_a_side_is_prepared_when_it_brought_something_new(journal, add, weeks):
    ana = add("Ana")
    journal.meetings.plan(ana, TODAY)

    def prepared():
        (one,) = journal.overview.today().upcoming
        return one.prepared_them, one.prepared_me

    assert prepared() == (False, False)
    journal.topics.add(ana, "hers", Side.THEM)
    assert prepared() == (True, False)
    journal.topics.add(ana, "mine", Side.ME)
    assert prepared() == (True, True)

    journal.meetings.finish(journal.meetings.start(ana).id)
    weeks.on(days=7)
    journal.meetings.plan(ana, NEXT_WEEK)
    assert prepared() == (False, False)
    journal.topics.add(ana, "ours", Side.BOTH)
    assert prepared() == (True, True)


def test_promises_are_mine_and_theirs_late_first(journal, add):
    ana, jonas = add("Ana"), add("Jonas")
    journal.actions.add(ana, "later", Side.ME, NEXT_WEEK)
    journal.actions.add(jonas, "late", Side.ME, YESTERDAY)
    journal.actions.add(ana, "theirs", Side.THEM)
    today = journal.overview.today()
    mine = [(one.person.name, one.action.text) for one in today.my_promises]
    assert mine == [("Jonas", "late"), ("Ana", "later")]
    assert [one.action.text for one in today.waiting] == ["theirs"]


def test_the_list_of_people_shows_next_last_and_what_is_open(journal, add, weeks):
    ana, jonas = add("Ana"), add("jonas")
    journal.meetings.finish(journal.meetings.start(ana).id)
    next_one = journal.meetings.plan(ana, NEXT_WEEK)
    journal.meetings.plan(ana, date(2026, 12, 8))
    topics = journal.topics.add_many(ana, ["a", "b", "c", "d"], Side.ME)
    journal.topics.set_state(topics[0].id, TopicState.LINGERING)
    journal.topics.set_state(topics[1].id, TopicState.DROPPED)
    journal.topics.delete(topics[2].id)
    journal.actions.add(ana, "deck", Side.ME)
    first, second = journal.overview.people()
    assert (first.person.id, first.next_meeting, first.last_held) == (ana, next_one, TODAY)
    assert (first.open_topics, first.open_actions) == (2, 1)
    assert (second.person.id, second.next_meeting, second.last_held) == (jonas, None, None)
    assert (second.open_topics, second.open_actions) == (0, 0)


def test_the_list_of_people_shows_the_running_call_as_next(journal, add):
    ana = add("Ana")
    journal.meetings.plan(ana, YESTERDAY)
    journal.meetings.plan(ana, TODAY)
    call = journal.meetings.start(ana)
    (one,) = journal.overview.people()
    assert one.next_meeting == call


def test_people_in_the_archive_are_listed_when_asked_for(journal, add):
    ana = add("Ana")
    planned = journal.meetings.plan(ana, TODAY)
    journal.people.archive(ana)
    assert journal.overview.people() == []
    (one,) = journal.overview.people(archived=True)
    assert one.next_meeting == planned
