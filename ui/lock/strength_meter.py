"""Four bars and a sentence on how hard a passphrase is to find."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.lock.strength import Strength, strength
from ui.theme.tokens import ICON, RADIUS
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.shapes import paint_shape

_BARS = 4
_BAR_HEIGHT = 4
_GAP = 4
_TONES = {
    Strength.EMPTY: "sunken",
    Strength.WEAK: "health_flag",
    Strength.FAIR: "health_watch",
    Strength.STRONG: "health_healthy",
    Strength.VERY_STRONG: "health_healthy",
}


class StrengthMeter(QWidget):
    """Says how strong a passphrase is, while it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = _Bars()
        self._icon = Icon("check", "health_healthy", ICON.small)
        self._words = Label("", "meta", "muted", wrap=True)
        self._words.setObjectName("strength")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bars)
        column.addLayout(row)
        self.show_for("")

    def show_for(self, passphrase: str) -> None:
        """Show the strength of `passphrase`."""
        found = strength(passphrase)
        self._bars.show_strength(found)
        self._icon.setVisible(found >= Strength.STRONG)
        self._words.setText(self._sentence(found))

    def _sentence(self, found: Strength) -> str:
        return {
            Strength.EMPTY: self.tr("Length counts more than odd characters."),
            Strength.WEAK: self.tr("Weak. Two or three more words would help."),
            Strength.FAIR: self.tr("Fair. One or two more words would make it strong."),
            Strength.STRONG: self.tr("Strong. Length counts more than odd characters."),
            Strength.VERY_STRONG: self.tr("Very strong. Can you remember it?"),
        }[found]


class _Bars(QWidget):
    """As many of four bars filled as the passphrase is strong."""

    def __init__(self) -> None:
        super().__init__()
        self._strength = Strength.EMPTY
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strength(self, found: Strength) -> None:
        self._strength = found
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a thin line."""
        return QSize(_BARS * 24, _BAR_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        colors = theme.current()
        width = (self.width() - (_BARS - 1) * _GAP) / _BARS
        painter = QPainter(self)
        for number in range(_BARS):
            tone = _TONES[self._strength] if number < self._strength else "border"
            bar = QRectF(number * (width + _GAP), 0, width, _BAR_HEIGHT)
            paint_shape(painter, bar, RADIUS.bar, fill=colors.color(tone))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.update()
