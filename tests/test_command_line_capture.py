"""`mgrj add` and `note`: a topic or a few lines for somebody, in five seconds."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from command_line import CommandLine, opening
from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, RecoveryKey
from mgrjournal.meetings.facts import MeetingState, Side
from mgrjournal.people.facts import PersonDetails

TODAY = date(2026, 11, 24)


class Given:
    """A journal with Ana in it, opened by hand beside the command line."""

    def __init__(self, folder: Path, recovery_key: RecoveryKey, clock: Clock) -> None:
        self.folder, self.recovery_key, self.clock = folder, recovery_key, clock
        with self.opened() as journal:
            self.ana = journal.people.add(PersonDetails("Ana Kowalczyk")).id

    @contextmanager
    def opened(self) -> Iterator[Journal]:
        journal = Journal.open(self.folder, self.recovery_key, clock=self.clock)
        try:
            yield journal
        finally:
            journal.close()


@pytest.fixture
def given(folder: Path, recovery_key: RecoveryKey, clock: Clock) -> Given:
    return Given(folder, recovery_key, clock)


@pytest.fixture
def mgrj(folder: Path, recovery_key: RecoveryKey, clock: Clock) -> CommandLine:
    return opening(folder, recovery_key.lines, clock)


def test_a_topic_is_mine_and_private_unless_said(mgrj: CommandLine, given: Given):
    answer = mgrj("add", "Ana", "Feedback on the call")
    assert answer.out == "Added 1 topic for Ana Kowalczyk, private.\n"
    with given.opened() as journal:
        (topic,) = journal.topics.agenda(given.ana)
    assert (topic.text, topic.brought_by, topic.shareable) == (
        "Feedback on the call",
        Side.ME,
        False,
    )


def test_a_topic_of_theirs_is_shareable_unless_said(mgrj: CommandLine, given: Given):
    (theirs,) = mgrj.json("add", "Ana", "Reviews take days", "--by", "them")
    assert (theirs["by"], theirs["shareable"], theirs["state"]) == ("them", True, "open")
    (kept,) = mgrj.json("add", "Ana", "Told in confidence", "--by", "them", "--private")
    (shared,) = mgrj.json("add", "Ana", "The offsite", "--shareable")
    assert (kept["shareable"], shared["shareable"]) == (False, True)


def test_a_list_comes_in_on_stdin(mgrj: CommandLine, given: Given):
    pasted = "Hi!\n- Reviews take days\n- [ ] Holiday cover\n\n3. Growth\n"
    added = mgrj.json("add", "Ana", "-", "--by", "them", stdin=pasted)
    assert [topic["text"] for topic in added] == ["Reviews take days", "Holiday cover", "Growth"]
    assert mgrj("add", "Ana", "-", stdin="- one\n- two\n").out.startswith("Added 2 topics")


@pytest.mark.parametrize(("topic", "stdin"), [("  ", ""), ("-", ""), ("-", "\n \n")])
def test_an_empty_topic_is_refused(mgrj: CommandLine, given: Given, topic: str, stdin: str):
    assert mgrj("add", "Ana", topic, stdin=stdin, code=1).error == "INVALID_INPUT"


def test_the_passphrase_and_the_text_can_both_come_on_stdin(given: Given, clock: Clock):
    both = CommandLine(clock, "--journal", given.folder, "--passphrase-file", "-")
    both("note", "Ana", "-", stdin="correct horse battery staple\nShe was tired.\nVery.\n")
    with given.opened() as journal:
        (entry,) = journal.meetings.timeline(given.ana)
        assert journal.notes.get(entry.meeting.id).body == "She was tired.\nVery.\n"


def test_a_note_without_a_one_to_one_today_is_kept_as_one_held(mgrj: CommandLine, given: Given):
    answer = mgrj.json("note", "Ana", "Met in the corridor")
    assert answer["person"] == "Ana Kowalczyk"
    assert (answer["meeting"]["on"], answer["meeting"]["state"]) == ("2026-11-24", "held")
    with given.opened() as journal:
        (entry,) = journal.meetings.timeline(given.ana)
        assert entry.meeting.state is MeetingState.HELD
        assert entry.excerpt == "Met in the corridor"


def test_a_second_note_of_the_day_is_appended(mgrj: CommandLine, given: Given):
    mgrj("note", "Ana", "First")
    mgrj("note", "Ana", "-", stdin="Second\n\nThird\n\n\n")
    mgrj("note", "Ana", stdin="Fourth – naïve 🙂")
    with given.opened() as journal:
        (entry,) = journal.meetings.timeline(given.ana)
        note = journal.notes.get(entry.meeting.id)
    assert note.body == "First\nSecond\n\nThird\nFourth – naïve 🙂\n"
    assert note.cursor == len(note.body.encode("utf-16-le")) // 2


def test_a_note_goes_to_the_one_planned_for_today_without_starting_it(
    mgrj: CommandLine, given: Given
):
    with given.opened() as journal:
        planned = journal.meetings.plan(given.ana, TODAY)
    assert mgrj.json("note", "Ana", "Ask about Monday")["meeting"]["id"] == planned.id
    with given.opened() as journal:
        assert journal.meetings.get(planned.id).state is MeetingState.PLANNED
        assert journal.notes.get(planned.id).body == "Ask about Monday\n"


def test_a_note_goes_to_the_call_that_runs(mgrj: CommandLine, given: Given):
    with given.opened() as journal:
        running = journal.meetings.start(given.ana)
        journal.notes.save(running.id, "Typed in the call", 17)
    mgrj("note", "Ana", "and from the terminal")
    with given.opened() as journal:
        assert journal.notes.get(running.id).body == "Typed in the call\nand from the terminal\n"
        assert journal.meetings.get(running.id).running


def test_one_that_is_cancelled_overdue_or_to_come_is_left_alone(mgrj: CommandLine, given: Given):
    with given.opened() as journal:
        overdue = journal.meetings.plan(given.ana, date(2026, 11, 17))
        cancelled = journal.meetings.plan(given.ana, TODAY)
        journal.meetings.cancel(cancelled.id, Side.ME)
        coming = journal.meetings.plan(given.ana, date(2026, 12, 1))
    used = mgrj.json("note", "Ana", "On the phone")["meeting"]["id"]
    assert used not in {overdue.id, cancelled.id, coming.id}
    with given.opened() as journal:
        assert journal.meetings.get(overdue.id).on == date(2026, 11, 17)
        assert journal.meetings.get(cancelled.id).state is MeetingState.CANCELLED


def test_lines_of_a_note_become_what_they_say(mgrj: CommandLine, given: Given):
    text = "- [ ] send the deck @me 📅 2026-12-01\n/topic Who owns the queue?\nplain"
    answer = mgrj.json("note", "Ana", text)
    assert answer["captured"] == [
        {"kind": "action", "text": "send the deck"},
        {"kind": "topic", "text": "Who owns the queue?"},
    ]
    again = mgrj("note", "Ana", "- [ ] and the numbers @ana")
    assert again.out == "Noted for Ana Kowalczyk. 1 of its lines became something.\n"
    assert [one["text"] for one in mgrj.json("actions")] == ["send the deck", "and the numbers"]


@pytest.mark.parametrize("stdin", ["", "\n \n"])
def test_an_empty_note_is_refused_and_leaves_no_one_to_one(
    mgrj: CommandLine, given: Given, stdin: str
):
    assert mgrj("note", "Ana", "-", stdin=stdin, code=1).error == "INVALID_INPUT"
    with given.opened() as journal:
        assert journal.meetings.count(given.ana) == 0
