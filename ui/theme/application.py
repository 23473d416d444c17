"""Giving a look to the whole application."""

from typing import TYPE_CHECKING

from PySide6 import QtCore

from ui.theme import fonts, look
from ui.theme.appearance import Appearance, Scheme
from ui.theme.palette import palette
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QProxyStyle

    from ui.theme.mnemonics import Mnemonics


class _Application:
    """What the user chose, and what the system says."""

    def __init__(self) -> None:
        self.appearance = Appearance()
        self.system_dark: bool | None = None
        self.style: QProxyStyle | None = None
        self.mnemonics: Mnemonics | None = None
        self.whole = False


_state = _Application()


def begin(app: "QApplication", appearance: Appearance) -> Theme:
    """Give the application colours and text for its first picture; `complete` brings the rest."""
    if _state.system_dark is None:
        # Before its palette is ours, it is the system's. Asking colorScheme() costs 15 ms at start.
        _state.system_dark = app.palette().window().color().lightness() < 128
        app.styleHints().colorSchemeChanged.connect(lambda _: _follow_system(app))
    fonts.load_first()
    _state.appearance = appearance
    wants_dark = appearance.scheme == Scheme.DARK
    if appearance.scheme == Scheme.SYSTEM:
        wants_dark = _state.system_dark
    theme = Theme(appearance, dark_colors=wants_dark)
    look.change(theme)
    app.setFont(theme.font("body"))
    app.setPalette(palette(theme.colors))
    return theme


def apply(app: "QApplication", appearance: Appearance) -> Theme:
    """Give the whole application this look, and send every widget a StyleChange event.

    With `Scheme.SYSTEM` it follows when the system turns light or dark.
    """
    from ui.theme import focus_ring  # not on the way to the first paint
    from ui.theme.style_sheet import style_sheet

    theme = begin(app, appearance)
    fonts.load()
    if not _state.whole:
        focus_ring.install(app)
        _state.whole = True
    app.setStyleSheet(style_sheet(theme))  # sends the event, also when the sheet is the same
    return theme


def complete(app: "QApplication") -> None:
    """Bring style sheet, focus ring, ticks, arrows and tool tips, after the first paint.

    What the lock screen consists of paints itself; the style for the rest costs 6 ms.
    """
    from ui.theme.mnemonics import Mnemonics  # not on the way to the first paint
    from ui.theme.proxy_style import LookStyle

    if not _state.whole:
        apply(app, _state.appearance)
    if _state.style is None:
        _state.mnemonics = Mnemonics(app)
        _state.style = LookStyle(_state.mnemonics)
        app.setStyle(_state.style)


def mnemonics_shown() -> bool:
    """Whether Alt is held, so that buttons underline the letter that presses them."""
    return _state.mnemonics is not None and _state.mnemonics.shown


def _follow_system(app: "QApplication") -> None:
    """Take over that the system turned light or dark."""
    _state.system_dark = app.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
    if _state.appearance.scheme == Scheme.SYSTEM:
        apply(app, _state.appearance)
