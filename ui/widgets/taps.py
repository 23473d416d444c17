"""Taps: an answer by one press, or none at all."""

from collections.abc import Hashable, Mapping, Sequence
from math import ceil

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from mgrjournal.meetings.facts import Side
from ui import theme
from ui.theme.tokens import BORDER, HEIGHT, ICON, RADIUS, WIDTH
from ui.widgets.origin_mark import paint_origin
from ui.widgets.shapes import paint_shape

_GAP = 6
_PADDING = 14
_MARK_GAP = 8


class Taps(QWidget):
    """A few answers side by side; digits choose, arrows move, the chosen one again clears.

    Args:
        options: pairs of value and text, or texts that are their own values.
        name: the question, for screen readers.
        optional: whether choosing the same again takes the answer back.
        marks: values whose answer stands for a side, and carries its two bars.
    """

    valueChanged = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[Hashable, str]] | Sequence[str],
        name: str = "",
        *,
        optional: bool = True,
        marks: Mapping[Hashable, Side] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._optional = optional
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self._taps: dict[Hashable, _Tap] = {}
        for option in options:
            value, text = (option, option) if isinstance(option, str) else option
            tap = _Tap(text, self, (marks or {}).get(value))
            tap.setAccessibleName(f"{name}: {text}" if name else text)
            tap.clicked.connect(lambda _=False, chosen=value: self._choose(chosen))
            row.addWidget(tap)
            self._taps[value] = tap
        self._value: Hashable = None
        self._show()

    def value(self) -> Hashable:
        """Return the answer; None when there is none."""
        return self._value

    def set_value(self, value: Hashable) -> None:
        """Set the answer without telling; None clears it."""
        self._value = value
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit, move by arrow."""
        keys = QtCore.Qt.Key
        index = event.key() - keys.Key_1.value
        steps = {keys.Key_Left.value: -1, keys.Key_Right.value: 1}
        if 0 <= index < min(9, len(self._taps)) and not event.modifiers().value:
            self._choose(list(self._taps)[index])
        elif event.key() in steps:
            step = steps[event.key()]
            self._move(-step if self.isRightToLeft() else step)
        else:
            super().keyPressEvent(event)

    def _choose(self, value: Hashable) -> None:
        """Take an answer, or take it back."""
        again = value == self._value
        if again and not self._optional:
            self._show()
            return
        self._value = None if again else value
        self._show()
        self._taps[value].setFocus()
        self.valueChanged.emit(self._value)

    def _move(self, step: int) -> None:
        """Move the focus to the next answer."""
        taps = list(self._taps.values())
        focused = [index for index, tap in enumerate(taps) if tap.hasFocus()]
        if focused:
            taps[(focused[0] + step) % len(taps)].setFocus()

    def _show(self) -> None:
        """Mark the chosen answer; Tab reaches that one, or the first."""
        resting = self._value if self._value in self._taps else next(iter(self._taps), None)
        policy = QtCore.Qt.FocusPolicy
        for value, tap in self._taps.items():
            tap.setChecked(value == self._value)
            tap.setFocusPolicy(policy.StrongFocus if value == resting else policy.ClickFocus)


class _Tap(QPushButton):
    """One answer."""

    def __init__(self, text: str, parent: QWidget, side: Side | None) -> None:
        super().__init__(text, parent)
        self._side = side
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("focusRadius", RADIUS.control)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room to tap."""
        look = theme.current()
        words = QFontMetricsF(look.font("button")).horizontalAdvance(self.text())
        width = words + self._mark_room() + 2 * _PADDING
        return QSize(max(look.px(WIDTH.tap), ceil(width)), look.px(HEIGHT.tap))

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Leave arrows to the group; a push button would walk through everything."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = QtCore.Qt.Key
            if event.key() in {keys.Key_Left.value, keys.Key_Right.value}:
                event.ignore()
                return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field and the word."""
        look, colors = theme.current(), theme.current().colors
        painter = QPainter(self)
        shape = QRectF(self.rect())
        tone = "text" if self.isEnabled() else "disabled"
        if self.isChecked():
            tone = "accent"
            line, width, fill = colors.accent, BORDER.focus, colors.accent_soft
        else:
            warm = self.underMouse() and self.isEnabled()
            line, width = colors.border_strong, BORDER.hair
            fill = colors.hover if warm else colors.raised
            fill = colors.sunken if self.isDown() else fill
        paint_shape(painter, shape, RADIUS.control, fill=fill, line=line, width=width)
        font = look.font("button")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.color(tone))
        x = (self.width() - metrics.horizontalAdvance(self.text()) - self._mark_room()) / 2
        if self._side is not None:
            mark = QRectF(x, 0, look.px(ICON.origin_width), self.height())
            paint_origin(painter, mark, self._side, look)
        base = (self.height() + metrics.capHeight()) / 2
        painter.drawText(QPointF(round(x + self._mark_room()), round(base)), self.text())
        painter.end()

    def _mark_room(self) -> int:
        """Return the room of the two bars."""
        return theme.current().px(ICON.origin_width) + _MARK_GAP if self._side is not None else 0
