"""A draft: what is typed becomes durable by itself, once, in order, and is never lost."""

import pytest

from call_desk import Typed, open_desk
from mgrjournal.errors import VaultError
from mgrjournal.meetings.facts import CaptureKind
from ui.editor.draft import AT_MOST, PAUSE, Draft
from ui.editor.save_state import Phase
from ui.tasks import Drained, Kind

FULL = VaultError(
    "DISK_FULL", "The disk is full.", safe="Your text is safe here.", next_step="Free."
)


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def typed():
    return Typed()


@pytest.fixture
def meeting(desk):
    return desk.call()


def draft_of(desk, meeting, typed, **delays):
    made = Draft(desk.journal, desk.tasks, desk.clock, desk.tasks, **delays)
    made.open(desk.do(lambda: desk.journal.notes.get(meeting)), typed)
    return made


def type_in(draft, typed, words):
    typed.words += words
    typed.place = len(typed.words)
    draft.touch()


def test_what_stops_being_typed_is_durable_within_300_ms_and_long_typing_every_two_seconds():
    assert PAUSE + 100 <= 300
    assert AT_MOST <= 2000


def test_text_and_caret_are_saved_after_a_pause(desk, meeting, typed, qtbot):
    draft = draft_of(desk, meeting, typed, pause=10)
    with qtbot.waitSignal(draft.saved):
        type_in(draft, typed, "Ana seems glad. ")
    note = desk.do(lambda: desk.journal.notes.get(meeting))
    assert (note.body, note.cursor) == ("Ana seems glad. ", 16)
    assert draft.state.phase is Phase.SAVED
    assert draft.state.at == desk.clock.now()


def test_while_somebody_types_nothing_is_read_or_saved(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    for letter in "a long sentence":
        type_in(draft, typed, letter)
    assert typed.reads == 0
    assert draft.state.phase is Phase.DIRTY
    assert desk.body(meeting) == ""


def test_typing_without_a_pause_is_saved_all_the_same(desk, meeting, typed, qtbot):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=10)
    with qtbot.waitSignal(draft.saved):
        type_in(draft, typed, "no pause at all")
    assert desk.body(meeting) == "no pause at all"


