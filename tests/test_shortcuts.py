"""One table of keys: bound, drawn and documented from the same rows."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui import shortcuts


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


def test_the_document_is_current():
    written = Path(__file__).parents[1] / "docs" / "shortcuts.md"
    assert written.read_text(encoding="utf-8") == shortcuts.document(), "run make docs"


@pytest.mark.parametrize("shortcut", shortcuts.table().values(), ids=lambda row: row.name)
def test_every_row_has_keys_that_qt_understands_and_words(shortcut):
    for keys in shortcut.keys:
        parsed = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
        assert parsed.count() == 1
        assert parsed[0].key() != Qt.Key.Key_unknown
        assert parsed.toString(QKeySequence.SequenceFormat.PortableText) == keys
    assert shortcut.text
    assert shortcut.where


def test_no_place_has_a_key_twice_and_none_hides_one_that_works_everywhere():
    places = list(shortcuts.by_place().values())
    everywhere = [keys for row in places[0] for keys in row.keys if keys != "Esc"]
    for rows in places[1:]:
        counted = Counter(everywhere + [keys for row in rows for keys in row.keys])
        assert [keys for keys, times in counted.items() if times > 1] == []


def test_a_bound_key_calls_its_slot_while_its_widget_is_on_the_screen(qtbot):
    window, stack, called = QWidget(), QStackedWidget(), []
    QVBoxLayout(window).addWidget(stack)
    for name in ("call", "wrap-up"):
        page = QWidget()
        stack.addWidget(page)
        shortcuts.bind("finish_call", page, lambda name=name: called.append(name))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stack.setCurrentIndex(1)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert called == ["call", "wrap-up"]


def test_an_unknown_name_is_refused(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    with pytest.raises(KeyError):
        shortcuts.bind("nonsense", widget, lambda: None)


def test_a_row_recognises_its_keys_also_on_the_keypad():
    alt, keypad = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier
    assert shortcuts.matches("move_up", press(Qt.Key.Key_Up, alt))
    assert shortcuts.matches("edit", press(Qt.Key.Key_F2))
    assert shortcuts.matches("edit", press(Qt.Key.Key_Enter, keypad))
    assert not shortcuts.matches("move_up", press(Qt.Key.Key_Up))
    assert not shortcuts.matches("shareable", press(Qt.Key.Key_S, alt))


def test_keys_are_spelt_for_buttons_and_named_as_on_the_keyboard():
    assert shortcuts.spelling("start_call") == "Ctrl+Return"
    assert shortcuts.keys_of("start_call")[-1] in {"Enter", "↩"}
