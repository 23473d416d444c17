"""Topics carry over by themselves: from where, how often, ready before or raised in a call."""

from datetime import date

import pytest

from mgrjournal.meetings.facts import Side, TopicState
from mgrjournal.people.facts import PersonDetails
from passing_time import PassingTime

FIRST, SECOND, THIRD = date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)


@pytest.fixture
def weeks():
    return PassingTime()


@pytest.fixture
def clock(weeks):
    return weeks.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana")).id


@pytest.fixture
def hold(journal, ana, weeks):
    """Hold a 1:1 with Ana, closing some topics in it; then a week goes by."""

    def hold_one(*discussed, dropped=()):
        call = journal.meetings.start(ana)
        weeks.on(minutes=30)
        for topic in discussed:
            journal.topics.set_state(topic.id, TopicState.DISCUSSED, call.id)
        for topic in dropped:
            journal.topics.set_state(topic.id, TopicState.DROPPED, call.id)
        journal.meetings.finish(call.id)
        weeks.on(days=7, minutes=-30)
        return call.id

    return hold_one


def states(journal, *where):
    return {topic.text: topic.state for topic in journal.topics.agenda(*where)}


def test_a_new_topic_has_not_been_carried(journal, ana):
    topic = journal.topics.add(ana, "pay", Side.ME)
    assert (topic.carried_from, topic.carried_count) == (None, 0)


def test_what_was_not_closed_is_carried_from_the_first_1_1_that_it_passed(journal, ana, hold):
    journal.topics.add(ana, "pay", Side.ME)
    hold()
    (topic,) = journal.topics.agenda(ana)
    assert (topic.carried_from, topic.carried_count) == (FIRST, 1)
    hold()
    (topic,) = journal.topics.agenda(ana)
    assert (topic.carried_from, topic.carried_count) == (FIRST, 2)


def test_what_was_discussed_or_dropped_is_not_carried(journal, ana, hold):
    pay = journal.topics.add(ana, "pay", Side.ME)
    title = journal.topics.add(ana, "title", Side.THEM)
    hold(pay, dropped=[title])
    assert journal.topics.agenda(ana) == []
    assert journal.topics.get(pay.id).carried_count == 0


def test_a_lingering_topic_is_carried_too(journal, ana, hold):
    topic = journal.topics.add(ana, "writing", Side.BOTH)
    journal.topics.set_state(topic.id, TopicState.LINGERING)
    hold()
    (topic,) = journal.topics.agenda(ana)
    assert (topic.state, topic.carried_from) == (TopicState.LINGERING, FIRST)


def test_what_was_closed_in_a_call_stays_visible_in_it(journal, ana):
    pay = journal.topics.add(ana, "pay", Side.ME)
    journal.topics.add(ana, "title", Side.ME)
    call = journal.meetings.start(ana)
    closed = journal.topics.set_state(pay.id, TopicState.DISCUSSED, call.id)
    assert closed.discussed_in == call.id
    in_call = {"pay": TopicState.DISCUSSED, "title": TopicState.OPEN}
    assert states(journal, ana, call.id) == in_call
    assert states(journal, ana) == {"title": TopicState.OPEN}
    journal.meetings.finish(call.id)
    assert states(journal, ana, call.id) == in_call


def test_a_topic_ticked_anywhere_during_the_call_was_discussed_in_it(journal, ana):
    pay = journal.topics.add(ana, "pay", Side.ME)
    call = journal.meetings.start(ana)
    assert journal.topics.set_state(pay.id, TopicState.DISCUSSED).discussed_in == call.id


def test_a_topic_closed_between_calls_was_discussed_in_none(journal, ana, hold):
    pay = journal.topics.add(ana, "pay", Side.ME)
    held = hold()
    assert journal.topics.set_state(pay.id, TopicState.DISCUSSED).discussed_in is None
    assert states(journal, ana, held) == {"pay": TopicState.DISCUSSED}
    assert journal.topics.agenda(ana) == []


def test_a_call_with_somebody_else_closes_nothing_here(journal, ana):
    pay = journal.topics.add(ana, "pay", Side.ME)
    journal.meetings.start(journal.people.add(PersonDetails("Jonas")).id)
    assert journal.topics.set_state(pay.id, TopicState.DISCUSSED).discussed_in is None


def test_the_agenda_of_a_past_1_1_is_what_stood_on_it_then(journal, ana, hold):
    pay = journal.topics.add(ana, "pay", Side.ME)
    title = journal.topics.add(ana, "title", Side.ME)
    first = hold(pay)
    journal.topics.add(ana, "later", Side.ME)
    second = hold(title)
    assert set(states(journal, ana, first)) == {"pay", "title"}
    assert set(states(journal, ana, second)) == {"title", "later"}


def test_a_past_agenda_tells_only_what_had_happened_before(journal, ana, hold):
    journal.topics.add(ana, "pay", Side.ME)
    calls = [hold(), hold(), hold()]
    seen = [journal.topics.agenda(ana, call)[0] for call in calls]
    assert [topic.carried_count for topic in seen] == [0, 1, 2]
    assert [topic.carried_from for topic in seen] == [None, FIRST, FIRST]


