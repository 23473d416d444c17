"""What keys do to whole lines of a note. Each function is one step to undo."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor

from ui.editor.list_lines import list_item

_PLAIN_STEP = 2
_KEEP = QTextCursor.MoveMode.KeepAnchor


def break_line(cursor: QTextCursor) -> None:
    """Begin a new line: a list goes on, and an item that says nothing ends it."""
    with _one_step(cursor):
        cursor.removeSelectedText()
        item = list_item(cursor.block().text())
        if item is None or cursor.positionInBlock() < item.start:
            cursor.insertBlock()
        elif item.empty:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
            cursor.removeSelectedText()
        else:
            cursor.insertBlock()
            _remove(cursor, _leading_spaces(cursor.block().text()))
            cursor.insertText(item.next_prefix)


def begin_command(cursor: QTextCursor) -> None:
    """Write a slash; it takes the place of a box that says nothing yet, as Enter leaves it."""
    with _one_step(cursor):
        item = list_item(cursor.block().text())
        boxed = item is not None and item.boxed and item.empty
        if item is not None and boxed and cursor.positionInBlock() >= item.start:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
        cursor.insertText("/")


def indent(cursor: QTextCursor) -> None:
    """Move the items of a list in; elsewhere write spaces."""
    blocks = list(_selected_blocks(cursor))
    with _one_step(cursor):
        if len(blocks) == 1 and list_item(blocks[0].text()) is None:
            cursor.insertText(" " * _PLAIN_STEP)
            return
        for block in blocks:
            if block.text().strip():
                QTextCursor(block).insertText(" " * _step(block))


def outdent(cursor: QTextCursor) -> None:
    """Move lines out, by as much as `indent` moves them in."""
    blocks = list(_selected_blocks(cursor))
    with _one_step(cursor):
        for block in blocks:
            text = block.text()
            count = 1 if text.startswith("\t") else min(_step(block), _leading_spaces(text))
            _remove(QTextCursor(block), count)


def move_lines(cursor: QTextCursor, by: int) -> QTextCursor:
    """Move the selected lines up (-1) or down (1) over their neighbour.

    Returns:
        the cursor with the same text selected as before.
    """
    blocks = list(_selected_blocks(cursor))
    neighbour = blocks[0].previous() if by < 0 else blocks[-1].next()
    if not neighbour.isValid():
        return cursor
    text, length = neighbour.text(), neighbour.length()
    anchor, position = cursor.anchor() + by * length, cursor.position() + by * length
    start, end = blocks[0].position(), blocks[-1].position() + blocks[-1].length() - 1
    editing = QTextCursor(cursor)
    with _one_step(editing):
        if by < 0:
            _select(editing, start - length, start)
            editing.removeSelectedText()
            editing.setPosition(end - length)
            editing.insertText("\n" + text)
        else:
            _select(editing, end, end + length)
            editing.removeSelectedText()
            editing.setPosition(start)
            editing.insertText(text + "\n")
    _select(cursor, anchor, position)
    return cursor


@contextmanager
def _one_step(cursor: QTextCursor) -> Iterator[None]:
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def _selected_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    while block.isValid():
        yield block
        if block == last:
            return
        block = block.next()


def _step(block: QTextBlock) -> int:
    item = list_item(block.text())
    return item.step if item else _PLAIN_STEP


def _leading_spaces(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _remove(cursor: QTextCursor, count: int) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, _KEEP, count)
    cursor.removeSelectedText()


def _select(cursor: QTextCursor, anchor: int, position: int) -> None:
    cursor.setPosition(anchor)
    cursor.setPosition(position, _KEEP)
