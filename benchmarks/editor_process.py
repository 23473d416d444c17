"""The process in which `benchmarks.editor` measures."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.journals import CLOCK, PASSPHRASE, words
from benchmarks.marks import Gaps, press, report
from mgrjournal.journal import Journal, Passphrase
from mgrjournal.meetings.facts import Note
from ui import theme
from ui.editor.draft import Draft
from ui.editor.note_editor import NoteEditor
from ui.tasks import Tasks

_SIZE = (1000, 800)
_WORDS = 5000
_KEYS = 120
_PER_SECOND = 60
_TYPED = 600  # ten seconds


class _Headings(QSyntaxHighlighter):
    """The least that a highlighter can do."""

    def highlightBlock(self, text: str) -> None:
        if text.startswith("#"):
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, len(text), bold)


def keys(application: QApplication) -> None:
    """Print how long keys take, ours and the limit in turn."""
    body = words(_WORDS)
    ours = NoteEditor(CLOCK)
    ours.load(body, len(body) // 2)
    bare = QPlainTextEdit()
    bare.setFont(ours.font())
    bare.setPlainText(body)
    headings = _Headings(bare.document())
    caret = bare.textCursor()
    caret.setPosition(len(body) // 2)
    bare.setTextCursor(caret)
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for editor in (ours, bare):
        editor.resize(*_SIZE)
        editor.show()
        editor.centerCursor()
    application.processEvents()
    for n in range(_KEYS):
        for name, editor in (("ours", ours), ("bare", bare)):
            editor.setFocus()
            application.processEvents()
            start = time.perf_counter()
            press(editor, " " if n % 6 == 5 else "e")
            application.processEvents()
            times[name].append((time.perf_counter() - start) * 1000)
    assert headings.document() is bare.document()
    report(**times)


def typing(application: QApplication, folder: str, meeting_id: int) -> None:
    """Print how long the event loop was away while typing into a note that saves itself."""
    tasks = Tasks()
    opened: list[Journal] = []
    tasks.ask(
        lambda: Journal.open(Path(folder), Passphrase(PASSPHRASE), clock=CLOCK),
        opened.append,
        owner=tasks,
    )
    while not opened:
        application.processEvents()
    journal = opened[0]
    editor = NoteEditor(CLOCK)
    draft = Draft(journal, tasks, CLOCK)
    body = words(_WORDS)
    editor.load(body, len(body) // 2)
    draft.open(Note(meeting_id), editor)
    editor.edited.connect(draft.touch)
    editor.resize(*_SIZE)
    editor.show()
    editor.setFocus()
    gaps = Gaps()
    typed = 0

    def type_one() -> None:
        nonlocal typed
        typed += 1
        press(editor, " " if typed % 6 == 5 else "e")
        if typed == _TYPED:
            fingers.stop()
            draft.flush()
            application.quit()

    fingers = QTimer()
    fingers.timeout.connect(type_one)
    fingers.start(1000 // _PER_SECOND)
    QTimer.singleShot(500, gaps.lengths.clear)  # the first layout is not typing
    application.exec()
    report(gaps=gaps.lengths)
    tasks.drain()
    tasks.finish_with(journal.close, 10)
    tasks.close()


def main() -> None:
    """Do what the command line says."""
    application = QApplication(sys.argv)
    theme.apply(application, theme.Appearance())
    match sys.argv[1:]:
        case ["keys"]:
            keys(application)
        case ["typing", folder, meeting_id]:
            typing(application, folder, int(meeting_id))


main()
