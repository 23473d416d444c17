"""What can be undone outside of text: the last deletes, also after their toast has gone."""

from collections.abc import Callable

Undo = Callable[[], object]
_DEEPEST = 20


class UndoStack:
    """Remembers how to take things back, newest first."""

    def __init__(self) -> None:
        self._undos: list[Undo] = []

    def push(self, undo: Undo) -> None:
        """Remember one more; the oldest of very many is forgotten."""
        self._undos = [*self._undos[-_DEEPEST + 1 :], undo]

    def undo(self) -> bool:
        """Take the newest back; return whether there was one."""
        if not self._undos:
            return False
        self._undos.pop()()
        return True
