"""What looks like a field in the sidebar, and opens search and commands."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import shortcuts, theme
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.key_cap import caps_width, paint_caps
from ui.widgets.shapes import paint_icon, paint_shape

_PADDING = 10
_RAIL_SIDE = 36


class SidebarSearch(QAbstractButton):
    """A button in the shape of a field; on a rail it is an icon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rail = False
        self.setObjectName("sidebar.search")
        self.setText(self.tr("Search or jump"))
        self.setAccessibleName(self.tr("Search or jump"))
        self.setProperty("focusRadius", RADIUS.control)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rail(self, *, rail: bool) -> None:
        """Show the icon alone, for a narrow window."""
        self._rail = rail
        self.setToolTip(self.text() if rail else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of a search field."""
        look = theme.current()
        side = _RAIL_SIDE if self._rail else HEIGHT.search
        return QSize(look.px(_RAIL_SIDE), look.px(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the icon, the words and the keys."""
        look = theme.current()
        colors = look.colors
        painter = QPainter(self)
        fill = colors.hover if self.underMouse() else None if self._rail else colors.raised
        line = None if self._rail else colors.border_strong
        paint_shape(painter, QRectF(self.rect()), RADIUS.control, fill=fill, line=line)
        side = look.px(ICON.normal)
        left = (self.width() - side) // 2 if self._rail else _PADDING
        square = QRectF(left, (self.height() - side) // 2, side, side)
        paint_icon(painter, self, "search", "muted", square)
        if not self._rail:
            self._paint_words(painter, square.right() + _PADDING)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def _paint_words(self, painter: QPainter, left: float) -> None:
        look = theme.current()
        font = look.font("small")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.colors.muted)
        base = round((self.height() + metrics.capHeight()) / 2)
        painter.drawText(QPointF(left, base), self.text())
        keys = shortcuts.spelling("search")
        at = QPointF(self.width() - caps_width(keys) - 7, (self.height() - look.px(HEIGHT.key)) / 2)
        paint_caps(painter, at, keys, text=look.colors.muted, line=look.colors.border)
