"""The compact strip: the same call, the same text, in a small window that stays on top."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from call_desk import open_desk
from mgrjournal.meetings.facts import Side
from ui.editor.note_editor import NoteEditor
from ui.pages.call import CallPage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def call(desk):
    person = desk.person()
    texts = ["Handover", "Queue", "Offsite", "Writing", "Pairing"]
    desk.do(lambda: desk.journal.topics.add_many(person, texts, Side.THEM))
    return desk.call(person)


@pytest.fixture
def page(desk, call, qtbot):
    made = CallPage(desk.journal, desk.tasks, desk.clock)
    desk.tasks.changed.connect(made.on_changed)
    qtbot.addWidget(made)
    made.resize(1440, 860)
    made.show()
    made.activateWindow()
    made.load(call)
    qtbot.waitUntil(made.note.editor.hasFocus)
    yield made
    if made.strip is not None:
        made.strip.close()


@pytest.fixture
def strip(page, qtbot):
    """The strip, opened by its key."""
    with qtbot.waitSignal(page.strip_toggled) as toggled:
        qtbot.keyClick(page.note.editor, Key.Key_M, CTRL | SHIFT)
    assert toggled.args == [True]
    qtbot.waitUntil(page.note.editor.hasFocus)
    return page.strip


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_it_is_a_small_window_of_its_own_that_stays_on_top(strip):
    assert (strip.width(), strip.height()) == (420, 640)
    assert strip.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert strip.windowTitle() == "mgrjournal"
    assert strip.isWindow()


def test_it_shows_the_call_itself_and_no_copy(page, strip, qtbot):
    editors = strip.findChildren(NoteEditor)
    assert editors == [page.note.editor]
    assert page.findChildren(NoteEditor) == []
    assert strip.findChild(QLabel) is not None
    assert page.agenda.topics.view.window() is strip
    assert "Ana" in words(strip)


def test_typing_and_undo_go_on_where_they_were(page, desk, call, qtbot):
    editor = page.note.editor
    qtbot.keyClicks(editor, "begun here")
    qtbot.keyClick(editor, Key.Key_M, CTRL | SHIFT)
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, ", ended there")
    qtbot.keyClick(editor, Key.Key_M, CTRL | SHIFT)
    assert page.strip is None
    assert editor.text() == "begun here, ended there"
    assert editor.window() is page.window()
    page.leave()
    desk.tasks.drain()
    assert desk.body(call) == "begun here, ended there"
    editor.undo()
    assert editor.text() != "begun here, ended there"


def test_moving_there_and_back_is_no_edit(page, desk, qtbot):
    seen = []
    page.saved_state.connect(seen.append)
    qtbot.keyClick(page.note.editor, Key.Key_M, CTRL | SHIFT)
    qtbot.keyClick(page.note.editor, Key.Key_M, CTRL | SHIFT)
    desk.tasks.drain()
    assert seen == []


def test_at_most_four_topics_are_seen_and_the_others_counted(page, strip, qtbot):
    view = page.agenda.topics.view
    qtbot.waitUntil(lambda: strip.topics_area.height() == 4 * 36 + 8)
    assert view.model().rowCount() == 5
    assert "1 more" in words(strip)


def test_the_next_word_is_said_and_passed_on(page, strip, qtbot):
    word = strip.findChild(QPushButton, "strip.nextWord")
    assert word.text() == "next word: Ana"
    word.click()
    assert word.text() == "next word: me"
    assert page.bar.next_word is Side.ME


def test_the_keys_of_the_call_work_here(page, strip, desk, qtbot):
    editor, view = page.note.editor, page.agenda.topics.view
    qtbot.keyClick(editor, Key.Key_1, CTRL)
    assert view.hasFocus()
    qtbot.keyClick(view, Key.Key_Escape)
    assert editor.hasFocus()
    qtbot.keyClick(editor, Key.Key_Down, CTRL)
    assert view.currentIndex().data() == "Queue"
    qtbot.keyClick(editor, Key.Key_T, CTRL)
    assert page.agenda.add_line.isVisible()
    qtbot.keyClicks(page.agenda.add_line.edit, "Raised in the strip")
    qtbot.keyClick(page.agenda.add_line.edit, Key.Key_Return)
    desk.tasks.drain()
    qtbot.keyClick(page.agenda.add_line.edit, Key.Key_Escape)
    assert not page.agenda.add_line.isVisible()
    assert editor.hasFocus()
    assert page.agenda.topics.topics()[-1].text == "Raised in the strip"


def test_cover_and_finish_are_asked_for_from_here(page, strip, call, qtbot):
    with qtbot.waitSignal(page.cover_requested):
        qtbot.keyClick(page.note.editor, Key.Key_F9)
    with qtbot.waitSignal(page.finished) as finished:
        qtbot.keyClick(page.note.editor, Key.Key_Return, CTRL)
    assert finished.args == [call]
    assert page.strip is None


def test_closing_its_window_brings_the_call_back(page, strip, qtbot):
    with qtbot.waitSignal(page.strip_toggled) as toggled:
        strip.close()
    assert toggled.args == [False]
    assert page.agenda.topics.view.window() is page.window()
    assert page.agenda.add_line.isVisible()
    assert page.note.editor.isVisible()


def test_meanwhile_the_window_says_where_the_call_is(page, strip, qtbot):
    assert "The call is in the compact strip." in words(page)
    page.findChild(QPushButton, "call.back").click()
    assert page.strip is None


def test_it_says_whether_the_text_is_saved(page, strip, desk, qtbot):
    qtbot.keyClicks(page.note.editor, "words")
    page.note.leave()
    desk.tasks.drain()
    assert "Saved" in words(strip)


def test_it_can_be_let_down_from_the_top(strip, qtbot):
    strip.findChild(QPushButton, "strip.pin").click()
    assert not strip.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert strip.isVisible()


def test_every_button_has_a_name(strip):
    for button in strip.findChildren(QPushButton):
        assert button.objectName()
        assert button.text() or button.accessibleName()


def test_leaving_the_page_closes_it(page, strip):
    page.leave()
    assert page.strip is None
    assert page.note.editor.window() is page.window()


def test_the_journal_can_be_locked_from_it(page, strip, qtbot):
    with qtbot.waitSignal(page.lock_requested):
        qtbot.keyClick(page.note.editor, Key.Key_L, CTRL)
