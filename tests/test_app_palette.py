"""Search and commands: everything one can jump to or do, by typing a few letters."""

import threading
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from mgrjournal.search.facts import HitKind, SearchHit
from ui import theme
from ui.palette.entries import Command, Entry, Group, found, offered, spans
from ui.palette.palette import Palette
from ui.palette.row_painting import RowPainter
from ui.palette.rows import PaletteRows
from ui.tasks import Tasks
from ui.widgets.label import Label

TODAY = date(2026, 11, 24)


def hit(kind=HitKind.TOPIC, title="On-call handover", person="Ana Kowalczyk", **more):
    return SearchHit(kind, 7, 3, person, more.get("on", date(2026, 11, 17)), title, "snippet")


# What is listed


def test_people_come_before_what_was_written():
    groups = found([hit(), hit(HitKind.PERSON, "Ana Kowalczyk")], print, TODAY)
    assert [group.caption for group in groups] == ["People", "Notes, topics and actions"]
    assert groups[0].entries[0].title == "Ana Kowalczyk"
    assert groups[1].entries[0].detail == "Ana Kowalczyk · topic"
    assert groups[1].entries[0].right == "17 Nov"


def test_a_note_is_called_by_its_person_and_shows_what_fits():
    note = found([hit(HitKind.NOTE)], print, TODAY)[0].entries[0]
    assert (note.title, note.detail) == ("1:1 with Ana Kowalczyk", "snippet")


def test_an_entry_opens_its_own_hit():
    opened = []
    hits = [hit(title="one"), hit(title="two")]
    entries = found(hits, opened.append, TODAY)[0].entries
    entries[1].run()
    assert opened == [hits[1]]


COMMANDS = [Command(text, "sun", lambda: None) for text in ("Today", "Add a person", "Lock")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Today", "Add a person", "Lock"]),
        ("per", ["Add a person"]),
        ("PERSON add", ["Add a person"]),
        ("erson", []),
        ("xyz", []),
    ],
)
def test_commands_are_found_by_the_beginnings_of_their_words(query, expected):
    groups = offered(COMMANDS, query, beside_hits=False)
    assert [entry.title for group in groups for entry in group.entries] == expected


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("On-call handover hurts", "hand", ["hand"]),
        ("Zoë Żółć", "zoe zolc", ["Zoë"]),
        ("handover of the handover", "HANDOVER", ["handover", "handover"]),
        ("grandhand", "hand", []),
        ("x", "", []),
    ],
)
def test_what_was_typed_is_marked_where_words_begin(text, query, expected):
    assert [text[start : start + length] for start, length in spans(text, query)] == expected


@given(st.text(max_size=60), st.text(max_size=20))
def test_marks_lie_within_the_text_and_never_on_each_other(text, query):
    end = 0
    for start, length in spans(text, query):
        assert start >= end
        assert length > 0
        end = start + length
    assert end <= len(text)


def test_a_long_line_is_shown_from_a_little_before_what_was_typed(qapp):
    painter = RowPainter(PaletteRows())
    painter.query = "handover"
    metrics = QFontMetricsF(theme.current().font("meta"))
    long = "word " * 40 + "about the handover at last"
    shown = painter._around_hit(long, metrics, 300)
    assert shown.startswith("…word")
    assert metrics.horizontalAdvance(shown[: shown.index("handover") + 8]) < 300
    assert painter._around_hit("the handover", metrics, 300) == "the handover"
    assert painter._around_hit("no hit here " * 30, metrics, 300).startswith("no hit")


# The palette itself


class Search:
    """Finds what its test says, and remembers what it was asked."""

    def __init__(self):
        self.asked, self.hits = [], []
        self.gate = threading.Event()
        self.gate.set()

    def find(self, query, *, limit):
        self.gate.wait(5)
        self.asked.append(query)
        return [one for one in self.hits if query.casefold() in one.title.casefold()]


class JournalWithSearch:
    def __init__(self):
        self.search = Search()


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def search():
    return JournalWithSearch()


