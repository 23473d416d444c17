"""Whatever goes wrong, wherever: not one private word on the way out. Each in a real process."""

import subprocess
import sys
from pathlib import Path

import pytest

CANARY = "Zoë-cries-at-work"
ROOT = Path(__file__).parents[1]

_START = f"""
import logging, sys, threading, warnings
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, qFatal, qWarning
from ui.hooks import Hooks
CANARY = {CANARY!r}
hooks = Hooks()
hooks.install()
app = QCoreApplication([])
QTimer.singleShot(0, app.quit)

class Sender(QObject):
    sent = Signal(str)

class SecretError(Exception):
    pass

def fail(text):
    raise SecretError(text)
"""

_FAULTS = {
    "a plain exception": "fail(CANARY)",
    "one caused by another": "try:\n    fail(CANARY)\nexcept SecretError as error:\n"
    "    raise KeyError(CANARY) from error",
    "a slot that raises": "s = Sender(); s.sent.connect(fail); s.sent.emit(CANARY)",
    "a timer's slot": "QTimer.singleShot(0, lambda: fail(CANARY)); app.exec()",
    "an overridden event": "class E(QObject):\n    def event(self, e):\n        fail(CANARY)\n"
    "QCoreApplication.postEvent(t := E(), __import__('PySide6.QtCore').QtCore.QEvent("
    "__import__('PySide6.QtCore').QtCore.QEvent.Type.User)); app.exec()",
    "a thread": "t = threading.Thread(target=fail, args=(CANARY,)); t.start(); t.join()",
    "a finaliser": "class D:\n    def __del__(self):\n        fail(CANARY)\nD()",
    "a warning": "warnings.warn(CANARY)",
    "a Qt warning": "qWarning(CANARY)",
    "a message of a library": "logging.getLogger('sqlalchemy').error('values %s', CANARY)",
    "a library's traceback": "try:\n    fail(CANARY)\nexcept SecretError:\n"
    "    logging.getLogger('keyring').exception(CANARY)",
    "our own traceback": "try:\n    fail(CANARY)\nexcept SecretError:\n"
    "    logging.getLogger('ui').exception('while saving')",
    "a record that cannot be formatted": "logging.getLogger('ui').error('%d', CANARY)",
    "an exception group": "raise ExceptionGroup(CANARY, [SecretError(CANARY)])",
    "an exception with notes": "e = SecretError(CANARY); e.add_note(CANARY); raise e",
}


def run(body):
    """Run `body` in a real process under the hooks; return what it wrote."""
    done = subprocess.run(
        [sys.executable, "-c", _START + body],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("fault", _FAULTS.values(), ids=_FAULTS.keys())
def test_no_private_word_leaves(fault):
    written = run(fault)
    assert CANARY not in written
    assert "\n  File " not in written
    assert written.strip(), "it must be heard of at all"


def test_the_canary_would_be_seen_without_the_hooks():
    done = subprocess.run(
        [sys.executable, "-c", f"raise KeyError({CANARY!r})"], capture_output=True, check=False
    )
    assert CANARY.encode() in done.stderr


def test_what_is_written_names_kind_and_code():
    written = run(
        "from mgrjournal.errors import NotFoundError\n"
        "s = Sender()\n"
        "def ask(_):\n    raise NotFoundError('person')\n"
        "s.sent.connect(ask); s.sent.emit('')"
    )
    assert "mgrjournal.errors.NotFoundError NOT_FOUND" in written


def test_a_qt_warning_keeps_the_name_of_its_function():
    assert "QPainter::begin" in run("qWarning('QPainter::begin: " + CANARY + "')")


def test_a_fault_in_a_slot_is_told_to_the_person_in_general_words():
    written = run(
        "hooks.tell = lambda error: print('told', error.code)\n"
        "s = Sender(); s.sent.connect(fail); s.sent.emit(CANARY)"
    )
    assert "told UNEXPECTED" in written


def test_a_windowed_program_without_stderr_still_starts():
    assert "fine" in run("sys.stderr = None; Hooks().install(); print('fine')")
