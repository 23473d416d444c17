"""When nothing is written for a while, an open journal tidies up behind itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, RecoveryKey
from mgrjournal.paths import Paths
from mgrjournal.people.facts import PersonDetails
from ui.appearance import AppearanceFile
from ui.hooks import Hooks
from ui.session import Session
from ui.single_instance import Claim
from ui.start import Basics
from ui.tasks import Kind, Tasks
from ui.window import Window


def never(folder: Path, *, locked: bool) -> None:
    raise AssertionError("nothing asks for a lock here")


@pytest.fixture
def session(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    folder: Path,
    recovery_key: RecoveryKey,
    clock: Clock,
) -> Iterator[Session]:
    paths = Paths(folder, tmp_path / "run", tmp_path / "appearance.ini")
    remembered = AppearanceFile(paths.appearance)
    window = Window(remembered)
    qtbot.addWidget(window)
    basics = Basics(
        *(qapp, [], False, Hooks(), paths),
        *(Claim(paths.runtime, folder), remembered, window),
    )
    tasks = Tasks()
    opened: list[Journal] = []
    tasks.ask(lambda: Journal.open(folder, recovery_key, clock=clock), opened.append, owner=tasks)
    qtbot.waitUntil(lambda: bool(opened))
    made = Session(basics, opened[0], tasks, clock, never)
    made.begin()
    qtbot.waitUntil(lambda: made.main is not None)
    yield made
    assert made.finish()
    tasks.close()


def test_it_tidies_once_nothing_has_been_written_for_a_while(
    session: Session, folder: Path, qtbot: QtBot
) -> None:
    tasks, journal, log = session._tasks, session._journal, folder / "journal.db-wal"
    quiet = next(timer for timer in session.findChildren(QTimer) if timer.interval() == 20_000)
    tasks.drain()
    quiet.stop()
    tasks.change(
        lambda: journal.people.add(PersonDetails("Zoë Żółć")),
        kinds={Kind.PERSON},
        owner=QObject(session),
    )
    tasks.drain()
    assert quiet.isActive()
    assert log.stat().st_size > 0
    quiet.setInterval(1)
    quiet.start()
    qtbot.waitUntil(lambda: log.stat().st_size == 0)
