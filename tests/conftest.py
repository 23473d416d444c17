"""What every test stands on: an offscreen Qt, a fixed clock, and a real encrypted journal."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

import gc
import logging
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from mgrjournal.clock import Clock, fixed

if TYPE_CHECKING:
    from mgrjournal.journal import Journal, RecoveryKey

PASSPHRASE = "correct horse battery staple"
NOW = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)  # a Tuesday

settings.register_profile(
    "journal", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("journal")


@pytest.fixture(scope="session", autouse=True)
def clipboard_cleared_at_the_end(request: pytest.FixtureRequest) -> Iterator[None]:
    """Qt's offscreen platform crashes at exit when the clipboard still holds rich data."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    if (app := QApplication.instance()) is not None:
        assert isinstance(app, QApplication)
        app.clipboard().clear()


@pytest.fixture(autouse=True)
def no_stray_log_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A record of WARNING or above that the test did not take away itself fails the test."""
    yield
    stray = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not stray, [f"{r.name}: {r.getMessage()}" for r in stray]


@pytest.fixture(autouse=True)
def garbage_collected_in_the_gui_thread() -> Iterator[None]:
    """As in the program: in the worker's thread the collector could destroy widgets."""
    gc.disable()
    yield
    if gc.get_count()[0] > 50_000:
        gc.collect()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at Tuesday 24 November 2026, 10:05."""
    return fixed(NOW)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> "tuple[Path, RecoveryKey]":
    """An empty journal, made once, and its recovery key, which opens it without stretching."""
    from mgrjournal.journal import Journal, Passphrase
    from mgrjournal.vault.derivation import FLOOR

    folder = tmp_path_factory.mktemp("template") / "journal"
    journal, recovery_key = Journal.create(
        folder, Passphrase(PASSPHRASE), clock=fixed(NOW), cost=FLOOR
    )
    journal.close()
    return folder, recovery_key


@pytest.fixture
def folder(tmp_path: Path, template: "tuple[Path, RecoveryKey]") -> Path:
    """A closed, empty, real encrypted journal in a folder of its own."""
    target = tmp_path / "journal"
    shutil.copytree(template[0], target)
    return target


@pytest.fixture
def recovery_key(template: "tuple[Path, RecoveryKey]") -> "RecoveryKey":
    """The recovery key of `folder` and `journal`."""
    return template[1]


@pytest.fixture
def journal(folder: Path, recovery_key: "RecoveryKey", clock: Clock) -> "Iterator[Journal]":
    """An open, empty journal."""
    from mgrjournal.journal import Journal

    opened = Journal.open(folder, recovery_key, clock=clock)
    yield opened
    opened.close()
