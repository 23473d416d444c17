"""Lines of a note that become something: actions, topics, quotes; the text stays as typed."""

from mgrjournal.meetings.capture.commands import COMMANDS, Command, completions
from mgrjournal.meetings.capture.looks import (
    OUTSIDE,
    LineLook,
    Span,
    SpanKind,
    in_utf16,
    look_at,
)
from mgrjournal.meetings.capture.notes import parse_note
from mgrjournal.meetings.capture.parts import ParsedLine, parse_line

__all__ = [
    "COMMANDS",
    "OUTSIDE",
    "Command",
    "LineLook",
    "ParsedLine",
    "Span",
    "SpanKind",
    "completions",
    "in_utf16",
    "look_at",
    "parse_line",
    "parse_note",
]
