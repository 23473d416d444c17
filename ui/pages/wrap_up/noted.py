"""Lines of the note that were understood and are neither topic nor promise."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.meetings.facts import CapturedLine, CaptureKind
from ui import theme
from ui.editor.note_margin import MARK_ICONS
from ui.theme.tokens import SPACE
from ui.widgets.icon import Icon
from ui.widgets.label import Label


class Noted(QWidget):
    """Personal bits, pains, context and quotes of one 1:1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.small)

    def show_lines(self, lines: Sequence[CapturedLine]) -> None:
        """Show what was understood, in the order of the note."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line in lines:
            self._column.addWidget(self._row(line))

    def _row(self, line: CapturedLine) -> QWidget:
        icon = Icon(MARK_ICONS[line.kind], "muted")
        icon.setAccessibleName(self._kind(line.kind))
        icon.setToolTip(self._kind(line.kind))
        icon.setFixedHeight(theme.current().line_height("body"))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.medium)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(line.text, "body", wrap=True), 1)
        return holder

    def _kind(self, kind: CaptureKind) -> str:
        return {
            CaptureKind.PERSONAL: self.tr("From their life, private"),
            CaptureKind.PAIN: self.tr("An organisational pain"),
            CaptureKind.CONTEXT: self.tr("Context that was told"),
            CaptureKind.QUOTE: self.tr("Their words"),
        }.get(kind, "")
