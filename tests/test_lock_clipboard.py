"""Copied text goes again, and clipboard histories are asked to skip it."""

import sys

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLineEdit

from ui.clipboard_guard import ClipboardGuard


@pytest.fixture
def clipboard(qapp):
    yield qapp.clipboard()
    qapp.clipboard().clear()


@pytest.fixture
def guard(clipboard, qtbot):
    made = ClipboardGuard(clipboard, seconds=60)
    yield made
    made.deleteLater()


def agenda():
    mime = QMimeData()
    mime.setText("- Handover")
    mime.setHtml("<ul><li>Handover</li></ul>")
    return mime


def test_our_text_is_cleared_after_the_set_time(guard, clipboard, qtbot):
    guard.set_seconds(0.02)
    guard.put(agenda())
    assert clipboard.text() == "- Handover"
    assert "Handover" in clipboard.mimeData().html()
    qtbot.waitUntil(lambda: not clipboard.text())


def test_what_others_copied_later_stays(guard, clipboard, qtbot):
    guard.put(agenda())
    foreign = QMimeData()
    foreign.setText("theirs")
    foreign.setData("application/x-mgrjournal", b"")  # as though another program owned it
    clipboard.setMimeData(foreign)
    guard.clear()
    assert clipboard.text() == "theirs"


def test_clearing_at_once_for_lock_and_quit(guard, clipboard):
    guard.put(agenda())
    guard.clear()
    assert not clipboard.text()


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own hint")
def test_histories_are_asked_to_skip_it(guard, clipboard):
    guard.put(agenda())
    assert bytes(clipboard.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"


def test_text_copied_from_any_field_is_plain_and_guarded_too(clipboard, qtbot):
    guard = ClipboardGuard(clipboard, ours=lambda: True)
    field = QLineEdit("Zoë <b>cries</b>")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    assert clipboard.text() == "Zoë <b>cries</b>"
    assert clipboard.mimeData().hasFormat("application/x-mgrjournal")
    assert not clipboard.mimeData().hasHtml()
    guard.clear()
    assert not clipboard.text()
