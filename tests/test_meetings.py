"""1:1s: planned, started, held, taken up again, wrapped up."""

from datetime import date, time

import pytest

from mgrjournal.errors import InvalidInputError, JournalError, NotFoundError
from mgrjournal.meetings.facts import (
    DateProposal,
    Driver,
    Meeting,
    MeetingState,
    WrapUp,
)
from mgrjournal.people.facts import Cadence, PersonDetails, Preferences
from passing_time import PassingTime

TODAY = date(2026, 11, 24)
YESTERDAY = date(2026, 11, 23)
LAST_WEEK = date(2026, 11, 17)
NEXT_WEEK = date(2026, 12, 1)


@pytest.fixture
def hours():
    return PassingTime()


@pytest.fixture
def clock(hours):
    return hours.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(
        PersonDetails("Ana", cadence=Cadence.WEEKLY, weekday=1, at=time(10, 30), minutes=45)
    ).id


@pytest.fixture
def jonas(journal):
    return journal.people.add(PersonDetails("Jonas")).id


def test_a_planned_1_1_comes_back_as_it_was_planned(journal, ana):
    planned = journal.meetings.plan(ana, NEXT_WEEK, time(11), 20)
    assert planned == Meeting(
        id=planned.id,
        person_id=ana,
        on=NEXT_WEEK,
        at=time(11),
        minutes=20,
        state=MeetingState.PLANNED,
    )
    assert journal.meetings.get(planned.id) == planned
    assert journal.meetings.next_for(ana) == planned


def test_a_1_1_takes_as_long_as_is_usual_with_the_person(journal, ana, jonas):
    assert journal.meetings.plan(ana, NEXT_WEEK).minutes == 45
    assert journal.meetings.plan(jonas, NEXT_WEEK).minutes == 30


def test_a_new_1_1_begins_with_the_format_that_the_person_prefers(journal, ana):
    career = journal.formats.by_key("career")
    journal.people.set_preferences(ana, Preferences(format_id=career.id))
    planned = journal.meetings.plan(ana, NEXT_WEEK)
    assert (planned.format_id, planned.format_name) == (career.id, career.name)
    assert planned.sections == career.details.sections
    assert journal.meetings.start(ana).sections == career.details.sections


def test_a_preferred_format_in_the_trash_is_passed_over(journal, ana):
    career = journal.formats.by_key("career")
    journal.people.set_preferences(ana, Preferences(format_id=career.id))
    journal.formats.delete(career.id)
    assert journal.meetings.plan(ana, NEXT_WEEK).format_id is None


def test_planning_the_same_day_again_changes_the_1_1_that_is_there(journal, ana):
    first = journal.meetings.plan(ana, NEXT_WEEK, time(10))
    again = journal.meetings.plan(ana, NEXT_WEEK, time(15), 60)
    assert again.id == first.id
    assert (again.at, again.minutes) == (time(15), 60)
    assert journal.meetings.plan(ana, NEXT_WEEK).minutes == 60


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_a_length_that_no_day_has_is_refused(journal, ana, minutes):
    with pytest.raises(InvalidInputError):
        journal.meetings.plan(ana, NEXT_WEEK, None, minutes)
    assert journal.meetings.next_for(ana) is None


def test_an_unknown_person_format_or_1_1_is_not_found(journal, ana):
    planned = journal.meetings.plan(ana, NEXT_WEEK)
    for ask in (
        lambda: journal.meetings.plan(99, NEXT_WEEK),
        lambda: journal.meetings.plan(ana, TODAY, format_id=99),
        lambda: journal.meetings.next_for(99),
        lambda: journal.meetings.start(99),
        lambda: journal.meetings.timeline(99),
        lambda: journal.meetings.timeline(ana, before=99),
        lambda: journal.meetings.count(99),
        lambda: journal.meetings.get(99),
        lambda: journal.meetings.finish(99),
        lambda: journal.meetings.resume(99),
        lambda: journal.meetings.choose_format(planned.id, 99),
        lambda: journal.meetings.restore(99),
    ):
        with pytest.raises(NotFoundError):
            ask()
    assert journal.meetings.next_for(ana) == planned


def test_the_next_1_1_is_the_earliest_planned_even_when_its_day_has_passed(journal, ana):
    journal.meetings.plan(ana, NEXT_WEEK)
    overdue = journal.meetings.plan(ana, LAST_WEEK)
    assert journal.meetings.next_for(ana) == overdue


