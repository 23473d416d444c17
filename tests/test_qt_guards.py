"""Qt versions that lose references to True or None end the process; none may get in."""

import sys

import pytest
from PySide6.QtCore import QAbstractListModel, QObject, QSortFilterProxyModel, Signal
from PySide6.QtWidgets import QWidget

ROUNDS = 300


class Sender(QObject):
    sent = Signal()


class Rows(QAbstractListModel):
    def rowCount(self, parent=None):  # noqa: N802 - Qt's name
        return 3

    def data(self, index, role=0):
        return None


class Filter(QSortFilterProxyModel):
    def filterAcceptsRow(self, row, parent):  # noqa: N802 - Qt's name
        return True


def emit_and_return_nothing(sender=None):
    sender = sender or Sender()
    for _ in range(ROUNDS):
        sender.sent.emit()


def call_what_returns_nothing():
    widget = QWidget()
    for _ in range(ROUNDS):
        widget.update()
        widget.setWindowTitle("")


def answer_qt_with_true_and_none():
    rows, proxy = Rows(), Filter()
    proxy.setSourceModel(rows)
    for _ in range(ROUNDS):
        proxy.invalidate()
        proxy.data(proxy.index(0, 0))
        proxy.rowCount()


@pytest.mark.parametrize("singleton", [True, None], ids=["True", "None"])
@pytest.mark.parametrize(
    "use", [emit_and_return_nothing, call_what_returns_nothing, answer_qt_with_true_and_none]
)
def test_no_reference_is_lost(qapp, use, singleton):
    use()
    before = sys.getrefcount(singleton)
    use()
    assert sys.getrefcount(singleton) >= before - 20