def test_flush_saves_at_once(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    type_in(draft, typed, "and then the app was locked")
    draft.flush()
    assert desk.tasks.drain() is Drained.DONE
    assert desk.body(meeting) == "and then the app was locked"
    assert draft.settled


def test_flush_with_nothing_typed_saves_nothing(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed)
    changes = []
    desk.tasks.changed.connect(changes.append)
    draft.flush()
    desk.tasks.drain()
    assert changes == []
    assert draft.state.phase is Phase.CLEAN


def test_two_saves_never_overlap_and_the_last_words_win(desk, meeting, typed):
    running, most = [], []
    save = desk.journal.notes.save

    def watched(*args):
        running.append(args)
        most.append(len(running))
        result = save(*args)
        running.pop()
        return result

    desk.journal.notes.save = watched
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    for word in ("one ", "two ", "three"):
        type_in(draft, typed, word)
        draft.flush()
    assert desk.tasks.drain() is Drained.DONE
    assert max(most) == 1
    assert len(most) == 2, "what was typed during a save is saved once, after it"
    assert desk.body(meeting) == "one two three"


def test_typing_during_a_save_stays_unsaved_until_the_next(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    type_in(draft, typed, "first")
    draft.flush()
    assert draft.state.phase is Phase.SAVING
    type_in(draft, typed, ", second")
    desk.tasks.drain()
    assert draft.state.phase is Phase.DIRTY
    assert not draft.settled
    draft.flush()
    desk.tasks.drain()
    assert desk.body(meeting) == "first, second"


def test_a_failed_save_keeps_the_text_and_says_why(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    desk.break_disk(FULL)
    type_in(draft, typed, "precious")
    draft.flush()
    desk.tasks.drain()
    assert draft.state.phase is Phase.FAILED
    assert draft.state.error is FULL
    assert not draft.settled
    assert typed.words == "precious"


def test_trying_again_after_a_failure_saves(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    desk.break_disk(FULL)
    type_in(draft, typed, "precious")
    draft.flush()
    desk.tasks.drain()
    desk.mend_disk()
    draft.flush()
    desk.tasks.drain()
    assert draft.state.phase is Phase.SAVED
    assert draft.state.error is None
    assert desk.body(meeting) == "precious"


def test_after_a_failure_it_is_tried_again_by_itself(desk, meeting, typed, qtbot):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000, retry=10)
    desk.break_disk(FULL)
    type_in(draft, typed, "precious")
    draft.flush()
    desk.tasks.drain()
    desk.mend_disk()
    qtbot.waitUntil(lambda: draft.state.phase is Phase.SAVED)
    assert desk.body(meeting) == "precious"


def test_a_failure_shows_until_the_text_is_saved_whatever_is_typed(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    desk.break_disk(FULL)
    type_in(draft, typed, "pre")
    draft.flush()
    desk.tasks.drain()
    type_in(draft, typed, "cious")
    assert draft.state.phase is Phase.FAILED


def test_where_the_caret_rests_is_saved_without_a_word_about_it(desk, meeting, typed, qtbot):
    typed.words = "three little words"
    desk.do(lambda: desk.journal.notes.save(meeting, typed.words, 0))
    draft = draft_of(desk, meeting, typed, at_most=10)
    phases = []
    draft.state_changed.connect(lambda state: phases.append(state.phase))
    typed.place = 5
    with qtbot.waitSignal(draft.saved):
        draft.cursor_moved()
    assert desk.do(lambda: desk.journal.notes.get(meeting)).cursor == 5
    assert phases == []


def test_what_was_typed_and_taken_back_counts_as_saved(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    type_in(draft, typed, "x")
    typed.words, typed.place = "", 0
    draft.touch()
    draft.flush()
    assert draft.settled


def test_it_tells_which_lines_were_understood(desk, meeting, typed, qtbot):
    draft = draft_of(desk, meeting, typed, pause=10)
    with qtbot.waitSignal(draft.saved) as saved:
        type_in(draft, typed, "hello\n/pain nobody owns the alerts\n- [ ] ask Lars @ana")
    lines = [(line.line, line.kind, line.text) for line in saved.args[0].captured]
    assert lines == [
        (1, CaptureKind.PAIN, "nobody owns the alerts"),
        (2, CaptureKind.ACTION, "ask Lars"),
    ]


def kinds_after(desk, draft, typed, text):
    seen = []

    def note_kinds(change):
        seen.extend(change.kinds)

    desk.tasks.changed.connect(note_kinds)
    typed.words = text
    draft.touch()
    draft.flush()
    desk.tasks.drain()
    desk.tasks.changed.disconnect(note_kinds)
    return set(seen)


def test_pages_hear_of_topics_and_actions_only_when_such_a_line_changed(desk, meeting, typed):
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    every = {Kind.NOTE, Kind.TOPIC, Kind.ACTION}
    assert kinds_after(desk, draft, typed, "plain words") == {Kind.NOTE}
    assert kinds_after(desk, draft, typed, "- [ ] ask Lars\n") == every
    assert kinds_after(desk, draft, typed, "- [ ] ask Lars\nplain words") == {Kind.NOTE}
    assert kinds_after(desk, draft, typed, "- [x] ask Lars\nplain words") == every
    assert kinds_after(desk, draft, typed, "plain words") == every


def test_another_note_is_opened_clean(desk, meeting, typed):
    desk.do(lambda: desk.journal.meetings.finish(meeting))
    other = desk.call(desk.person("Lars Berg"))
    draft = draft_of(desk, meeting, typed, pause=60_000, at_most=60_000)
    type_in(draft, typed, "for Ana")
    draft.flush()
    desk.tasks.drain()
    note = desk.do(lambda: desk.journal.notes.get(other))
    draft.open(note, Typed())
    draft.flush()
    desk.tasks.drain()
    assert draft.meeting_id == other
    assert draft.state.phase is Phase.CLEAN
    assert (desk.body(meeting), desk.body(other)) == ("for Ana", "")
