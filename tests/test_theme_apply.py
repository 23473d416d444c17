"""One call gives the whole application a look, and every widget follows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QRadioButton,
    QSpinBox,
    QStyle,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import Appearance, Scheme
from ui.widgets.label import Label


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT))
    theme.complete(qapp)
    yield
    theme.apply(qapp, Appearance(Scheme.LIGHT))


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colors_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def alike(first: QColor, second: QColor) -> bool:
    """Whether two colours differ by no more than smoothing a curve takes away."""
    pairs = zip(first.getRgb(), second.getRgb(), strict=True)
    return all(abs(a - b) < 40 for a, b in pairs)


def test_the_current_look_is_the_one_last_applied(qapp: QApplication) -> None:
    dark = theme.apply(qapp, Appearance(Scheme.DARK))
    assert theme.current() is dark
    assert dark.dark
    assert qapp.palette().window().color() == dark.colors.surface
    assert qapp.font().families()[0] == "Inter"


def test_every_widget_is_told_also_one_that_was_never_shown(
    qapp: QApplication, qtbot: QtBot
) -> None:
    shown, hidden = Label("Ana"), Label("Ana")
    for widget in (shown, hidden):
        qtbot.addWidget(widget)
    shown.show()
    dark = theme.apply(qapp, Appearance(Scheme.DARK))
    for widget in (shown, hidden):
        assert widget.palette().windowText().color() == dark.colors.text


def test_a_change_of_text_size_is_told_too(qapp: QApplication, qtbot: QtBot) -> None:
    widget = Label("Ana", "note")
    qtbot.addWidget(widget)
    theme.apply(qapp, Appearance(Scheme.LIGHT, scale=1.2))
    assert qapp.font().pixelSize() == 17
    assert theme.current().scale == 1.2
    assert widget.font().pixelSize() == 18


def test_only_a_change_of_look_counts_as_one() -> None:
    assert theme.changed(QEvent(QEvent.Type.StyleChange))
    assert not theme.changed(QEvent(QEvent.Type.FontChange))


def test_following_the_system_turns_with_it(qapp: QApplication) -> None:
    theme.apply(qapp, Appearance(Scheme.SYSTEM))
    hints = qapp.styleHints()
    assert not theme.current().dark
    # The offscreen platform has no scheme of its own: tell as a desktop would.
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current().dark is (hints.colorScheme() == Qt.ColorScheme.Dark)


def test_a_chosen_scheme_does_not_turn_with_the_system(qapp: QApplication) -> None:
    theme.apply(qapp, Appearance(Scheme.DARK))
    before = theme.current()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.current() is before


def test_reduced_motion_takes_no_time(qapp: QApplication) -> None:
    assert theme.current().motion("slow") == 220
    still = theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    assert [still.motion(name) for name in ("fast", "base", "slow")] == [0, 0, 0]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_palette_has_every_role_of_every_group(qapp: QApplication, scheme: Scheme) -> None:
    colors = theme.apply(qapp, Appearance(scheme)).colors
    ours = {color.name() for color in colors}
    palette = qapp.palette()
    groups = (
        QPalette.ColorGroup.Active,
        QPalette.ColorGroup.Inactive,
        QPalette.ColorGroup.Disabled,
    )
    for group in groups:
        for role in QPalette.ColorRole:
            if role not in {QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole}:
                assert palette.color(group, role).name() in ours, (group, role)
    assert palette.color(groups[2], QPalette.ColorRole.Text) == colors.disabled


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_marks_of_qt_widgets_are_ours(
    qapp: QApplication, qtbot: QtBot, scheme: Scheme, kind: type[QCheckBox | QRadioButton]
) -> None:
    colors = theme.apply(qapp, Appearance(scheme)).colors
    mark = kind("Choice")
    qtbot.addWidget(mark)
    mark.setChecked(False)
    off = colors_of(picture(mark))
    mark.setChecked(True)
    on = colors_of(picture(mark))
    assert any(alike(QColor(code), colors.control) for code in off)
    assert colors.accent.name() not in off
    assert {colors.accent.name(), colors.accent_contrast.name()} <= on


def test_boxes_to_choose_and_to_count_in_are_as_high_as_fields(qtbot: QtBot) -> None:
    for widget in (QLineEdit(), QComboBox(), QSpinBox()):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert widget.sizeHint().height() == 36, widget


def test_arrows_and_text_of_a_box_do_not_meet_also_from_right_to_left(qtbot: QtBot) -> None:
    box = QSpinBox()
    qtbot.addWidget(box)
    box.resize(120, 36)
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        box.setLayoutDirection(direction)
        box.show()
        edit = box.findChild(QLineEdit)
        assert edit is not None
        at_left = direction == Qt.LayoutDirection.RightToLeft
        assert edit.geometry().left() >= (28 if at_left else 8)
        assert edit.geometry().right() <= (112 if at_left else 92)


def test_a_press_on_an_arrow_counts(qtbot: QtBot) -> None:
    box = QSpinBox()
    qtbot.addWidget(box)
    box.resize(120, 36)
    box.show()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(106, 9))
    assert box.value() == 1
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(106, 27))
    assert box.value() == 0


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_menus_and_fields_stand_on_raised_ground(
    qapp: QApplication, qtbot: QtBot, scheme: Scheme
) -> None:
    colors = theme.apply(qapp, Appearance(scheme)).colors
    menu = QMenu()
    menu.addAction("Archive")
    field = QLineEdit()
    field.resize(QSize(120, 36))
    for widget in (menu, field):
        qtbot.addWidget(widget)
        assert colors.raised.name() in colors_of(picture(widget))
        assert colors.text.name() in colors_of(picture(menu))
    assert QColor(picture(field).pixelColor(60, 0)).name() == colors.control.name()


def test_tool_tips_come_after_450_ms(qapp: QApplication) -> None:
    hint = qapp.style().styleHint(QStyle.StyleHint.SH_ToolTip_WakeUpDelay)
    assert hint == 450


def test_mnemonics_show_while_alt_is_held(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QLabel("&Name", window).setBuddy(QLineEdit(window))
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.windowHandle() is QApplication.focusWindow())
    assert not theme.mnemonics_shown()
    qtbot.keyPress(window.windowHandle(), Qt.Key.Key_Alt)
    assert theme.mnemonics_shown()
    qtbot.keyRelease(window.windowHandle(), Qt.Key.Key_Alt)
    assert not theme.mnemonics_shown()


def test_a_hairline_is_one_sharp_pixel(qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(120, 36)
    colors = theme.current().colors
    image = picture(field)
    column = [image.pixelColor(60, y).name() for y in range(3)]
    assert column == [colors.control.name(), colors.raised.name(), colors.raised.name()]
    assert QRect(0, 0, 120, 36) == field.rect()
