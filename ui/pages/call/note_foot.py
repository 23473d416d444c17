"""The foot below a note: saved or not, private, and the keys one may want."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from ui import shortcuts, theme
from ui.editor.save_mark import SaveMark
from ui.editor.save_state import SaveState
from ui.theme.tokens import HEIGHT, ICON, SPACE
from ui.widgets.icon import Icon
from ui.widgets.key_cap import KeyCaps
from ui.widgets.label import Label
from ui.widgets.separator import Separator


class NoteFoot(QWidget):
    """One line along the lower edge.

    Args:
        clock: tells the user's zone.
        keys: pairs of a shortcut's name and the word for what it does here.
        brief: says less, for the strip.
    """

    def __init__(
        self,
        clock: Clock,
        keys: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        brief: bool = False,
    ) -> None:
        super().__init__(parent)
        self.mark = SaveMark(clock, brief=brief)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.normal, 0, SPACE.normal, 0)
        row.setSpacing(SPACE.normal)
        row.addWidget(self.mark)
        if not brief:
            row.addLayout(_private(self.tr("Private note")))
        row.addStretch(1)
        for name, word in keys:
            row.addLayout(_key(name, word))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator())
        column.addLayout(row, 1)
        self._take_sizes()

    def show_state(self, state: SaveState) -> None:
        """Say where the text stands."""
        self.mark.show_state(state)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._take_sizes()

    def _take_sizes(self) -> None:
        self.setFixedHeight(theme.current().px(HEIGHT.foot))


def _private(words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(Icon("lock", "muted", ICON.small))
    row.addWidget(Label(words, "meta", "muted"))
    return row


def _key(name: str, word: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(KeyCaps("+".join(shortcuts.keys_of(name))))
    row.addWidget(Label(word, "meta", "muted"))
    return row
