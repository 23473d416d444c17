"""Key caps: the keys that do the same."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.theme import ink
from ui.theme.tokens import HEIGHT, RADIUS
from ui.widgets.key_names import key_names, spoken_keys
from ui.widgets.shapes import paint_shape

_GAP = 3
_PADDING = 5


class KeyCaps(QWidget):
    """The caps of keys pressed together.

    Args:
        keys: such as "Ctrl+Shift+C"; may be empty.
    """

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = ""
        self.set_keys(keys)

    def set_keys(self, keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        self.setAccessibleName(spoken_keys(keys) if keys else "")
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room of the caps."""
        return QSize(ceil(caps_width(self._keys)), theme.current().px(HEIGHT.key))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the caps."""
        colors = theme.current().colors
        painter = QPainter(self)
        paint_caps(painter, QPointF(0, 0), self._keys, text=colors.muted, line=colors.border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.setFixedSize(self.sizeHint())
            self.update()


class KeyCap(KeyCaps):
    """The cap of a single key."""


def caps_width(keys: str) -> float:
    """Return how wide the caps of `keys` are, in logical pixels."""
    names = key_names(keys) if keys else ()
    return sum(_cap_width(name) for name in names) + _GAP * max(0, len(names) - 1)


def paint_caps(
    painter: QPainter, origin: QPointF, keys: str, *, text: QColor, line: QColor
) -> None:
    """Paint the caps of `keys` with their upper left corner at `origin`."""
    look = theme.current()
    font = look.font("key")
    metrics = QFontMetricsF(font)
    x, height = origin.x(), look.px(HEIGHT.key)
    for name in key_names(keys) if keys else ():
        width = _cap_width(name)
        paint_shape(painter, QRectF(x, origin.y(), width, height), RADIUS.box, line=line)
        base = origin.y() + (height + metrics.capHeight()) / 2
        left = x + (width - metrics.horizontalAdvance(name)) / 2
        ink.write(painter, QPointF(left, base), name, font, text)
        x += width + _GAP


def _cap_width(name: str) -> float:
    """Return the width of one cap: at least as wide as high."""
    look = theme.current()
    text = QFontMetricsF(look.font("key")).horizontalAdvance(name)
    return max(float(look.px(HEIGHT.key)), round(text + 2 * _PADDING))
