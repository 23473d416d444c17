"""Notes: kept exactly as typed, and saved quickly without missing a change."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgrjournal.errors import InvalidInputError, NotFoundError
from mgrjournal.journal import Journal
from mgrjournal.meetings.capture import parse_note
from mgrjournal.meetings.edits import touched_lines
from mgrjournal.meetings.facts import Note, Side
from mgrjournal.meetings.notes import LONGEST
from mgrjournal.people.facts import PersonDetails
from passing_time import PassingTime

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def hours():
    return PassingTime()


@pytest.fixture
def clock(hours):
    return hours.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana Kowalczyk")).id


@pytest.fixture
def call(journal, ana):
    return journal.meetings.start(ana).id


def open_actions(journal, person):
    return [action.text for action in journal.actions.for_person(person)]


# The text


def test_a_note_not_yet_written_is_empty(journal, call):
    assert journal.notes.get(call) == Note(call)


@pytest.mark.parametrize("body", ["", "\n\n", "Zoë said:\n\t“no” 🙂\r\n  ", "- [ ]\n/action\n/"])
def test_a_note_comes_back_exactly_as_typed(journal, call, body, hours):
    saved = journal.notes.save(call, body, 3)
    assert saved == Note(call, body, 3, hours.now)
    assert journal.notes.get(call) == saved


def test_the_caret_is_kept_with_every_save(journal, call):
    for cursor in (0, 5, 2):
        journal.notes.save(call, "hello", cursor)
        assert journal.notes.get(call).cursor == cursor


def test_a_saved_note_is_there_after_opening_again(journal, call, folder, recovery_key, clock):
    saved = journal.notes.save(call, "- [ ] deck\nwords", 4)
    journal.close()
    again = Journal.open(folder, recovery_key, clock=clock)
    assert again.notes.get(call) == saved
    again.close()


def test_a_note_of_an_unknown_1_1_is_not_found(journal):
    with pytest.raises(NotFoundError):
        journal.notes.get(99)
    with pytest.raises(NotFoundError):
        journal.notes.save(99, "hello", 0)


def test_the_text_of_a_1_1_in_the_trash_is_not_lost(journal, call):
    journal.meetings.delete(call)
    journal.notes.save(call, "typed on", 0)
    journal.meetings.restore(call)
    assert journal.notes.get(call).body == "typed on"


def test_a_note_longer_than_a_book_is_refused_and_the_last_one_stays(journal, call):
    saved = journal.notes.save(call, "short", 0)
    with pytest.raises(InvalidInputError):
        journal.notes.save(call, "x" * (LONGEST + 1), 0)
    assert journal.notes.get(call) == saved


def test_a_note_can_be_saved_as_part_of_a_greater_change(journal, call):
    journal.notes.save(call, "on", 0)
    with journal.together():
        journal.notes.save(call, "one", 0)
        journal.notes.save(call, "one two", 0)
    assert journal.notes.get(call).body == "one two"


def test_a_greater_change_that_fails_takes_the_note_back(journal, ana, call):
    journal.notes.save(call, "- [ ] deck", 0)

    def save_and_fail() -> None:
        with journal.together():
            journal.notes.save(call, "- [ ] deck\n- [ ] room", 0)
            journal.topics.add(ana, " ", Side.ME)

    with pytest.raises(InvalidInputError):
        save_and_fail()
    assert open_actions(journal, ana) == ["deck"]
    journal.notes.save(call, "- [ ] deck\n- [ ] room", 0)
    assert open_actions(journal, ana) == ["deck", "room"]


# Quick saves see every change

_PIECES = st.sampled_from(
    [
        "words",
        "- [ ] deck",
        "- [x] room @ana",
        "/topic pay",
        "/pain a",
        "```",
        "- item",
        "1. a",
        " ",
    ]
)
_BODIES = st.lists(_PIECES, max_size=5).map("\n".join)


@settings(max_examples=40)
@given(bodies=st.lists(_BODIES, min_size=1, max_size=4), data=st.data())
def test_after_any_edits_the_lines_are_those_of_the_text(journal, bodies, data):
    person = journal.people.add(PersonDetails("Ana")).id
    meeting = journal.meetings.plan(person, FRIDAY).id
    body = ""
    for piece in bodies:
        start = data.draw(st.integers(0, len(body)))
        end = data.draw(st.integers(start, min(len(body), start + 6)))
        body = body[:start] + piece + body[end:]
        note = journal.notes.save(meeting, body, 0)
        parsed = parse_note(body, journal.clock.today(), "Ana")
        expected = [(line.line, line.kind, line.text) for line in parsed]
        assert [(line.line, line.kind, line.text) for line in note.captured] == expected
    assert journal.notes.get(meeting) == note


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("words\n- [ ] deck", "wo\nrds\n- [ ] deck", 2),
        ("wo\nrds\n- [ ] deck", "words\n- [ ] deck", 1),
        ("```\n- [ ] deck\n```", "``\n- [ ] deck\n```", 1),
        ("~~~\n- [ ] deck\n~~~", "~\n- [ ] deck\n~~~", 1),
        ("a\n[ ] deck", "a\n- [ ] deck", 1),
        ("a\naction deck", "a\n/action deck", 1),
        ("a b- [ ] deck", "a b\r- [ ] deck", 1),
    ],
)
def test_a_quick_save_sees_what_changes_lines_elsewhere(journal, call, before, after, line):
    journal.notes.save(call, before, 0)
    assert [found.line for found in journal.notes.save(call, after, 0).captured] == [line]
    journal.notes.save(call, before, 0)
    captured = journal.notes.save(call, after, 0).captured
    assert [found.line for found in captured] == [line]
    assert journal.notes.get(call).captured == captured


@given(st.text("ab\n/", max_size=30), st.text("ab\n/", max_size=30))
def test_touched_lines_are_whole_lines_and_all_that_differs(before, after):
    old, new = (text.split("\n") for text in touched_lines(before, after))
    befores, afters = before.split("\n"), after.split("\n")

    def fits(at: int) -> bool:
        rest = befores[at + len(old) :]
        return befores == [*afters[:at], *old, *rest] and afters == [*befores[:at], *new, *rest]

    assert any(fits(at) for at in range(len(befores)))


def test_touched_lines_are_few():
    assert touched_lines("a\nb\nc", "a\nbx\nc") == ("b", "bx")
    assert touched_lines("a\nb\nc", "a\nb\nc") == ("c", "c")
    assert touched_lines("", "a\nb") == ("", "a\nb")
    assert touched_lines("a\nb\nc", "a\nc") == ("b\nc", "c")
