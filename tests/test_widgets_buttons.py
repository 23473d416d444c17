"""Buttons, chips and key caps: seen, named and pressed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import Appearance, Scheme
from ui.widgets.button import Button, IconButton
from ui.widgets.chip import Chip
from ui.widgets.key_cap import KeyCaps
from ui.widgets.key_names import key_names, spoken_keys

KINDS = ("primary", "secondary", "ghost", "accent", "danger")


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    yield
    theme.apply(qapp, Appearance(Scheme.LIGHT))


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def fill_of(widget: QWidget) -> str:
    return picture(widget).pixelColor(widget.width() // 2, 4).name()


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_primary_button_is_filled_with_ink_in_every_state(
    qapp: QApplication, qtbot: QtBot, scheme: Scheme
) -> None:
    colors = theme.apply(qapp, Appearance(scheme, reduce_motion=True)).colors
    button = Button("Start", "primary")
    shown(button, qtbot)
    assert fill_of(button) == colors.accent.name()
    qtbot.mouseMove(button, QPoint(3, 3))
    button.enterEvent(enter())
    assert fill_of(button) == colors.accent_hover.name()
    button.setDown(True)
    assert fill_of(button) == colors.accent_pressed.name()
    button.setEnabled(False)
    assert fill_of(button) not in {colors.accent.name(), colors.accent_pressed.name()}


@pytest.mark.parametrize("kind", ["secondary", "danger", "ghost"])
def test_other_buttons_warm_and_sink(qtbot: QtBot, kind) -> None:
    colors = theme.current().colors
    button = Button("Copy", kind)
    shown(button, qtbot)
    rest = fill_of(button)
    button.enterEvent(enter())
    assert fill_of(button) == colors.hover.name()
    button.setDown(True)
    assert fill_of(button) == colors.sunken.name()
    button.setDown(False)
    button.leaveEvent(QEvent(QEvent.Type.Leave))
    assert fill_of(button) == rest


def enter():
    return QEnterEvent(QPointF(3, 3), QPointF(3, 3), QPointF(3, 3))


def test_a_hover_fades_unless_motion_is_reduced(qapp: QApplication, qtbot: QtBot) -> None:
    colors = theme.current().colors
    theme.apply(qapp, Appearance(Scheme.LIGHT))
    button = Button("Start", "primary")
    shown(button, qtbot)
    button.enterEvent(enter())
    assert fill_of(button) == colors.accent.name()
    qtbot.waitUntil(lambda: fill_of(button) == colors.accent_hover.name())


@pytest.mark.parametrize(("size", "height"), [("small", 28), ("normal", 32), ("large", 40)])
def test_buttons_have_the_heights_of_the_tokens(qtbot: QtBot, size, height: int) -> None:
    button = Button("Copy", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == height


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_is_pressed_by_mouse_space_and_mnemonic(qtbot: QtBot, kind) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("&Keep", kind, icon="check")
    QHBoxLayout(window).addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)


def test_a_button_reads_as_its_words(qtbot: QtBot) -> None:
    button = Button("Copy && paste, &now", icon="copy", keys="Ctrl+C")
    qtbot.addWidget(button)
    assert button.words == "Copy & paste, now"
    face = QAccessible.queryAccessibleInterface(button)
    assert face.text(QAccessible.Text.Name) == "Copy & paste, now"
    assert face.role() == QAccessible.Role.PushButton


def test_icon_and_keys_make_room_for_themselves(qtbot: QtBot) -> None:
    plain, icon, keys = Button("Copy"), Button("Copy", icon="copy"), Button("Copy", keys="Ctrl+C")
    for button in (plain, icon, keys):
        qtbot.addWidget(button)
    assert icon.sizeHint().width() == plain.sizeHint().width() + 16 + 8
    assert keys.sizeHint().width() > icon.sizeHint().width()
    plain.set_keys("Ctrl+C")
    assert plain.sizeHint() == keys.sizeHint()


def test_without_words_a_button_is_square_and_named_in_its_tool_tip(qtbot: QtBot) -> None:
    button = Button("Copy agenda", icon="copy", keys="Ctrl+Shift+C")
    qtbot.addWidget(button)
    assert not button.toolTip()
    button.set_wordless(wordless=True)
    assert button.sizeHint().width() == button.sizeHint().height()
    assert button.toolTip() == f"Copy agenda ({spoken_keys('Ctrl+Shift+C')})"
    face = QAccessible.queryAccessibleInterface(button)
    assert face.text(QAccessible.Text.Name) == "Copy agenda"
    button.set_wordless(wordless=False)
    assert not button.toolTip()


def test_a_button_without_an_icon_keeps_its_words(qtbot: QtBot) -> None:
    button = Button("Copy")
    qtbot.addWidget(button)
    button.set_wordless(wordless=True)
    assert button.sizeHint().width() > button.sizeHint().height()


def test_an_icon_button_is_a_target_with_a_name(qtbot: QtBot) -> None:
    button = IconButton("lock", "Lock", keys="Ctrl+L")
    qtbot.addWidget(button)
    assert button.sizeHint().width() >= 28 <= button.sizeHint().height()
    assert button.toolTip().startswith("Lock (")
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Lock"


def test_the_words_follow_the_scheme_and_the_text_size(qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("Erase for good", "danger", "trash-2")
    shown(button, qtbot)
    before, width = picture(button), button.sizeHint().width()
    dark = theme.apply(qapp, Appearance(Scheme.DARK, 1.5, reduce_motion=True))
    assert picture(button) != before
    assert button.sizeHint().width() > width * 1.3
    assert button.sizeHint().height() == 48
    assert button.palette().buttonText().color() == dark.colors.danger


def test_a_chip_is_chosen_and_let_go(qtbot: QtBot) -> None:
    colors = theme.current().colors
    chip = Chip("workload", checkable=True)
    shown(chip, qtbot)
    before = chip.sizeHint()
    with qtbot.waitSignal(chip.toggled):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert fill_of(chip) == colors.accent_soft.name()
    assert chip.sizeHint() == before
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()
    assert chip.sizeHint().height() == 24


def test_an_empty_place_for_a_chip_has_a_broken_outline(qtbot: QtBot) -> None:
    slot, chip = Chip("add a tag", slot=True), Chip("add a tag")
    edges = []
    for each in (slot, chip):
        shown(each, qtbot)
        image = picture(each)
        edges.append({image.pixelColor(x, 0).name() for x in range(8, image.width() - 8)})
    assert len(edges[0]) > 1
    assert len(edges[1]) == 1


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("Ctrl+Shift+C", ("Ctrl", "Shift", "C")),
        ("Ctrl+Return", ("Ctrl", "Enter")),
        ("F9", ("F9",)),
        ("Ctrl+,", ("Ctrl", ",")),
        ("Ctrl++", ("Ctrl", "+")),
        ("+", ("+",)),
        ("Ctrl+K, Ctrl+C", ("Ctrl", "K")),
        ("Escape", ("Esc",)),
    ],
)
def test_keys_are_named_as_on_the_keyboard(keys: str, names: tuple[str, ...]) -> None:
    assert key_names(keys, mac=False) == names


def test_keys_are_named_as_on_a_mac() -> None:
    assert key_names("Ctrl+Shift+Alt+C", mac=True) == ("⌘", "⇧", "⌥", "C")
    assert key_names("Meta+Return", mac=True) == ("⌃", "↩")


def test_key_caps_are_as_wide_as_their_keys_and_say_them(qtbot: QtBot) -> None:
    caps = KeyCaps("F9")
    qtbot.addWidget(caps)
    narrow = caps.width()
    caps.set_keys("Ctrl+Shift+C")
    assert caps.width() > narrow
    assert caps.height() == 18
    assert caps.accessibleName() == spoken_keys("Ctrl+Shift+C")
    caps.set_keys("")
    assert caps.width() == 0
