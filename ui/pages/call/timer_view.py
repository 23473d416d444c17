"""The timer as it is seen: time, a bar, and what was planned."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.pages.call.call_timer import CallTimer
from ui.theme.tokens import RADIUS
from ui.widgets.shapes import paint_shape

_BAR_HEIGHT, _GAP, _BRIEF_GAP = 4, 14, 8


class TimerView(QWidget):
    """Paints what `timer` counts; after full time the bar stays as it is.

    Args:
        timer: of the call.
        bar: how wide the bar is, in logical pixels.
        brief: time and bar only, for the strip.
    """

    def __init__(
        self, timer: CallTimer, bar: int, parent: QWidget | None = None, *, brief: bool = False
    ) -> None:
        super().__init__(parent)
        self._timer, self._bar, self._brief = timer, bar, brief
        self.setObjectName("timer")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        timer.ticked.connect(self._show)
        self._show()

    def set_bar(self, *, shown: bool, width: int) -> None:
        """Show or hide the bar."""
        self._bar = width if shown else 0
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room that does not change from second to second."""
        look = theme.current()
        width = self._time_width()
        if self._bar:
            width += self._gap() + self._bar
        if not self._brief:
            width += _GAP + QFontMetricsF(look.font("small")).horizontalAdvance(self._timer.words)
        return QSize(ceil(width), look.line_height("timer"))

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint time, bar and words on one line."""
        look, painter = theme.current(), QPainter(self)
        x = self._paint_words(painter, 0.0, self._timer.time, "timer", "text")
        x = max(x, self._time_width()) + self._gap()
        if self._bar:
            top = (self.height() - _BAR_HEIGHT) / 2
            track = QRectF(x, top, self._bar, _BAR_HEIGHT)
            paint_shape(painter, track, RADIUS.bar, fill=look.colors.border)
            done = QRectF(x, top, self._bar * self._timer.part, _BAR_HEIGHT)
            full = self._timer.part >= 1
            fill = look.colors.control if full else look.colors.accent
            if done.width() >= 1:
                paint_shape(painter, done, RADIUS.bar, fill=fill)
            x += self._bar + _GAP
        if not self._brief:
            self._paint_words(painter, x, self._timer.words, "small", "muted")
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def _paint_words(self, painter: QPainter, x: float, words: str, font: str, tone: str) -> float:
        look = theme.current()
        metrics = QFontMetricsF(look.font(font, tabular=True))
        painter.setFont(look.font(font, tabular=True))
        painter.setPen(look.color(tone))
        base = (self.height() + metrics.capHeight()) / 2
        painter.drawText(QPointF(round(x), round(base)), words)
        return x + metrics.horizontalAdvance(words)

    def _time_width(self) -> float:
        metrics = QFontMetricsF(theme.current().font("timer", tabular=True))
        return metrics.horizontalAdvance("0" * (len(self._timer.time) - 1) + ":")

    def _gap(self) -> int:
        return _BRIEF_GAP if self._brief else _GAP

    def _show(self) -> None:
        minutes = int(self._timer.elapsed.total_seconds()) // 60
        words = self.tr("Minutes of the call: {0}, {1}").format(minutes, self._timer.words)
        if words != self.accessibleName():  # once a minute, not every second
            self.setAccessibleName(words)
        if self.sizeHint() != self.size():
            self.updateGeometry()
        self.update()
