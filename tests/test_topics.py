"""Topics: added, worded, ordered, shared or kept private, closed, deleted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgrjournal.errors import InvalidInputError, NotFoundError
from mgrjournal.meetings.facts import Side, TopicState
from mgrjournal.people.facts import PersonDetails
from passing_time import PassingTime


@pytest.fixture
def days():
    return PassingTime()


@pytest.fixture
def clock(days):
    return days.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana")).id


def texts(journal, *where) -> list[str]:
    return [topic.text for topic in journal.topics.agenda(*where)]


def test_a_topic_comes_back_as_it_was_added(journal, ana, days):
    topic = journal.topics.add(ana, "On-call handover", Side.THEM, section="Start")
    assert (topic.text, topic.brought_by, topic.section) == ("On-call handover", Side.THEM, "Start")
    assert topic.state is TopicState.OPEN
    assert topic.ready_at == days.now
    assert journal.topics.get(topic.id) == topic
    assert journal.topics.agenda(ana) == [topic]


@pytest.mark.parametrize(
    ("side", "shareable"), [(Side.THEM, True), (Side.ME, False), (Side.BOTH, False)]
)
def test_only_what_is_theirs_is_shareable_unless_said_otherwise(journal, ana, side, shareable):
    assert journal.topics.add(ana, "pay", side).shareable is shareable
    assert journal.topics.add(ana, "pay", side, shareable=not shareable).shareable is not shareable


def test_a_topic_that_stops_being_theirs_becomes_private(journal, ana):
    topic = journal.topics.add(ana, "pay", Side.THEM)
    changed = journal.topics.set_brought_by(topic.id, Side.BOTH)
    assert (changed.brought_by, changed.shareable) == (Side.BOTH, False)
    assert journal.topics.set_shareable(topic.id, True).shareable
    assert journal.topics.set_brought_by(topic.id, Side.ME).shareable


def test_a_topic_that_becomes_theirs_is_not_shared_by_itself(journal, ana):
    topic = journal.topics.add(ana, "pay", Side.ME)
    assert not journal.topics.set_brought_by(topic.id, Side.THEM).shareable


def test_a_topic_is_one_line(journal, ana):
    topic = journal.topics.add(ana, "  pay\n\tand title ", Side.ME)
    assert topic.text == "pay and title"
    assert journal.topics.edit(topic.id, " pay\r\nonly").text == "pay only"


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_an_empty_topic_is_refused(journal, ana, text):
    topic = journal.topics.add(ana, "pay", Side.ME)
    with pytest.raises(InvalidInputError):
        journal.topics.add(ana, text, Side.ME)
    with pytest.raises(InvalidInputError):
        journal.topics.edit(topic.id, text)
    assert journal.topics.agenda(ana) == [topic]


def test_many_topics_are_added_in_order_or_not_at_all(journal, ana):
    journal.topics.add(ana, "first", Side.ME)
    added = journal.topics.add_many(ana, ["b", "a"], Side.THEM, section="List")
    assert [topic.section for topic in added] == ["List", "List"]
    with pytest.raises(InvalidInputError):
        journal.topics.add_many(ana, ["c", " "], Side.THEM)
    assert texts(journal, ana) == ["first", "b", "a"]
    assert journal.topics.add_many(ana, [], Side.THEM) == []


def test_topics_of_different_people_do_not_mix(journal, ana):
    jonas = journal.people.add(PersonDetails("Jonas")).id
    journal.topics.add(ana, "hers", Side.THEM)
    journal.topics.add(jonas, "his", Side.THEM)
    assert texts(journal, ana) == ["hers"]
    assert texts(journal, jonas) == ["his"]


@pytest.mark.parametrize(
    ("to", "order"),
    [
        (0, ["c", "a", "b", "d"]),
        (1, ["a", "c", "b", "d"]),
        (2, ["a", "b", "c", "d"]),
        (3, ["a", "b", "d", "c"]),
        (99, ["a", "b", "d", "c"]),
        (-1, ["c", "a", "b", "d"]),
    ],
)
def test_a_topic_moves_to_a_place(journal, ana, to, order):
    topics = journal.topics.add_many(ana, ["a", "b", "c", "d"], Side.ME)
    journal.topics.move(topics[2].id, to)
    assert texts(journal, ana) == order
    journal.topics.add(ana, "last", Side.ME)
    assert texts(journal, ana) == [*order, "last"]


@settings(max_examples=30)
@given(moves=st.lists(st.tuples(st.integers(0, 5), st.integers(-1, 7)), max_size=6))
def test_moving_never_loses_or_doubles_a_topic(journal, moves):
    somebody = journal.people.add(PersonDetails("Somebody")).id
    topics = journal.topics.add_many(somebody, list("abcdef"), Side.ME)
    order = list("abcdef")
    for which, to in moves:
        journal.topics.move(topics[which].id, to)
        letter = topics[which].text
        order.remove(letter)
        order.insert(max(to, 0), letter)
    assert texts(journal, somebody) == order


def test_in_a_call_topics_move_among_those_already_closed_in_it(journal, ana):
    a, _b, c = journal.topics.add_many(ana, ["a", "b", "c"], Side.ME)
    call = journal.meetings.start(ana)
    journal.topics.set_state(a.id, TopicState.DISCUSSED)
    journal.topics.move(c.id, 0)
    assert texts(journal, ana, call.id) == ["c", "a", "b"]
    journal.topics.move(a.id, 2)
    assert texts(journal, ana, call.id) == ["c", "b", "a"]


def test_a_topic_stands_in_a_section_until_taken_out(journal, ana):
    topic = journal.topics.add(ana, "pay", Side.ME)
    assert journal.topics.set_section(topic.id, " Stop ").section == "Stop"
    assert journal.topics.set_section(topic.id, "").section == ""


def test_a_discussed_or_dropped_topic_leaves_the_agenda_and_can_be_reopened(journal, ana):
    topic = journal.topics.add(ana, "pay", Side.ME)
    for state in (TopicState.DISCUSSED, TopicState.DROPPED):
        assert journal.topics.set_state(topic.id, state).state is state
        assert journal.topics.agenda(ana) == []
        assert journal.topics.set_state(topic.id, TopicState.OPEN) == topic
        assert journal.topics.agenda(ana) == [topic]


def test_a_lingering_topic_stays_on_the_agenda_and_knows_since_when(journal, ana, days):
    topic = journal.topics.add(ana, "writing in the open", Side.BOTH)
    since = days.clock.today()
    lingering = journal.topics.set_state(topic.id, TopicState.LINGERING)
    assert lingering.lingering_since == since
    days.on(days=20)
    assert journal.topics.set_state(topic.id, TopicState.LINGERING) == lingering
    assert journal.topics.agenda(ana) == [lingering]
    assert journal.topics.set_state(topic.id, TopicState.OPEN).lingering_since is None


def test_a_deleted_topic_comes_back_to_its_place(journal, ana):
    _, b, _ = journal.topics.add_many(ana, ["a", "b", "c"], Side.ME)
    journal.topics.delete(b.id)
    assert texts(journal, ana) == ["a", "c"]
    with pytest.raises(NotFoundError):
        journal.topics.edit(b.id, "x")
    assert journal.topics.restore(b.id) == b
    assert texts(journal, ana) == ["a", "b", "c"]


def test_an_unknown_topic_person_or_1_1_is_not_found(journal, ana):
    topic = journal.topics.add(ana, "pay", Side.ME)
    for ask in (
        lambda: journal.topics.get(99),
        lambda: journal.topics.restore(99),
        lambda: journal.topics.delete(99),
        lambda: journal.topics.move(99, 0),
        lambda: journal.topics.agenda(99),
        lambda: journal.topics.agenda(ana, 99),
        lambda: journal.topics.add(99, "pay", Side.ME),
        lambda: journal.topics.add(ana, "pay", Side.ME, raised_in=99),
        lambda: journal.topics.set_state(topic.id, TopicState.DROPPED, 99),
    ):
        with pytest.raises(NotFoundError):
            ask()
    assert journal.topics.agenda(ana) == [topic]


def test_a_1_1_with_somebody_else_is_not_found(journal, ana):
    jonas = journal.people.add(PersonDetails("Jonas")).id
    his = journal.meetings.start(jonas)
    topic = journal.topics.add(ana, "pay", Side.ME)
    for ask in (
        lambda: journal.topics.agenda(ana, his.id),
        lambda: journal.topics.add(ana, "pay", Side.ME, raised_in=his.id),
        lambda: journal.topics.set_state(topic.id, TopicState.DROPPED, his.id),
        lambda: journal.actions.add(ana, "deck", Side.ME, meeting_id=his.id),
        lambda: journal.meetings.timeline(ana, before=his.id),
    ):
        with pytest.raises(NotFoundError):
            ask()
    assert journal.topics.agenda(ana) == [topic]
