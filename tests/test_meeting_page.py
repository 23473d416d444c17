"""One page for a 1:1: the call while it runs, its note before and after."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from call_desk import open_desk
from ui.pages.call.meeting_page import MeetingPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def call(desk):
    return desk.call()


@pytest.fixture
def page(desk, qtbot):
    made = MeetingPage(desk.journal, desk.tasks, desk.clock)
    desk.tasks.changed.connect(made.on_changed)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.activateWindow()
    yield made
    made.leave()


def load(page, desk, meeting, shown, qtbot):
    page.load(meeting)
    desk.tasks.drain()
    qtbot.waitUntil(shown.note.editor.hasFocus)


def test_a_call_that_runs_is_shown_as_a_call(page, desk, call, qtbot):
    load(page, desk, call, page.call, qtbot)
    assert page.call.isVisible()
    assert page.regions() == page.call.regions()


def test_a_1_1_that_was_held_is_shown_as_its_note(page, desk, call, qtbot):
    desk.do(lambda: desk.journal.meetings.finish(call))
    load(page, desk, call, page.note, qtbot)
    assert page.note.isVisible()
    assert page.regions() == page.note.regions()
    with qtbot.waitSignal(page.finished) as told:
        page.findChild(QPushButton, "note.wrapUp").click()
    assert told.args == [call]
    with qtbot.waitSignal(page.person_opened):
        qtbot.keyClick(page.note.note.editor, Qt.Key.Key_Escape)


def test_what_was_written_in_the_call_is_in_the_note_and_the_other_way_round(
    page, desk, call, qtbot
):
    load(page, desk, call, page.call, qtbot)
    qtbot.keyClicks(page.call.note.editor, "in the call")
    with qtbot.waitSignal(page.finished):
        qtbot.keyClick(page.call.note.editor, Qt.Key.Key_Return, CTRL)
    load(page, desk, call, page.note, qtbot)
    assert page.note.note.editor.text() == "in the call"
    qtbot.keyClicks(page.note.note.editor, ", and after")
    page.leave()
    desk.tasks.drain()
    desk.do(lambda: desk.journal.meetings.resume(call))
    load(page, desk, call, page.call, qtbot)
    assert page.call.note.editor.text() == "in the call, and after"
    page.leave()
    desk.tasks.drain()
    assert desk.body(call) == "in the call, and after"


def test_what_the_call_asks_for_is_passed_on(page, desk, call, qtbot):
    load(page, desk, call, page.call, qtbot)
    with qtbot.waitSignal(page.cover_requested):
        page.findChild(QPushButton, "call.cover").click()
    with qtbot.waitSignal(page.strip_toggled):
        page.findChild(QPushButton, "call.strip").click()
    with qtbot.waitSignal(page.saved_state):
        qtbot.keyClicks(page.call.note.editor, "x")
