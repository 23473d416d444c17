"""Actions: promises with one owner, perhaps a date, done or dropped."""

from datetime import date

import pytest

from mgrjournal.errors import InvalidInputError, NotFoundError
from mgrjournal.meetings.facts import Action, ActionState, Side
from mgrjournal.people.facts import PersonDetails
from passing_time import PassingTime

FRIDAY = date(2026, 11, 27)
YESTERDAY = date(2026, 11, 23)


@pytest.fixture
def days():
    return PassingTime()


@pytest.fixture
def clock(days):
    return days.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana")).id


@pytest.fixture
def jonas(journal):
    return journal.people.add(PersonDetails("Jonas")).id


def open_texts(journal, *owner):
    return [found.action.text for found in journal.actions.open(*owner)]


def test_an_action_comes_back_as_it_was_added(journal, ana, days):
    call = journal.meetings.start(ana)
    action = journal.actions.add(ana, " send\ndeck ", Side.ME, FRIDAY, meeting_id=call.id)
    assert action == Action(
        id=action.id,
        person_id=ana,
        text="send deck",
        owner=Side.ME,
        state=ActionState.OPEN,
        due=FRIDAY,
        meeting_id=call.id,
        created_at=days.now,
    )
    assert journal.actions.get(action.id) == action
    assert journal.actions.for_person(ana) == [action]


@pytest.mark.parametrize(("owner", "shareable"), [(Side.THEM, True), (Side.ME, False)])
def test_only_what_they_promised_is_shareable_unless_said_otherwise(journal, ana, owner, shareable):
    assert journal.actions.add(ana, "deck", owner).shareable is shareable
    said = journal.actions.add(ana, "deck", owner, shareable=not shareable)
    assert said.shareable is not shareable
    assert journal.actions.set_shareable(said.id, shareable).shareable is shareable


def test_an_action_that_becomes_mine_becomes_private(journal, ana):
    action = journal.actions.add(ana, "deck", Side.THEM)
    assert not journal.actions.edit(action.id, "deck", Side.ME, None).shareable
    assert not journal.actions.edit(action.id, "deck", Side.THEM, None).shareable


def test_a_promise_has_one_owner_and_words(journal, ana):
    action = journal.actions.add(ana, "deck", Side.ME)
    for text, owner in (("deck", Side.BOTH), (" ", Side.ME)):
        with pytest.raises(InvalidInputError):
            journal.actions.add(ana, text, owner)
        with pytest.raises(InvalidInputError):
            journal.actions.edit(action.id, text, owner, None)
    assert journal.actions.for_person(ana) == [action]


def test_an_action_can_be_worded_anew(journal, ana):
    action = journal.actions.add(ana, "deck", Side.ME)
    edited = journal.actions.edit(action.id, "the deck", Side.THEM, FRIDAY)
    assert (edited.text, edited.owner, edited.due) == ("the deck", Side.THEM, FRIDAY)
    assert journal.actions.edit(action.id, "the deck", Side.THEM, None).due is None


def test_an_action_done_or_dropped_is_closed_and_can_be_opened_again(journal, ana, days):
    action = journal.actions.add(ana, "deck", Side.ME)
    done = journal.actions.set_state(action.id, ActionState.DONE)
    assert done.closed_at == days.now
    assert journal.actions.for_person(ana) == []
    assert journal.actions.for_person(ana, closed=True) == [done]
    days.on(days=1)
    assert journal.actions.set_state(action.id, ActionState.DONE) == done
    dropped = journal.actions.set_state(action.id, ActionState.DROPPED)
    assert dropped.closed_at == days.now
    assert journal.actions.set_state(action.id, ActionState.OPEN) == action
    assert journal.actions.for_person(ana, closed=True) == []


def test_open_actions_are_in_order_of_their_date_those_without_one_last(journal, ana, jonas):
    journal.actions.add(ana, "some day", Side.ME)
    journal.actions.add(ana, "friday", Side.THEM, FRIDAY)
    journal.actions.add(jonas, "late", Side.ME, YESTERDAY)
    journal.actions.add(ana, "friday too", Side.ME, FRIDAY)
    assert open_texts(journal) == ["late", "friday", "friday too", "some day"]
    assert open_texts(journal, Side.ME) == ["late", "friday too", "some day"]
    assert open_texts(journal, Side.THEM) == ["friday"]
    persons = [found.person.name for found in journal.actions.open()]
    assert persons == ["Jonas", "Ana", "Ana", "Ana"]
    own = [action.text for action in journal.actions.for_person(ana)]
    assert own == ["friday", "friday too", "some day"]


def test_closed_actions_are_newest_first(journal, ana, days):
    for text in ("a", "b", "c"):
        journal.actions.set_state(journal.actions.add(ana, text, Side.ME).id, ActionState.DONE)
        days.on(hours=1)
    closed = [action.text for action in journal.actions.for_person(ana, closed=True)]
    assert closed == ["c", "b", "a"]


def test_promises_with_people_in_the_archive_or_the_trash_are_out_of_sight(journal, ana, jonas):
    hers = journal.actions.add(ana, "hers", Side.ME)
    journal.actions.add(jonas, "his", Side.ME)
    journal.people.archive(ana)
    journal.people.delete(jonas)
    assert open_texts(journal) == []
    assert journal.actions.for_person(ana) == [hers]
    with pytest.raises(NotFoundError):
        journal.actions.for_person(jonas)


def test_a_deleted_action_is_nowhere_until_restored(journal, ana):
    action = journal.actions.add(ana, "deck", Side.ME)
    journal.actions.delete(action.id)
    assert journal.actions.for_person(ana) == []
    assert open_texts(journal) == []
    with pytest.raises(NotFoundError):
        journal.actions.set_state(action.id, ActionState.DONE)
    assert journal.actions.restore(action.id) == action
    assert open_texts(journal) == ["deck"]


def test_an_unknown_action_person_or_1_1_is_not_found(journal, ana):
    for ask in (
        lambda: journal.actions.get(99),
        lambda: journal.actions.restore(99),
        lambda: journal.actions.add(99, "deck", Side.ME),
        lambda: journal.actions.add(ana, "deck", Side.ME, meeting_id=99),
    ):
        with pytest.raises(NotFoundError):
            ask()
    assert open_texts(journal) == []
