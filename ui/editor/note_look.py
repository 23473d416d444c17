"""The look of a writing surface, read from the theme once, not at every key."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat

from mgrjournal.meetings.capture import SpanKind
from ui.editor.note_font import with_line_height
from ui.theme import Theme
from ui.theme.tokens import ICON, SPACE, TYPE, WIDTH

_COMPACT_SIZE, _COMPACT_LINE, _COMPACT_MARGIN = 14, 22, 34
_CALENDAR_SIGN = "\N{CALENDAR}"
_ONLY_SPECIFIED = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
_SEMIBOLD = QFont.Weight.DemiBold


@dataclass(frozen=True, slots=True)
class NoteLook:
    """Fonts, colours and measures of a note.

    Args:
        margin: from the left edge to the rule, in logical pixels, as are the others.
        gap: from the rule to the text, and above the first line.
        measure: the longest a line may get.
        calendar_width: what a calendar sign takes up in a line.
        formats: how the parts of a line look.
    """

    font: QFont
    margin: int
    gap: int
    measure: int
    icon: int
    calendar_width: int
    text: QColor
    faint: QColor
    accent: QColor
    rule: QColor
    paper: QColor
    selection: QColor
    formats: dict[SpanKind, QTextCharFormat]


def note_look(theme: Theme, *, compact: bool = False, percent: int = 100) -> NoteLook:
    """Return the look of a note page, or of the compact strip.

    Args:
        theme: of the application.
        compact: whether it is the strip's.
        percent: how large the letters are, of what is usual.
    """
    size, line = TYPE["note"].size, TYPE["note"].line
    if compact:
        size, line = _COMPACT_SIZE, _COMPACT_LINE
    line = theme.px(line * percent / 100)
    font = _sized(theme.font("note"), theme.px(size * percent / 100))
    calendar_width = theme.px(ICON.normal + SPACE.tiny)
    colors = theme.colors
    return NoteLook(
        font=with_line_height(font, line),
        margin=_COMPACT_MARGIN if compact else WIDTH.note_margin,
        gap=SPACE.medium if compact else SPACE.wide,
        measure=theme.px(WIDTH.note_measure * percent / 100),
        icon=theme.px(ICON.normal),
        calendar_width=calendar_width,
        text=colors.text,
        faint=colors.faint,
        accent=colors.accent,
        rule=colors.border,
        paper=colors.surface,
        selection=colors.selection,
        formats=_formats(theme, font, line, calendar_width),
    )


def _formats(
    theme: Theme, font: QFont, line: int, calendar_width: int
) -> dict[SpanKind, QTextCharFormat]:
    note, faint, accent = with_line_height(font, line), theme.colors.faint, theme.colors.accent
    mono = with_line_height(_sized(theme.font("mono"), font.pixelSize() * 13 // 15), line)
    heading = with_line_height(_sized(theme.font("heading"), font.pixelSize() + 1), line)
    strong, slanted = QFont(note), QFont(note)
    strong.setWeight(_SEMIBOLD)
    slanted.setItalic(True)
    return {
        SpanKind.MARK: _format(note, faint),
        SpanKind.OWNER: _format(mono, accent),
        SpanKind.DATE: _format(mono, accent),
        SpanKind.CALENDAR: _hidden(note, calendar_width),
        SpanKind.HEADING: _format(heading, theme.colors.text),
        SpanKind.STRONG: _format(strong, theme.colors.text),
        SpanKind.EMPHASIS: _format(slanted, theme.colors.text),
        SpanKind.CODE: _format(mono, theme.colors.muted),
    }


def _sized(font: QFont, size: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(size)
    return sized


def _format(font: QFont, color: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font, _ONLY_SPECIFIED)
    made.setForeground(color)
    return made


def _hidden(font: QFont, width: int) -> QTextCharFormat:
    """Return a format that keeps room for a drawing in place of a calendar sign.

    Without font merging the sign is the font's own empty box on every system, as wide everywhere,
    and an emoji font, which paints in its own colours, never gets to it.
    """
    own = QFont(font)
    own.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    spacing = width - QFontMetricsF(own).horizontalAdvance(_CALENDAR_SIGN)
    own.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return _format(own, QColor(0, 0, 0, 0))
