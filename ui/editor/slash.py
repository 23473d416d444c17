"""Offers to make a line something, when it begins with a slash."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from mgrjournal.meetings.capture import OUTSIDE, Command, completions
from ui.editor.block_state import unpacked
from ui.editor.command_popup import CommandPopup

if TYPE_CHECKING:
    from ui.editor.note_editor import NoteEditor

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class SlashCompletion(QObject):
    """Decides when the commands are offered, and writes the one that is taken."""

    def __init__(self, editor: "NoteEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        self._refused = False
        self.popup = CommandPopup(editor)
        self.popup.taken.connect(self._take)

    @property
    def open(self) -> bool:
        """Whether commands are on offer."""
        return not self.popup.isHidden()

    def after_input(self) -> None:
        """Offer what the line can still become, after something was typed or the caret moved."""
        commands = self._commands()
        if not commands:
            self._refused = False
        if commands and not self._refused and self._editor.hasFocus():
            self.popup.offer(commands, self._line())
        else:
            self.popup.hide()

    def close(self) -> None:
        """Offer nothing until more is typed."""
        self.popup.hide()

    def refuse(self) -> None:
        """Offer nothing any more, until another line begins with a slash."""
        self._refused = True
        self.popup.hide()

    def handles(self, event: QKeyEvent) -> bool:
        """Act on a key while commands are on offer, and return whether it was meant for them."""
        if not self.open or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.popup.step(_STEPS[key])
        elif key in _TAKE and self.popup.chosen is not None:
            self._take(self.popup.chosen)
        elif key == Qt.Key.Key_Escape:
            self.refuse()
        else:
            return False
        return True

    def _commands(self) -> tuple[Command, ...]:
        cursor = self._editor.textCursor()
        block = cursor.block()
        text = block.text()
        if not text.lstrip().startswith("/") or cursor.hasSelection():
            return ()
        if unpacked(block.previous().userState()).fence != OUTSIDE:
            return ()
        return completions(text[: cursor.positionInBlock()])

    def _line(self) -> QRect:
        """Return the line of the caret, from the slash on, in global coordinates."""
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.block().position() + cursor.block().text().index("/"))
        rect = self._editor.cursorRect(cursor)
        rect.moveTo(self._editor.viewport().mapToGlobal(rect.topLeft()))
        return rect

    def _take(self, command: Command) -> None:
        self.popup.hide()
        cursor = self._editor.textCursor()
        text = cursor.block().text()
        spaced = text[cursor.positionInBlock() :].startswith(" ")
        start = cursor.block().position() + text.index("/")
        end = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(command.word if spaced else f"{command.word} ")
        if spaced:
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self._editor.setTextCursor(cursor)
