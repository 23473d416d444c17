"""The note editor: text in and out, keys, marks in the margin, measure, look."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mgrjournal.clock import fixed
from mgrjournal.meetings.capture import look_at
from mgrjournal.meetings.facts import CaptureKind
from ui import theme
from ui.editor.note_editor import NoteEditor
from ui.theme import Appearance, Scheme

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NOTE = """## On-call handover
The Monday handover takes 50 minutes.
/quote “I spend Sunday evening guessing.”
- [ ] draft the checklist @ana 📅 2026-12-01
/pain alerts without an owner
```
/pain not this one
```
"""


@pytest.fixture
def window(qtbot):
    """A window with a field beside the editor, so that the focus can go elsewhere."""
    made = QWidget()
    column = QVBoxLayout(made)
    made.field = QLineEdit(made)
    column.addWidget(made.field)
    qtbot.addWidget(made)
    made.resize(1100, 700)
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


def commit(editor, words):
    """Type what has no key of its own, as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(editor, event)


def select_all(editor):
    editor.selectAll()
    return editor.createMimeDataFromSelection()


# Text in and out


def test_text_comes_back_exactly_as_it_was_loaded_and_typed(editor, qtbot):
    text = "  two blanks\n\n\ttab, un\u00a0breakable, 😀, שלום, e\u0301\n- [ ] x  \n"
    editor.load(text)
    assert editor.text() == text
    editor.moveCursor(QTextCursor.MoveOperation.End)
    commit(editor, "Zoë Żółć")
    assert editor.text() == text + "Zoë Żółć"


def test_the_caret_is_counted_as_qt_counts_and_comes_back(editor, qtbot):
    editor.load("😀 one\ntwo", 5)
    assert editor.cursor_position() == 5
    qtbot.keyClick(editor, "x")
    assert editor.text() == "😀 onxe\ntwo"
    editor.load("short", 400)
    assert editor.cursor_position() == 5


def test_loading_is_no_edit_and_cannot_be_undone(editor, qtbot):
    with qtbot.assertNotEmitted(editor.edited):
        editor.load(NOTE, first_name="Ana")
        theme.apply(QApplication.instance(), Appearance(Scheme.DARK, 1.25))
        theme.apply(QApplication.instance(), Appearance(Scheme.LIGHT))
        editor.set_compact(compact=True)
    editor.undo()
    assert editor.text() == NOTE


def test_every_way_to_change_the_text_is_told(editor, qtbot):
    editor.load("one")
    for change in (
        lambda: qtbot.keyClick(editor, "x"),
        lambda: commit(editor, "é"),
        lambda: editor.insertFromMimeData(plain("pasted")),
        lambda: qtbot.keyClick(editor, Key.Key_Backspace),
        editor.undo,
        editor.redo,
    ):
        with qtbot.waitSignal(editor.edited, timeout=1000):
            change()


def plain(text):
    data = QMimeData()
    data.setText(text)
    return data


def test_rich_text_is_pasted_as_plain_text(editor):
    rich = plain("bold and a picture")
    rich.setHtml("<b>bold</b> <img src='file:///etc/passwd'> and a picture")
    editor.insertFromMimeData(rich)
    assert editor.text() == "bold and a picture"
    only_rich = QMimeData()
    only_rich.setHtml("<p><b>one</b></p><p>two</p>")
    assert editor.canInsertFromMimeData(only_rich)
    editor.load("")
    editor.insertFromMimeData(only_rich)
    assert editor.text() == "one\ntwo"


def test_a_picture_alone_is_not_taken(editor):
    picture = QMimeData()
    picture.setImageData(editor.grab().toImage())
    assert not editor.canInsertFromMimeData(picture)


def test_strange_line_ends_and_controls_do_not_come_in(editor):
    editor.insertFromMimeData(plain("a\r\nb\rc\u2028d\u2029e\x00f\x1b[1m\ufffc\tg"))
    assert editor.text() == "a\nb\nc\nd\nef[1m\tg"


def test_what_is_copied_is_plain_text_and_nothing_else(editor):
    editor.load("## one\nun\u00a0breakable")
    data = select_all(editor)
    assert data.formats() == ["text/plain"]
    assert data.text() == "## one\nun\u00a0breakable"


def test_a_huge_note_is_taken_and_given_back_whole(editor):
    text = "\n".join(f"- [ ] line {number} of a very long note @ana" for number in range(20_000))
    editor.load(text)
    assert editor.text() == text
    assert editor.document().blockCount() == 20_000


# Keys


def test_enter_goes_on_with_a_list_and_shift_enter_does_not(editor, qtbot):
    qtbot.keyClicks(editor, "- [ ] ask")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "tell")
    qtbot.keyClick(editor, Key.Key_Return, SHIFT)
    qtbot.keyClicks(editor, "plain")
    assert editor.text() == "- [ ] ask\n- [ ] tell\nplain"
    assert editor.document().blockCount() == 3


