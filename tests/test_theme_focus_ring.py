"""The ring around what has the keyboard: outside its shape, and only for the keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import Appearance, Scheme
from ui.theme.focus_ring import FocusRing
from ui.widgets.button import Button


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    theme.complete(qapp)
    yield
    theme.apply(qapp, Appearance(Scheme.LIGHT))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


def filled(window: QWidget, qtbot: QtBot, *parts: QWidget) -> None:
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 20, 20, 20)
    for part in parts:
        column.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def ring_of(window: QWidget) -> FocusRing | None:
    rings = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    assert len(rings) <= 1
    return rings[0] if rings else None


def around(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)


def placed(ring: FocusRing | None, window: QWidget) -> QRect:
    assert ring is not None
    return QRect(ring.mapTo(window, QPoint(0, 0)), ring.size())


def test_the_ring_lies_one_pixel_outside_the_focused_widget(window: QWidget, qtbot: QtBot) -> None:
    first, second = Button("One"), Button("Two")
    filled(window, qtbot, first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert placed(ring_of(window), window) == around(first, window)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert placed(ring_of(window), window) == around(second, window)
    colors = theme.current().colors
    image = window.grab().toImage()
    middle = around(second, window).center().y()
    left = around(second, window).left()
    row = [image.pixelColor(left + x, middle).name() for x in range(3)]
    assert row == [colors.focus.name(), colors.focus.name(), colors.surface.name()]


def test_the_ring_follows_when_its_widget_moves_or_grows(window: QWidget, qtbot: QtBot) -> None:
    button = Button("One")
    filled(window, qtbot, button, Button("Two"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    window.resize(600, 500)
    qtbot.waitUntil(lambda: placed(ring_of(window), window) == around(button, window))


def test_a_click_on_a_button_shows_no_ring_until_a_key_is_used(
    window: QWidget, qtbot: QtBot
) -> None:
    first, second = Button("One"), Button("Two")
    filled(window, qtbot, first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.mousePress(second, Qt.MouseButton.LeftButton)
    assert second.hasFocus()
    assert ring_of(window) is None
    qtbot.mouseRelease(second, Qt.MouseButton.LeftButton)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert placed(ring_of(window), window) == around(second, window)


def test_a_click_into_a_field_shows_the_ring(window: QWidget, qtbot: QtBot) -> None:
    button, field = Button("One"), QLineEdit()
    filled(window, qtbot, button, field)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert placed(ring_of(window), window) == around(field, window)


def test_the_ring_goes_with_the_focus_and_with_its_widget(window: QWidget, qtbot: QtBot) -> None:
    button = Button("One")
    filled(window, qtbot, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window) is not None
    button.clearFocus()
    assert ring_of(window) is None
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.setParent(None)
    assert ring_of(window) is None
    button.deleteLater()


def test_the_ring_survives_that_its_window_is_deleted(window: QWidget, qtbot: QtBot) -> None:
    other = QWidget()
    field = QLineEdit(other)
    other.show()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    other.deleteLater()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is None)
    button = Button("One")
    filled(window, qtbot, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert placed(ring_of(window), window) == around(button, window)


def test_at_the_edge_of_its_box_the_ring_is_not_cut_off(window: QWidget, qtbot: QtBot) -> None:
    box, button = QWidget(), Button("One")
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    filled(window, qtbot, box)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = ring_of(window)
    assert placed(ring, window) == around(button, window)
    assert ring is not None
    assert ring.parentWidget() is window


def test_the_ring_scrolls_along_and_stays_within_what_scrolls(
    window: QWidget, qtbot: QtBot
) -> None:
    area, long = QScrollArea(), QWidget()
    column = QVBoxLayout(long)
    column.setContentsMargins(0, 0, 0, 0)  # no room for the ring within what scrolls
    buttons = [Button(f"Button {number}") for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidgetResizable(True)
    area.setWidget(long)
    filled(window, qtbot, area)
    buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    before = placed(ring_of(window), window)
    area.verticalScrollBar().setValue(40)
    assert placed(ring_of(window), window) == before.translated(0, -40)
    ring = ring_of(window)
    assert ring is not None
    assert ring.parentWidget() is area.viewport()


def test_a_splitter_gets_no_new_pane_by_the_ring(window: QWidget, qtbot: QtBot) -> None:
    splitter = QSplitter()
    button = Button("One")
    splitter.addWidget(button)
    splitter.addWidget(Button("Two"))
    splitter.setContentsMargins(10, 10, 10, 10)  # room for the ring within the splitter
    filled(window, qtbot, splitter)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window) is not None
    assert splitter.count() == 2


def test_a_widget_can_say_that_it_shows_focus_itself(window: QWidget, qtbot: QtBot) -> None:
    silent, writing = QLineEdit(), QPlainTextEdit()
    silent.setProperty("focusRadius", -1)
    filled(window, qtbot, silent, writing)
    for widget in (silent, writing):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert ring_of(window) is None
    writing.setProperty("framed", True)
    silent.setFocus()
    writing.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window) is not None


def test_a_page_that_holds_the_keyboard_for_its_parts_has_no_ring(
    window: QWidget, qtbot: QtBot
) -> None:
    page = QWidget()
    filled(window, qtbot, page)
    page.setFocus()
    assert page.hasFocus()
    assert ring_of(window) is None


def test_the_ring_lets_the_mouse_through_and_takes_no_focus(window: QWidget, qtbot: QtBot) -> None:
    button = Button("One")
    filled(window, qtbot, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = ring_of(window)
    assert ring is not None
    assert ring.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert window.childAt(button.geometry().center()) is button
