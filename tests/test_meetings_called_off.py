"""1:1s that do not take place as planned: moved, cancelled, no-show, and undone."""

from datetime import date, time

import pytest

from mgrjournal.errors import InvalidInputError, NotFoundError
from mgrjournal.meetings.facts import MeetingState, Side
from mgrjournal.people.facts import Cadence, PersonDetails

TODAY = date(2026, 11, 24)
NEXT_WEEK = date(2026, 12, 1)
THURSDAY = date(2026, 12, 3)


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana", cadence=Cadence.WEEKLY)).id


@pytest.fixture
def planned(journal, ana):
    format_id = journal.formats.by_key("career").id
    return journal.meetings.plan(ana, NEXT_WEEK, time(10, 30), 45, format_id)


def test_a_cancelled_1_1_says_who_asked_and_why(journal, ana, planned):
    cancelled = journal.meetings.cancel(planned.id, Side.THEM, "  release freeze\n")
    assert cancelled.state is MeetingState.CANCELLED
    assert (cancelled.asked_by, cancelled.reason) == (Side.THEM, "release freeze")
    assert journal.meetings.get(planned.id) == cancelled
    assert journal.meetings.next_for(ana) is None


def test_nobody_need_have_asked_for_a_cancellation(journal, planned):
    cancelled = journal.meetings.cancel(planned.id, None, "bank holiday")
    assert cancelled.asked_by is None
    assert journal.meetings.reopen(planned.id) == planned


def test_a_no_show_says_who_did_not_come(journal, planned):
    missed = journal.meetings.no_show(planned.id, Side.ME, "double booked")
    assert missed.state is MeetingState.NO_SHOW
    assert (missed.asked_by, missed.reason) == (Side.ME, "double booked")


def test_said_again_the_new_reason_counts(journal, planned):
    journal.meetings.cancel(planned.id, Side.ME, "ill")
    again = journal.meetings.no_show(planned.id, Side.THEM, "forgot")
    assert (again.state, again.asked_by) == (MeetingState.NO_SHOW, Side.THEM)
    assert again.reason == "forgot"


def test_a_call_to_which_nobody_came_ends(journal, ana):
    call = journal.meetings.start(ana)
    missed = journal.meetings.no_show(call.id, Side.THEM)
    assert not missed.running
    assert journal.meetings.running() is None


def test_what_was_called_off_is_in_the_timeline_but_no_contact(journal, ana, planned):
    journal.meetings.cancel(planned.id, Side.ME)
    missed = journal.meetings.plan(ana, TODAY)
    journal.meetings.no_show(missed.id, Side.THEM)
    states = [entry.meeting.state for entry in journal.meetings.timeline(ana)]
    assert states == [MeetingState.CANCELLED, MeetingState.NO_SHOW]
    assert journal.meetings.count(ana) == 2
    (overview,) = journal.overview.people()
    assert overview.last_held is None


def test_reopening_undoes_a_cancellation_and_a_no_show(journal, ana, planned):
    journal.meetings.cancel(planned.id, Side.ME, "ill")
    assert journal.meetings.reopen(planned.id) == planned
    journal.meetings.no_show(planned.id, Side.ME, "ill")
    assert journal.meetings.reopen(planned.id) == planned
    assert journal.meetings.reopen(planned.id) == planned
    assert journal.meetings.next_for(ana) == planned


def test_what_was_held_cannot_be_called_off_moved_or_reopened(journal, planned):
    held = journal.meetings.finish(planned.id)
    for change in (
        lambda: journal.meetings.cancel(held.id, Side.ME),
        lambda: journal.meetings.no_show(held.id, Side.ME),
        lambda: journal.meetings.move(held.id, THURSDAY, None, Side.ME),
        lambda: journal.meetings.reopen(held.id),
    ):
        with pytest.raises(InvalidInputError):
            change()
    assert journal.meetings.get(held.id) == held


def test_what_was_called_off_cannot_be_finished(journal, planned):
    cancelled = journal.meetings.cancel(planned.id, Side.ME)
    with pytest.raises(InvalidInputError):
        journal.meetings.finish(planned.id)
    assert journal.meetings.get(planned.id) == cancelled


def test_a_moved_1_1_stays_as_moved_and_another_takes_its_place(journal, ana, planned):
    new = journal.meetings.move(planned.id, THURSDAY, time(9), Side.THEM, "dentist")
    old = journal.meetings.get(planned.id)
    assert old.state is MeetingState.MOVED
    assert (old.on, old.moved_to) == (NEXT_WEEK, THURSDAY)
    assert (old.asked_by, old.reason) == (Side.THEM, "dentist")
    assert new.state is MeetingState.PLANNED
    assert (new.on, new.at, new.minutes) == (THURSDAY, time(9), 45)
    assert (new.format_name, new.sections) == (planned.format_name, planned.sections)
    assert journal.meetings.next_for(ana) == new
    assert [entry.meeting for entry in journal.meetings.timeline(ana)] == [old]


