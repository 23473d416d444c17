"""Tabs that lead to the sections of one long page; they hide nothing."""

from collections.abc import Hashable, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import BORDER, RADIUS

_GAP = 22
_COUNT_GAP = 6
_BELOW = 12
_ABOVE = 6


class Tabs(QWidget):
    """Words in a row above a hairline; the current one is underlined.

    Args:
        options: pairs of value and text.
        name: what they lead through, for screen readers.
    """

    valueChanged = Signal(object)

    def __init__(
        self, options: Sequence[tuple[Hashable, str]], name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        self._tabs: dict[Hashable, _Tab] = {}
        self._quiet = False
        for value, text in options:
            self.add_tab(value, text)

    def add_tab(self, value: Hashable, text: str, count: int | str | None = None) -> None:
        """Append a tab."""
        tab = _Tab(text, self)
        tab.count = str(count or "")
        tab.toggled.connect(self._tell)
        self._row.insertWidget(self._row.count() - 1, tab)
        self._tabs[value] = tab
        if len(self._tabs) == 1:
            self.set_value(value)

    def set_count(self, value: Hashable, count: int | str | None) -> None:
        """Show how much a section holds; zero and None show nothing."""
        tab = self._tabs[value]
        tab.count = str(count or "")
        tab.updateGeometry()
        tab.update()

    def value(self) -> Hashable:
        """Return the current tab's value; None when there are no tabs."""
        for value, tab in self._tabs.items():
            if tab.isChecked():
                return value
        return None

    def set_value(self, value: Hashable) -> None:
        """Make a tab the current one without telling."""
        self._quiet = True
        self._tabs[value].setChecked(True)
        self._quiet = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline."""
        painter = QPainter(self)
        line = QRectF(0, self.height() - BORDER.hair, self.width(), BORDER.hair)
        painter.fillRect(line, theme.current().colors.border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.update()

    def _tell(self, on: bool) -> None:  # noqa: FBT001  the signal's own argument
        """Say which tab is current."""
        if on and not self._quiet:
            self.valueChanged.emit(self.value())


class _Tab(QRadioButton):
    """One tab; Qt's radio buttons bring arrows, groups and names for screen readers."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.count = ""
        self.setProperty("focusRadius", RADIUS.box)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for word and count, as wide current as not."""
        look = theme.current()
        width = QFontMetricsF(look.font("button")).horizontalAdvance(self.text())
        if self.count:
            width += _COUNT_GAP + QFontMetricsF(look.font("meta")).horizontalAdvance(self.count)
        return QSize(ceil(width), _ABOVE + look.line_height("small") + _BELOW)

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
        """Paint word, count and underline."""
        look = theme.current()
        chosen = self.isChecked()
        font = look.font("button" if chosen else "small")
        metrics = QFontMetricsF(font)
        base = round(_ABOVE + (look.line_height("small") + metrics.capHeight()) / 2)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(look.color("text" if chosen or self.underMouse() else "muted"))
        painter.drawText(QPointF(0, base), self.text())
        if self.count:
            painter.setFont(look.font("meta"))
            painter.setPen(look.color("faint"))
            x = metrics.horizontalAdvance(self.text()) + _COUNT_GAP
            painter.drawText(QPointF(x, base), self.count)
        if chosen:
            line = QRectF(0, self.height() - BORDER.focus, self.width(), BORDER.focus)
            painter.fillRect(line, look.colors.accent)
        painter.end()
