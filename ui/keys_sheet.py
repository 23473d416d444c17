"""All keys in a sheet, from anywhere."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.pages.settings.keys import key_groups
from ui.theme.tokens import WIDTH
from ui.widgets.button import Button
from ui.widgets.sheet import Sheet


class KeysSheet(Sheet):
    """Lists the table of shortcuts by place.

    Args:
        over: any widget of the window.
    """

    def __init__(self, over: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            over,
            translate("KeysSheet", "All keys"),
            translate("KeysSheet", "Single letters act while a row has the keyboard."),
            WIDTH.dialog,
        )
        self.setObjectName("keysSheet")
        for group in key_groups():
            self.body.addWidget(group)
        close = Button(self.tr("Close"))
        close.setObjectName("close")
        close.clicked.connect(self.finish)
        self.add_button(close, default=True)
