"""The mark that says where the text stands: saving, saved, or not saved yet."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgrjournal.clock import Clock
from ui.editor.save_state import Phase, SaveState
from ui.theme.tokens import ICON
from ui.widgets.icon import Icon
from ui.widgets.label import Label

_PATIENCE = 400
"""How long a save may take before it is worth a word, in ms."""


class SaveMark(QWidget):
    """A few words with an icon; it says nothing of a text that was never written.

    Args:
        clock: tells the user's zone.
        brief: without the time, for the strip.
        patience: how long a save may take before the mark says so, in ms.
    """

    def __init__(
        self,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        brief: bool = False,
        patience: int = _PATIENCE,
    ) -> None:
        super().__init__(parent)
        self._clock, self._brief = clock, brief
        self.setObjectName("saveMark")
        self._icon = Icon("check", "success", ICON.small)
        self._words = Label("", "meta", "success")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(patience)
        self._late.timeout.connect(lambda: self._say(self.tr("Saving"), "", "faint"))
        self.show_state(SaveState())

    @property
    def words(self) -> str:
        """What the mark says."""
        return self._words.text()

    def show_state(self, state: SaveState) -> None:
        """Say where the text stands; a quick save goes by without a word."""
        if state.phase is not Phase.SAVING:
            self._late.stop()
        if state.phase is Phase.FAILED:
            self._say(self.tr("Not saved yet"), "circle-alert", "danger")
        elif state.phase is Phase.SAVING:
            self._late.start()
        elif state.at is None:
            self._say("", "", "faint")
        elif state.phase is not Phase.DIRTY:
            time = self._clock.local(state.at).strftime("%H:%M")
            words = self.tr("Saved") if self._brief else self.tr("Saved {0}").format(time)
            self._say(words, "check", "success")

    def _say(self, words: str, icon: str, tone: str) -> None:
        self.setVisible(bool(words))
        self._words.setText(words)
        self._words.set_tone(tone)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.set_icon(icon, tone)
