"""The first run shows its fields whole, whenever the look arrives."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui import theme
from ui.lock.first_run import FirstRunScreen
from ui.theme.appearance import Appearance, Scheme


@pytest.fixture
def screen(qtbot, tmp_path: Path):
    theme.apply(QApplication.instance(), Appearance(Scheme.LIGHT))
    made = FirstRunScreen(tmp_path / "journal")
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    theme.apply(QApplication.instance(), Appearance(Scheme.LIGHT))


def whole(screen) -> bool:
    edits = screen.findChildren(QLineEdit)
    return len(edits) == 2 and all(
        edit.height() >= edit.sizeHint().height()
        and edit.parentWidget().rect().contains(edit.geometry())
        for edit in edits
    )


def test_larger_letters_get_a_larger_card(screen, qtbot):
    theme.apply(QApplication.instance(), Appearance(Scheme.LIGHT, 1.4))
    qtbot.waitUntil(lambda: whole(screen))


def test_a_sentence_about_what_is_amiss_gets_its_room(screen, qtbot):
    screen.findChild(QLineEdit, "firstRun.again").returnPressed.emit()
    qtbot.waitUntil(lambda: whole(screen))