@pytest.fixture
def window(qtbot, qapp):
    theme.apply(qapp, theme.Appearance(theme.Scheme.LIGHT))
    made = QWidget()
    made.resize(1200, 800)
    made.field = QLineEdit(made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    return made


@pytest.fixture
def done():
    return []


@pytest.fixture
def palette(window, search, tasks, clock, done):
    commands = [
        Command(text, "sun", lambda text=text: done.append(text)) for text in ("Lock", "Today")
    ]
    people = [
        Group("People", (Entry("user-round", "Ana", lambda: done.append("Ana"), person_id=3),))
    ]
    made = Palette(window, search, tasks, clock, commands, people)
    made.hit_chosen.connect(done.append)
    made.call_wanted.connect(lambda person: done.append(("call", person)))
    made.open()
    return made


def listed(palette):
    model = palette.findChild(QListView, "palette.list").model()
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def field(palette):
    return palette.findChild(QLineEdit, "palette.field")


def press(palette, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(field(palette), key, modifier)


def test_before_anything_is_typed_it_lists_people_and_commands(palette, search):
    assert listed(palette) == ["People", "Ana", "Commands", "Lock", "Today"]
    assert not search.search.asked
    assert field(palette).hasFocus()


def test_typing_lists_what_fits(palette, search, qtbot):
    search.search.hits = [hit(title="Lockdown")]
    qtbot.keyClicks(field(palette), "lock")
    qtbot.waitUntil(
        lambda: listed(palette) == ["Notes, topics and actions", "Lockdown", "Commands", "Lock"]
    )


def test_nothing_that_fits_is_said(palette, qtbot):
    qtbot.keyClicks(field(palette), "xyz")
    nothing = palette.findChild(Label, "palette.nothing")
    qtbot.waitUntil(nothing.isVisible)
    press(palette, qtbot, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_while_the_worker_is_busy_only_the_last_letters_are_asked_for(palette, search, qtbot):
    search.search.gate.clear()
    qtbot.keyClicks(field(palette), "handover")
    search.search.gate.set()
    qtbot.waitUntil(lambda: search.search.asked[-1:] == ["handover"])
    assert search.search.asked == ["h", "handover"]


def test_arrows_go_over_captions_and_enter_does_it(palette, qtbot, done):
    press(palette, qtbot, Qt.Key.Key_Down)
    press(palette, qtbot, Qt.Key.Key_Return)
    assert done == ["Lock"]


def test_the_ends_hold(palette, qtbot, done):
    for _ in range(9):
        press(palette, qtbot, Qt.Key.Key_Down)
    press(palette, qtbot, Qt.Key.Key_Return)
    assert done == ["Today"]


def test_enter_opens_what_was_found(palette, search, qtbot, done):
    search.search.hits = [hit(title="Handover")]
    qtbot.keyClicks(field(palette), "hand")
    qtbot.waitUntil(lambda: "Handover" in listed(palette))
    press(palette, qtbot, Qt.Key.Key_Return)
    assert done == search.search.hits


def test_enter_pressed_before_the_answer_waits_for_it(palette, search, qtbot, done):
    search.search.hits = [hit(title="Handover")]
    search.search.gate.clear()
    qtbot.keyClicks(field(palette), "hand")
    press(palette, qtbot, Qt.Key.Key_Return)
    search.search.gate.set()
    qtbot.waitUntil(lambda: bool(done))
    assert done == search.search.hits


def test_ctrl_enter_starts_a_call_with_the_person(palette, qtbot, done):
    press(palette, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == [("call", 3)]


def test_ctrl_enter_on_a_command_does_nothing(palette, qtbot, done):
    press(palette, qtbot, Qt.Key.Key_Down)
    press(palette, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not done
    assert palette.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_K])
def test_escape_or_the_same_key_closes_it_and_gives_the_keyboard_back(palette, window, qtbot, key):
    control = Qt.KeyboardModifier.ControlModifier
    none = Qt.KeyboardModifier.NoModifier
    press(palette, qtbot, key, control if key == Qt.Key.Key_K else none)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window.field


def test_a_press_beside_it_closes_it(palette, qtbot):
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()


def test_it_keeps_within_a_small_window(palette, window, qtbot):
    window.resize(900, 600)
    qtbot.waitUntil(lambda: palette.size() == window.size())
    assert palette.rect().contains(palette._card)
