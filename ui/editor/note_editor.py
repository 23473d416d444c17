"""Where a note is written: plain Markdown, exactly as typed, on ruled paper."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
)
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QWidget

from mgrjournal.clock import Clock
from ui import theme
from ui.editor import note_keys, plain_text
from ui.editor.calendar_signs import paint_calendars
from ui.editor.caret import Caret
from ui.editor.highlighter import NoteHighlighter
from ui.editor.note_look import note_look
from ui.editor.note_margin import NoteMargin
from ui.editor.slash import SlashCompletion

_PADDING = 12
"""Paper around the text that scrolls with it. Fixed: Qt takes a change of it for an edit."""
_FOOT = 12
"""Paper below the last line, so that it does not lie on the edge."""


class NoteEditor(QPlainTextEdit):
    """The one editor of notes. What it understood of a line shows in its margin.

    Args:
        clock: tells the day on which words such as "fri" are read.

    Signals:
        edited(): the text is another one: typed, pasted, undone.
        left(): the focus has gone elsewhere.
        escaped(): Esc was pressed and there was nothing to close.
    """

    edited = Signal()
    left = Signal()
    escaped = Signal()

    _ready = False  # Qt tells of changes before there is anything to change

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._compact = self._quiet = self._forwarding = False
        self._percent = 100
        self._dressed_for = (theme.current(), self._compact, self._percent)
        self._look = note_look(theme.current())
        self.setObjectName("note")
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write. A line that begins with / becomes something."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_PADDING)
        self._caret = Caret(self)
        self.margin = NoteMargin(self, self._look)
        self.highlighter = NoteHighlighter(self.document(), self._look, clock.today())
        self.slash = SlashCompletion(self)
        self.document().contentsChange.connect(self._on_contents)
        self.document().documentLayout().documentSizeChanged.connect(self.margin.update)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.highlighter.marks_changed.connect(self.margin.update)
        self.cursorPositionChanged.connect(self._caret.wake)
        self._ready = True
        self._dress()

    # What is written

    def text(self) -> str:
        """Return the text exactly as typed; `toPlainText` would lose unbreakable spaces."""
        return plain_text.as_lines(self.document().toRawText())

    def cursor_position(self) -> int:
        """Return where the caret is, in UTF-16 code units."""
        return self.textCursor().position()

    def load(self, body: str, cursor: int = 0, *, first_name: str = "") -> None:
        """Show another text, with the caret at `cursor`; what was typed before is forgotten.

        Args:
            body: the note as it was saved.
            cursor: in UTF-16 code units; beyond the end is the end.
            first_name: of the person the note is about, so that @name is understood.
        """
        self.slash.close()
        self._quiet = True
        self.highlighter.read_for(first_name, self._clock.today())
        self.setPlainText(body)
        self._quiet = False
        place = self.textCursor()
        place.setPosition(max(0, min(cursor, self.document().characterCount() - 1)))
        self.setTextCursor(place)
        self.ensureCursorVisible()

    def set_compact(self, *, compact: bool) -> None:
        """Write small, for the strip, or at full size."""
        if compact != self._compact:
            self._compact = compact
            self._dress()
            QTimer.singleShot(0, self, self.ensureCursorVisible)

    def set_size(self, percent: int) -> None:
        """Write larger or smaller than usual."""
        if percent != self._percent:
            self._percent = percent
            self._dress()

    def lines_in_sight(self, rect: QRect) -> Iterator[tuple[QTextBlock, float]]:
        """Return the lines within `rect` and how far below the top edge each begins."""
        block = self.cursorForPosition(rect.topLeft()).block()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= rect.bottom():
            height = self.blockBoundingRect(block).height()  # lays the line out if need be
            yield block, top
            top += height
            block = block.next()

    # Keys and other input

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the completion and the keys of lists come before plain text editing."""
        if self.slash.handles(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif away := note_keys.leaves(event):
            self._leave(forward=away > 0)
        elif not note_keys.handle(self, event):
            super().keyPressEvent(event)
        if self.slash.open or event.text():
            self.slash.after_input()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method writes as if it were typed."""
        super().inputMethodEvent(event)
        if event.commitString():
            self.slash.after_input()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a note from shortcuts, and give clicks beside the text to the text."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and note_keys.wants(event):
                event.accept()
                return True
        elif isinstance(event, QMouseEvent) and not self._forwarding:
            self._forward(event)
            return True
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take anything that can be had as text."""
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop as plain text."""
        self.textCursor().insertText(plain_text.from_mime(source))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy as plain text."""
        return plain_text.to_mime(self.textCursor().selection().toRawText())

    def _leave(self, *, forward: bool) -> None:
        self.setTabChangesFocus(True)
        self.focusNextPrevChild(forward)
        self.setTabChangesFocus(False)

    def _forward(self, event: QMouseEvent) -> None:
        self._forwarding = True
        place = event.position() - self.viewport().pos().toPointF()
        copy = QMouseEvent(
            event.type(),
            place,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        QApplication.sendEvent(self.viewport(), copy)
        self._forwarding = False

    # What happens to it

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._caret.set_awake(awake=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop offering commands, and tell that the user is elsewhere."""
        super().focusOutEvent(event)
        self.slash.close()
        self._caret.set_awake(awake=False)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines within the measure."""
        self._fit()
        super().resizeEvent(event)
        if self.hasFocus():
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look of the application."""
        super().changeEvent(event)
        if theme.changed(event) and self._ready:
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then calendars and caret over it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.highlighter.calendars:
            for block, top in self.lines_in_sight(event.rect()):
                paint_calendars(painter, block, top, event.rect())
        self._caret.paint(painter, self._look.accent)
        painter.end()

    def _on_contents(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def _on_scrolled(self) -> None:
        self.margin.update()
        self.slash.close()

    def _dress(self) -> None:
        """Take on the look of the moment; Qt forgets palettes when the style sheet changes."""
        wanted = (theme.current(), self._compact, self._percent)
        if wanted != self._dressed_for:
            self._dressed_for = wanted
            self._look = note_look(wanted[0], compact=self._compact, percent=self._percent)
            self.highlighter.set_look(self._look)
            self.margin.set_look(self._look)
        look = self._look
        self._quiet = True  # another font is no other text
        self.setFont(look.font)
        self._quiet = False
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, look.paper)
        palette.setColor(QPalette.ColorRole.Text, look.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.faint)
        palette.setColor(QPalette.ColorRole.Highlight, look.selection)
        palette.setBrush(QPalette.ColorRole.HighlightedText, QBrush(Qt.BrushStyle.NoBrush))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # the style sheet has cut it off from its parent's
        self._fit()

    def _fit(self) -> None:
        look, bar = self._look, self.verticalScrollBar()
        left, above = look.margin + 1 + look.gap - _PADDING, look.gap - _PADDING
        right = self.width() - left - look.measure - 2 * _PADDING
        if bar.maximum() > 0:
            right -= bar.width()
        self.setViewportMargins(left, above, max(0, right), _FOOT)
        self.margin.setGeometry(0, 0, left, self.height())
