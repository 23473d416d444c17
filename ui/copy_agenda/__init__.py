"""What leaves by the clipboard, shown before it leaves."""

from ui.copy_agenda.copy_sheet import CopySheet
from ui.copy_agenda.outgoing import Purpose

__all__ = ["CopySheet", "Purpose"]
