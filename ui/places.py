"""Where one can be in the window, as short names that can be kept: "today", "person/7"."""

from typing import NamedTuple

TODAY, PEOPLE, PERSON, SETTINGS = "today", "people", "person", "settings"
CALL, WRAP_UP = "call", "wrap-up"
_WITH_NUMBER = (PERSON, CALL, WRAP_UP)
_COME_BACK_TO = (TODAY, PEOPLE, PERSON, SETTINGS)


class Place(NamedTuple):
    """A page and what it shows.

    Args:
        page: one of the names in this module.
        number: of the person or the 1:1, for pages that show one.
        part: of the settings.
    """

    page: str
    number: int = 0
    part: str = ""

    @property
    def name(self) -> str:
        """The place as text."""
        what = str(self.number) if self.page in _WITH_NUMBER else self.part
        return f"{self.page}/{what}" if what else self.page


def place_named(name: str) -> Place:
    """Return the place called `name`; Today when there is no such place."""
    page, _, what = name.partition("/")
    if page in _WITH_NUMBER:
        return Place(page, number=int(what)) if what.isdecimal() else Place(TODAY)
    if page == SETTINGS:
        return Place(page, part=what)
    return Place(page) if page in _COME_BACK_TO else Place(TODAY)


def place_to_come_back_to(place: Place) -> str:
    """Return what to keep of a place: not that of a call, which is found because it runs."""
    return place.name if place.page in _COME_BACK_TO else ""
