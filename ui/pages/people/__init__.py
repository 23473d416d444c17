"""Everybody, with what is next and what is open."""

from ui.pages.people.page import PeoplePage

__all__ = ["PeoplePage"]
