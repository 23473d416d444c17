"""What may leave of an agenda: assembled by type, from shareable items only."""

from mgrjournal.meetings.agenda.rendering import (
    Counts,
    RenderOptions,
    Style,
    ask_for_topics,
    counts,
    render,
)
from mgrjournal.meetings.agenda.shareable import (
    PrivateItemError,
    ShareableAction,
    ShareableAgenda,
    ShareableTopic,
)

__all__ = [
    "Counts",
    "PrivateItemError",
    "RenderOptions",
    "ShareableAction",
    "ShareableAgenda",
    "ShareableTopic",
    "Style",
    "ask_for_topics",
    "counts",
    "render",
]
