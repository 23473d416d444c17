"""Colours for Qt's own widgets."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from ui.theme.colors import Colors


def palette(colors: "Colors") -> QPalette:
    """Return a palette in which every role of every group is set."""
    # Not made from a colour: that constructor would bring the whole namespace Qt, see ink.
    role = QPalette.ColorRole
    made = QPalette()
    for kind, color in (
        (role.Window, colors.surface),
        (role.WindowText, colors.text),
        (role.Base, colors.raised),
        (role.AlternateBase, colors.sunken),
        (role.Text, colors.text),
        (role.PlaceholderText, colors.faint),
        (role.Button, colors.raised),
        (role.ButtonText, colors.text),
        (role.BrightText, colors.danger),
        (role.ToolTipBase, colors.raised),
        (role.ToolTipText, colors.text),
        (role.Light, colors.raised),
        (role.Midlight, colors.hover),
        (role.Mid, colors.border_strong),
        (role.Dark, colors.control),
        (role.Shadow, colors.border_strong),
        (role.Highlight, colors.selection),
        (role.HighlightedText, colors.text),
        (role.Link, colors.accent),
        (role.LinkVisited, colors.accent),
        (role.Accent, colors.accent),
    ):
        made.setColor(kind, color)
    off = QPalette.ColorGroup.Disabled
    for kind in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.Link):
        made.setColor(off, kind, colors.disabled)
    for kind in (role.Base, role.Button, role.Highlight):
        made.setColor(off, kind, colors.sunken)
    made.setColor(off, role.PlaceholderText, colors.disabled)
    made.setColor(off, role.Accent, colors.disabled)
    return made
