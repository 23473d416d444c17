"""The recovery key on the screen: eight numbered lines, to copy by hand or to compare."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.theme.tokens import RADIUS, SPACE
from ui.widgets.shapes import paint_shape

_ROWS = 4
_ROW_HEIGHT = 30
_NUMBER_WIDTH = 26


class RecoveryLines(QWidget):
    """Shows the key in two columns of four lines. It cannot be selected or copied.

    Args:
        lines: the eight lines.
    """

    def __init__(self, lines: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setObjectName("recoveryLines")
        self.setAccessibleName(self.tr("Recovery key, eight lines"))
        self.setAccessibleDescription(", ".join(" ".join(line) for line in lines))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for four rows."""
        look = theme.current()
        return QSize(look.px(360), _ROWS * look.px(_ROW_HEIGHT) + 2 * SPACE.small)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint number and line, in groups of four letters."""
        look = theme.current()
        painter = QPainter(self)
        shape = QRectF(self.rect())
        paint_shape(painter, shape, RADIUS.control, fill=look.colors.sunken)
        font = look.font("mono")
        font.setPixelSize(look.px(16))
        height, half = look.px(_ROW_HEIGHT), self.width() / 2
        for index, line in enumerate(self._lines):
            column, row = divmod(index, _ROWS)
            left = column * half + SPACE.normal
            base = SPACE.small + row * height + (height + QFontMetricsF(font).capHeight()) / 2
            painter.setFont(look.font("meta", tabular=True))
            painter.setPen(look.colors.faint)
            painter.drawText(QPointF(left, base), str(index + 1))
            painter.setFont(font)
            painter.setPen(look.colors.text)
            at = QPointF(left + look.px(_NUMBER_WIDTH), base)
            painter.drawText(at, f"{line[:4]} {line[4:]}")
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()
