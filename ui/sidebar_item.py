"""One line of the sidebar: a place or a person."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.health_glyph import paint_health
from ui.widgets.shapes import paint_icon, paint_shape

_PADDING = 10
_GAP = 10
_RAIL_SIDE = 36


class SidebarItem(QAbstractButton):
    """A line that can be chosen. With an icon it is a place, without one a person.

    Args:
        text: what it says, as plain text.
        icon: the name of an icon, or None for a person's health.
        detail: a few words at the right end.

    Signals:
        stepped(int): an arrow key wants the line before (-1) or after (1).
    """

    stepped = Signal(int)

    def __init__(
        self, text: str, icon: str | None = None, detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._detail = icon, detail
        self._words = text
        self._rail = False
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{text}, {detail}" if detail else text)
        self.setCheckable(True)
        self.setProperty("focusRadius", RADIUS.place)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def set_rail(self, *, rail: bool) -> None:
        """Show the icon alone, for a narrow window."""
        self._rail = rail
        self.setToolTip(self._words if rail else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        look = theme.current()
        if self._rail:
            return QSize(_RAIL_SIDE, look.px(_RAIL_SIDE))
        height = HEIGHT.sidebar_item if self._icon else HEIGHT.sidebar_person
        return QSize(look.px(140), look.px(height))

    def nextCheckState(self) -> None:
        """Leave it to the sidebar which line is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrows; Enter chooses as Space does."""
        step = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}.get(event.key())
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that it is gone."""
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the sign, the words and the detail."""
        look = theme.current()
        painter = QPainter(self)
        fill = self._fill()
        if fill is not None:
            paint_shape(painter, QRectF(self.rect()), RADIUS.place, fill=look.color(fill))
        self._paint_sign(painter)
        if not self._rail:
            self._paint_words(painter)
        painter.end()

    def _fill(self) -> str | None:
        if self.isChecked():
            return "selected_row"
        if self.isDown():
            return "sunken"
        return "hover" if self.underMouse() else None

    def _paint_sign(self, painter: QPainter) -> None:
        look = theme.current()
        side = look.px(ICON.normal)
        left = (self.width() - side) / 2 if self._rail else _PADDING
        square = QRectF(round(left), (self.height() - side) // 2, side, side)
        if self._icon is not None:
            tone = "accent" if self.isChecked() else "muted"
            paint_icon(painter, self, self._icon, tone, square)
            return
        inset = (side - look.px(ICON.health)) / 2
        paint_health(painter, square.adjusted(inset, inset, -inset, -inset), "unknown", look)

    def _paint_words(self, painter: QPainter) -> None:
        look = theme.current()
        right = float(self.width() - _PADDING)
        if self._detail:
            font = look.font("meta", tabular=True)
            metrics = QFontMetricsF(font)
            right -= metrics.horizontalAdvance(self._detail)
            painter.setFont(font)
            painter.setPen(look.colors.faint)
            painter.drawText(QPointF(right, self._base(metrics)), self._detail)
            right -= _GAP
        font = look.font("strong" if self.isChecked() else "body")
        metrics = QFontMetricsF(font)
        left = _PADDING + look.px(ICON.normal) + _GAP
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(look.colors.text)
        painter.drawText(QPointF(left, self._base(metrics)), words)

    def _base(self, metrics: QFontMetricsF) -> float:
        return round((self.height() + metrics.capHeight()) / 2)
