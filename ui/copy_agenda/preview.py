"""The right half of the copy sheet: exactly what leaves."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from mgrjournal.meetings.agenda import Counts
from ui import theme
from ui.theme.tokens import ICON, SPACE
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader

_PADDING = 24


class Preview(QWidget):
    """Shows text in a fixed-width type, or rich text as it will look; nothing can be typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = Label("", "meta", "muted")
        self.text = QTextEdit()
        self.text.setObjectName("leaves")
        self.text.setAccessibleName(self.tr("Exactly this leaves"))
        self.text.setReadOnly(True)
        self.text.setProperty("framed", True)
        self.text.setTabChangesFocus(True)
        self.text.setAcceptRichText(False)
        self._cleared = Label("", "meta", "muted", wrap=True)
        self.foot = QHBoxLayout()
        self._rich = False
        self._lay_out()
        self._look()

    def _lay_out(self) -> None:
        head = SectionHeader(self.tr("Exactly this leaves"), actions=(self._counts,))
        cleared = QHBoxLayout()
        cleared.setSpacing(SPACE.small)
        cleared.addWidget(Icon("clipboard-x", "muted", ICON.small))
        cleared.addWidget(self._cleared, 1)
        self.foot.setSpacing(SPACE.small)
        self.foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING - 6, _PADDING, _PADDING - 4)
        column.setSpacing(SPACE.small)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addLayout(cleared)
        column.addSpacing(SPACE.small)
        column.addLayout(self.foot)

    def show_text(self, text: str, counts: Counts, *, rich: bool) -> None:
        """Show what leaves, and how much it is."""
        place = self.text.verticalScrollBar().value()
        self._rich = rich
        self._look()
        if rich:
            self.text.setHtml(text)
        else:
            self.text.setPlainText(text)
        self.text.verticalScrollBar().setValue(place)
        lines = self.tr("{0} lines, {1} words")
        self._counts.setText(lines.format(counts.lines, counts.words))

    def say_when_cleared(self, seconds: int) -> None:
        """Say how long the clipboard keeps it."""
        after = self.tr("The clipboard is cleared after {0} seconds if it still holds this.")
        never = self.tr("The clipboard is cleared when you lock or quit.")
        self._cleared.setText(after.format(seconds) if seconds else never)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._look()

    def _look(self) -> None:
        font = theme.current().font("body" if self._rich else "mono")
        self.text.document().setDefaultFont(font)
        self.text.document().setDocumentMargin(8)
