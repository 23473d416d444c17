"""What invented people say: every script is whole, and fits every one of them."""

import re
from datetime import date
from itertools import chain

import pytest

from mgrjournal.demo.blanks import blanks, fill
from mgrjournal.demo.cast import CAST
from mgrjournal.demo.chance import chance
from mgrjournal.demo.crowd import members
from mgrjournal.demo.words import people as words
from mgrjournal.demo.words.above import ABOVE_MINE, ABOVE_THEIRS
from mgrjournal.demo.words.asking import ASKING
from mgrjournal.demo.words.craft import CRAFT
from mgrjournal.demo.words.delivery import DELIVERY
from mgrjournal.demo.words.mine import MINE
from mgrjournal.demo.words.network import NETWORK_MINE, NETWORK_THEIRS
from mgrjournal.demo.words.thread import Thread, threads
from mgrjournal.meetings.capture import parse_note

ALL = (
    *DELIVERY, *CRAFT, *MINE, *ASKING, *ABOVE_MINE, *ABOVE_THEIRS, *NETWORK_MINE, *NETWORK_THEIRS,
)  # fmt: skip
LISTS = [value for name, value in vars(words).items() if name.isupper()]


def lines(thread: Thread) -> list[str]:
    parts = (thread.notes, thread.quotes, thread.pains, thread.mine, thread.theirs)
    return [thread.topic, *chain.from_iterable(parts)]


def test_a_script_is_read_by_its_marks():
    (one, other) = threads(
        """
A topic, and {name}
. Said this.
. And that.
> Quoted.
! Hurts.
+ I will.
- They will.

Another
"""
    )
    assert one == Thread(
        "A topic, and {name}",
        ("Said this.", "And that."),
        ("Quoted.",),
        ("Hurts.",),
        ("I will.",),
        ("They will.",),
    )
    assert other == Thread("Another")


def test_there_is_enough_to_say():
    assert len(ALL) > 120
    assert sum(len(lines(thread)) for thread in ALL) > 650
    assert len({thread.topic for thread in ALL}) == len(ALL)


@pytest.mark.parametrize("member", CAST, ids=lambda member: member.name)
def test_every_line_fits_everybody(member):
    values = blanks(chance("words"), member, ["Ana", "Jonas"], date(2026, 11, 24))
    for text in chain(*map(lines, ALL), *LISTS):
        filled = fill(text, values)
        assert not re.search(r"[{}]|\s\s|\s$", filled), text
        assert len(filled) < 140, text
        assert filled[0].isupper() or text[0].islower() or not text[0].isalpha(), text


def test_sentences_end_and_promises_do_not():
    for thread in ALL:
        assert all(note[-1] in '.?"' for note in thread.notes), thread.topic
        assert not any(text.endswith(".") for text in (*thread.mine, *thread.theirs))
        assert not thread.topic.endswith(".")


def test_nothing_said_is_taken_for_a_mark_of_the_note():
    values = blanks(chance("words"), CAST[0], ["Jonas"], date(2026, 11, 24))
    for thread in ALL:
        said = "\n".join(fill(note, values) for note in thread.notes)
        assert not parse_note(said, date(2026, 11, 24), "Ana"), thread.topic
        for promise in (*thread.mine, *thread.theirs):
            text = fill(promise, values)
            (line,) = parse_note(f"- [ ] {text} @me 📅 2026-12-01", date(2026, 11, 24), "Ana")
            assert (line.text, line.due) == (text, date(2026, 12, 1))


def test_months_that_are_named_lie_ahead():
    named = {blanks(chance(seed), CAST[0], [], date(2026, 11, 24))["month"] for seed in range(50)}
    assert named == {"December", "January", "February"}


def test_nobody_speaks_of_themselves_as_a_colleague_or_of_their_own_team_as_another():
    for member in members(60, 1):
        for seed in range(10):
            values = blanks(chance(seed), member, ["Ana", "Leyla"], date(2026, 11, 24))
            assert values["colleague"] != member.first_name
            assert values["team"] != member.team


def test_a_large_crowd_has_names_of_its_own():
    names = [member.name for member in members(300, 1)]
    assert len(set(names)) == 300
    assert names[:20] == [member.name for member in CAST]
