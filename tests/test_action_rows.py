"""Actions as rows: whose they are, when they are due, and how a typed line is understood."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from given_items import action
from mgrjournal.clock import Clock
from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.due import Tone
from mgrjournal.meetings.facts import ActionState, Side
from ui.widgets.action_row import ActionRows
from ui.widgets.action_words import ActionWords, read_action

TODAY = date(2026, 11, 24)


@pytest.fixture
def rows(qtbot: QtBot, clock: Clock) -> ActionRows:
    return ActionRows(clock)


@pytest.mark.parametrize(
    ("due", "words", "tone"),
    [
        (None, "", Tone.LATER),
        (date(2026, 11, 27), "Fri 27 Nov", Tone.LATER),
        (TODAY, "today", Tone.TODAY),
        (date(2026, 11, 22), "2 days late", Tone.LATE),
    ],
)
def test_a_date_is_said_in_words_and_never_by_colour_alone(rows, due, words, tone):
    rows.set_actions([action(1, "a", due=due)], "Ana")
    assert (rows.rows()[0].due, rows.rows()[0].tone) == (words, tone)


def test_what_is_done_is_never_late(rows):
    rows.set_actions([action(1, "a", due=date(2026, 11, 20), state=ActionState.DONE)], "Ana")
    assert (rows.rows()[0].due, rows.rows()[0].tone) == ("20 Nov", Tone.LATER)


def test_with_one_person_the_owner_is_named(rows):
    rows.set_actions([action(1, "a"), action(2, "b", Side.THEM)], "Ana")
    assert [row.name for row in rows.rows()] == ["me", "Ana"]


def test_with_many_people_each_row_names_the_person(rows):
    rows.set_actions_of([(action(1, "a"), "Ana"), (action(2, "b", person_id=2), "Sam")])
    assert [row.name for row in rows.rows()] == ["Ana", "Sam"]
    assert "promised by me to Sam" in rows.rows()[1].sentence


def test_an_action_reads_as_one_sentence(rows):
    rows.set_actions([action(1, "Send deck", due=date(2026, 11, 22), shareable=True)], "Ana")
    assert rows.rows()[0].sentence == (
        "Action, Send deck, promised by me, due 22 November, 2 days late, shareable, open"
    )


def test_a_promise_given_to_me_becomes_private(rows):
    rows.set_actions([action(1, "a", Side.THEM, shareable=True)], "Ana")
    assert rows.next_side(1) is Side.ME
    assert not rows.action(1).shareable


def test_the_field_holds_words_and_date(rows):
    rows.set_actions([action(1, "Send deck", due=date(2026, 12, 1))], "Ana")
    assert rows.edit_text(rows.rows()[0]) == "Send deck due:2026-12-01"


@pytest.mark.parametrize(
    ("line", "understood"),
    [
        ("send the deck", ActionWords("send the deck", None, None)),
        ("send the deck due:fri", ActionWords("send the deck", None, date(2026, 11, 27))),
        ("send the deck @ana", ActionWords("send the deck", Side.THEM, None)),
        ("@me send it due:1 dec", ActionWords("send it", Side.ME, date(2026, 12, 1))),
        ("", ActionWords("", None, None)),
    ],
)
def test_a_typed_line_is_a_promise_an_owner_and_a_date(line, understood):
    assert read_action(line, TODAY, "Ana") == understood


def test_a_date_that_does_not_exist_is_said_in_a_sentence():
    with pytest.raises(InvalidInputError, match="November has 30 days"):
        read_action("send it due:31 nov", TODAY)
