"""`mgrj`: the journal without a window, for a terminal and for programs."""

from mgrjournal.cli.program import main

__all__ = ["main"]
