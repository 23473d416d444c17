"""The look as a whole: colours, fonts, sizes, icons and movement."""

from typing import TYPE_CHECKING

from PySide6 import QtGui

from ui.theme import fonts
from ui.theme.appearance import LARGEST, SMALLEST, Appearance
from ui.theme.colors import Colors, dark, light
from ui.theme.tokens import MOTION, TYPE

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QIcon, QPixmap


class Theme:
    """What widgets read to draw themselves.

    Args:
        appearance: what the user chose.
        dark_colors: whether the dark colours are used.
    """

    def __init__(self, appearance: Appearance, *, dark_colors: bool) -> None:
        self.dark = dark_colors
        self.scale = min(LARGEST, max(SMALLEST, appearance.scale))
        self.reduce_motion = appearance.reduce_motion
        self.colors: Colors = dark() if dark_colors else light()
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def color(self, tone: str) -> "QColor":
        """Return the colour named `tone`, such as "muted".

        Raises:
            AttributeError: when there is no such colour.
        """
        found: QColor = getattr(self.colors, tone)
        return found

    def px(self, length: float) -> int:
        """Return a height, row or icon size of the tokens at the user's text scale."""
        return round(length * self.scale)

    def font(self, name: str, *, tabular: bool = False) -> "QFont":
        """Return the font of a type token such as "body"; KeyError when there is none."""
        key = (name, tabular)
        if key not in self._fonts:
            self._fonts[key] = fonts.font(name, self.scale, tabular=tabular)
        return QtGui.QFont(self._fonts[key])  # a copy: who gets it may change it

    def line_height(self, name: str) -> int:
        """Return the distance between two lines of a type token."""
        return self.px(TYPE[name].line)

    def pixmap(self, name: str, tone: str, size: int, ratio: float = 1.0) -> "QPixmap":
        """Return a drawn icon.

        Args:
            name: the file's name without its ending.
            tone: the name of a colour.
            size: its side in logical pixels, before the user's text scale.
            ratio: device pixels per logical pixel of where it is painted.
        """
        from ui.theme import icons  # QtSvg is not for the way to the first paint

        color = self.color(tone)
        key = (name, color.rgba(), self.px(size), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.pixmap(name, color, self.px(size), ratio)
        return self._pixmaps[key]

    def icon(self, name: str, tone: str = "muted", size: int = 16) -> "QIcon":
        """Return an icon for Qt's own widgets, with a paler face for when they are disabled."""
        made = QtGui.QIcon()
        for ratio in (1.0, 2.0):
            made.addPixmap(self.pixmap(name, tone, size, ratio))
            made.addPixmap(self.pixmap(name, "disabled", size, ratio), QtGui.QIcon.Mode.Disabled)
        return made

    def motion(self, name: str) -> int:
        """Return how long "fast", "base" or "slow" takes, in ms: no time when motion is reduced."""
        length: int = getattr(MOTION, name)
        return 0 if self.reduce_motion else length
