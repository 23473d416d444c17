"""The note of a 1:1 outside of a call: read again, added to, saved by itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from call_desk import open_desk
from mgrjournal.clock import fixed
from mgrjournal.errors import VaultError
from mgrjournal.meetings.facts import Side
from ui.pages.note import NotePage

Key = Qt.Key
FULL = VaultError("DISK_FULL", "The disk is full.", safe="It is here.", next_step="Free some.")


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def person(desk):
    return desk.person()


@pytest.fixture
def past(desk, person):
    """A 1:1 that was held, with a note of one line."""
    meeting = desk.call(person)
    desk.do(lambda: desk.journal.notes.save(meeting, "She likes it.\n", 4))
    desk.do(lambda: desk.journal.meetings.finish(meeting))
    return meeting


@pytest.fixture
def page(desk, qtbot):
    made = NotePage(desk.journal, desk.tasks, desk.clock)
    desk.tasks.changed.connect(made.on_changed)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.activateWindow()
    return made


def opened(page, desk, meeting, qtbot):
    page.load(meeting)
    desk.tasks.drain()
    qtbot.waitUntil(page.note.editor.hasFocus)
    return page.note.editor


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_a_past_note_is_shown_with_the_caret_where_it_was(page, desk, past, qtbot):
    editor = opened(page, desk, past, qtbot)
    assert (editor.text(), editor.cursor_position()) == ("She likes it.\n", 4)
    assert "Ana Kowalczyk" in words(page)
    assert "Tuesday 24 November, 1 minute" in words(page)
    assert page.foot.mark.words == "Saved 10:05"


def test_what_is_added_is_saved_by_itself_and_its_lines_become_something(
    page, desk, past, person, qtbot
):
    editor = opened(page, desk, past, qtbot)
    qtbot.keyClick(editor, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "- [ ] ask Lars @ana")
    page.leave()
    desk.tasks.drain()
    assert desk.body(past) == "She likes it.\n- [ ] ask Lars @ana"
    actions = desk.do(lambda: desk.journal.actions.for_person(person))
    assert [(action.text, action.owner) for action in actions] == [("ask Lars", Side.THEM)]


def test_a_1_1_to_come_can_be_prepared_in_its_note(page, desk, person, qtbot):
    planned = desk.do(lambda: desk.journal.meetings.plan(person, date(2026, 12, 1)))
    editor = opened(page, desk, planned.id, qtbot)
    assert "Tuesday 1 December, planned" in words(page)
    assert not page.findChild(QPushButton, "note.wrapUp").isVisible()
    qtbot.keyClicks(editor, "ask about the offsite")
    page.leave()
    desk.tasks.drain()
    assert desk.body(planned.id) == "ask about the offsite"


def test_the_note_of_a_call_that_runs_belongs_to_the_call(page, desk, person, qtbot):
    running = desk.call(person)
    with qtbot.waitSignal(page.call_opened) as told:
        page.load(running)
    assert told.args == [running]
    assert page.note.draft.meeting_id is None


def test_escape_and_the_arrow_lead_back_to_the_person(page, desk, past, person, qtbot):
    editor = opened(page, desk, past, qtbot)
    qtbot.keyClicks(editor, "x")
    with qtbot.waitSignal(page.person_opened) as told:
        qtbot.keyClick(editor, Key.Key_Escape)
    assert told.args == [person]
    desk.tasks.drain()
    assert desk.body(past) == "She xlikes it.\n"
    with qtbot.waitSignal(page.person_opened):
        page.findChild(QPushButton, "note.back").click()


def test_the_wrap_up_is_one_press_away(page, desk, past, qtbot):
    opened(page, desk, past, qtbot)
    with qtbot.waitSignal(page.wrap_up_opened) as told:
        page.findChild(QPushButton, "note.wrapUp").click()
    assert told.args == [past]


def test_opening_the_same_note_again_keeps_text_and_undo(page, desk, past, qtbot):
    editor = opened(page, desk, past, qtbot)
    qtbot.keyClicks(editor, "really ")
    opened(page, desk, past, qtbot)
    editor.undo()
    assert editor.text() == "She likes it.\n"


def test_a_text_that_is_not_saved_stays_in_sight(page, desk, past, person, qtbot):
    editor = opened(page, desk, past, qtbot)
    other = desk.do(lambda: desk.journal.meetings.plan(person, date(2026, 12, 1)))
    desk.break_disk(FULL)
    qtbot.keyClicks(editor, "precious ")
    page.leave()
    desk.tasks.drain()
    page.load(other.id)
    desk.tasks.drain()
    assert editor.text() == "She precious likes it.\n"
    assert page.note.banner.isVisible()
    desk.mend_disk()
    page.note.banner.button.click()
    desk.tasks.drain()
    assert desk.body(past) == "She precious likes it.\n"


def test_words_for_days_are_those_of_the_day_it_is_opened(desk, past, qtbot):
    later = NotePage(desk.journal, desk.tasks, fixed(desk.clock.now() + timedelta(days=400)))
    qtbot.addWidget(later)
    later.show()
    later.load(past)
    desk.tasks.drain()
    assert "Tuesday 24 November 2026, 1 minute" in words(later)


def test_letters_are_as_large_as_the_settings_say(page, desk, past, qtbot):
    settings = desk.do(desk.journal.settings.get)
    desk.do(lambda: desk.journal.settings.put(replace(settings, note_size=160)))
    editor = opened(page, desk, past, qtbot)
    assert editor.font().pixelSize() == 24
    assert editor.cursorRect().height() == 40
    assert page.note.settled, "another size is no edit"


def test_every_button_has_a_name(page):
    for button in page.findChildren(QPushButton):
        assert button.objectName(), button
        assert button.text() or button.accessibleName()
