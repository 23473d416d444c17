"""A fact of a person's head, such as "Weekly, Tuesdays"; pressing it changes it."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.shapes import paint_icon, paint_shape

FACT_PADDING = 6
_GAP = 7


class FactButton(QPushButton):
    """Small words with an icon before them, on the page's own ground.

    Args:
        name: object name.
        icon: the name of an icon; may be empty.
        hint: what pressing it does, for tool tip and screen reader.
        tone: the colour of the words.
    """

    def __init__(
        self,
        name: str,
        icon: str,
        hint: str,
        tone: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon = self._own_icon = icon
        self._hint, self._tone = hint, tone
        self.setToolTip(hint)
        self.setAutoDefault(False)
        self.setProperty("focusRadius", RADIUS.chip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, fact: str, otherwise: str) -> None:
        """Show a fact; with an empty one, a plus sign and what could be said here."""
        self.setText(fact or otherwise)
        self._icon = self._own_icon if fact else "plus"
        self.setAccessibleName(f"{self._hint}: {fact or otherwise}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for icon and words."""
        look = theme.current()
        words = QFontMetricsF(look.font("small")).horizontalAdvance(self.text())
        return QSize(ceil(words + self._icon_room()) + 2 * FACT_PADDING, look.px(HEIGHT.chip))

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters; longer words are cut."""
        return QSize(min(self.sizeHint().width(), 80), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground under the pointer, the icon and the words."""
        look = theme.current()
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            fill = look.colors.sunken if self.isDown() else look.colors.hover
            paint_shape(painter, QRectF(self.rect()), RADIUS.chip, fill=fill)
        x = float(FACT_PADDING)
        if self._icon:
            side = look.px(ICON.small)
            top = (self.height() - side) / 2
            paint_icon(painter, self, self._icon, "muted", QRectF(x, top, side, side))
            x += self._icon_room()
        font = look.font("small")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.color(self._tone))
        room = self.width() - x - FACT_PADDING
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(QPointF(x, round((self.height() + metrics.capHeight()) / 2)), words)
        painter.end()

    def _icon_room(self) -> float:
        return theme.current().px(ICON.small) + _GAP if self._icon else 0.0
