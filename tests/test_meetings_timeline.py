"""The timeline: the past 1:1s with somebody, newest first, page by page."""

from datetime import date

import pytest

from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import PersonDetails
from passing_time import PassingTime

YESTERDAY = date(2026, 11, 23)
LAST_WEEK = date(2026, 11, 17)


@pytest.fixture
def hours():
    return PassingTime()


@pytest.fixture
def clock(hours):
    return hours.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana")).id


def test_the_timeline_is_newest_first_and_goes_back_by_pages(journal, ana, hours):
    for _ in range(5):
        journal.meetings.finish(journal.meetings.start(ana).id)
        hours.on(days=7)
    journal.meetings.plan(ana, date(2027, 1, 5))
    days = [entry.meeting.on for entry in journal.meetings.timeline(ana)]
    assert days == sorted(days, reverse=True)
    assert len(days) == journal.meetings.count(ana) == 5
    first = journal.meetings.timeline(ana, limit=2)
    rest = journal.meetings.timeline(ana, before=first[-1].meeting.id)
    assert [entry.meeting.on for entry in (*first, *rest)] == days


def test_two_entries_of_one_day_are_both_on_the_pages(journal, ana):
    ids = [journal.meetings.finish(journal.meetings.start(ana).id).id for _ in range(3)]
    first = journal.meetings.timeline(ana, limit=1)
    rest = journal.meetings.timeline(ana, before=first[0].meeting.id)
    assert [entry.meeting.id for entry in (*first, *rest)] == ids[::-1]


def test_a_timeline_entry_shows_the_first_words_and_who_brought_how_much(journal, ana):
    for text, side in (("a", Side.THEM), ("b", Side.ME), ("c", Side.BOTH), ("d", Side.THEM)):
        journal.topics.add(ana, text, side)
    call = journal.meetings.start(ana)
    journal.notes.save(call.id, "\n## Handover\n\n- takes **long**\n/pain alerts\nrest", 0)
    journal.meetings.finish(call.id)
    (entry,) = journal.meetings.timeline(ana)
    assert entry.excerpt == "Handover\ntakes **long**"
    assert (entry.topics_them, entry.topics_me) == (2, 2)


def test_a_timeline_entry_without_a_note_has_no_words(journal, ana):
    journal.meetings.finish(journal.meetings.start(ana).id)
    (entry,) = journal.meetings.timeline(ana)
    assert (entry.excerpt, entry.topics_them, entry.topics_me) == ("", 0, 0)


def test_the_timeline_has_neither_plans_nor_the_running_call_nor_what_was_deleted(journal, ana):
    journal.meetings.plan(ana, LAST_WEEK)
    gone = journal.meetings.finish(journal.meetings.plan(ana, YESTERDAY).id)
    journal.meetings.delete(gone.id)
    journal.meetings.start(ana)
    assert journal.meetings.timeline(ana) == []
    assert journal.meetings.count(ana) == 0
