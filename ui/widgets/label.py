"""Text to read, never to interpret: what the user wrote is shown as it was written."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme

if TYPE_CHECKING:
    from ui.widgets.text_block import TextBlock

_MEASURE = 28  # the widest wrapped text asks to be, in line heights
_CENTRED = 0x84  # Qt.AlignmentFlag.AlignCenter


class Label(QLabel):
    """Plain text in a type and a tone of the tokens.

    Args:
        text: what to show; an ampersand marks a mnemonic only when the label has a buddy.
        type: a type token, such as "meta".
        tone: the name of a colour, such as "muted".
        wrap: whether it may take several lines.
        max_lines: how many lines at most, 0 for any number; the whole text is then in the tool tip.
        lead: how many characters at the beginning are semibold.
        centred: whether lines are centred.
    """

    def __init__(
        self,
        text: str = "",
        type: str = "body",  # noqa: A002  the word of the tokens
        tone: str = "text",
        *,
        wrap: bool = False,
        max_lines: int = 0,
        lead: int = 0,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # By name and number, because the namespace Qt costs 15 ms at start: PlainText.
        self.setProperty("textFormat", 0)
        if centred:
            self.setProperty("alignment", _CENTRED)
        self._type, self._tone = type, tone
        self._wrap, self._max_lines, self._lead = wrap, max_lines, lead
        self._centred = centred
        self._block: TextBlock | None = None
        self.setText(text)
        self._look()

    def setText(self, text: str) -> None:
        """Show `text` instead."""
        super().setText(text)
        self._forget()

    def set_tone(self, tone: str) -> None:
        """Show the text in another colour."""
        self._tone = tone
        self._look()

    def set_type(self, name: str) -> None:
        """Set the text in another type."""
        self._type = name
        self._look()

    def set_lead(self, lead: int) -> None:
        """Make another number of characters at the beginning semibold."""
        self._lead = lead
        self._forget()

    def hasHeightForWidth(self) -> bool:
        """Whether it may take several lines."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines when it is `width` wide."""
        if not self._wrap:
            return self._line()
        return ceil(max(self._laid_out(width).height, self._line()))

    def sizeHint(self) -> QSize:
        """Ask for one line, or for a readable measure when it wraps."""
        width = ceil(QFontMetricsF(self.font()).horizontalAdvance(self._shown_text()))
        if self._wrap:
            block = self._fresh()
            block.lay_out()
            width = min(ceil(block.natural_width), self._line() * _MEASURE)
            return QSize(width, self.heightForWidth(width))
        return QSize(width, self._line())

    def minimumSizeHint(self) -> QSize:
        """Ask for one line; wrapped text can be narrow."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._line() * 3), self._line()) if self._wrap else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines; a line that fits is Qt's own work."""
        if self._fits():
            super().paintEvent(event)
            return
        block = self._laid_out(self.width())
        top = 0.0 if self._wrap else (self.height() - block.height) / 2
        tone = self._tone if self.isEnabled() else "disabled"
        painter = QPainter(self)
        block.paint(painter, QPointF(0, top), theme.current().color(tone))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the tool tip what is cut off."""
        super().resizeEvent(event)
        if self._max_lines or not self._wrap:
            cut = not self._fits() and self._laid_out(self.width()).cut
            self.setToolTip(_escaped(self.text()) if cut else "")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._look()

    def _look(self) -> None:
        """Take font and colour."""
        look = theme.current()
        self.setFont(look.font(self._type))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.color(self._tone))
        off = QPalette.ColorGroup.Disabled
        palette.setColor(off, QPalette.ColorRole.WindowText, look.colors.disabled)
        self.setPalette(palette)
        self._forget()

    def _forget(self) -> None:
        """Lay the text out anew when it is needed."""
        self._block = None
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        """Return the height of one line."""
        return theme.current().line_height(self._type)

    def _fits(self) -> bool:
        """Whether the text is one plain line with room enough."""
        return not (self._wrap or self._lead) and self.width() >= self.sizeHint().width()

    def _laid_out(self, width: int) -> "TextBlock":
        """Return the text in lines of this width."""
        if self._block is None:
            self._block = self._fresh()
        self._block.lay_out(width)
        return self._block

    def _fresh(self) -> "TextBlock":
        """Return the text, not laid out yet."""
        # Qt's text layouts cost some milliseconds at start; the first picture does without.
        from ui.widgets.text_block import TextBlock

        look = theme.current()
        return TextBlock(
            self._shown_text(),
            look.font(self._type),
            look.line_height(self._type),
            max_lines=self._max_lines if self._wrap else 1,
            lead=self._lead,
            centred=self._centred,
        )

    def _shown_text(self) -> str:
        """Return the text without the mark of a mnemonic."""
        text = self.text()
        return text.replace("&", "", 1) if self.buddy() is not None else text


def _escaped(text: str) -> str:
    """Return a tool tip that shows `text` as it is; Qt would take tags in it for its own.

    Python's own html.escape() brings all entities of HTML along, which the first picture of the
    window would wait for.
    """
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{plain}</qt>"