def test_the_call_that_runs_is_the_next_1_1(journal, ana):
    journal.meetings.plan(ana, LAST_WEEK)
    journal.meetings.plan(ana, TODAY)
    assert journal.meetings.next_for(ana).on == LAST_WEEK
    call = journal.meetings.start(ana)
    assert call.on == TODAY
    assert journal.meetings.next_for(ana) == call


def test_starting_takes_the_1_1_planned_for_today(journal, ana, hours):
    journal.meetings.plan(ana, LAST_WEEK)
    planned = journal.meetings.plan(ana, TODAY, time(10, 30))
    journal.meetings.plan(ana, NEXT_WEEK)
    call = journal.meetings.start(ana)
    assert call.id == planned.id
    assert call.at == time(10, 30)
    assert call.running
    assert call.started_at == hours.now


def test_starting_an_overdue_1_1_makes_it_one_of_today(journal, ana):
    overdue = journal.meetings.plan(ana, YESTERDAY, time(10, 30))
    call = journal.meetings.start(ana)
    assert (call.id, call.on, call.at) == (overdue.id, TODAY, None)


def test_starting_without_a_plan_makes_a_1_1_of_today(journal, ana):
    later = journal.meetings.plan(ana, NEXT_WEEK)
    call = journal.meetings.start(ana)
    assert (call.on, call.minutes, call.running) == (TODAY, 45, True)
    assert journal.meetings.get(later.id) == later


def test_starting_again_returns_the_call_as_it_is(journal, ana, hours):
    call = journal.meetings.start(ana)
    hours.on(minutes=5)
    assert journal.meetings.start(ana) == call
    assert journal.meetings.running() == call


def test_a_second_call_has_to_wait_and_the_answer_names_nobody(journal, ana, jonas):
    call = journal.meetings.start(ana)
    with pytest.raises(JournalError) as raised:
        journal.meetings.start(jonas)
    assert raised.value.code == "CALL_RUNNING"
    assert "Ana" not in f"{raised.value} {raised.value.safe} {raised.value.next_step}"
    journal.meetings.finish(call.id)
    assert journal.meetings.start(jonas).running


def test_a_finished_call_was_held_for_as_long_as_it_took(journal, ana, hours):
    call = journal.meetings.start(ana)
    hours.on(minutes=31, seconds=20)
    held = journal.meetings.finish(call.id)
    assert held.state is MeetingState.HELD
    assert held.held_minutes == 31
    assert not held.running
    assert journal.meetings.running() is None


def test_finishing_twice_changes_nothing(journal, ana, hours):
    held = journal.meetings.finish(journal.meetings.start(ana).id)
    hours.on(minutes=10)
    assert journal.meetings.finish(held.id) == held


def test_a_1_1_that_was_never_started_here_can_be_noted_as_held(journal, ana):
    planned = journal.meetings.plan(ana, LAST_WEEK)
    held = journal.meetings.finish(planned.id)
    assert held.state is MeetingState.HELD
    assert held.held_minutes is None
    assert not held.running
    assert held.on == LAST_WEEK


def test_resuming_goes_back_to_the_call(journal, ana, hours):
    call = journal.meetings.start(ana)
    hours.on(minutes=30)
    journal.meetings.finish(call.id)
    assert journal.meetings.resume(call.id) == call
    assert journal.meetings.resume(call.id) == call
    hours.on(minutes=5)
    assert journal.meetings.finish(call.id).held_minutes == 35


def test_resuming_waits_for_another_call(journal, ana, jonas):
    held = journal.meetings.finish(journal.meetings.start(ana).id)
    journal.meetings.start(jonas)
    with pytest.raises(JournalError) as raised:
        journal.meetings.resume(held.id)
    assert raised.value.code == "CALL_RUNNING"


def test_only_the_last_1_1_with_somebody_can_be_resumed(journal, ana, hours):
    first = journal.meetings.finish(journal.meetings.start(ana).id)
    hours.on(days=7)
    journal.meetings.finish(journal.meetings.start(ana).id)
    with pytest.raises(InvalidInputError):
        journal.meetings.resume(first.id)


