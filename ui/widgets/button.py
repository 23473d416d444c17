"""Buttons: the one to press, the others, the quiet ones and the dangerous ones."""

from math import ceil
from typing import Literal, NamedTuple

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from ui import theme
from ui.theme import ink
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.fade import Fade
from ui.widgets.key_cap import caps_width, paint_caps
from ui.widgets.key_names import spoken_keys
from ui.widgets.shapes import blend, paint_icon, paint_shape

Kind = Literal["primary", "secondary", "ghost", "accent", "danger"]
Size = Literal["small", "normal", "large"]

_HEIGHTS = {"small": HEIGHT.button_small, "normal": HEIGHT.button, "large": HEIGHT.button_large}
_PADDING = 12
_GHOST_PADDING = 8
_GAP = 8


class _Face(NamedTuple):
    """How a button looks at the moment."""

    fill: QColor | None
    line: QColor | None
    text: str
    icon: str


class Button(QPushButton):
    """A button with words, perhaps an icon before and key caps behind them.

    Args:
        text: a verb; an ampersand marks its mnemonic.
        kind: at most one primary button in a view; "accent" is a ghost in the accent colour.
        icon: the name of an icon.
        size: how high it is.
        keys: the keys that do the same, such as "Ctrl+Enter"; shown, not bound.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        icon: str | None = None,
        size: Size = "normal",
        keys: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._icon, self._size, self._keys = icon, size, keys or ""
        self._wordless = False
        self._hover = Fade(self)
        self.setAutoDefault(False)
        self.setProperty("focusRadius", RADIUS.control)
        self.setText(text)
        self._look()

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self._name()
        self.updateGeometry()

    def set_icon_name(self, icon: str | None) -> None:
        """Show another icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Make it another kind of button."""
        self._kind = kind
        self._look()

    def set_keys(self, keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def set_wordless(self, *, wordless: bool) -> None:
        """Show the icon alone, for narrow windows; the words go to the tool tip."""
        self._wordless = wordless and self._icon is not None
        self._name()
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The text without the mark of the mnemonic."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    @property
    def kind(self) -> Kind:
        """Which kind of button it is."""
        return self._kind

    def sizeHint(self) -> QSize:
        """Ask for the room of icon, words and keys."""
        look = theme.current()
        height = look.px(_HEIGHTS[self._size])
        if self._wordless:
            return QSize(height, height)
        return QSize(ceil(self._content_width() + 2 * self._padding()), height)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same: words are not cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Warm to the pointer."""
        super().enterEvent(event)
        self._hover.go_to(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        """Cool down."""
        super().leaveEvent(event)
        self._hover.go_to(0.0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._look()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape, then icon, words and keys in its middle."""
        face = self._face()
        painter = QPainter(self)
        shape = QRectF(self.rect())
        paint_shape(painter, shape, RADIUS.control, fill=face.fill, line=face.line)
        side = self._icon_side()
        x = (self.width() - self._content_width()) / 2
        if self._icon is not None:
            top = (self.height() - side) / 2
            icon_x = (self.width() - side) / 2 if self._wordless else x
            paint_icon(painter, self, self._icon, face.icon, QRectF(round(icon_x), top, side, side))
            x += side + _GAP
        if not self._wordless:
            self._paint_words(painter, x, face)
        painter.end()

    def _look(self) -> None:
        """Take the colour of the words; see ink.write()."""
        look = theme.current()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, look.color(self._tone()))
        disabled = look.colors.disabled
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, disabled)
        self.setPalette(palette)
        self.updateGeometry()
        self.update()

    def _tone(self) -> str:
        """Return the tone of the words at rest."""
        return {
            "primary": "accent_contrast",
            "secondary": "text",
            "ghost": "muted",
            "accent": "accent",
            "danger": "danger",
        }[self._kind]

    def _paint_words(self, painter: QPainter, x: float, face: _Face) -> None:
        """Paint words and keys from `x` on."""
        look = theme.current()
        font = look.font(self._type())
        metrics = QFontMetricsF(font)
        color = look.color(face.text)
        base = (self.height() + metrics.capHeight()) / 2
        ink.write(painter, QPointF(round(x), round(base)), self.words, font, color)
        if theme.mnemonics_shown():
            self._underline(painter, round(x), round(base), metrics, color)
        if self._keys:
            x += metrics.horizontalAdvance(self.words) + _GAP
            line = look.color("accent_mid" if self._kind == "primary" else "border")
            top = (self.height() - look.px(HEIGHT.key)) / 2
            paint_caps(painter, QPointF(round(x), top), self._keys, text=color, line=line)

    def _underline(
        self, painter: QPainter, x: int, base: int, metrics: QFontMetricsF, color: QColor
    ) -> None:
        """Underline the letter that presses the button."""
        letters = self.text().replace("&&", "\0")
        place = letters.find("&")
        if place >= 0:
            left = x + metrics.horizontalAdvance(self.words[:place])
            width = metrics.horizontalAdvance(self.words[place])
            painter.fillRect(QRectF(left, base + 2, width, 1), color)

    def _face(self) -> _Face:
        """Choose the colours for the kind and the state."""
        colors, warm = theme.current().colors, self._hover.value
        if not self.isEnabled():
            line = None if self._kind in {"ghost", "accent"} else colors.border
            return _Face(None, line, "disabled", "disabled")
        if self._kind == "primary":
            fill = blend(colors.accent, colors.accent_hover, warm)
            fill = colors.accent_pressed if self.isDown() else fill
            return _Face(fill, None, self._tone(), "accent_contrast")
        if self._kind in {"ghost", "accent"}:
            clear = QColor(colors.hover)
            clear.setAlpha(0)
            fill = colors.sunken if self.isDown() else blend(clear, colors.hover, warm)
            tone = "accent" if self.isChecked() else self._tone()
            return _Face(colors.accent_soft if self.isChecked() else fill, None, tone, tone)
        if self.isDown():
            return _Face(colors.sunken, colors.border_strong, self._tone(), "muted")
        fill = blend(colors.raised, colors.hover, warm)
        line = blend(colors.border_strong, colors.control, warm)
        return _Face(fill, line, self._tone(), "muted")

    def _type(self) -> str:
        """Return the type token of the words."""
        return "strong" if self._size == "large" else "button"

    def _padding(self) -> int:
        """Return the room left and right of the content."""
        return _GHOST_PADDING if self._kind in {"ghost", "accent"} else _PADDING

    def _icon_side(self) -> int:
        """Return how wide the icon is."""
        return theme.current().px(ICON.small if self._size == "small" else ICON.normal)

    def _content_width(self) -> float:
        """Return how wide icon, words and keys are together."""
        font = theme.current().font(self._type())
        width = QFontMetricsF(font).horizontalAdvance(self.words)
        if self._icon is not None:
            width += self._icon_side() + _GAP
        if self._keys:
            width += caps_width(self._keys) + _GAP
        return width

    def _name(self) -> None:
        """Say in the tool tip what cannot be read on the button."""
        keys = f" ({spoken_keys(self._keys)})" if self._keys else ""
        self.setToolTip(self.words + keys if self._wordless else "")


class IconButton(Button):
    """A button that is an icon, with a name for tool tip and screen reader.

    Args:
        icon: the name of an icon.
        name: what it does, in one or two words.
        keys: the keys that do the same, for the tool tip.
    """

    def __init__(
        self,
        icon: str,
        name: str,
        kind: Kind = "ghost",
        size: Size = "normal",
        keys: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, kind, icon, size, keys, parent)
        self.set_wordless(wordless=True)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)
