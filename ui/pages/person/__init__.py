"""Everything about one person on one page."""

from ui.pages.person.page import PersonPage

__all__ = ["PersonPage"]
