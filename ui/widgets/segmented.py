"""A segmented control: one of a few, side by side."""

from collections.abc import Hashable, Sequence
from math import ceil

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import HEIGHT, RADIUS
from ui.widgets.shapes import paint_shape

_INSET = 2
_PADDING = 13


class Segmented(QWidget):
    """One of a few options; left and right arrows move, Home and End jump.

    Args:
        options: pairs of value and text, or texts that are their own values.
        name: what is chosen here, for screen readers.
    """

    valueChanged = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[Hashable, str]] | Sequence[str],
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        row.setSpacing(0)
        self._segments: dict[Hashable, _Segment] = {}
        for option in options:
            value, text = (option, option) if isinstance(option, str) else option
            segment = _Segment(text, self)
            segment.setAccessibleName(f"{name}: {text}" if name else text)
            segment.toggled.connect(self._tell)
            row.addWidget(segment)
            self._segments[value] = segment
        self._quiet = False
        if self._segments:
            self.set_value(next(iter(self._segments)))

    def value(self) -> Hashable:
        """Return the value that is chosen; None when there are no options."""
        for value, segment in self._segments.items():
            if segment.isChecked():
                return value
        return None

    def set_value(self, value: Hashable) -> None:
        """Choose without telling; KeyError when there is no such value."""
        self._quiet = True
        self._segments[value].setChecked(True)
        self._quiet = False
        self.setFocusProxy(self._segments[value])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump to the first or the last option."""
        ends = {QtCore.Qt.Key.Key_Home: 0, QtCore.Qt.Key.Key_End: -1}
        index = ends.get(QtCore.Qt.Key(event.key()))
        if index is None:
            super().keyPressEvent(event)
            return
        segment = list(self._segments.values())[index]
        segment.setChecked(True)
        segment.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track."""
        painter = QPainter(self)
        fill = theme.current().colors.sunken
        paint_shape(painter, QRectF(self.rect()), RADIUS.control, fill=fill)
        painter.end()

    def _tell(self, on: bool) -> None:  # noqa: FBT001  the signal's own argument
        """Say what was chosen; the keyboard comes back to it."""
        if on and not self._quiet:
            value = self.value()
            self.setFocusProxy(self._segments[value])
            self.valueChanged.emit(value)


class _Segment(QRadioButton):
    """One option; Qt's radio buttons bring arrows, groups and names for screen readers."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setProperty("focusRadius", RADIUS.chip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the word as it is when chosen, so that nothing moves."""
        look = theme.current()
        width = QFontMetricsF(look.font("button")).horizontalAdvance(self.text())
        return QSize(ceil(width) + 2 * _PADDING, look.px(HEIGHT.segmented) - 2 * _INSET)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word, and under it, when chosen, a raised field."""
        look = theme.current()
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen:
            colors, shape = look.colors, QRectF(self.rect())
            paint_shape(painter, shape, RADIUS.chip, fill=colors.raised, line=colors.border)
        font = look.font("button" if chosen else "small")
        metrics = QFontMetricsF(font)
        tone = "text" if chosen or self.underMouse() else "muted"
        painter.setFont(font)
        painter.setPen(look.color(tone if self.isEnabled() else "disabled"))
        x = (self.width() - metrics.horizontalAdvance(self.text())) / 2
        base = (self.height() + metrics.capHeight()) / 2
        painter.drawText(QPointF(round(x), round(base)), self.text())
        painter.end()
