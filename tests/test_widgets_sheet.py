"""A sheet takes the window and the keyboard, and gives both back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui import theme
from ui.theme import Appearance, Scheme
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet


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
    made.resize(900, 600)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit(objectName="below"))
    column.addWidget(QPushButton("below"))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def question(window: QWidget) -> tuple[Sheet, Button, Button]:
    sheet = Sheet(window, "Erase everything?", "Two backups still hold them.")
    keep, erase = Button("Keep"), Button("Erase for good", "danger")
    keep.clicked.connect(sheet.cancel)
    erase.clicked.connect(lambda: sheet.finish("erased"))
    sheet.add_button(keep, default=True)
    sheet.add_button(erase)
    return sheet, keep, erase


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_it_covers_the_window_and_begins_at_the_safe_button(window: QWidget, qtbot: QtBot) -> None:
    sheet, keep, _ = question(window)
    assert not sheet.isVisible()
    sheet.open()
    assert sheet.geometry() == window.rect()
    assert keep.hasFocus()
    assert sheet.accessibleName() == "Erase everything?"
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: sheet.geometry() == window.rect())


def test_escape_closes_without_change_and_gives_the_keyboard_back(
    window: QWidget, qtbot: QtBot
) -> None:
    below = window.findChild(QLineEdit, "below")
    assert below is not None
    below.setFocus()
    sheet, keep, _ = question(window)
    sheet.open()
    with qtbot.waitSignal(sheet.finished) as told:
        qtbot.keyClick(keep, Qt.Key.Key_Escape)
    assert told.args == [None]
    assert below.hasFocus()
    qtbot.waitUntil(lambda: not isValid(sheet))


def test_escape_closes_also_from_a_field(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window, "New person")
    field = Field("&Name")
    sheet.body.addWidget(field)
    sheet.open()
    assert field.edit.hasFocus()
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(field.edit, Qt.Key.Key_Escape)


def test_the_result_is_told(window: QWidget, qtbot: QtBot) -> None:
    sheet, _, erase = question(window)
    sheet.open()
    with qtbot.waitSignal(sheet.finished) as told:
        qtbot.mouseClick(erase, Qt.MouseButton.LeftButton)
    assert told.args == ["erased"]


def test_a_button_that_cancels_tells_no_change(window: QWidget, qtbot: QtBot) -> None:
    sheet, keep, _ = question(window)
    sheet.open()
    with qtbot.waitSignal(sheet.finished) as told:
        qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert told.args == [None]


def test_enter_in_a_field_answers_with_the_default(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window, "New person")
    field, add = Field("&Name"), Button("Add", "primary")
    sheet.body.addWidget(field)
    sheet.add_button(Button("Cancel", "ghost"))
    sheet.add_button(add, default=True)
    sheet.open()
    field.edit.setFocus()
    with qtbot.waitSignal(add.clicked):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)


def test_tab_goes_round_within_the_sheet(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window, "New person")
    first, second = Field("&Name"), Field("&Team")
    cancel, add = Button("Cancel", "ghost"), Button("Add", "primary")
    for field in (first, second):
        sheet.body.addWidget(field)
    for button in (cancel, add):
        sheet.add_button(button)
    sheet.open()
    visited = []
    for _ in range(5):
        visited.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert visited == [first.edit, second.edit, cancel, add, first.edit]
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is add


def test_what_is_disabled_or_hidden_is_passed_over(window: QWidget, qtbot: QtBot) -> None:
    sheet, keep, erase = question(window)
    sheet.open()
    erase.setEnabled(False)
    qtbot.keyClick(keep, Qt.Key.Key_Tab)
    assert keep.hasFocus()


def test_the_window_below_hears_neither_keys_nor_clicks(window: QWidget, qtbot: QtBot) -> None:
    below = window.findChild(QPushButton)
    assert below is not None
    clicked: list[bool] = []
    below.clicked.connect(clicked.append)
    sheet, keep, _ = question(window)
    sheet.open()
    assert window.childAt(place(below, window).center()) is not below
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=place(below, window).center())
    assert sheet.isVisible()
    assert not clicked
    assert keep.isVisible()


def card_of(sheet: Sheet) -> QWidget:
    return next(child for child in sheet.children() if isinstance(child, QWidget))


def test_the_card_is_as_high_as_its_content(window: QWidget, qtbot: QtBot) -> None:
    sheet, _, _ = question(window)
    sheet.open()
    card = card_of(sheet)
    low = card.height()
    assert 120 < low < 200
    sheet.body.addWidget(Label("Several words of some length. " * 12, wrap=True))
    qtbot.waitUntil(lambda: card.height() > low + 40)
    assert card.width() == 560


def test_in_a_low_window_the_body_scrolls_and_the_buttons_stay(
    window: QWidget, qtbot: QtBot
) -> None:
    sheet = Sheet(window, "New person")
    fields = [Field(f"Field {number}", "A hint.") for number in range(12)]
    for field in fields:
        sheet.body.addWidget(field)
    add = Button("Add", "primary")
    sheet.add_button(add)
    sheet.open()
    card = card_of(sheet)
    assert card.height() == 600 - 32
    assert place(card, window).contains(place(add, window))
    add.setFocus()
    qtbot.keyClick(add, Qt.Key.Key_Backtab)
    assert fields[-1].edit.hasFocus()
    assert place(card, window).contains(place(fields[-1].edit, window).center())


def test_in_a_narrow_window_the_card_gives_way(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window, "Copy", width=1200)
    sheet.open()
    assert card_of(sheet).width() == 900 - 32


def test_a_side_stands_on_the_ground_beside_the_body(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window, "Copy the agenda", width=880)
    sheet.body.addWidget(Label("Left"))
    sheet.body.addSpacing(200)
    side = QWidget()
    sheet.set_side(side)
    sheet.open()
    QApplication.processEvents()
    image = window.grab().toImage()
    colors = theme.current().colors
    assert image.pixelColor(place(side, window).center()) == colors.bg
    card = place(card_of(sheet), window)
    assert image.pixelColor(card.left() + 10, card.center().y()) == colors.raised


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_scrim_dims_the_window(qapp: QApplication, window: QWidget, scheme: Scheme) -> None:
    theme.apply(qapp, Appearance(scheme, reduce_motion=True))
    before = window.grab().toImage().pixelColor(5, 590)
    sheet, _, _ = question(window)
    sheet.open()
    after = window.grab().toImage().pixelColor(5, 590)
    assert after.lightness() < before.lightness()
