"""Cyclic garbage is collected, and in the GUI thread only."""

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from ui.collector import Collector


class Knot:
    """A reference cycle that tells in which thread it was untied."""

    def __init__(self, untied_in: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: untied_in.append(threading.get_ident()))


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def tie_many(untied_in: list[int]) -> None:
    for _ in range(5_000):
        Knot(untied_in)


def test_garbage_of_the_worker_is_collected_in_the_gui_thread(qtbot: QtBot) -> None:
    collector = Collector()
    untied_in: list[int] = []
    with ThreadPoolExecutor(1) as worker:
        worker.submit(tie_many, untied_in).result()
    assert untied_in == []
    collector.collect_if_due()
    assert set(untied_in) == {threading.get_ident()}
    assert len(untied_in) == 5_000


def test_it_looks_by_itself(qtbot: QtBot) -> None:
    collector = Collector()
    untied_in: list[int] = []
    tie_many(untied_in)
    qtbot.waitUntil(lambda: len(untied_in) == 5_000)
    assert not gc.isenabled()
    assert collector.parent() is None


def test_nothing_is_collected_before_it_is_worth_it(qtbot: QtBot) -> None:
    collector = Collector()
    gc.collect()
    untied_in: list[int] = []
    Knot(untied_in)
    collector.collect_if_due()
    assert untied_in == []
