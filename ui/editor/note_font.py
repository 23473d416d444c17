"""Fonts for the note, whose lines are as high as the design wants them."""

from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

import resources
from ui.editor.line_metrics import with_line

_FILES = {
    "Inter": ("Inter-Regular", "Inter-SemiBold", "Inter-Italic"),
    "JetBrains Mono": ("JetBrainsMono-Regular",),
}
_BASELINE = 0.72
"""Where the baseline stands in a line: capitals of both families look centred there."""


def with_line_height(font: QFont, line: float) -> QFont:
    """Return `font` with lines of the given height.

    Args:
        font: sized in pixels.
        line: from baseline to baseline, in logical pixels.

    Returns:
        the font itself when its family is not one of ours: then its own spacing stands.
    """
    families = font.families()
    if not families or families[0] not in _FILES:
        return font
    lined = QFont(font)
    lined.setFamilies([_family(families[0], round(1000 * line / font.pixelSize())), *families])
    return lined


@cache
def _family(family: str, thousandths: int) -> str:
    """Register the family with that line height, once, and return its name."""
    name = f"{family} {thousandths}"
    line = thousandths / 1000
    for file in _FILES[family]:
        font = resources.path(f"fonts/{file}.ttf").read_bytes()
        lined = with_line(font, name, line * _BASELINE, line * (1 - _BASELINE))
        QFontDatabase.addApplicationFontFromData(QByteArray(lined))
    return name
