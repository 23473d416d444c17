"""The look last applied to the application, as QApplication.palette() is."""

from PySide6.QtCore import QEvent

from ui.theme import fonts
from ui.theme.appearance import Appearance
from ui.theme.theme import Theme


class _Look:
    """What was applied last."""

    def __init__(self) -> None:
        self.theme: Theme | None = None


_look = _Look()


def current() -> Theme:
    """Return the look last applied; the light one when none was."""
    if _look.theme is None:
        fonts.load()
        _look.theme = Theme(Appearance(), dark_colors=False)
    return _look.theme


def change(theme: Theme) -> None:
    """Make `theme` the current one; whoever shows it must be told."""
    _look.theme = theme


def changed(event: QEvent) -> bool:
    """Whether `event`, as changeEvent() gets it, says that the look is another one."""
    return event.type() == QEvent.Type.StyleChange
