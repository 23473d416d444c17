"""All keys in a sheet, from anywhere."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

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
        self._bar = self._scroll_bar()
        close = Button(self.tr("Close"))
        close.setObjectName("close")
        close.clicked.connect(self.finish)
        self.add_button(close, default=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the arrows, a line or a page; everything else is the sheet's."""
        step, page = self._bar.singleStep() * 2, self._bar.pageStep()
        moves = {
            Qt.Key.Key_Down.value: step,
            Qt.Key.Key_Up.value: -step,
            Qt.Key.Key_PageDown.value: page,
            Qt.Key.Key_PageUp.value: -page,
            Qt.Key.Key_End.value: self._bar.maximum(),
            Qt.Key.Key_Home.value: -self._bar.maximum(),
        }
        if event.key() in moves:
            self._bar.setValue(self._bar.value() + moves[event.key()])
        else:
            super().keyPressEvent(event)

    def _scroll_bar(self) -> QScrollBar:
        area = self.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        return area.verticalScrollBar()
