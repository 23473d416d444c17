"""What stands in the window while the call is in the compact strip."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import shortcuts
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState


class Elsewhere(QWidget):
    """Says where the call is; `back` is the button that brings it here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keys = "+".join(shortcuts.keys_of("strip"))
        self.back = Button(self.tr("Bring it back"), size="small", keys=keys)
        self.back.setObjectName("call.back")
        words = self.tr("The call is in the compact strip.")
        state = EmptyState("picture-in-picture-2", words, buttons=(self.back,), boxed=False)
        QVBoxLayout(self).addWidget(state, 0, Qt.AlignmentFlag.AlignCenter)
