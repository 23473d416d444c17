"""An empty place: what belongs here, and how to begin."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.theme.tokens import ICON, RADIUS, SPACE
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.shapes import paint_shape


class EmptyState(QWidget):
    """An icon, a sentence, a way on, and one or two small buttons.

    Args:
        icon: the name of an icon.
        title: a short sentence.
        text: the way on.
        buttons: at most two, small ones.
        boxed: whether it has a dashed outline.
    """

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        buttons: tuple[Button, ...] = (),
        *,
        boxed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._boxed = boxed
        self.title = Label(title, "strong", wrap=True, centred=True)
        self.text = Label(text, "small", "muted", wrap=True, centred=True)
        centre = QtCore.Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.section, SPACE.wide, SPACE.section)
        column.setSpacing(SPACE.tiny)
        column.addWidget(Icon(icon, "faint", ICON.empty), 0, centre)
        column.addSpacing(SPACE.tiny)
        column.addWidget(self.title)
        column.addWidget(self.text)
        self.text.setVisible(bool(text))
        if buttons:
            row = QHBoxLayout()
            row.setSpacing(SPACE.small)
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addSpacing(SPACE.small)
            column.addLayout(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dashed outline."""
        if self._boxed:
            painter = QPainter(self)
            line, shape = theme.current().colors.border_strong, QRectF(self.rect())
            paint_shape(painter, shape, RADIUS.control, line=line, dashed=True)
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.update()