def test_tab_moves_items_in_and_never_leaves_the_note(editor, qtbot):
    qtbot.keyClicks(editor, "- one")
    qtbot.keyClick(editor, Key.Key_Tab)
    assert editor.text() == "  - one"
    qtbot.keyClick(editor, Key.Key_Backtab, SHIFT)
    assert editor.text() == "- one"
    assert editor.hasFocus()


def test_control_tab_leaves_the_note(editor, window, qtbot):
    qtbot.keyClick(editor, Key.Key_Tab, CTRL)
    assert not editor.hasFocus()
    editor.setFocus()
    qtbot.keyClick(editor, Key.Key_Tab, CTRL | SHIFT)
    assert not editor.hasFocus()
    assert editor.text() == ""


def test_alt_and_arrows_move_lines(editor, qtbot):
    editor.load("one\ntwo\nthree", 5)
    qtbot.keyClick(editor, Key.Key_Up, ALT)
    assert editor.text() == "two\none\nthree"
    qtbot.keyClick(editor, Key.Key_Down, ALT)
    qtbot.keyClick(editor, Key.Key_Down, ALT)
    assert editor.text() == "one\nthree\ntwo"


def test_undo_and_redo_are_the_usual_keys(editor, qtbot):
    qtbot.keyClicks(editor, "one")
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert editor.text() == ""
    qtbot.keyClick(editor, Key.Key_Z, CTRL | SHIFT)
    assert editor.text() == "one"
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    qtbot.keyClick(editor, Key.Key_Y, CTRL)
    assert editor.text() == "one"


def test_escape_is_the_notes_own_even_where_it_is_a_shortcut(editor, window, qtbot):
    shortcut = QShortcut(QKeySequence("Esc"), window)
    with qtbot.assertNotEmitted(shortcut.activated), qtbot.waitSignal(editor.escaped):
        qtbot.keyClick(editor, Key.Key_Escape)


def test_leaving_the_note_is_told(editor, window, qtbot):
    with qtbot.waitSignal(editor.left):
        window.field.setFocus()


def test_a_note_to_read_takes_no_keys(editor, qtbot):
    editor.load("- one", 5)
    editor.setReadOnly(True)
    for key in (Key.Key_Return, Key.Key_Tab, Key.Key_X, Key.Key_Slash):
        qtbot.keyClick(editor, key)
    assert editor.text() == "- one"


# What it understood


def test_understood_lines_have_their_mark_in_the_margin(editor):
    editor.load(NOTE, first_name="Ana")
    marks = editor.margin.marks()
    assert [kind for kind, _ in marks] == [
        CaptureKind.QUOTE,
        CaptureKind.ACTION,
        CaptureKind.PAIN,
    ]
    tops = [top for _, top in marks]
    assert [lower - upper for upper, lower in pairwise(tops)] == [25, 25]


def test_marks_follow_what_is_typed_and_undone(editor, qtbot):
    qtbot.keyClicks(editor, "- [ ] ask Lars")
    assert [kind for kind, _ in editor.margin.marks()] == [CaptureKind.ACTION]
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(editor, "x")
    assert editor.margin.marks() == []
    editor.undo()
    assert [kind for kind, _ in editor.margin.marks()] == [CaptureKind.ACTION]


def test_opening_a_fence_takes_the_marks_below_away(editor, qtbot):
    editor.load("x\n/pain one\n```\n/pain two\n")
    assert len(editor.margin.marks()) == 1
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(editor, "```")
    qtbot.keyClick(editor, Key.Key_Return)
    assert [kind for kind, _ in editor.margin.marks()] == [CaptureKind.PAIN]


def formats_of(editor, line):
    layout = editor.document().findBlockByNumber(line).layout()
    text = editor.document().findBlockByNumber(line).text()
    utf16 = text.encode("utf-16-le")
    return {
        utf16[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le"): QTextCharFormat(
            part.format
        )
        for part in layout.formats()
    }


def test_syntax_is_faint_owners_and_dates_are_ink_headings_are_semibold(editor):
    editor.load(NOTE, first_name="Ana")
    colors = theme.current().colors
    heading, action = formats_of(editor, 0), formats_of(editor, 3)
    assert heading["## "].foreground().color() == colors.faint
    assert heading["On-call handover"].fontWeight() == 600
    assert action["- [ ]"].foreground().color() == colors.faint
    for part in ("@ana", "2026-12-01"):
        assert action[part].foreground().color() == colors.accent
        assert "Mono" in action[part].fontFamilies()[0]


def test_a_calendar_is_drawn_where_the_text_keeps_its_sign(editor):
    editor.load("no sign here\n- [ ] send it 📅 2026-12-01")
    assert formats_of(editor, 1)["📅"].foreground().color().alpha() == 0
    plain_paper = editor.grab().toImage()
    rect = calendar_rect(editor)
    ink = theme.current().colors.accent
    seen = [plain_paper.pixelColor(x, y) for x in range(*rect[0]) for y in range(*rect[1])]
    assert any(abs(c.red() - ink.red()) + abs(c.blue() - ink.blue()) < 60 for c in seen)
    assert "📅" in editor.text()


def calendar_rect(editor):
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(1).position() + 14)
    corner = editor.viewport().mapTo(editor, editor.cursorRect(cursor).topLeft())
    return (corner.x(), corner.x() + 18), (corner.y(), corner.y() + 25)


