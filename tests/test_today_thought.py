"""A thought dropped on a person: who is meant, and what it becomes."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import Person, PersonDetails
from ui.pages.today.thought import ThoughtKind, names_to_offer, read_thought, with_name

TODAY = date(2026, 11, 24)


def person(number, name):
    return Person(number, PersonDetails(name), datetime(2026, 9, 1, tzinfo=UTC))


ANA = person(1, "Ana Kowalczyk")
ANA_B = person(2, "Ana Baker")
ZOE = person(3, "Zoë Żółć")
PEOPLE = [ANA, ANA_B, ZOE]


@pytest.mark.parametrize(
    ("line", "who", "kind", "text"),
    [
        ("@zoe ask about the retro", ZOE, ThoughtKind.TOPIC, "ask about the retro"),
        ("ask @Zoë about the retro", ZOE, ThoughtKind.TOPIC, "ask about the retro"),
        ("@zoe: retro", ZOE, ThoughtKind.TOPIC, "retro"),
        ("@ana kowalczyk retro", ANA, ThoughtKind.TOPIC, "retro"),
        ("@Ana Baker, retro", ANA_B, ThoughtKind.TOPIC, "retro"),
        ("@zoe /topic retro", ZOE, ThoughtKind.TOPIC, "retro"),
        ("/action @zoe send the deck", ZOE, ThoughtKind.ACTION, "send the deck"),
        ("@zoe send the deck /action", ZOE, ThoughtKind.ACTION, "send the deck"),
        ("@zoe see a/action plan", ZOE, ThoughtKind.TOPIC, "see a/action plan"),
        ("mail me at x@y.org @zoe", ZOE, ThoughtKind.TOPIC, "mail me at x@y.org"),
    ],
)
def test_a_line_is_understood(line, who, kind, text):
    thought = read_thought(line, PEOPLE, TODAY)
    assert (thought.person, thought.kind, thought.text) == (who, kind, text)


def test_a_promise_is_mine_unless_said_and_may_have_a_date():
    mine = read_thought("@zoe /action send the deck due:fri", PEOPLE, TODAY)
    assert (mine.owner, mine.due) == (Side.ME, date(2026, 11, 27))
    theirs = read_thought("@zoe /action @them send the deck", PEOPLE, TODAY)
    assert theirs.owner is Side.THEM


def test_a_topic_is_mine():
    assert read_thought("@zoe retro", PEOPLE, TODAY).owner is Side.ME


def test_with_only_one_person_no_name_is_needed():
    assert read_thought("retro", [ZOE], TODAY).person is ZOE


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("retro", "Nobody is named."),
        ("@bert retro", "Nobody is called bert."),
        ("@ana retro", "More than one person fits ana."),
        ("@zoe", "There are no words yet."),
        ("@zoe /action", "There are no words yet."),
        ("@zoe /action send due:31 nov", "November has 30 days."),
    ],
)
def test_what_is_missing_is_said_in_a_sentence(line, words):
    with pytest.raises(InvalidInputError) as said:
        read_thought(line, PEOPLE, TODAY)
    assert said.value.title == words


def test_who_could_be_meant_is_listed():
    with pytest.raises(InvalidInputError) as said:
        read_thought("@ana retro", PEOPLE, TODAY)
    assert "Ana Kowalczyk, Ana Baker" in said.value.next_step


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("@", [ANA, ANA_B, ZOE]),
        ("@an", [ANA, ANA_B]),
        ("note @ZO", [ZOE]),
        ("@zolc", [ZOE]),
        ("@ana b", [ANA_B]),
        ("no name", []),
        ("x@y", []),
        ("@zoe hello there", []),
    ],
)
def test_names_are_offered_while_one_is_typed(typed, offered):
    assert names_to_offer(typed, PEOPLE) == offered


def test_a_first_name_is_enough_where_it_is_the_only_one():
    assert with_name("see @z", ZOE, PEOPLE) == "see @Zoë "
    assert with_name("@an", ANA_B, PEOPLE) == "@Ana Baker "


@given(st.text(max_size=60))
def test_whatever_is_typed_becomes_a_thought_or_a_sentence(line):
    with suppress(InvalidInputError):
        assert read_thought(line, PEOPLE, TODAY).text
