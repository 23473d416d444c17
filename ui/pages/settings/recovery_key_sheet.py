"""The recovery key once more, to print or to save."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.lock.recovery_paper import RecoveryPaper
from ui.lock.recovery_sheet import RecoverySheet
from ui.widgets.button import Button
from ui.widgets.sheet import Sheet


class RecoveryKeySheet(Sheet):
    """Shows the key.

    Args:
        over: any widget of the window.
        paper: what to print.
    """

    def __init__(self, over: QWidget, paper: RecoveryPaper) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            over,
            translate("RecoveryKeySheet", "Recovery key"),
            translate(
                "RecoveryKeySheet",
                "It opens the journal when the passphrase is lost. Keep it on paper, not beside "
                "the computer.",
            ),
        )
        self.setObjectName("recoveryKeySheet")
        self.body.addWidget(RecoverySheet(paper))
        close = Button(self.tr("&Close"))
        close.setObjectName("close")
        close.clicked.connect(self.finish)
        self.add_button(close, default=True)
