"""Slash completion: offered at the start of a line, filtered, taken or left; never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mgrjournal.meetings.capture import COMMANDS
from ui.editor.command_rows import CommandRows
from ui.editor.note_editor import NoteEditor

Key = Qt.Key


@pytest.fixture
def window(qtbot):
    made = QWidget()
    QVBoxLayout(made).setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(made)
    made.resize(900, 700)
    return made


@pytest.fixture
def editor(window, clock, qtbot):
    made = NoteEditor(clock, window)
    window.layout().addWidget(made)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def offered(editor):
    return editor.slash.popup.offered if editor.slash.open else []


def words(*names):
    return [f"/{name}" for name in names]


ALL = [command.word for command in COMMANDS]


@pytest.mark.parametrize("before", ["", "  ", "words\n", "words\n\n\t"])
def test_a_slash_at_the_start_of_a_line_offers_all_commands(editor, qtbot, before):
    editor.load(before, 99)
    qtbot.keyClick(editor, "/")
    assert offered(editor) == ALL
    assert len(ALL) == 7


@pytest.mark.parametrize("before", ["and", "and ", "- ", "1/2 ", "- [ ] send"])
def test_a_slash_elsewhere_offers_nothing(editor, qtbot, before):
    editor.load(before, 99)
    qtbot.keyClick(editor, "/")
    assert offered(editor) == []


def test_a_slash_takes_the_place_of_the_empty_box_that_enter_left(editor, qtbot):
    qtbot.keyClicks(editor, "- [ ] send it")
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.text() == "- [ ] send it\n- [ ] "
    qtbot.keyClick(editor, "/")
    assert editor.text() == "- [ ] send it\n/"
    assert offered(editor) == ALL
    qtbot.keyClick(editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "- [ ] send it\n- [ ] "


def test_nothing_is_offered_in_fenced_code(editor, qtbot):
    editor.load("```\n", 99)
    qtbot.keyClick(editor, "/")
    assert offered(editor) == []


def test_the_first_is_chosen_whatever_was_typed_before(editor, qtbot):
    qtbot.keyClicks(editor, "/pain alerts without an owner")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClick(editor, "/")
    assert editor.slash.popup.chosen == COMMANDS[0]


def test_typing_filters_and_what_fits_nothing_closes(editor, qtbot):
    qtbot.keyClicks(editor, "/p")
    assert offered(editor) == words("personal", "pain")
    qtbot.keyClicks(editor, "a")
    assert offered(editor) == words("pain")
    qtbot.keyClicks(editor, "x")
    assert offered(editor) == []
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert offered(editor) == words("pain")
    qtbot.keyClicks(editor, "in ")
    assert offered(editor) == []
    assert editor.text() == "/pain "


@pytest.mark.parametrize("take", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_enter_and_tab_take_the_chosen_command(editor, qtbot, take):
    qtbot.keyClicks(editor, "/n")
    qtbot.keyClick(editor, take)
    assert editor.text() == "/next "
    assert editor.cursor_position() == 6
    assert offered(editor) == []
    qtbot.keyClicks(editor, "ask")
    assert editor.text() == "/next ask"


def test_arrows_choose_and_go_around(editor, qtbot):
    qtbot.keyClick(editor, "/")
    qtbot.keyClick(editor, Key.Key_Up)
    assert editor.slash.popup.chosen.word == "/quote"
    qtbot.keyClick(editor, Key.Key_Down)
    qtbot.keyClick(editor, Key.Key_Down)
    assert editor.slash.popup.chosen.word == "/topic"
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.text() == "/topic "


def test_the_chosen_command_stays_chosen_while_it_fits(editor, qtbot):
    qtbot.keyClick(editor, "/")
    qtbot.keyClick(editor, Key.Key_Down, delay=0)
    for _ in range(3):
        qtbot.keyClick(editor, Key.Key_Down)
    assert editor.slash.popup.chosen.word == "/pain"
    qtbot.keyClicks(editor, "p")
    assert editor.slash.popup.chosen.word == "/pain"


def test_escape_leaves_the_text_as_typed_and_stays_away_from_that_line(editor, qtbot):
    qtbot.keyClicks(editor, "/p")
    with qtbot.assertNotEmitted(editor.escaped):
        qtbot.keyClick(editor, Key.Key_Escape)
    assert (editor.text(), offered(editor)) == ("/p", [])
    qtbot.keyClicks(editor, "a")
    assert offered(editor) == []
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.text() == "/pa\n"
    qtbot.keyClick(editor, "/")
    assert offered(editor) == ALL, "the next line is another one"


def test_a_command_before_words_takes_only_what_was_typed_of_it(editor, qtbot):
    editor.load("alerts without an owner", 0)
    qtbot.keyClicks(editor, "/pa")
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.text() == "/pain alerts without an owner"
    editor.load(" spaced", 0)
    qtbot.keyClicks(editor, "/q")
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.text() == "/quote spaced"


def test_taking_a_command_is_one_step_to_undo(editor, qtbot):
    qtbot.keyClicks(editor, "/q")
    qtbot.keyClick(editor, Key.Key_Return)
    editor.undo()
    assert editor.text() == "/q"


def test_the_focus_stays_in_the_note(editor, window, qtbot):
    qtbot.keyClick(editor, "/")
    assert editor.hasFocus()
    for widget in [editor.slash.popup, *editor.slash.popup.findChildren(QWidget)]:
        assert widget.focusPolicy() == Qt.FocusPolicy.NoFocus, widget.objectName()


def test_a_click_takes_a_command_and_the_focus_stays(editor, qtbot):
    qtbot.keyClick(editor, "/")
    view = editor.slash.popup.findChild(QWidget, "commandList")
    row = view.visualRect(view.model().index(2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert editor.text() == "/next "
    assert editor.hasFocus()


def test_moving_the_caret_away_closes_it(editor, qtbot):
    editor.load("words\n", 99)
    qtbot.keyClicks(editor, "/p")
    qtbot.keyClick(editor, Key.Key_Home)
    assert offered(editor) == []
    assert editor.text() == "words\n/p"


def test_leaving_the_note_closes_it(editor, window, qtbot):
    field = QLineEdit(window)
    field.show()
    qtbot.keyClick(editor, "/")
    field.setFocus()
    assert offered(editor) == []
    editor.setFocus()
    qtbot.keyClicks(editor, "p")
    assert offered(editor) == words("personal", "pain")


def test_control_enter_is_not_for_the_completion(editor, qtbot):
    qtbot.keyClick(editor, "/")
    qtbot.keyClick(editor, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.text().startswith("/\n") or editor.text() == "/"
    assert "/action" not in editor.text()


def test_it_stands_below_the_line_and_above_it_where_there_is_no_room(editor, window, qtbot):
    qtbot.keyClick(editor, "/")
    popup = editor.slash.popup
    line = window.mapFromGlobal(editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft()))
    assert popup.width() == 420
    assert 6 <= popup.y() - line.y() <= 10
    editor.load("\n" * 40, 99)
    qtbot.keyClick(editor, "/")
    assert offered(editor) == ALL
    line = window.mapFromGlobal(editor.viewport().mapToGlobal(editor.cursorRect().topLeft()))
    assert popup.geometry().bottom() < line.y()
    assert window.rect().contains(popup.geometry())


def test_in_a_narrow_window_it_stays_inside(editor, window, qtbot):
    window.resize(380, 640)
    qtbot.keyClick(editor, "/")
    assert window.rect().contains(editor.slash.popup.geometry())


def test_it_follows_the_editor_into_another_window(editor, window, qtbot):
    strip = QWidget()
    qtbot.addWidget(strip)
    QVBoxLayout(strip).addWidget(editor)
    strip.resize(420, 640)
    strip.show()
    strip.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClick(editor, "/")
    assert editor.slash.popup.window() is strip
    assert editor.slash.popup.isVisible()


def test_assistive_technology_reads_the_commands(editor, qtbot):
    qtbot.keyClick(editor, "/")
    view = editor.slash.popup.findChild(QWidget, "commandList")
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "What the line becomes"
    row = CommandRows()
    row.show(COMMANDS)
    spoken = row.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "/action, a promise, with owner and date"


def test_a_command_typed_by_hand_needs_no_completion(editor, qtbot):
    qtbot.keyClicks(editor, "/pain alerts")
    assert editor.text() == "/pain alerts"
    editor.moveCursor(QTextCursor.MoveOperation.StartOfLine)
    assert offered(editor) == []
