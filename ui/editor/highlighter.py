"""Gives the parts of a line their look, and remembers what the line becomes."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextDocument

from mgrjournal.meetings.capture import SpanKind, in_utf16, look_at
from ui.editor.block_state import BlockState, kind_in, unpacked
from ui.editor.calendar_signs import LENGTH, places_in
from ui.editor.note_look import NoteLook


class NoteHighlighter(QSyntaxHighlighter):
    """Looks at a line when it changes, and at no other.

    Signals:
        marks_changed(): a line has become something else, or nothing.
    """

    marks_changed = Signal()

    def __init__(self, document: QTextDocument, look: NoteLook, today: date) -> None:
        super().__init__(document)
        self._formats = look.formats
        self._today = today
        self._first_name = ""
        self.calendars = False
        """Whether any line has ever held a calendar sign."""

    def set_look(self, look: NoteLook) -> None:
        """Draw all lines anew in another look."""
        self._formats = look.formats
        self.rehighlight()

    def read_for(self, first_name: str, today: date) -> None:
        """Read owners and dates as meant on `today`, in a note about the one called so."""
        if (first_name, today) != (self._first_name, self._today):
            self._first_name, self._today = first_name, today
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Look at one line."""
        before = unpacked(self.previousBlockState()).fence
        look = look_at(text, before, self._today, self._first_name)
        for span in in_utf16(text, look.spans):
            self.setFormat(span.start, span.end - span.start, self._formats[span.kind])
        calendars = places_in(text)
        for place in calendars:
            self.setFormat(place, LENGTH, self._formats[SpanKind.CALENDAR])
        self.calendars = self.calendars or bool(calendars)
        was = kind_in(self.currentBlockState())
        self.setCurrentBlockState(BlockState(look.state, look.kind, bool(calendars)).packed())
        if was is not look.kind:
            self.marks_changed.emit()
