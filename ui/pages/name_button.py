"""A name that leads to its page."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import RADIUS


class NameButton(QPushButton):
    """Words that look like a heading and can be pressed; too long, they are cut.

    Args:
        name: object name.
        type: a type token.
        hint: what pressing it does, for the screen reader.
    """

    def __init__(
        self,
        name: str,
        type: str,  # noqa: A002 - the word of the tokens
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._type, self._hint = type, hint
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", RADIUS.box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setAccessibleName(f"{words}, {self._hint}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for all words."""
        look = theme.current()
        width = QFontMetricsF(look.font(self._type)).horizontalAdvance(self.text())
        return QSize(ceil(width) + 1, look.line_height(self._type))

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 2 * hint.height()), hint.height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, in ink while the pointer is over them."""
        look = theme.current()
        metrics = QFontMetricsF(look.font(self._type))
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() + 1)
        painter = QPainter(self)
        painter.setFont(look.font(self._type))
        painter.setPen(look.colors.accent if self.underMouse() else look.colors.text)
        painter.drawText(QPointF(0, round((self.height() + metrics.capHeight()) / 2)), words)
        painter.end()