def test_what_was_not_held_cannot_be_resumed(journal, ana):
    planned = journal.meetings.plan(ana, NEXT_WEEK)
    with pytest.raises(InvalidInputError):
        journal.meetings.resume(planned.id)


def test_two_calls_on_one_day_are_two_1_1s(journal, ana, hours):
    first = journal.meetings.finish(journal.meetings.start(ana).id)
    hours.on(hours=3)
    second = journal.meetings.start(ana)
    assert second.id != first.id
    with pytest.raises(JournalError):
        journal.meetings.resume(first.id)
    journal.meetings.finish(second.id)
    with pytest.raises(InvalidInputError):
        journal.meetings.resume(first.id)


def test_day_time_and_length_can_be_corrected(journal, ana):
    planned = journal.meetings.plan(ana, NEXT_WEEK)
    changed = journal.meetings.set_time(planned.id, date(2026, 12, 2), time(9), 25)
    assert (changed.on, changed.at, changed.minutes) == (date(2026, 12, 2), time(9), 25)
    assert changed.state is MeetingState.PLANNED
    assert journal.meetings.set_time(planned.id, changed.on, None, 25).at is None


def test_a_correction_onto_a_day_that_is_taken_is_refused(journal, ana):
    journal.meetings.plan(ana, NEXT_WEEK)
    other = journal.meetings.plan(ana, date(2026, 12, 2))
    with pytest.raises(InvalidInputError):
        journal.meetings.set_time(other.id, NEXT_WEEK, None, 30)
    with pytest.raises(InvalidInputError):
        journal.meetings.set_time(other.id, other.on, None, 0)
    assert journal.meetings.get(other.id) == other


def test_what_the_wrap_up_says_is_kept(journal, ana):
    held = journal.meetings.finish(journal.meetings.start(ana).id)
    assert held.wrap_up == WrapUp()
    said = WrapUp(Driver.THEM, energy=4, worth=5, prepared_me=True, prepared_them=False)
    assert journal.meetings.set_wrap_up(held.id, said).wrap_up == said
    assert journal.meetings.get(held.id).wrap_up == said
    assert journal.meetings.set_wrap_up(held.id, WrapUp()).wrap_up == WrapUp()


@pytest.mark.parametrize("wrap_up", [WrapUp(energy=6), WrapUp(energy=0), WrapUp(worth=-1)])
def test_a_rating_beyond_the_scale_is_refused(journal, ana, wrap_up):
    held = journal.meetings.finish(journal.meetings.start(ana).id)
    with pytest.raises(InvalidInputError):
        journal.meetings.set_wrap_up(held.id, wrap_up)
    assert journal.meetings.get(held.id).wrap_up == WrapUp()


def test_the_next_date_is_proposed_from_the_cadence(journal, ana, jonas):
    held = journal.meetings.finish(journal.meetings.start(ana).id)
    assert journal.meetings.propose_next(held.id) == [
        DateProposal(NEXT_WEEK, time(10, 30)),
        DateProposal(date(2026, 12, 2), None),
    ]
    without = journal.meetings.finish(journal.meetings.start(jonas).id)
    assert journal.meetings.propose_next(without.id) == []


def test_a_deleted_1_1_is_nowhere_until_restored(journal, ana):
    planned = journal.meetings.plan(ana, NEXT_WEEK)
    journal.meetings.delete(planned.id)
    assert journal.meetings.next_for(ana) is None
    with pytest.raises(NotFoundError):
        journal.meetings.get(planned.id)
    assert journal.meetings.restore(planned.id) == planned
    assert journal.meetings.next_for(ana) == planned


def test_a_deleted_call_runs_no_more_and_comes_back_only_when_none_does(journal, ana, jonas):
    call = journal.meetings.start(ana)
    journal.meetings.delete(call.id)
    assert journal.meetings.running() is None
    other = journal.meetings.start(jonas)
    with pytest.raises(JournalError) as raised:
        journal.meetings.restore(call.id)
    assert raised.value.code == "CALL_RUNNING"
    with pytest.raises(NotFoundError):
        journal.meetings.get(call.id)
    journal.meetings.finish(other.id)
    assert journal.meetings.restore(call.id).running


def test_a_call_with_somebody_in_the_trash_does_not_run(journal, ana, jonas):
    journal.meetings.start(ana)
    journal.people.delete(ana)
    assert journal.meetings.running() is None
    assert journal.meetings.start(jonas).running
