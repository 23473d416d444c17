"""The journal: everything about people and 1:1s that needs no window."""

__version__ = "0.1.0"