def test_a_calendar_sign_in_ordinary_words_is_drawn_too(editor):
    editor.load("see 📅 and 😀 there")
    assert formats_of(editor, 0)["📅"].foreground().color().alpha() == 0
    assert "😀" not in formats_of(editor, 0)


def test_only_the_line_that_changes_is_looked_at_again(editor, qtbot, monkeypatch):
    editor.load("\n".join(f"line {n}" for n in range(500)), 90)
    looked = []
    monkeypatch.setattr(
        "ui.editor.highlighter.look_at",
        lambda line, *rest: looked.append(line) or look_at(line, *rest),
    )
    qtbot.keyClick(editor, "x")
    assert looked == ["linex 12"]


def test_words_such_as_fri_are_read_on_the_day_the_note_is_opened(window, qtbot):
    moments = [date(2026, 11, 24), date(2026, 12, 24)]
    assert all(fixed_day(window, day) for day in moments)


def fixed_day(window, day):
    from datetime import UTC, datetime, time

    editor = NoteEditor(fixed(datetime.combine(day, time(10), UTC)), window)
    editor.load("- [ ] send it due:fri")
    return "fri" in formats_of(editor, 0)


# Paper


def test_lines_stand_25_apart_and_are_at_most_720_wide(editor):
    editor.load("word " * 400)
    layout = editor.document().firstBlock().layout()
    assert layout.lineAt(1).y() - layout.lineAt(0).y() == pytest.approx(25)
    assert layout.boundingRect().right() - layout.lineAt(0).x() <= 720


def test_the_rule_stands_at_44_and_the_text_20_behind_it(editor):
    editor.load("text")
    picture = editor.grab().toImage()
    assert picture.pixelColor(44, 300) == theme.current().colors.border
    text = editor.viewport().mapTo(editor, editor.cursorRect().topLeft())
    assert (text.x(), text.y()) == (45 + 20, 20)


def test_the_strip_writes_smaller_on_a_narrower_margin(editor):
    editor.set_compact(compact=True)
    editor.load("one\ntwo")
    first, second = (editor.document().findBlockByNumber(n) for n in (0, 1))
    tops = [editor.blockBoundingGeometry(block).top() for block in (first, second)]
    assert tops[1] - tops[0] == pytest.approx(22, abs=0.1)
    assert editor.viewport().mapTo(editor, editor.cursorRect().topLeft()).x() == 35 + 12
    assert editor.font().pixelSize() == 14


def test_the_look_follows_the_application(editor):
    editor.load("## x")
    try:
        theme.apply(QApplication.instance(), Appearance(Scheme.DARK, 1.5))
        colors = theme.current().colors
        assert formats_of(editor, 0)["## "].foreground().color() == colors.faint
        assert editor.palette().base().color() == colors.surface
        assert editor.cursorRect().height() == pytest.approx(38, abs=1)
    finally:
        theme.apply(QApplication.instance(), Appearance(Scheme.LIGHT))


def test_a_click_beside_the_text_goes_to_that_line(editor, qtbot):
    editor.load("one\ntwo\nthree")
    y = 20 + 25 + 12
    qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=QPoint(editor.width() - 30, y))
    assert editor.cursor_position() == len("one\ntwo")
    qtbot.mouseClick(editor.margin, Qt.MouseButton.LeftButton, pos=QPoint(10, y))
    assert editor.cursor_position() == len("one\n")


def test_the_caret_is_ink(editor, qtbot):
    editor.load("")
    editor.setPlaceholderText("")
    picture = editor.viewport().grab().toImage()
    ink = theme.current().colors.accent
    line = editor.cursorRect()
    assert picture.pixelColor(line.x(), line.center().y()) == ink
    assert picture.pixelColor(line.x(), line.y()) != ink, "it is lower than the line"


def test_letters_of_an_input_method_stand_at_the_caret_until_written(editor):
    editor.load("ab", 1)
    event = QInputMethodEvent("かな", [])
    QApplication.sendEvent(editor, event)
    assert editor.text() == "ab"
    assert editor.textCursor().block().layout().preeditAreaText() == "かな"
    commit(editor, "仮名")
    assert editor.text() == "a仮名b"


def test_right_to_left_lines_are_laid_out_from_right_to_left(editor):
    editor.load("שלום\nhello")
    first = editor.document().firstBlock()
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft
    line = first.layout().lineAt(0)
    assert line.cursorToX(0)[0] > line.cursorToX(3)[0]
    assert first.next().textDirection() == Qt.LayoutDirection.LeftToRight


def test_a_mark_says_in_words_what_it_means(editor):
    editor.load(NOTE, first_name="Ana")
    (_, quote), (_, action), _ = editor.margin.marks()
    assert "words" in editor.margin.words_at(quote + 3)
    assert "action" in editor.margin.words_at(action + 3)
    assert editor.margin.words_at(action + 300) == ""


def test_it_has_a_name_for_those_who_cannot_see_it(editor):
    assert (editor.objectName(), editor.accessibleName()) == ("note", "Note")
