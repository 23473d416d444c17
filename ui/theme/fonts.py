"""The bundled typefaces, and fonts by the names of the tokens."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from resources import path
from ui.theme.tokens import FALLBACK, FAMILY, MONO_FAMILY, TYPE

_FIRST = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
_REST = ("Inter-Italic.ttf", "JetBrainsMono-Regular.ttf")
_FINE = 2  # device pixels per logical pixel from which letters need no pulling into place
_loaded: set[str] = set()


def load_first() -> None:
    """Make the typefaces of the first picture known to Qt: each costs a millisecond."""
    _load(_FIRST)


def load() -> None:
    """Make the bundled typefaces known to Qt, once in a process."""
    _load(_FIRST + _REST)


def _load(names: tuple[str, ...]) -> None:
    folder = path("fonts")
    for name in names:
        if name not in _loaded:
            QFontDatabase.addApplicationFont(str(folder / name))
            _loaded.add(name)


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
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication) and app.devicePixelRatio() >= _FINE:
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if token.tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, token.tracking * scale)
    if tabular or token.tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