def test_resuming_and_finishing_again_carries_once(journal, ana):
    journal.topics.add(ana, "pay", Side.ME)
    call = journal.meetings.start(ana)
    journal.meetings.finish(call.id)
    assert journal.topics.agenda(ana)[0].carried_count == 1
    journal.meetings.resume(call.id)
    assert journal.topics.agenda(ana)[0].carried_count == 0
    journal.meetings.finish(call.id)
    journal.meetings.finish(call.id)
    assert journal.topics.agenda(ana)[0].carried_count == 1


def test_what_is_closed_after_resuming_was_discussed_in_that_call(journal, ana):
    pay = journal.topics.add(ana, "pay", Side.ME)
    call = journal.meetings.start(ana)
    journal.meetings.finish(call.id)
    journal.meetings.resume(call.id)
    journal.topics.set_state(pay.id, TopicState.DISCUSSED)
    journal.meetings.finish(call.id)
    assert journal.topics.get(pay.id).discussed_in == call.id
    assert states(journal, ana, call.id) == {"pay": TopicState.DISCUSSED}


def test_the_wrap_up_can_still_say_what_became_of_a_topic(journal, ana, weeks):
    pay = journal.topics.add(ana, "pay", Side.ME)
    call = journal.meetings.start(ana)
    journal.meetings.finish(call.id)
    dropped = journal.topics.set_state(pay.id, TopicState.DROPPED, call.id)
    assert dropped.discussed_in == call.id
    assert states(journal, ana, call.id) == {"pay": TopicState.DROPPED}
    weeks.on(days=7)
    back = journal.topics.set_state(pay.id, TopicState.OPEN, call.id)
    assert (back.discussed_in, journal.topics.agenda(ana)[0].carried_count) == (None, 1)


def test_what_became_of_a_topic_in_the_wrap_up_counts_as_not_carried(journal, ana, hold):
    pay = journal.topics.add(ana, "pay", Side.ME)
    held = hold()
    journal.topics.set_state(pay.id, TopicState.DISCUSSED, held)
    reopened = journal.topics.set_state(pay.id, TopicState.OPEN)
    assert reopened.carried_count == 0


def test_a_cancelled_or_moved_1_1_carries_nothing(journal, ana):
    journal.topics.add(ana, "pay", Side.ME)
    planned = journal.meetings.plan(ana, SECOND)
    journal.meetings.move(planned.id, THIRD, None, Side.ME)
    journal.meetings.cancel(journal.meetings.next_for(ana).id, Side.THEM)
    assert journal.topics.agenda(ana)[0].carried_count == 0


def test_a_deleted_1_1_does_not_count(journal, ana, hold):
    journal.topics.add(ana, "pay", Side.ME)
    first = hold()
    hold()
    journal.meetings.delete(first)
    (topic,) = journal.topics.agenda(ana)
    assert (topic.carried_from, topic.carried_count) == (SECOND, 1)
    journal.meetings.restore(first)
    assert journal.topics.agenda(ana)[0].carried_count == 2


def test_a_topic_ready_before_the_call_knows_how_long_before(journal, ana, weeks):
    journal.topics.add(ana, "pay", Side.THEM)
    weeks.on(hours=18)
    assert journal.topics.agenda(ana)[0].ready_before is None
    call = journal.meetings.start(ana)
    assert journal.topics.agenda(ana, call.id)[0].ready_before == 18
    journal.meetings.finish(call.id)
    weeks.on(days=7)
    journal.meetings.start(ana)
    assert journal.topics.agenda(ana)[0].ready_before == 18


def test_a_topic_added_while_the_call_runs_was_not_ready(journal, ana, weeks):
    call = journal.meetings.start(ana)
    weeks.on(minutes=5)
    journal.topics.add(ana, "pay", Side.THEM)
    assert journal.topics.agenda(ana, call.id)[0].ready_before == 0


def test_a_topic_raised_in_the_call_says_in_which(journal, ana):
    call = journal.meetings.start(ana)
    topic = journal.topics.add(ana, "pairing", Side.THEM, raised_in=call.id)
    assert (topic.raised_in, topic.ready_before) == (call.id, 0)


def test_a_topic_raised_in_a_1_1_that_was_held_stood_on_its_agenda(journal, ana, hold):
    held = hold()
    journal.topics.add(ana, "pairing", Side.THEM, raised_in=held)
    assert set(states(journal, ana, held)) == {"pairing"}
    assert journal.topics.agenda(ana)[0].carried_count == 1


def test_topics_of_a_deleted_meeting_stay_open(journal, ana):
    call = journal.meetings.start(ana)
    journal.topics.add(ana, "pairing", Side.THEM, raised_in=call.id)
    journal.meetings.delete(call.id)
    assert set(states(journal, ana)) == {"pairing"}


def test_choosing_a_format_touches_no_topic(journal, ana):
    topic = journal.topics.add(ana, "pay", Side.ME, section="Start")
    call = journal.meetings.start(ana)
    journal.meetings.choose_format(call.id, journal.formats.by_key("start-stop-continue").id)
    journal.meetings.choose_format(call.id, None)
    (after,) = journal.topics.agenda(ana)
    assert (after.text, after.section, after.position) == (topic.text, "Start", topic.position)
