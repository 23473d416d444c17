"""Tokens become palette and style sheet, light and dark; icons by name; bundled fonts.

`apply()` gives the application a look and sends every widget a StyleChange event, which
`changed(event)` recognises; `current()` is what to paint with.
"""

from ui.theme.appearance import Appearance, Scheme
from ui.theme.application import apply, begin, complete, mnemonics_shown
from ui.theme.look import changed, current
from ui.theme.theme import Theme

__all__ = [
    "Appearance",
    "Scheme",
    "Theme",
    "apply",
    "begin",
    "changed",
    "complete",
    "current",
    "mnemonics_shown",
]
