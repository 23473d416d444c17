"""Fields: labelled, hinted, told what is wrong; text edited where it stands."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import Appearance, Scheme
from ui.widgets.button import IconButton
from ui.widgets.field import Field
from ui.widgets.inline_edit import InlineEdit, InlineField

SHOWN: list[QWidget] = []  # windows that a test has shown live until its end


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    theme.complete(qapp)
    yield
    SHOWN.clear()
    theme.apply(qapp, Appearance(Scheme.LIGHT))


def active(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    SHOWN.append(window)
    window.resize(400, 300)
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def visible_words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def typed(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def test_a_label_leads_to_its_field_by_mnemonic_and_names_it(qtbot: QtBot) -> None:
    field = Field("&Passphrase", name="lock.passphrase")
    window = active(qtbot, QPushButton("other"), field)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert field.edit.hasFocus()
    assert field.edit.objectName() == "lock.passphrase"
    face = QAccessible.queryAccessibleInterface(field.edit)
    assert face.text(QAccessible.Text.Name) == "Passphrase"


def test_a_field_without_a_label_is_named_by_its_placeholder(qtbot: QtBot) -> None:
    field = Field("", placeholder="Passphrase")
    qtbot.addWidget(field)
    assert not field.label.isVisibleTo(field)
    assert field.edit.accessibleName() == "Passphrase"


def test_a_hint_gives_way_to_what_is_wrong_and_comes_back_on_typing(qtbot: QtBot) -> None:
    field = Field("Due", "A date or a weekday.")
    active(qtbot, field)
    assert visible_words(field) == ["Due", "A date or a weekday."]
    field.set_text("31 Nov")
    field.set_error("November has 30 days.")
    assert visible_words(field) == ["Due", "November has 30 days."]
    assert field.has_error()
    assert field.text() == "31 Nov"
    assert field.edit.accessibleDescription() == "November has 30 days."
    typed(field.edit, "!")
    assert visible_words(field) == ["Due", "A date or a weekday."]
    assert not field.has_error()


def test_what_is_wrong_is_outlined_in_the_tone_of_danger(qtbot: QtBot) -> None:
    colors = theme.current().colors
    field = Field("Due")
    active(qtbot, field)

    def outline() -> str:
        return field.edit.grab().toImage().pixelColor(60, 0).name()

    assert outline() == colors.control.name()
    field.set_error("November has 30 days.")
    assert outline() == colors.danger.name()
    field.set_error("")
    assert outline() == colors.control.name()


def test_fields_are_36_high_and_44_where_they_stand_alone(qapp: QApplication, qtbot: QtBot) -> None:
    field, tall = Field("Name"), Field("", tall=True)
    active(qtbot, field, tall)
    assert (field.edit.height(), tall.edit.height()) == (36, 44)
    theme.apply(qapp, Appearance(Scheme.LIGHT, 1.5))
    qtbot.waitUntil(lambda: (field.edit.height(), tall.edit.height()) == (54, 66))


def test_a_secret_is_hidden_until_it_is_asked_for(qtbot: QtBot) -> None:
    field = Field("Passphrase", secret=True, name="passphrase")
    active(qtbot, field)
    typed(field.edit, "correct horse")
    mode = QLineEdit.EchoMode
    assert field.edit.echoMode() == mode.Password
    qtbot.waitUntil(lambda: field.findChild(IconButton) is not None)
    reveal = field.findChild(IconButton)
    assert reveal is not None
    assert reveal.objectName() == "passphrase.reveal"
    assert reveal.toolTip() == "Show what is typed"
    qtbot.mouseClick(reveal, Qt.MouseButton.LeftButton)
    assert field.edit.echoMode() == mode.Normal
    qtbot.keyClick(reveal, Qt.Key.Key_Space)
    assert field.edit.echoMode() == mode.Password
    assert field.text() == "correct horse"


def test_the_button_of_a_secret_stays_at_the_end(qtbot: QtBot) -> None:
    field = Field("", secret=True)
    window = active(qtbot, field)
    qtbot.waitUntil(lambda: field.findChild(IconButton) is not None)
    reveal = field.findChild(IconButton)
    assert reveal is not None
    for width in (300, 600):
        window.resize(width, 200)
        qtbot.waitUntil(lambda: 0 < field.edit.width() - reveal.geometry().right() < 12)
    assert field.edit.textMargins().right() > 0


def test_dots_have_air_between_them_but_the_placeholder_has_none(qtbot: QtBot) -> None:
    field = Field("", placeholder="Passphrase", secret=True)
    qtbot.addWidget(field)
    assert field.edit.font().letterSpacing() == 0
    field.set_text("secret")
    assert field.edit.font().letterSpacing() > 0
    field.set_text("")
    assert field.edit.font().letterSpacing() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_text_is_edited_where_it_stands(qtbot: QtBot, key: Qt.Key) -> None:
    edit = InlineEdit("Ledger", name="Team")
    active(qtbot, edit)
    edit.setFocus()
    qtbot.keyClick(edit, key)
    field = edit.findChild(InlineField)
    assert field is not None
    assert field.hasFocus()
    assert field.selectedText() == "Ledger"
    typed(field, "Zahlungen für Łódź")
    with qtbot.waitSignal(edit.edited) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["Zahlungen für Łódź"]
    assert edit.text() == "Zahlungen für Łódź"
    assert edit.hasFocus()


def test_a_double_click_edits_too(qtbot: QtBot) -> None:
    edit = InlineEdit("Ledger", name="Team")
    active(qtbot, edit)
    qtbot.mouseDClick(edit, Qt.MouseButton.LeftButton)
    field = edit.findChild(InlineField)
    assert field is not None
    assert field.hasFocus()


def test_escape_reverts(qtbot: QtBot) -> None:
    edit = InlineEdit("Ledger", name="Team")
    active(qtbot, edit)
    edit.edit()
    field = edit.findChild(InlineField)
    typed(field, "Payments")
    with qtbot.assertNotEmitted(edit.edited):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert edit.text() == "Ledger"


def test_leaving_keeps(qtbot: QtBot) -> None:
    edit, other = InlineEdit("Ledger", name="Team"), QLineEdit()
    active(qtbot, edit, other)
    edit.edit()
    typed(edit.findChild(InlineField), "Payments")
    with qtbot.waitSignal(edit.edited):
        other.setFocus()
    assert edit.text() == "Payments"
    assert other.hasFocus()


def test_what_did_not_change_is_not_told(qtbot: QtBot) -> None:
    edit = InlineEdit("Ledger", name="Team")
    active(qtbot, edit)
    with qtbot.assertNotEmitted(edit.edited):
        edit.edit()
        qtbot.keyClick(edit.findChild(InlineField), Qt.Key.Key_Return)


def test_an_empty_text_invites_and_is_read_out(qtbot: QtBot) -> None:
    edit = InlineEdit("", name="Team", placeholder="No team yet")
    active(qtbot, edit)
    assert "No team yet" in visible_words(edit)
    assert edit.accessibleName() == "Team"
    assert edit.accessibleDescription() == ""
    edit.set_text("Ledger")
    assert edit.accessibleDescription() == "Ledger"


def test_an_inline_field_keeps_or_reverts_but_never_both(qtbot: QtBot) -> None:
    field, other = InlineField("before"), QLineEdit()
    active(qtbot, field, other)
    told: list[str] = []
    field.kept.connect(told.append)
    field.reverted.connect(lambda: told.append("reverted"))
    field.begin("before")
    typed(field, "after")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    other.setFocus()
    assert told == ["reverted"]
    assert field.text() == "before"
    field.begin("again")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    other.setFocus()
    assert told == ["reverted", "again"]


def test_an_inline_field_has_no_ring_but_an_outline_of_ink(qtbot: QtBot) -> None:
    field = InlineField("text", name="Topic")
    active(qtbot, field)
    assert field.property("focusRadius") == -1
    image = field.grab().toImage()
    assert image.pixelColor(60, 0) == theme.current().colors.accent
    assert field.height() == 28


def test_an_inline_field_grows_with_the_letters(qtbot: QtBot) -> None:
    field = InlineField("text", name="Topic")
    active(qtbot, field)
    sizes = [field.sizeHint(), field.minimumSizeHint()]
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Appearance(Scheme.LIGHT, scale=1.4))
    for before, now in zip(sizes, (field.sizeHint(), field.minimumSizeHint()), strict=True):
        assert now.width() > before.width()
        assert now.height() > before.height()
