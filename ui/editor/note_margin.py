"""The margin of a note: one rule, and a small mark beside each line that was understood."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QToolTip, QWidget

from mgrjournal.meetings.facts import CaptureKind
from ui import theme
from ui.editor.block_state import kind_in
from ui.editor.note_look import NoteLook

if TYPE_CHECKING:
    from ui.editor.note_editor import NoteEditor

MARK_ICONS = {
    CaptureKind.ACTION: "square-check",
    CaptureKind.TOPIC: "circle",
    CaptureKind.NEXT: "arrow-right",
    CaptureKind.PERSONAL: "heart",
    CaptureKind.PAIN: "flame",
    CaptureKind.CONTEXT: "radio",
    CaptureKind.QUOTE: "quote",
}
"""The icon that stands for what a line becomes, here and in the completion."""


class NoteMargin(QWidget):
    """Lies left of the text of `editor` and follows it; what is clicked here goes to the text."""

    def __init__(self, editor: "NoteEditor", look: NoteLook) -> None:
        super().__init__(editor)
        self._editor = editor
        self._look = look
        self.setObjectName("noteMargin")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_look(self, look: NoteLook) -> None:
        """Paint in another look."""
        self._look = look
        self.update()

    def marks(self) -> list[tuple[CaptureKind, int]]:
        """Return the marks in sight and how far below the top edge their lines begin."""
        return [(kind, round(top)) for _, kind, top in self._marked()]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule and the marks."""
        look, painter = self._look, QPainter(self)
        painter.fillRect(event.rect(), look.paper)
        painter.fillRect(look.margin, 0, 1, self.height(), look.rule)
        ratio = self.devicePixelRatioF()
        for block, kind, top in self._marked():
            line = block.layout().lineAt(0)
            icon = theme.current().pixmap(MARK_ICONS[kind], "accent", 16, ratio)
            x = (look.margin - look.icon) / 2
            y = top + line.y() + (line.height() - look.icon) / 2
            painter.drawPixmap(QPointF(round(x), round(y)), icon)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say in words what the mark under the pointer means."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        words = self.words_at(event.pos().y())
        if words:
            QToolTip.showText(event.globalPos(), words, self)
        else:
            QToolTip.hideText()
        return True

    def words_at(self, y: int) -> str:
        """Return what the mark at that height means; nothing where there is none."""
        for block, kind, top in self._marked():
            if top <= y < top + block.layout().boundingRect().bottom():
                return self._words_of(kind)
        return ""

    def _words_of(self, kind: CaptureKind) -> str:
        return {
            CaptureKind.ACTION: self.tr("An action: it is among the open actions"),
            CaptureKind.TOPIC: self.tr("A topic: it is on this agenda"),
            CaptureKind.NEXT: self.tr("A topic for the next 1:1"),
            CaptureKind.PERSONAL: self.tr("Something from their life, private"),
            CaptureKind.PAIN: self.tr("An organisational pain"),
            CaptureKind.CONTEXT: self.tr("Context that was told"),
            CaptureKind.QUOTE: self.tr("Their words"),
        }[kind]

    def _marked(self) -> Iterator[tuple[QTextBlock, CaptureKind, float]]:
        down = self._editor.viewport().y()
        for block, top in self._editor.lines_in_sight(self.rect().translated(0, -down)):
            kind = kind_in(block.userState())
            if kind is not None:
                yield block, kind, top + down
