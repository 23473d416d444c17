"""Toasts give time and a way back; banners say and offer; empty places invite."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import Appearance, Scheme
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.skeleton import Skeleton
from ui.widgets.toast import Toast, ToastHost


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    yield
    theme.apply(qapp, Appearance(Scheme.LIGHT))


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def pressed(qtbot: QtBot, toast: Toast | None, name: str) -> None:
    assert toast is not None
    qtbot.mouseClick(toast.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def toasts(place: QWidget) -> list[Toast]:
    return [toast for toast in place.findChildren(Toast) if toast.isVisible()]


def test_a_toast_says_what_happened_and_undoes_it(place: QWidget, qtbot: QtBot) -> None:
    undone: list[str] = []
    host = ToastHost(place)
    host.show("Topic dropped", lambda: undone.append("drop"))
    (toast,) = toasts(place)
    assert toast.accessibleName() == "Topic dropped"
    pressed(qtbot, toast, "toastUndo")
    assert undone == ["drop"]
    assert not toasts(place)


def test_a_toast_leaves_by_itself_and_its_undo_stays(place: QWidget, qtbot: QtBot) -> None:
    undone: list[str] = []
    host = ToastHost(place, time=20)
    host.show("Topic dropped", lambda: undone.append("drop"))
    qtbot.waitUntil(lambda: not toasts(place))
    assert not undone
    assert host.undo()
    assert undone == ["drop"]
    assert not host.undo()


def test_a_closed_toast_can_still_be_undone_but_a_forgotten_one_cannot(
    place: QWidget, qtbot: QtBot
) -> None:
    host = ToastHost(place)
    host.show("Topic dropped", lambda: None)
    pressed(qtbot, host.toast(), "toastClose")
    assert not toasts(place)
    assert host.undo()
    host.show("Topic dropped", lambda: None)
    host.forget()
    assert not host.undo()


def test_there_is_one_toast_at_a_time_and_only_the_newest_can_be_undone(place: QWidget) -> None:
    undone: list[int] = []
    host = ToastHost(place)
    host.show("First", lambda: undone.append(1))
    host.show("Second", lambda: undone.append(2))
    assert [toast.accessibleName() for toast in toasts(place)] == ["Second"]
    host.undo()
    assert undone == [2]


def test_a_toast_without_a_way_back_offers_none(place: QWidget) -> None:
    host = ToastHost(place)
    host.show("First", lambda: None)
    host.show("Copied")
    (toast,) = toasts(place)
    undo = toast.findChild(QPushButton, "toastUndo")
    assert undo is not None
    assert not undo.isVisible()
    assert not host.undo()


def enter(widget: QWidget) -> None:
    here = QPointF(5, 5)
    QApplication.sendEvent(widget, QEnterEvent(here, here, here))


def test_a_toast_waits_while_the_pointer_is_on_it(place: QWidget, qtbot: QtBot) -> None:
    host = ToastHost(place, time=30)
    host.show("Topic dropped", lambda: None)
    (toast,) = toasts(place)
    enter(toast)
    other = ToastHost(place, time=30)
    other.show("A clock: when this one has gone, the first would have gone too")
    qtbot.waitUntil(lambda: other.toast() is None)
    assert host.toast() is toast
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: host.toast() is None)


def test_a_toast_waits_while_the_keyboard_is_on_it(place: QWidget, qtbot: QtBot) -> None:
    field = QLineEdit(place)
    field.show()
    host = ToastHost(place, time=30)
    host.show("Topic dropped", lambda: None)
    (toast,) = toasts(place)
    undo = toast.findChild(QPushButton, "toastUndo")
    assert undo is not None
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    other = ToastHost(place, time=30)
    other.show("A clock")
    qtbot.waitUntil(lambda: other.toast() is None)
    assert host.toast() is toast
    field.setFocus()
    qtbot.waitUntil(lambda: host.toast() is None)


def test_a_toast_stays_at_the_lower_edge(place: QWidget, qtbot: QtBot) -> None:
    ToastHost(place).show("Topic dropped", lambda: None)
    (toast,) = toasts(place)
    for width, height in ((700, 400), (500, 600)):
        place.resize(width, height)
        qtbot.waitUntil(lambda h=height: toast.geometry().bottom() == h - 1)
        # The room for its shadow is exactly what is kept free below it.
        assert toast.height() == 44 + 2 * 24
        assert abs(toast.geometry().center().x() - width // 2) <= 1


def test_a_long_message_gives_way_to_undo(place: QWidget) -> None:
    host = ToastHost(place)
    host.show("A very long message " * 20, lambda: None)
    (toast,) = toasts(place)
    undo = toast.findChild(QPushButton, "toastUndo")
    assert undo is not None
    assert toast.geometry().width() <= 700
    assert toast.rect().contains(undo.geometry())


def test_a_toast_rises_unless_motion_is_reduced(
    qapp: QApplication, place: QWidget, qtbot: QtBot
) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT))
    ToastHost(place).show("Topic dropped")
    (toast,) = toasts(place)
    assert toast.geometry().bottom() > 399
    qtbot.waitUntil(lambda: toast.geometry().bottom() == 399)


@pytest.mark.parametrize("tone", ["info", "watch", "flag"])
def test_a_banner_says_and_offers(qtbot: QtBot, tone) -> None:
    banner = Banner("Your text is safe here.", tone, "The disk is full.", "Try again")
    qtbot.addWidget(banner)
    banner.resize(500, banner.heightForWidth(500))
    banner.show()
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    soft = {"info": "accent_soft", "watch": "health_watch_soft", "flag": "health_flag_soft"}
    ground = banner.grab().toImage().pixelColor(4, banner.height() // 2)
    assert ground == theme.current().color(soft[tone])


def test_a_banner_without_an_offer_has_no_button_and_grows_with_its_text(qtbot: QtBot) -> None:
    banner = Banner("Short.")
    qtbot.addWidget(banner)
    assert not banner.button.isVisibleTo(banner)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.addWidget(banner)
    column.addStretch(1)
    holder.resize(300, 400)
    holder.show()
    assert banner.height() == 44
    banner.set_text("Several words of some length. " * 5)
    qtbot.waitUntil(lambda: banner.height() > 60)


def test_a_banner_can_change_its_mind(qtbot: QtBot) -> None:
    banner = Banner("Saving.", "info")
    qtbot.addWidget(banner)
    banner.set_tone("flag")
    banner.set_text("Your text is here.", "Not saved yet.")
    banner.set_action("Try again")
    assert banner.button.isVisibleTo(banner)
    assert banner.button.words == "Try again"


def test_an_empty_place_invites(qtbot: QtBot) -> None:
    add = Button("Add a topic", icon="plus", size="small")
    empty = EmptyState("message-square", "No topics yet", "Write one.", (add,))
    qtbot.addWidget(empty)
    empty.show()
    assert empty.title.text() == "No topics yet"
    assert empty.isAncestorOf(add)
    with qtbot.waitSignal(add.clicked):
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)


def test_a_skeleton_appears_only_when_waiting_takes_long(qtbot: QtBot) -> None:
    skeleton = Skeleton(2, delay=30)
    qtbot.addWidget(skeleton)
    skeleton.resize(200, skeleton.sizeHint().height())
    skeleton.show()
    bar = theme.current().colors.skeleton

    def drawn() -> bool:
        return skeleton.grab().toImage().pixelColor(20, 18) == bar

    assert not drawn()
    qtbot.waitUntil(drawn)
    assert skeleton.height() == 72
