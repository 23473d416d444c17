"""`mgrj agenda` and `actions`: what may leave, and what is promised."""

from datetime import date, time
from pathlib import Path

import pytest

from command_line import CommandLine, opening
from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, RecoveryKey
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import PersonDetails


@pytest.fixture
def mgrj(folder: Path, recovery_key: RecoveryKey, clock: Clock) -> CommandLine:
    journal = Journal.open(folder, recovery_key, clock=clock)
    ana = journal.people.add(PersonDetails("Ana Kowalczyk")).id
    jonas = journal.people.add(PersonDetails("Jonas Weber")).id
    journal.meetings.plan(ana, date(2026, 11, 24), time(10, 30))
    journal.topics.add(ana, "Reviews take days", Side.THEM)
    journal.topics.add(ana, "She seems tired", Side.ME)
    journal.actions.add(ana, "send the deck", Side.ME, date(2026, 11, 22), shareable=True)
    journal.actions.add(ana, "draft the checklist", Side.THEM, date(2026, 12, 1))
    journal.actions.add(jonas, "think about his raise", Side.ME)
    journal.close()
    return opening(folder, recovery_key.lines, clock)


@pytest.mark.parametrize("style", ["markdown", "slack", "plain", "html"])
def test_only_what_is_shareable_leaves(mgrj: CommandLine, style: str):
    out = mgrj("agenda", "Ana", "--format", style).out
    assert "Reviews take days" in out
    assert "tired" not in out
    assert "raise" not in out


def test_the_four_formats_look_as_their_place_needs(mgrj: CommandLine):
    markdown = mgrj("agenda", "Ana").out
    assert markdown.startswith("## 1:1 today, 10:30\n- Reviews take days\n")
    assert mgrj("agenda", "Ana", "--format", "slack").out.startswith("*1:1 today, 10:30*\n• ")
    assert mgrj("agenda", "Ana", "--format", "plain").out.startswith("1:1 today, 10:30\n- ")
    assert "<li>Reviews take days</li>" in mgrj("agenda", "Ana", "--format", "html").out


def test_an_agenda_for_programs(mgrj: CommandLine):
    answer = mgrj.json("agenda", "Ana", "--format", "plain")
    assert set(answer) == {"person", "format", "text"}
    assert (answer["person"], answer["format"]) == ("Ana Kowalczyk", "plain")
    assert answer["text"] + "\n" == mgrj("agenda", "Ana", "--format", "plain").out


def test_promises_are_listed_late_ones_first(mgrj: CommandLine):
    assert mgrj("actions").rows == [
        "DUE WHO WITH WHAT",
        "2 days late me Ana Kowalczyk send the deck",
        "Tue 1 Dec Ana Ana Kowalczyk draft the checklist",
        "me Jonas Weber think about his raise",
    ]


def test_promises_of_one_side(mgrj: CommandLine):
    mine = mgrj.json("actions", "--by", "me")
    assert [one["text"] for one in mine] == ["send the deck", "think about his raise"]
    theirs = mgrj.json("actions", "--by", "them")
    assert theirs == [
        {
            "id": 2,
            "person": "Ana Kowalczyk",
            "text": "draft the checklist",
            "owner": "them",
            "due": "2026-12-01",
            "shareable": True,
        }
    ]


def test_nothing_promised(folder: Path, recovery_key: RecoveryKey, clock: Clock):
    mgrj = opening(folder, recovery_key.lines, clock)
    assert mgrj("actions").out == "Nothing is promised.\n"
    assert mgrj.json("actions") == []
