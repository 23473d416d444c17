"""A list beside the note: Esc leads back to writing, in the window and in the strip."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.item_list import ItemList


class CallList(ItemList):
    """An item list that keeps Esc from shortcuts.

    Signals:
        escaped(): Esc was pressed while nothing was dragged or edited.
    """

    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim Esc."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the Esc that rows leave."""
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape and not event.isAccepted():
            event.accept()
            self.escaped.emit()
