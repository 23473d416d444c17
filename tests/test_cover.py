"""The cover: the same pixels whatever lies beneath, at once, and everything comes back."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui import theme
from ui.lock.cover import Cover, CoverPicture
from ui.widgets.sheet import Sheet
from ui.widgets.toast import ToastHost

SECRETS_A = ("Ana Kowalczyk", "Back from two weeks away.\nWorried about her job.")
SECRETS_B = ("Ó", "x" * 4000)


@pytest.fixture(autouse=True)
def look(qapp):
    theme.apply(qapp, theme.Appearance(theme.Scheme.LIGHT))


class Desk(QWidget):
    """A window with private things in it."""

    def __init__(self, name, text):
        super().__init__()
        self.setWindowTitle("mgrjournal")
        self.resize(900, 600)
        self.label, self.field, self.note = QLabel(name), QLineEdit(name), QPlainTextEdit(text)
        column = QVBoxLayout(self)
        for widget in (self.label, self.field, self.note):
            column.addWidget(widget)


@pytest.fixture
def desk(qtbot):
    made = []

    def make(secrets):
        desk = Desk(*secrets)
        with qtbot.waitExposed(desk):
            desk.show()
        desk.activateWindow()
        qtbot.waitUntil(desk.isActiveWindow)
        made.append(desk)
        return desk

    yield make
    for one in filter(isValid, made):
        one.close()


@pytest.fixture
def cover(qapp):
    made = Cover()
    yield made
    made.lift()


def picture_of(window):
    return window.grab().toImage()


def test_two_sets_of_secrets_give_the_same_pixels(desk, cover):
    pictures = []
    for secrets in (SECRETS_A, SECRETS_B):
        window = desk(secrets)
        before = picture_of(window)
        cover.cover()
        pictures.append(picture_of(window))
        assert pictures[-1] != before
        cover.lift()
        window.close()
    assert pictures[0] == pictures[1]


def test_sheets_and_toasts_are_covered_too(desk, cover):
    window = desk(SECRETS_A)
    cover.cover()
    bare = picture_of(window)
    cover.lift()
    sheet = Sheet(window, "Ana Kowalczyk", "Erase everything about her?")
    sheet.open()
    ToastHost(window).show("Worried about her job: dropped", lambda: None)
    cover.cover()
    assert picture_of(window) == bare


def test_what_shows_itself_while_covered_stays_hidden(desk, cover, qtbot):
    window = desk(SECRETS_A)
    cover.cover()
    bare = picture_of(window)
    late = QLabel("Ana called", window)
    late.resize(300, 300)
    late.show()
    qtbot.waitUntil(late.isHidden)
    window.label.show()
    qtbot.waitUntil(window.label.isHidden)
    assert picture_of(window) == bare
    cover.lift()
    assert late.isVisible()


def test_other_windows_are_covered_as_well(desk, cover):
    main, strip = desk(SECRETS_A), desk(SECRETS_B)
    cover.cover()
    for window in (main, strip):
        assert not window.note.isVisible()
        assert window.findChild(CoverPicture) is not None


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_menus_and_completions_are_closed(desk, cover, qtbot):
    window = desk(SECRETS_A)
    menu = QMenu(window)
    menu.addAction("Ana Kowalczyk")
    menu.popup(window.mapToGlobal(window.rect().center()))
    completer = QCompleter(["Ana Kowalczyk", "Anna"])
    window.field.setCompleter(completer)
    window.field.setText("An")
    completer.complete()
    qtbot.waitUntil(lambda: completer.popup().isVisible())
    cover.cover()
    assert not menu.isVisible()
    assert not completer.popup().isVisible()


def test_it_is_painted_before_the_key_press_returns(desk, cover, monkeypatch):
    painted = []
    paint = CoverPicture.paintEvent

    def watched(self, event):
        painted.append(self.window().note.isVisible())
        paint(self, event)

    monkeypatch.setattr(CoverPicture, "paintEvent", watched)
    desk(SECRETS_A)
    cover.cover()
    assert painted == [False]  # painted already, without a turn of the event loop, and on nothing


def test_the_picture_grows_with_the_window(desk, cover, qtbot):
    window = desk(SECRETS_A)
    cover.cover()
    window.resize(1300, 800)
    picture = window.findChild(CoverPicture)
    qtbot.waitUntil(lambda: picture.size() == window.size())


def test_typing_reaches_nothing_beneath(desk, cover):
    window = desk(SECRETS_A)
    window.note.setFocus()
    cover.cover()
    target = QApplication.focusWidget()
    assert target is window.findChild(CoverPicture)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x")
    QApplication.sendEvent(target, press)
    assert window.note.toPlainText() == SECRETS_A[1]


def test_lifting_brings_back_text_caret_and_keyboard(desk, cover):
    window = desk(SECRETS_A)
    window.note.setFocus()
    cursor = window.note.textCursor()
    cursor.setPosition(7)
    window.note.setTextCursor(cursor)
    before = picture_of(window)
    cover.toggle()
    assert cover.down
    cover.toggle()
    assert not cover.down
    assert window.note.hasFocus()
    assert window.note.textCursor().position() == 7
    assert picture_of(window) == before


def test_what_was_hidden_before_stays_hidden(desk, cover):
    window = desk(SECRETS_A)
    window.label.hide()
    cover.toggle()
    cover.toggle()
    assert window.label.isHidden()
    assert window.field.isVisible()


def test_a_window_that_goes_while_covered_does_no_harm(desk, cover, qtbot):
    window = desk(SECRETS_A)
    cover.cover()
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    cover.lift()


def test_it_says_how_to_lift_it_to_screen_readers(desk, cover):
    window = desk(SECRETS_A)
    cover.cover()
    assert "F9" in window.findChild(CoverPicture).accessibleName()
