"""Plain text in lines of the height the tokens ask for; Qt's labels know no line height."""

from PySide6 import QtCore
from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

_UNBOUNDED = 1e6


class TextBlock:
    """Text laid out for a width, ready to be painted.

    Args:
        text: plain text; line breaks are kept.
        line_height: the distance between two lines, in logical pixels.
        max_lines: how many lines there may be at most; 0 is any number. What does not fit is
            left out, with an ellipsis.
        lead: how many characters at the beginning are set semibold.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: float,
        *,
        max_lines: int = 0,
        lead: int = 0,
        centred: bool = False,
    ) -> None:
        self._text = text
        self._font = font
        self._line_height = line_height
        self._max_lines = max_lines
        self._lead = lead
        self._centred = centred
        self._width = -1.0
        self._layout = QTextLayout()
        self._lines = 0
        self._cut = ""
        self.natural_width = 0.0

    @property
    def height(self) -> float:
        """The height of what is laid out."""
        return self._lines * self._line_height

    @property
    def cut(self) -> bool:
        """Whether some of the text is left out."""
        return bool(self._cut)

    def lay_out(self, width: float = _UNBOUNDED) -> None:
        """Break the text into lines of at most `width`."""
        if width == self._width:
            return
        self._width = width
        self._cut = ""
        self._layout = self._prepared()
        self._layout.beginLayout()
        self._lines, self.natural_width = 0, 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            top = self._lines * self._line_height + (self._line_height - line.height()) / 2
            line.setPosition(QPointF(0, top))
            self.natural_width = max(self.natural_width, line.naturalTextWidth())
            self._lines += 1
            if self._lines == self._max_lines:
                self._elide(line.textStart(), line.textLength(), width)
                break
        self._layout.endLayout()

    def paint(self, painter: QPainter, origin: QPointF, color: QColor) -> None:
        """Paint what is laid out, with its upper left corner at `origin`."""
        painter.setPen(color)
        if not self._cut:
            self._layout.draw(painter, origin)
            return
        for index in range(self._lines - 1):
            self._layout.lineAt(index).draw(painter, origin)
        last = self._layout.lineAt(self._lines - 1)
        painter.setFont(self._font)
        painter.drawText(origin + last.position() + QPointF(0, last.ascent()), self._cut)

    def _prepared(self) -> QTextLayout:
        """Make an empty layout."""
        layout = QTextLayout(self._text.replace("\n", "\u2028"), self._font)
        layout.setCacheEnabled(True)
        if self._centred:
            option = QTextOption(QtCore.Qt.AlignmentFlag.AlignHCenter)
            layout.setTextOption(option)
        if self._lead:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.DemiBold.value)
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = 0, self._lead, bold
            layout.setFormats([part])
        return layout

    def _elide(self, start: int, length: int, width: float) -> None:
        """Cut the text short in the line that begins at `start`, when there is more of it."""
        if start + length >= len(self._text):
            return
        rest = self._text[start:].replace("\n", " ")
        right = QtCore.Qt.TextElideMode.ElideRight
        self._cut = QFontMetricsF(self._font).elidedText(rest, right, width)