def test_a_1_1_is_not_moved_onto_its_own_day(journal, planned):
    with pytest.raises(InvalidInputError):
        journal.meetings.move(planned.id, NEXT_WEEK, time(12), Side.ME)
    assert journal.meetings.get(planned.id) == planned


def test_a_call_that_runs_is_not_moved(journal, ana):
    call = journal.meetings.start(ana)
    with pytest.raises(InvalidInputError):
        journal.meetings.move(call.id, THURSDAY, None, Side.ME)


def test_moved_onto_a_day_with_a_plan_that_plan_takes_its_place(journal, ana, planned):
    there = journal.meetings.plan(ana, THURSDAY, time(14))
    assert journal.meetings.move(planned.id, THURSDAY, time(9), Side.ME) == there
    journal.meetings.reopen(planned.id)
    assert journal.meetings.get(there.id) == there


def test_reopening_a_moved_1_1_takes_its_successor_away(journal, ana, planned):
    new = journal.meetings.move(planned.id, THURSDAY, None, Side.ME, "clash")
    assert journal.meetings.reopen(planned.id) == planned
    with pytest.raises(NotFoundError):
        journal.meetings.get(new.id)
    assert journal.meetings.timeline(ana) == []


def test_moved_twice_the_moves_are_undone_one_by_one(journal, planned):
    second = journal.meetings.move(planned.id, THURSDAY, None, Side.ME)
    journal.meetings.move(second.id, date(2026, 12, 4), None, Side.THEM)
    with pytest.raises(InvalidInputError):
        journal.meetings.reopen(planned.id)
    assert journal.meetings.reopen(second.id) == second
    assert journal.meetings.reopen(planned.id) == planned


def test_a_move_is_not_undone_when_its_successor_was_held(journal, planned):
    new = journal.meetings.move(planned.id, THURSDAY, None, Side.ME)
    journal.meetings.finish(new.id)
    with pytest.raises(InvalidInputError):
        journal.meetings.reopen(planned.id)
    assert journal.meetings.get(planned.id).state is MeetingState.MOVED


def test_a_move_can_be_undone_when_its_successor_was_deleted(journal, planned):
    new = journal.meetings.move(planned.id, THURSDAY, None, Side.ME)
    journal.meetings.delete(new.id)
    assert journal.meetings.reopen(planned.id) == planned


def test_a_note_comes_back_from_a_successor_in_the_trash(journal, planned):
    note = journal.notes.save(planned.id, "ask about the move", 0)
    new = journal.meetings.move(planned.id, THURSDAY, None, Side.ME)
    journal.meetings.delete(new.id)
    journal.meetings.reopen(planned.id)
    assert journal.notes.get(planned.id) == note


def test_a_move_can_be_undone_when_its_successor_was_held_and_deleted(journal, planned):
    new = journal.meetings.move(planned.id, THURSDAY, None, Side.ME)
    journal.meetings.finish(new.id)
    journal.meetings.delete(new.id)
    assert journal.meetings.reopen(planned.id) == planned
    assert journal.meetings.restore(new.id).state is MeetingState.HELD


def test_what_was_noted_beforehand_moves_along_and_back(journal, ana, planned):
    body = "ask about the move\n- [ ] bring the offer\n/topic rent\n/pain noise"
    note = journal.notes.save(planned.id, body, 7)
    new = journal.meetings.move(planned.id, THURSDAY, None, Side.ME)
    moved = journal.notes.get(new.id)
    assert (moved.body, moved.cursor) == (body, 7)
    assert [line.item_id for line in moved.captured] == [line.item_id for line in note.captured]
    assert journal.notes.get(planned.id).body == ""
    assert [topic.raised_in for topic in journal.topics.agenda(ana)] == [new.id]
    assert journal.actions.get(note.captured[0].item_id).meeting_id == new.id
    assert [hit.item_id for hit in journal.search.find("noise")] == [new.id, new.id]

    journal.meetings.reopen(planned.id)
    assert journal.notes.get(planned.id) == note
    assert [hit.item_id for hit in journal.search.find("noise")] == [planned.id, planned.id]


def test_a_note_typed_on_after_a_move_goes_on_where_it_is(journal, planned):
    journal.notes.save(planned.id, "one\n- [ ] two", 0)
    new = journal.meetings.move(planned.id, THURSDAY, None, Side.ME)
    journal.notes.save(planned.id, "late key", 0)
    assert journal.notes.get(planned.id).body == "late key"
    assert journal.notes.get(new.id).body == "one\n- [ ] two"
