"""A banner: what the user should know here, and at most one thing to do about it."""

from typing import Literal

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.theme.tokens import HEIGHT, RADIUS
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.shapes import paint_shape

Tone = Literal["info", "watch", "flag"]

_LOOKS = {
    "info": ("accent_soft", "accent", "info"),
    "watch": ("health_watch_soft", "health_watch", "triangle-alert"),
    "flag": ("health_flag_soft", "health_flag", "circle-alert"),
}


class Banner(QWidget):
    """A soft field with an icon and a sentence.

    Args:
        text: what to know: for failures what is safe first, then the way out.
        tone: how much it matters.
        lead: a few words before the text, semibold.
        action: the words of its button; none when empty.
        icon: another icon than the tone's.
    """

    acted = Signal()

    def __init__(
        self,
        text: str = "",
        tone: Tone = "info",
        lead: str = "",
        action: str = "",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self._own_icon = icon
        self._icon = Icon("info")
        self._label = Label("", "small", wrap=True)
        self.button = Button(action, "secondary", size="small")
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(10)
        middle = QtCore.Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._icon, 0, middle)
        row.addWidget(self._label, 1, middle)
        row.addWidget(self.button, 0, middle)
        self.set_action(action)
        self.set_text(text, lead)
        self.set_tone(tone)
        self._look()

    def set_text(self, text: str, lead: str = "") -> None:
        """Say something else."""
        self._label.setText(f"{lead} {text}" if lead else text)
        self._label.set_lead(len(lead))

    def set_tone(self, tone: Tone) -> None:
        """Let it matter more or less."""
        self._tone = tone
        _, strong, icon = _LOOKS[tone]
        self._icon.set_icon(self._own_icon or icon, strong)
        self.update()

    def set_action(self, words: str) -> None:
        """Offer another thing to do, or none."""
        self.button.setText(words)
        self.button.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field."""
        painter = QPainter(self)
        fill = theme.current().color(_LOOKS[self._tone][0])
        paint_shape(painter, QRectF(self.rect()), RADIUS.control, fill=fill)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._look()

    def _look(self) -> None:
        """Take the height of the tokens."""
        self.setMinimumHeight(theme.current().px(HEIGHT.banner))
        self.update()
