"""One of a few, an answer or none, on or off: by key and by mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import Appearance, Scheme
from ui.widgets.segmented import Segmented
from ui.widgets.switch import Switch
from ui.widgets.tabs import Tabs
from ui.widgets.taps import Taps

FIVE = [(value, str(value)) for value in range(1, 6)]


SHOWN: list[QWidget] = []  # windows that a test has shown live until its end


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    yield
    SHOWN.clear()
    theme.apply(qapp, Appearance(Scheme.LIGHT))


def active(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    SHOWN.append(window)
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def segment(control: QWidget, text: str) -> QRadioButton:
    return next(each for each in control.findChildren(QRadioButton) if each.text() == text)


def tap(taps: Taps, text: str) -> QPushButton:
    return next(each for each in taps.findChildren(QPushButton) if each.text() == text)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_a_segmented_control_begins_with_its_first_option(qtbot: QtBot) -> None:
    control = Segmented(["Slack", "Markdown", "Plain"], "As")
    qtbot.addWidget(control)
    assert control.value() == "Slack"
    assert control.sizeHint().height() == 32


def test_segments_are_chosen_by_mouse_and_tell_once(qtbot: QtBot) -> None:
    control = Segmented([(1, "One"), (2, "Two")], "Which")
    active(qtbot, control)
    told: list[object] = []
    control.valueChanged.connect(told.append)
    qtbot.mouseClick(segment(control, "Two"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(segment(control, "Two"), Qt.MouseButton.LeftButton)
    assert told == [2]
    assert control.value() == 2


def test_segments_are_chosen_by_arrows_home_and_end(qtbot: QtBot) -> None:
    control = Segmented(["a", "b", "c", "d"], "Letter")
    active(qtbot, control)
    segment(control, "a").setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert control.value() == "b"
    press(qtbot, Qt.Key.Key_End)
    assert control.value() == "d"
    press(qtbot, Qt.Key.Key_Left)
    assert control.value() == "c"
    press(qtbot, Qt.Key.Key_Home)
    assert control.value() == "a"
    assert segment(control, "a").hasFocus()


def test_a_segmented_control_gives_the_keyboard_to_what_is_chosen(qtbot: QtBot) -> None:
    control = Segmented(["a", "b", "c"], "Letter")
    active(qtbot, control)
    control.set_value("c")
    control.setFocus()
    assert segment(control, "c").hasFocus()
    press(qtbot, Qt.Key.Key_Left)
    control.setFocus()
    assert segment(control, "b").hasFocus()


def test_a_segmented_control_is_one_stop_for_tab(qtbot: QtBot) -> None:
    control, after = Segmented(["a", "b", "c"], "Letter"), QPushButton("after")
    active(qtbot, control, after)
    control.set_value("b")
    segment(control, "b").setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert after.hasFocus()
    press(qtbot, Qt.Key.Key_Backtab)
    assert segment(control, "b").hasFocus()


def test_setting_a_segment_from_outside_tells_nobody(qtbot: QtBot) -> None:
    control = Segmented(["a", "b"])
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.valueChanged):
        control.set_value("b")
    assert control.value() == "b"
    with pytest.raises(KeyError):
        control.set_value("z")


def test_nothing_moves_when_another_segment_is_chosen(qtbot: QtBot) -> None:
    control = Segmented(["Slack", "Markdown"])
    qtbot.addWidget(control)
    before = control.sizeHint()
    control.set_value("Markdown")
    assert control.sizeHint() == before


def test_segments_are_radio_buttons_with_their_question_for_screen_readers(qtbot: QtBot) -> None:
    control = Segmented(["Slack", "Plain"], "As")
    qtbot.addWidget(control)
    face = QAccessible.queryAccessibleInterface(segment(control, "Plain"))
    assert face.role() == QAccessible.Role.RadioButton
    assert face.text(QAccessible.Text.Name) == "As: Plain"


def test_taps_take_an_answer_and_give_it_back(qtbot: QtBot) -> None:
    taps = Taps(FIVE, "Energy")
    active(qtbot, taps)
    told: list[object] = []
    taps.valueChanged.connect(told.append)
    assert taps.value() is None
    for text in ("4", "2", "2"):
        qtbot.mouseClick(tap(taps, text), Qt.MouseButton.LeftButton)
    assert told == [4, 2, None]
    assert not any(each.isChecked() for each in taps.findChildren(QPushButton))


def test_taps_that_need_an_answer_keep_it(qtbot: QtBot) -> None:
    taps = Taps(["yes", "no"], "Prepared", optional=False)
    active(qtbot, taps)
    for _ in range(2):
        qtbot.mouseClick(tap(taps, "no"), Qt.MouseButton.LeftButton)
    assert taps.value() == "no"
    assert tap(taps, "no").isChecked()


def test_digits_answer_and_clear(qtbot: QtBot) -> None:
    taps = Taps(FIVE, "Energy")
    active(qtbot, taps)
    tap(taps, "1").setFocus()
    press(qtbot, Qt.Key.Key_4)
    assert taps.value() == 4
    assert tap(taps, "4").hasFocus()
    press(qtbot, Qt.Key.Key_4)
    assert taps.value() is None
    press(qtbot, Qt.Key.Key_9)
    assert taps.value() is None


def test_arrows_walk_through_taps_and_space_answers(qtbot: QtBot) -> None:
    taps = Taps(FIVE, "Energy")
    active(qtbot, taps, QPushButton("after"))
    tap(taps, "1").setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert tap(taps, "2").hasFocus()
    assert taps.value() is None
    press(qtbot, Qt.Key.Key_Space)
    assert taps.value() == 2
    press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_Left)
    assert tap(taps, "5").hasFocus()


def test_arrows_walk_the_other_way_where_text_runs_from_right_to_left(qtbot: QtBot) -> None:
    taps = Taps(FIVE, "Energy")
    taps.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    active(qtbot, taps)
    tap(taps, "2").setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert tap(taps, "1").hasFocus()


def test_taps_are_one_stop_for_tab_at_their_answer(qtbot: QtBot) -> None:
    before, taps = QPushButton("before"), Taps(FIVE, "Energy")
    active(qtbot, before, taps)
    taps.set_value(3)
    before.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert tap(taps, "3").hasFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert before.hasFocus()


def test_taps_are_wide_enough_for_a_finger_and_named(qtbot: QtBot) -> None:
    taps = Taps(FIVE, "Energy")
    qtbot.addWidget(taps)
    assert tap(taps, "1").sizeHint().width() == 44
    assert tap(taps, "1").sizeHint().height() == 34
    face = QAccessible.queryAccessibleInterface(tap(taps, "3"))
    assert face.text(QAccessible.Text.Name) == "Energy: 3"


def test_setting_an_answer_from_outside_tells_nobody(qtbot: QtBot) -> None:
    taps = Taps(FIVE, "Energy")
    qtbot.addWidget(taps)
    with qtbot.assertNotEmitted(taps.valueChanged):
        taps.set_value(5)
        taps.set_value(None)
    assert taps.value() is None


def knob(switch: Switch) -> int:
    """Return where the middle of the knob is painted."""
    image = switch.grab().toImage()
    ground = image.pixelColor(17, 10).name()
    others = [x for x in range(4, 30) if image.pixelColor(x, 10).name() != ground]
    return sum(others) // len(others)


def test_a_switch_toggles_by_mouse_and_space(qtbot: QtBot) -> None:
    switch = Switch("Cover when the window loses focus")
    active(qtbot, switch)
    assert knob(switch) < 17
    with qtbot.waitSignal(switch.toggled):
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert switch.isChecked()
    assert knob(switch) > 17
    with qtbot.waitSignal(switch.toggled):
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()


def test_the_knob_travels_unless_motion_is_reduced(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT))
    switch = Switch("Cover")
    active(qtbot, switch)
    switch.setChecked(True)
    assert knob(switch) < 17
    qtbot.waitUntil(lambda: knob(switch) > 20)


def test_a_switch_reads_as_a_box_with_a_name(qtbot: QtBot) -> None:
    switch = Switch("Cover", on=True)
    qtbot.addWidget(switch)
    face = QAccessible.queryAccessibleInterface(switch)
    assert face.role() == QAccessible.Role.CheckBox
    assert face.text(QAccessible.Text.Name) == "Cover"
    assert face.state().checked


def test_a_switch_reads_from_right_to_left_where_text_does(qtbot: QtBot) -> None:
    switch = Switch("Cover", on=True)
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(switch)
    assert knob(switch) < 17


def test_tabs_lead_by_mouse_and_arrows(qtbot: QtBot) -> None:
    tabs = Tabs(
        [("next", "Next 1:1"), ("timeline", "Timeline"), ("actions", "Actions")], "Sections"
    )
    active(qtbot, tabs)
    told: list[object] = []
    tabs.valueChanged.connect(told.append)
    assert tabs.value() == "next"
    qtbot.mouseClick(segment(tabs, "Timeline"), Qt.MouseButton.LeftButton)
    segment(tabs, "Timeline").setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert told == ["timeline", "actions"]
    tabs.set_value("next")
    assert told == ["timeline", "actions"]


def test_tabs_show_how_much_their_section_holds(qtbot: QtBot) -> None:
    tabs = Tabs([("timeline", "Timeline")])
    qtbot.addWidget(tabs)
    narrow = segment(tabs, "Timeline").sizeHint().width()
    tabs.set_count("timeline", 38)
    assert segment(tabs, "Timeline").sizeHint().width() > narrow
    tabs.set_count("timeline", 0)
    assert segment(tabs, "Timeline").sizeHint().width() == narrow


@pytest.mark.parametrize(
    "make", [lambda: Segmented(["a", "b"]), lambda: Taps(FIVE), lambda: Switch("x"),
             lambda: Tabs([("a", "A"), ("b", "B")])]
)  # fmt: skip
def test_choices_follow_the_look(qapp: QApplication, qtbot: QtBot, make) -> None:
    control = make()
    active(qtbot, control)
    before, hint = control.grab().toImage(), control.sizeHint()
    theme.apply(qapp, Appearance(Scheme.DARK, 1.5, reduce_motion=True))
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert control.grab().toImage() != before
    assert control.sizeHint().height() > hint.height()
