"""Lists in a note: Enter goes on with them, Tab moves items in, Alt and arrows move lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.editor import line_edits
from ui.editor.list_lines import list_item

KEEP = QTextCursor.MoveMode.KeepAnchor


@pytest.fixture
def written(qtbot):
    """A function that puts text into an editor; | is the caret, two are a selection."""
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)

    def write(text):
        parts = text.split("|")
        editor.setPlainText("".join(parts))
        cursor = editor.textCursor()
        cursor.setPosition(len(parts[0]))
        if len(parts) == 3:
            cursor.setPosition(len(parts[0]) + len(parts[1]), KEEP)
        return cursor

    write.editor = editor
    return write


def shown(cursor):
    text = cursor.document().toPlainText()
    for place in sorted({cursor.anchor(), cursor.position()}, reverse=True):
        text = f"{text[:place]}|{text[place:]}"
    return text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plain|", "plain\n|"),
        ("- one|", "- one\n- |"),
        ("* one|", "* one\n* |"),
        ("  - nested|", "  - nested\n  - |"),
        ("1. one|", "1. one\n2. |"),
        ("9) nine|", "9) nine\n10) |"),
        ("- [ ] ask|", "- [ ] ask\n- [ ] |"),
        ("- [x] asked|", "- [x] asked\n- [ ] |"),
        ("- one| two", "- one\n- |two"),
        ("- |one", "- \n- |one"),
        ("|- one", "\n|- one"),
        ("- on|e\n- tw|o", "- on\n- |o"),
        ("/action ask Lars|", "/action ask Lars\n|"),
        ("-|", "-\n|"),
        ("2026-12-01|", "2026-12-01\n|"),
    ],
)
def test_enter_goes_on_with_a_list(written, before, after):
    cursor = written(before)
    line_edits.break_line(cursor)
    assert shown(cursor) == after


@pytest.mark.parametrize("item", ["- ", "  * ", "3. ", "- [ ] ", "- [ ]", "-   "])
def test_enter_on_an_item_that_says_nothing_ends_the_list(written, item):
    cursor = written(f"- one\n{item}|")
    line_edits.break_line(cursor)
    assert shown(cursor) == "- one\n|"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one|", "  - one|"),
        ("1. one|", "   1. one|"),
        ("- |one\n- two|\n- three", "  - |one\n  - two|\n- three"),
        ("|plain\n\ntext|", "  |plain\n\n  text|"),
        ("pl|ain", "pl  |ain"),
    ],
)
def test_tab_moves_items_in_and_shift_tab_out_again(written, before, after):
    cursor = written(before)
    line_edits.indent(cursor)
    assert shown(cursor).replace("|", "") == after.replace("|", "")
    if "pl" not in before:
        line_edits.outdent(cursor)
        assert shown(cursor).replace("|", "") == before.replace("|", "")


def test_shift_tab_takes_only_blanks_away(written):
    for text in ("- one|", "plain|", " - one|", "\t- one|"):
        cursor = written(text)
        line_edits.outdent(cursor)
        assert cursor.document().toPlainText() == text.replace("|", "").lstrip()


@pytest.mark.parametrize(
    ("before", "by", "after"),
    [
        ("one\ntw|o\nthree", -1, "tw|o\none\nthree"),
        ("one\ntw|o\nthree", 1, "one\nthree\ntw|o"),
        ("o|ne\ntwo", -1, "o|ne\ntwo"),
        ("one\ntw|o", 1, "one\ntw|o"),
        ("one\ntw|o\nthr|ee\nfour", -1, "tw|o\nthr|ee\none\nfour"),
        ("one\ntw|o\nthr|ee\nfour", 1, "one\nfour\ntw|o\nthr|ee"),
        ("one|\n", 1, "\none|"),
        ("\none|", -1, "one|\n"),
    ],
)
def test_lines_move_with_the_caret(written, before, by, after):
    assert shown(line_edits.move_lines(written(before), by)) == after


@pytest.mark.parametrize(
    "change",
    [
        line_edits.break_line,
        line_edits.indent,
        line_edits.outdent,
        lambda cursor: line_edits.move_lines(cursor, 1),
        lambda cursor: line_edits.move_lines(cursor, -1),
    ],
)
def test_each_is_one_step_to_undo(written, change):
    before = "- zero\n  - [ ] o|ne\n  - tw|o\n- three"
    cursor = written(before)
    change(cursor)
    assert written.editor.toPlainText() != before.replace("|", "")
    written.editor.undo()
    assert written.editor.toPlainText() == before.replace("|", "")


def test_astral_characters_move_whole(written):
    cursor = written("😀 one\n📅 two|")
    cursor.movePosition(QTextCursor.MoveOperation.End)
    line_edits.move_lines(cursor, -1)
    assert cursor.document().toPlainText() == "📅 two\n😀 one"


@given(st.text(alphabet=" -*+•[]xX1234.)a\t", max_size=20))
def test_a_line_taken_apart_is_the_line(line):
    item = list_item(line)
    if item is not None:
        assert line[: item.start] + item.content == line
        assert line.startswith(item.indent + item.marker)
        following = list_item(item.next_prefix)
        assert following is not None
        assert (following.boxed, following.empty) == (item.boxed, True)
