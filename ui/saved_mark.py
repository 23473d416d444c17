"""The mark that says whether everything is saved."""

from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.tokens import ICON
from ui.widgets.icon import Icon
from ui.widgets.label import Label

_PATIENCE_MS = 400


class Saved(Enum):
    """Where what was typed stands."""

    SAVED = auto()
    SAVING = auto()
    FAILED = auto()


class SavedMark(QWidget):
    """Says "Saved", "Saving" after a moment only, or "Not saved".

    Args:
        patience: how long a save may take before it is mentioned, in ms.
    """

    def __init__(self, parent: QWidget | None = None, *, patience: int = _PATIENCE_MS) -> None:
        super().__init__(parent)
        self.setObjectName("savedMark")
        self._state, self._at = Saved.SAVED, ""
        self._icon = Icon("check", "faint", ICON.small)
        self._words = Label("", "meta", "faint")
        self._words.setObjectName("savedMark.words")
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.setInterval(patience)
        self._waiting.timeout.connect(self._mention)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self._show()

    @property
    def state(self) -> Saved:
        """What it knows, whether it has mentioned it or not."""
        return self._state

    def saving(self) -> None:
        """Take note that something is being saved."""
        if self._state is not Saved.FAILED:
            self._state = Saved.SAVING
            if not self._waiting.isActive():
                self._waiting.start()

    def saved(self, at: datetime) -> None:
        """Take note that everything is saved since `at`, in the user's zone."""
        self._waiting.stop()
        self._state, self._at = Saved.SAVED, f"{at:%H:%M}"
        self._show()

    def failed(self) -> None:
        """Take note that something is not saved."""
        self._waiting.stop()
        self._state = Saved.FAILED
        self._show()

    def set_rail(self, *, rail: bool) -> None:
        """Show the icon alone, for a narrow window."""
        self._words.setVisible(not rail)

    def _mention(self) -> None:
        if self._state is Saved.SAVING:
            self._show()

    def _show(self) -> None:
        words, icon, tone = {
            Saved.SAVED: (f"{self.tr('Saved')} {self._at}".strip(), "check", "faint"),
            Saved.SAVING: (self.tr("Saving"), "clock", "faint"),
            Saved.FAILED: (self.tr("Not saved"), "circle-alert", "danger"),
        }[self._state]
        self._icon.set_icon(icon, tone)
        self._words.set_tone(tone)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
