"""The focus ring, for widgets and delegates that show it inside their own shape."""

from ui.theme.focus_ring import paint_focus_ring

__all__ = ["paint_focus_ring"]
