"""Before something unsaved would go: a question."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.sheet import Sheet


class UnsavedSheet(Sheet):
    """Finishes with True when the user insists; otherwise everything stays as it is.

    Args:
        over: the window.
        insist: the words of the button that insists.
    """

    def __init__(self, over: QWidget, insist: str) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            over,
            translate("UnsavedSheet", "Not everything is saved"),
            translate(
                "UnsavedSheet",
                "The last change could not be written. Your text is still here. Stay, make room "
                "on the disk if it is full, and try again; or copy the text elsewhere first.",
            ),
        )
        self.setObjectName("unsavedSheet")
        go = Button(insist, "danger")
        go.setObjectName("unsaved.insist")
        go.clicked.connect(lambda: self.finish(result=True))
        stay = Button(self.tr("Stay"), "secondary")
        stay.setObjectName("unsaved.stay")
        stay.clicked.connect(self.finish)
        self.add_button(go)
        self.add_button(stay, default=True)
