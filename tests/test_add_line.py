"""The last line of a list: type, Enter, type the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mgrjournal.meetings.facts import Side
from page_window import heard
from ui.widgets.action_add_line import ActionAddLine
from ui.widgets.topic_add_line import TopicAddLine

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def show(qtbot):
    """Put a line into a window, with another field that has the keyboard."""
    kept = []

    def put(line, width=700):
        window = QWidget()
        kept.append(window)
        layout = QVBoxLayout(window)
        layout.addWidget(line)
        layout.addWidget(QLineEdit(window))
        layout.addStretch(1)
        window.resize(width, 300)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        window.findChildren(QLineEdit)[-1].setFocus()
        return window

    return put


@pytest.fixture
def line(show):
    line = TopicAddLine("add", "Ctrl+T")
    line.set_person("Zoë")
    show(line)
    return line


def test_what_else_can_be_said_appears_while_somebody_types(line, qtbot):
    assert not line._sides.isVisible()
    assert line._caps.isVisible()
    line.begin()
    assert line._sides.isVisible()
    assert not line._caps.isVisible()
    line.window().findChildren(QLineEdit)[-1].setFocus()
    assert not line._sides.isVisible()
    assert line._caps.isVisible()


def test_half_typed_words_keep_the_line_open(line, qtbot):
    line.begin()
    qtbot.keyClicks(line.edit, "Bud")
    line.window().findChildren(QLineEdit)[-1].setFocus()
    assert line._sides.isVisible()


def test_narrow_the_sides_stand_below_the_field(show):
    line = TopicAddLine("add")
    line.set_person("Zoë")
    window = show(line, 340)
    line.begin()
    window.layout().activate()
    line.layout().activate()
    assert line._extras.geometry().top() >= line.edit.geometry().bottom()


def test_enter_hands_over_one_clean_line_and_stays(line, qtbot):
    told = heard(line.submitted)
    line.begin()
    qtbot.keyClicks(line.edit, "  Budget   for March ")
    qtbot.keyClick(line.edit, Key.Key_Return)
    assert told == [("Budget for March", Side.ME)]
    assert line.edit.text() == ""
    assert line.edit.hasFocus()


def test_enter_on_nothing_is_nothing(line, qtbot):
    told = heard(line.submitted)
    line.begin()
    qtbot.keyClicks(line.edit, "   ")
    qtbot.keyClick(line.edit, Key.Key_Return)
    assert told == []


def test_ctrl_enter_is_left_to_the_page(line, qtbot):
    told = heard(line.submitted)
    line.begin()
    qtbot.keyClicks(line.edit, "Budget")
    qtbot.keyClick(line.edit, Key.Key_Return, CTRL)
    assert told == []


def test_escape_empties_the_line_and_then_leaves_it(line, qtbot):
    told = heard(line.left_up)
    line.begin()
    qtbot.keyClicks(line.edit, "Budget")
    qtbot.keyClick(line.edit, Key.Key_Escape)
    assert line.edit.text() == ""
    assert told == []
    qtbot.keyClick(line.edit, Key.Key_Escape)
    assert told == [()]
    assert not line.edit.hasFocus()


@pytest.mark.parametrize(
    ("typed", "left", "side"),
    [
        ("zoe: Budget", "Budget", Side.THEM),
        ("them: Budget", "Budget", Side.THEM),
        ("both: Budget", "Budget", Side.BOTH),
        ("@me Budget", "Budget", Side.ME),
        ("zoe:Budget", "Budget", Side.THEM),
        ("zoe and I", "zoe and I", Side.ME),
        ("note: Budget", "note: Budget", Side.ME),
    ],
)
def test_a_name_in_front_says_who_brings_it(line, qtbot, typed, left, side):
    line.begin()
    qtbot.keyClicks(line.edit, typed)
    assert (line.edit.text(), line.side) == (left, side)
    assert line._sides.value() == side


def test_the_side_stays_for_the_next_topic(line, qtbot):
    told = heard(line.submitted)
    line.begin()
    for words in ("zoe: one", "two"):
        qtbot.keyClicks(line.edit, words)
        qtbot.keyClick(line.edit, Key.Key_Return)
    assert told == [("one", Side.THEM), ("two", Side.THEM)]


def test_words_given_back_stand_before_what_was_typed_since(line, qtbot):
    line.begin()
    qtbot.keyClicks(line.edit, "second")
    line.give_back("first", "The disk is full.")
    assert line.edit.text() == "first second"
    assert line.edit.accessibleDescription() == "The disk is full."
    qtbot.keyClicks(line.edit, "!")
    assert line.edit.accessibleDescription() == ""


def test_tab_goes_from_the_words_to_whose_it_is_and_when_it_is_due(show, clock, qtbot):
    line = ActionAddLine("add", clock)
    line.set_person("Ana")
    show(line)
    line.begin()
    qtbot.keyClicks(line.edit, "Send deck")
    stops = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert line._owners.isAncestorOf(stops[0])
    assert stops[1] is line._due
