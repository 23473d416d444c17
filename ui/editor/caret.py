"""The caret of the note: ink, two pixels wide, and no taller than the letters.

Qt's own is the inverse of the paper and as tall as the line.
"""

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QPlainTextEdit

_WIDTH = 2.0
_HEIGHT = 0.8
"""In parts of the line."""


class Caret(QObject):
    """Draws the caret of `editor` and lets it blink while the editor has the focus."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._on = True
        self._half = 0
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._turn)
        editor.setCursorWidth(0)

    def wake(self) -> None:
        """Show the caret, and begin to blink anew: it never hides while it moves."""
        self._on = True
        if self._half > 0:
            self._blink.start(self._half)

    def set_awake(self, *, awake: bool) -> None:
        """Begin or end to blink, as the focus comes and goes."""
        self._half = QGuiApplication.styleHints().cursorFlashTime() // 2 if awake else 0
        self._blink.stop()
        self.wake()

    def paint(self, painter: QPainter, color: QColor) -> None:
        """Paint the caret where text goes in, if it is to be seen now."""
        if not self._on or not self._editor.hasFocus() or self._editor.isReadOnly():
            return
        line = self._editor.cursorRect()
        height = line.height() * _HEIGHT
        top = line.y() + (line.height() - height) / 2
        painter.fillRect(QRectF(line.x(), top, _WIDTH, height), color)

    def _turn(self) -> None:
        self._on = not self._on
        self._editor.viewport().update(self._editor.cursorRect().adjusted(0, 0, 2, 0))
