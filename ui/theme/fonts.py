"""The bundled typefaces, and fonts by the names of the tokens."""

from PySide6.QtGui import QFont, QFontDatabase

from resources import path
from ui.theme.tokens import FALLBACK, FAMILY, MONO_FAMILY, TYPE

_FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Italic.ttf",
    "JetBrainsMono-Regular.ttf",
)
_loaded: list[int] = []


def load() -> None:
    """Make the bundled typefaces known to Qt, once in a process."""
    if not _loaded:
        folder = path("fonts")
        _loaded.extend(QFontDatabase.addApplicationFont(str(folder / name)) for name in _FILES)


def font(name: str, scale: float, *, tabular: bool = False) -> QFont:
    """Return the font of the type token `name`; KeyError when there is none.

    Args:
        name: such as "body".
        scale: what its size is multiplied by.
        tabular: whether digits are to be equally wide, for times and columns.
    """
    token = TYPE[name]
    made = QFont()
    made.setFamilies([MONO_FAMILY if token.mono else FAMILY, *FALLBACK])
    made.setPixelSize(round(token.size * scale))
    made.setWeight(QFont.Weight(token.weight))
    if token.tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, token.tracking * scale)
    if tabular or token.tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
