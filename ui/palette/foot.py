"""The foot of the palette: its keys, or that nothing fits."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import shortcuts
from ui.theme.tokens import BORDER, SPACE
from ui.widgets.key_cap import KeyCaps
from ui.widgets.label import Label
from ui.widgets.separator import Separator

_HEIGHT = 38


class PaletteFoot(QWidget):
    """Says which keys do what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = Label(self.tr("Nothing fits."), "meta", "muted")
        self._nothing.setObjectName("palette.nothing")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.normal, BORDER.hair, SPACE.normal, 0)
        row.setSpacing(SPACE.small)
        for keys, words in (
            ("Up", ""),
            ("Down", self.tr("choose")),
            (shortcuts.spelling("open_hit"), self.tr("open")),
            (shortcuts.spelling("call_hit"), self.tr("start call")),
            (shortcuts.spelling("close"), self.tr("close")),
        ):
            row.addWidget(KeyCaps(keys))
            if words:
                row.addWidget(Label(words, "meta", "muted"))
                row.addSpacing(SPACE.small)
        row.addStretch()
        row.addWidget(self._nothing)
        self.resize(0, _HEIGHT)
        self._line = Separator(parent=self)
        self._line.setGeometry(0, 0, 10_000, BORDER.hair)
        self.say_empty(empty=False)

    def say_empty(self, *, empty: bool) -> None:
        """Say that nothing fits, or no longer."""
        self._nothing.setVisible(empty)
