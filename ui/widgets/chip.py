"""Chips: a tag, a choice, or an empty place for one."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.fade import Fade
from ui.widgets.shapes import blend, paint_icon, paint_shape

_PADDING = 9
_GAP = 6


class Chip(QPushButton):
    """A small word in a frame; checkable when it is a choice.

    Args:
        text: a word or two.
        icon: the name of an icon before it.
        checkable: whether it can be chosen; chosen again, it is not.
        slot: whether it is an empty place, outlined with dashes.
    """

    def __init__(
        self,
        text: str,
        icon: str | None = None,
        *,
        checkable: bool = False,
        slot: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._slot = icon, slot
        self._hover = Fade(self)
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setProperty("focusRadius", RADIUS.chip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show another word."""
        super().setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for icon and word, as wide chosen as not."""
        look = theme.current()
        width = QFontMetricsF(look.font("label")).horizontalAdvance(self.text()) + 2 * _PADDING
        if self._icon is not None:
            width += look.px(ICON.small) + _GAP
        return QSize(ceil(width), look.px(HEIGHT.chip))

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Warm to the pointer."""
        super().enterEvent(event)
        self._hover.go_to(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        """Cool down."""
        super().leaveEvent(event)
        self._hover.go_to(0.0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the icon and the word."""
        look = theme.current()
        fill, line, tone = self._face()
        painter = QPainter(self)
        shape = QRectF(self.rect())
        paint_shape(painter, shape, RADIUS.chip, fill=fill, line=line, dashed=self._slot)
        font = look.font("label" if self.isChecked() else "meta")
        metrics = QFontMetricsF(font)
        side = look.px(ICON.small) if self._icon is not None else 0
        taken = metrics.horizontalAdvance(self.text()) + (side + _GAP if side else 0)
        x = (self.width() - taken) / 2
        if self._icon is not None:
            top = (self.height() - side) / 2
            paint_icon(painter, self, self._icon, tone, QRectF(round(x), top, side, side))
            x += side + _GAP
        painter.setFont(font)
        painter.setPen(look.color(tone))
        base = round((self.height() + metrics.capHeight()) / 2)
        painter.drawText(QPointF(round(x), base), self.text())
        painter.end()

    def _face(self) -> tuple[QColor | None, QColor | None, str]:
        """Choose fill, outline and tone for the state."""
        colors = theme.current().colors
        if not self.isEnabled():
            return None, colors.border, "disabled"
        if self.isChecked():
            return colors.accent_soft, None, "accent"
        clear = QColor(colors.hover)
        clear.setAlpha(0)
        fill = colors.sunken if self.isDown() else blend(clear, colors.hover, self._hover.value)
        return fill, colors.border_strong if self._slot else colors.border, "muted"
