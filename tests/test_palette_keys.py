"""The palette takes what fits all that was typed, however fast Enter follows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from call_desk import open_desk
from ui.palette.palette import Palette

Key = Qt.Key


@pytest.fixture
def desk(folder, recovery_key, clock):
    with open_desk(folder, recovery_key, clock) as made:
        made.amara, made.ana = made.person("Amara Diallo"), made.person("Ana Kowalczyk")
        yield made


@pytest.fixture
def palette(desk, clock, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made = Palette(window, desk.journal, desk.tasks, clock, [])
    made.open()
    qtbot.waitUntil(lambda: made.focusWidget() is not None)
    yield made
    window.hide()


def test_enter_waits_for_the_answer_to_the_last_letter(palette, desk, qtbot):
    with qtbot.waitSignal(palette.hit_chosen) as chosen:
        qtbot.keyClicks(palette.focusWidget(), "ana")
        qtbot.keyClick(palette.focusWidget(), Key.Key_Return)
    assert chosen.args[0].person_id == desk.ana


def test_so_does_the_key_that_starts_a_call(palette, desk, qtbot):
    with qtbot.waitSignal(palette.call_wanted) as wanted:
        qtbot.keyClicks(palette.focusWidget(), "ana")
        qtbot.keyClick(palette.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [desk.ana]


def test_typing_on_takes_the_key_back(palette, desk, qtbot):
    chosen = []
    palette.hit_chosen.connect(chosen.append)
    qtbot.keyClicks(palette.focusWidget(), "a")
    qtbot.keyClick(palette.focusWidget(), Key.Key_Return)
    qtbot.keyClicks(palette.focusWidget(), "na")
    desk.tasks.drain(10)
    assert chosen == []
    assert palette.isVisible()
