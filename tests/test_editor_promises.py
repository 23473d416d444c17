"""What holds for any text: nothing is lost, nothing is invented, every edit can be undone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from mgrjournal.meetings.facts import CaptureKind
from ui.editor import line_edits
from ui.editor.block_state import BlockState, kind_in, unpacked
from ui.editor.calendar_signs import LENGTH, places_in
from ui.editor.note_editor import NoteEditor
from ui.editor.plain_text import cleaned

KEEP = QTextCursor.MoveMode.KeepAnchor
LINES = st.lists(
    st.text(alphabet="ab -*1.[]x/#📅żש\u00a0", max_size=12), min_size=1, max_size=6
).map("\n".join)
ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=60)
EDITS = (
    line_edits.break_line,
    line_edits.indent,
    line_edits.outdent,
    lambda cursor: line_edits.move_lines(cursor, 1),
    lambda cursor: line_edits.move_lines(cursor, -1),
)


def units(text):
    return len(text.encode("utf-16-le")) // 2


@st.composite
def selections(draw):
    text = draw(LINES)
    places = st.integers(0, units(text))
    return text, draw(places), draw(places)


@pytest.fixture
def paper(qtbot):
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def editor(clock, qtbot):
    made = NoteEditor(clock)
    qtbot.addWidget(made)
    return made


def select(paper, anchor, position):
    cursor = paper.textCursor()
    cursor.setPosition(anchor)
    cursor.setPosition(position, KEEP)
    return cursor


@given(selections(), st.sampled_from(EDITS))
def test_every_edit_of_lines_is_undone_in_one_step(paper, selection, edit):
    text, anchor, position = selection
    paper.setPlainText(text)
    before = paper.document().toRawText()
    edit(select(paper, anchor, position))
    if paper.document().toRawText() != before:
        paper.undo()
    assert paper.document().toRawText() == before


@given(selections(), st.sampled_from([-1, 1]))
def test_moving_lines_loses_and_changes_none(paper, selection, by):
    text, anchor, position = selection
    paper.setPlainText(text)
    cursor = select(paper, anchor, position)
    chosen = cursor.selection().toRawText()
    moved = line_edits.move_lines(cursor, by)
    lines = paper.document().toRawText().split("\u2029")
    assert sorted(lines) == sorted(text.split("\n"))
    assert moved.selection().toRawText() == chosen


@given(selections())
def test_moving_there_and_back_changes_nothing(paper, selection):
    text, anchor, position = selection
    paper.setPlainText(text)
    first = paper.document().findBlock(min(anchor, position)).blockNumber()
    moved = line_edits.move_lines(select(paper, anchor, position), -1)
    if first > 0:
        line_edits.move_lines(moved, 1)
    assert paper.document().toRawText() == text.replace("\n", "\u2029")


@given(selections())
def test_what_tab_moves_in_shift_tab_moves_out(paper, selection):
    text, anchor, position = selection
    paper.setPlainText(text)
    cursor = select(paper, anchor, position)
    first, last = sorted((anchor, position))
    document = paper.document()
    if document.findBlock(first) == document.findBlock(last):
        return  # on one line Tab may write spaces at the caret
    before = document.toRawText()
    line_edits.indent(cursor)
    line_edits.outdent(cursor)
    lines, was = document.toRawText().split("\u2029"), before.split("\u2029")
    assert all(now == old or not old.strip() for now, old in zip(lines, was, strict=True))


@settings(max_examples=60)
@given(ANY_TEXT)
def test_any_text_comes_back_as_it_was_loaded(editor, text):
    kept = cleaned(text)
    editor.load(kept, 3, first_name="Zoë")
    assert editor.text() == kept
    assert editor.cursor_position() <= units(kept)


@settings(max_examples=60)
@given(LINES)
def test_looks_and_marks_never_change_the_text(editor, text):
    editor.load(text, first_name="Ana")
    editor.highlighter.rehighlight()
    editor.margin.marks()
    assert editor.text() == text
    assert not editor.document().isUndoAvailable()


@given(ANY_TEXT)
def test_cleaned_text_is_clean_and_cleaning_again_changes_nothing(text):
    once = cleaned(text)
    assert cleaned(once) == once
    assert not set(once) & set("\r\u2028\u2029\x00\x1b\ufffc\x7f")


@given(
    ANY_TEXT.filter(lambda text: not set(text) & set("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))
)
def test_calendar_signs_are_found_where_qt_finds_them(text):
    line = f"📅{text}🗓"
    raw = line.encode("utf-16-le")
    signs = [raw[2 * p : 2 * (p + LENGTH)].decode("utf-16-le") for p in places_in(line)]
    assert signs == [sign for sign in line if sign in "📅📆🗓"]
    assert len(signs) >= 2


@given(st.integers(-2_000, 2_000), st.sampled_from([None, *CaptureKind]), st.booleans())
def test_what_is_known_of_a_line_fits_into_the_one_number_qt_keeps(fence, kind, calendar):
    state = BlockState(fence, kind, calendar)
    if state.packed() == -1:
        return
    assert unpacked(state.packed()) == state
    assert kind_in(state.packed()) is kind


def test_a_line_never_looked_at_is_an_ordinary_one(qapp):
    untouched = QTextDocument("x").firstBlock().userState()
    assert unpacked(untouched) == BlockState()
    assert kind_in(untouched) is None


def test_a_real_fence_never_looks_like_an_untouched_line():
    for length in range(3, 200):
        for kind in (None, *CaptureKind):
            assert BlockState(-length, kind, True).packed() != -1
