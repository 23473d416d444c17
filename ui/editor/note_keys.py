"""What single keys do in a note, before plain text editing gets them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.editor import line_edits

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_PAD = Qt.KeyboardModifier.KeypadModifier

Act = Callable[[QPlainTextEdit], None]


def handle(editor: QPlainTextEdit, event: QKeyEvent) -> bool:
    """Act on a key, and return whether it was one of these."""
    act = _ACTS.get((event.key(), event.modifiers() & ~_PAD))
    if act is None or editor.isReadOnly():
        return False
    act(editor)
    editor.ensureCursorVisible()
    return True


def wants(event: QKeyEvent) -> bool:
    """Return whether a key belongs to the note although it is a shortcut elsewhere."""
    key = (event.key(), event.modifiers() & ~_PAD)
    return key == (Qt.Key.Key_Escape, _NONE) or key in _ACTS


def leaves(event: QKeyEvent) -> int:
    """Return 1 or -1 for the keys that take the focus on or back, 0 for all others."""
    if not event.modifiers() & _CONTROL:
        return 0
    if event.key() == Qt.Key.Key_Backtab:
        return -1
    if event.key() == Qt.Key.Key_Tab:
        return -1 if event.modifiers() & _SHIFT else 1
    return 0


def _edit(change: Callable[[QTextCursor], None]) -> Act:
    def act(editor: QPlainTextEdit) -> None:
        cursor = editor.textCursor()
        change(cursor)
        editor.setTextCursor(cursor)

    return act


def _move(by: int) -> Act:
    def act(editor: QPlainTextEdit) -> None:
        editor.setTextCursor(line_edits.move_lines(editor.textCursor(), by))

    return act


_ACTS: Final[dict[tuple[int, Qt.KeyboardModifier], Act]] = {
    (Qt.Key.Key_Return, _NONE): _edit(line_edits.break_line),
    (Qt.Key.Key_Enter, _NONE): _edit(line_edits.break_line),
    (Qt.Key.Key_Return, _SHIFT): _edit(QTextCursor.insertBlock),
    (Qt.Key.Key_Enter, _SHIFT): _edit(QTextCursor.insertBlock),
    (Qt.Key.Key_Slash, _NONE): _edit(line_edits.begin_command),
    (Qt.Key.Key_Slash, _SHIFT): _edit(line_edits.begin_command),
    (Qt.Key.Key_Tab, _NONE): _edit(line_edits.indent),
    (Qt.Key.Key_Backtab, _SHIFT): _edit(line_edits.outdent),
    (Qt.Key.Key_Backtab, _NONE): _edit(line_edits.outdent),
    (Qt.Key.Key_Tab, _SHIFT): _edit(line_edits.outdent),
    (Qt.Key.Key_Up, _ALT): _move(-1),
    (Qt.Key.Key_Down, _ALT): _move(1),
    (Qt.Key.Key_Z, _CONTROL | _SHIFT): QPlainTextEdit.redo,
    (Qt.Key.Key_Y, _CONTROL): QPlainTextEdit.redo,
}
