"""The list of rows: as high as its rows, and every verb by key, mouse and menu."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from given_items import action, topic
from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Section, Side, TopicState
from ui.widgets.action_row import ActionRows
from ui.widgets.choice_row import Choice, ChoiceRows
from ui.widgets.item_list import ItemList
from ui.widgets.item_look import Density
from ui.widgets.item_rows import Verb
from ui.widgets.topic_row import TopicRows

Key = Qt.Key
WORDS = "Could we pair on the reconciliation job, so that I see how the ledger closes its day?"


@pytest.fixture
def rows(clock: Clock) -> TopicRows:
    made = TopicRows(clock)
    made.set_topics([topic(1, "first"), topic(2, "second", Side.ME), topic(3, "third")], "Ana")
    return made


@pytest.fixture
def view(qtbot: QtBot, rows: TopicRows) -> ItemList:
    """Three topics in a window, with the focus on the first."""
    return shown(qtbot, ItemList(rows, "topics", "Topics"))


def shown(qtbot: QtBot, view: ItemList, width: int = 700) -> ItemList:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(view)
    layout.addStretch(1)
    window.resize(width, 600)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    view.window_kept = window  # type: ignore[attr-defined]
    return view


def heard(signal: object) -> list[tuple[object, ...]]:
    told: list[tuple[object, ...]] = []
    signal.connect(lambda *said: told.append(said))  # type: ignore[attr-defined]
    return told


def editor(view: ItemList) -> QLineEdit:
    found = view.findChild(QLineEdit, "itemEditor")
    assert found is not None
    return found


def middle(view: ItemList, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def test_it_is_as_high_as_its_rows(view, rows, qtbot):
    qtbot.waitUntil(lambda: view.height() == 3 * 36)
    rows.set_topics([topic(1, "first")], "Ana")
    qtbot.waitUntil(lambda: view.height() == 36)


def test_a_narrow_list_breaks_long_words_into_lines(qtbot, rows):
    rows.set_topics([topic(1, WORDS)], "Ana")
    view = shown(qtbot, ItemList(rows, "topics", "Topics"))
    qtbot.waitUntil(lambda: view.height() == 36)
    view.window().resize(340, 600)
    qtbot.waitUntil(lambda: view.height() == 3 * 20 + 14)


def test_actions_in_an_aside_stand_on_two_lines(qtbot, clock):
    rows = ActionRows(clock)
    rows.set_actions([action(1, "Send deck")], "Ana")
    view = shown(qtbot, ItemList(rows, "actions", "Actions", density=Density.ASIDE), 320)
    qtbot.waitUntil(lambda: view.height() > 40)


def test_the_keyboard_begins_with_the_first_row(view):
    assert view.current_id() == 1


def test_up_down_home_and_end_go_from_row_to_row(view, qtbot):
    places = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Home, Key.Key_End, Key.Key_Down):
        qtbot.keyClick(view, key)
        places.append(view.current_id())
    assert places == [2, 3, 2, 1, 3, 3]


def test_down_on_the_last_row_leads_on(view, qtbot):
    view.choose(3)
    with qtbot.waitSignal(view.passed_end):
        qtbot.keyClick(view, Key.Key_Down)


def test_headings_and_prompts_are_passed_over(view, rows, qtbot):
    topics = [topic(1, "first"), topic(2, "second", section="Stop")]
    rows.set_topics(topics, "Ana", sections=[Section("Stop", ("What does not help?",))])
    qtbot.keyClick(view, Key.Key_Down)
    assert view.current_id() == 2


@pytest.mark.parametrize(
    ("key", "signal", "said"),
    [
        (Key.Key_Space, "ticked", (1, True)),
        (Key.Key_S, "shareable_toggled", (1, False)),
        (Key.Key_N, "brought_by_changed", (1, Side.ME)),
        (Key.Key_L, "lingering_toggled", (1, True)),
        (Key.Key_D, "dropped", (1, True)),
        (Key.Key_Delete, "deleted", (1,)),
    ],
)
def test_a_single_key_does_what_its_row_can(view, qtbot, key, signal, said):
    told = heard(getattr(view, signal))
    qtbot.keyClick(view, key)
    assert told == [said]


def test_what_was_done_is_visible_at_once(view, rows, qtbot):
    qtbot.keyClick(view, Key.Key_Space)
    assert rows.topic(1).state is TopicState.DISCUSSED


def test_alt_and_the_arrows_move_the_row_and_take_the_focus_along(view, rows, qtbot):
    told = heard(view.moved)
    for _ in range(2):
        qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told == [(1, 1), (1, 2)]
    assert [t.text for t in rows.topics()] == ["second", "third", "first"]
    assert view.current_id() == 1


def test_a_key_that_the_list_does_not_offer_does_nothing(qtbot, clock):
    rows = TopicRows(clock, verbs=frozenset({Verb.TICK}))
    rows.set_topics([topic(1, "first")], "Ana")
    view = shown(qtbot, ItemList(rows, "topics", "Topics"))
    told = heard(view.deleted) + heard(view.shareable_toggled)
    for key in (Key.Key_Delete, Key.Key_S, Key.Key_F2):
        qtbot.keyClick(view, key)
    assert told == []
    assert view.findChild(QLineEdit, "itemEditor") is None


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return, Key.Key_Enter])
def test_the_text_is_edited_in_place_and_enter_keeps(view, rows, qtbot, key):
    told = heard(view.edited)
    qtbot.keyClick(view, key)
    editor(view).setText("other  words")
    qtbot.keyClick(editor(view), Key.Key_Return)
    qtbot.waitUntil(lambda: told == [(1, "other words")])
    assert rows.topic(1).text == "other words"
    qtbot.waitUntil(view.hasFocus)


def test_letters_beyond_ascii_are_typed_as_they_are(view, qtbot):
    told = heard(view.edited)
    qtbot.keyClick(view, Key.Key_F2)
    typed = QInputMethodEvent()
    typed.setCommitString("Zoë żółć –")
    QApplication.sendEvent(editor(view), typed)
    qtbot.keyClick(editor(view), Key.Key_Return)
    qtbot.waitUntil(lambda: told == [(1, "Zoë żółć –")])


def test_escape_reverts(view, rows, qtbot):
    told = heard(view.edited)
    qtbot.keyClick(view, Key.Key_F2)
    editor(view).setText("other words")
    qtbot.keyClick(editor(view), Key.Key_Escape)
    qtbot.waitUntil(view.hasFocus)
    assert told == []
    assert rows.topic(1).text == "first"


def test_leaving_the_field_keeps_what_was_typed(view, qtbot):
    told = heard(view.edited)
    elsewhere = QLineEdit(view.window())
    elsewhere.show()
    qtbot.keyClick(view, Key.Key_F2)
    editor(view).setText("other words")
    elsewhere.setFocus()
    qtbot.waitUntil(lambda: told == [(1, "other words")])


@pytest.mark.parametrize("words", ["", "   ", "first"])
def test_no_words_or_the_same_words_change_nothing(view, qtbot, words):
    told = heard(view.edited)
    qtbot.keyClick(view, Key.Key_F2)
    editor(view).setText(words)
    qtbot.keyClick(editor(view), Key.Key_Return)
    qtbot.waitUntil(view.hasFocus)
    assert told == []


def test_a_redraw_leaves_what_is_being_typed_alone(view, rows, qtbot):
    qtbot.keyClick(view, Key.Key_F2)
    qtbot.keyClicks(editor(view), "typed")
    rows.set_topics([topic(1, "by others"), topic(2, "second")], "Ana")
    assert editor(view).text() == "typed"


def test_after_a_mistake_the_field_opens_with_the_words_that_were_typed(view):
    view.edit_item(2, "wrong words")
    assert editor(view).text() == "wrong words"


def test_where_rows_open_enter_opens(qtbot, clock):
    rows = TopicRows(clock, verbs=frozenset({Verb.OPEN}))
    rows.set_topics([topic(1, "first")], "Ana")
    view = shown(qtbot, ItemList(rows, "topics", "Topics"))
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Key.Key_Return)
    assert opened.args == [1]


def test_copying_a_row_is_left_to_the_preview(view, qtbot):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    qtbot.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "before"


def test_a_click_on_the_tick_ticks_and_one_on_the_text_does_not(view, qtbot):
    told = heard(view.ticked)
    click(qtbot, view, QPoint(17, middle(view, 1).y()))
    assert told == [(2, True)]
    click(qtbot, view, QPoint(120, middle(view, 0).y()))
    assert told == [(2, True)]
    assert view.current_id() == 1


def test_a_double_click_on_the_text_edits(view, qtbot):
    place = QPoint(120, middle(view, 1).y())
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor(view).text() == "second"


def test_a_row_is_dragged_to_another_place(view, rows):
    told = heard(view.moved)
    drag(view, middle(view, 0), view.visualRect(view.model().index(2, 0)).bottomLeft())
    assert told == [(1, 2)]
    assert [t.text for t in rows.topics()] == ["second", "third", "first"]


def test_escape_leaves_a_dragged_row_where_it_was(view, rows, qtbot):
    press, end = middle(view, 0), middle(view, 2)
    send(view, QMouseEvent.Type.MouseButtonPress, press)
    send(view, QMouseEvent.Type.MouseMove, end)
    qtbot.keyClick(view, Key.Key_Escape)
    send(view, QMouseEvent.Type.MouseButtonRelease, end)
    assert [t.text for t in rows.topics()] == ["first", "second", "third"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_the_same_verbs_with_their_keys(view):
    told = heard(view.shareable_toggled)
    menu = opened_menu(view)
    assert menu.isVisible()
    words = [a.text().split("\t") for a in menu.actions() if not a.isSeparator()]
    assert ["Discussed", "Space"] in words
    assert ["Make private", "S"] in words
    assert ["Move down", "Alt+Down"] in words
    assert ["Delete", "Delete"] in words
    next(a for a in menu.actions() if a.text().startswith("Make private")).trigger()
    assert told == [(1, False)]


def test_choices_are_ticked_and_say_what_is_chosen(qtbot):
    rows = ChoiceRows()
    rows.set_choices([Choice(1, "a", chosen=True), Choice(2, "b", chosen=False, locked=True)])
    view = shown(qtbot, ItemList(rows, "choices", "Choices"))
    view.choose(2)
    with qtbot.waitSignal(view.ticked) as ticked:
        qtbot.keyClick(view, Key.Key_Space)
    assert ticked.args == [2, True]
    assert rows.chosen() == (1, 2)


def test_a_row_is_read_out_as_one_sentence(view, rows):
    index = rows.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Topic, first, brought by Ana, shareable, open"


def click(qtbot: QtBot, view: ItemList, place: QPoint) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def send(view: ItemList, kind: QMouseEvent.Type, place: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QMouseEvent.Type.MouseButtonRelease else left
    button = Qt.MouseButton.NoButton if kind == QMouseEvent.Type.MouseMove else left
    at = QPointF(place)
    event = QMouseEvent(
        kind, at, view.viewport().mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view.viewport(), event)


def drag(view: ItemList, start: QPoint, end: QPoint) -> None:
    send(view, QMouseEvent.Type.MouseButtonPress, start)
    send(view, QMouseEvent.Type.MouseMove, end)
    send(view, QMouseEvent.Type.MouseButtonRelease, end)


def opened_menu(view: ItemList) -> QMenu:
    here = QPoint(0, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, here, view.mapToGlobal(here))
    QApplication.sendEvent(view.viewport(), event)
    menu = view.findChild(QMenu, "itemMenu")
    assert menu is not None
    return menu
