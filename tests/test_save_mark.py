"""The mark beside a text: quiet when all is well, plain when it is not."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mgrjournal.clock import Clock
from mgrjournal.errors import VaultError
from ui.editor.save_mark import SaveMark
from ui.editor.save_state import Phase, SaveState

AT = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
FULL = VaultError("DISK_FULL", "The disk is full.", safe="It is here.", next_step="Free some.")


@pytest.fixture
def mark(clock, qtbot):
    made = SaveMark(clock, patience=10)
    qtbot.addWidget(made)
    return made


def test_of_a_text_never_written_it_says_nothing(mark):
    assert mark.words == ""
    assert mark.isHidden()


@pytest.mark.parametrize("phase", [Phase.CLEAN, Phase.SAVED])
def test_it_says_when_the_text_was_saved(mark, phase):
    mark.show_state(SaveState(phase, AT))
    assert mark.words == "Saved 10:42"
    assert not mark.isHidden()


def test_times_are_those_of_the_users_zone(qtbot):
    clock = Clock(source=lambda: AT, zone=timezone(timedelta(hours=5, minutes=30)))
    mark = SaveMark(clock)
    qtbot.addWidget(mark)
    mark.show_state(SaveState(Phase.SAVED, AT))
    assert mark.words == "Saved 16:12"


def test_the_strip_needs_no_time(clock, qtbot):
    mark = SaveMark(clock, brief=True)
    qtbot.addWidget(mark)
    mark.show_state(SaveState(Phase.SAVED, AT))
    assert mark.words == "Saved"


def test_typing_leaves_it_as_it_is(mark):
    mark.show_state(SaveState(Phase.SAVED, AT))
    mark.show_state(SaveState(Phase.DIRTY, AT))
    assert mark.words == "Saved 10:42"


def test_a_quick_save_goes_by_without_a_word_and_a_slow_one_is_mentioned(mark, qtbot):
    mark.show_state(SaveState(Phase.SAVED, AT))
    mark.show_state(SaveState(Phase.SAVING, AT))
    assert mark.words == "Saved 10:42"
    qtbot.waitUntil(lambda: mark.words == "Saving")
    mark.show_state(SaveState(Phase.SAVED, AT + timedelta(minutes=1)))
    assert mark.words == "Saved 10:43"


def test_a_save_that_ended_in_time_is_not_mentioned_later(mark, qtbot):
    mark.show_state(SaveState(Phase.SAVING, AT))
    mark.show_state(SaveState(Phase.SAVED, AT))
    later = SaveMark(mark._clock, patience=30)
    qtbot.addWidget(later)
    later.show_state(SaveState(Phase.SAVING, AT))
    qtbot.waitUntil(lambda: later.words == "Saving")
    assert mark.words == "Saved 10:42"


def test_a_failure_is_said_and_stays_until_the_text_is_saved(mark):
    mark.show_state(SaveState(Phase.FAILED, AT, FULL))
    assert mark.words == "Not saved yet"
    mark.show_state(SaveState(Phase.SAVED, AT))
    assert mark.words == "Saved 10:42"
