"""Pages, made when they are first opened and wired as the window says."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget

from mgrjournal.clock import Clock
from ui.pages.call.meeting_page import MeetingPage
from ui.pages.people.page import PeoplePage
from ui.pages.person.page import PersonPage
from ui.pages.settings.page import SettingsPage
from ui.pages.today.page import TodayPage
from ui.pages.wrap_up import WrapUpPage
from ui.places import CALL, PEOPLE, PERSON, SETTINGS, TODAY, WRAP_UP
from ui.tasks import Tasks
from ui.theme.appearance import Appearance

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

Page = Any  # a widget with load(...), on_changed(change) and leave()
Maker = Callable[["Journal", Tasks, Clock], Page]

MAKERS: Mapping[str, Maker] = {
    TODAY: TodayPage,
    PEOPLE: PeoplePage,
    PERSON: PersonPage,
    CALL: MeetingPage,
    WRAP_UP: WrapUpPage,
}


class PageShelf:
    """Keeps the pages.

    Args:
        stack: where they are shown.

    Attributes:
        wires: what happens at which signal of a page.
    """

    def __init__(
        self,
        journal: "Journal",
        tasks: Tasks,
        clock: Clock,
        appearance: Appearance,
        stack: QStackedWidget,
    ) -> None:
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._appearance = appearance
        self._stack = stack
        self._pages: dict[str, Page] = {}
        self.wires: Mapping[str, Callable[..., object]] = {}

    def page(self, name: str) -> Page:
        """Return the page called `name`, made and wired if need be."""
        if name not in self._pages:
            page = self._make(name)
            for signal, slot in self.wires.items():
                if hasattr(page, signal):
                    getattr(page, signal).connect(slot)
            page.setObjectName(page.objectName() or name)
            page.setProperty("focusRadius", -1)  # a ring around a whole page says nothing
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def pages(self) -> list[Page]:
        """Return the pages that were opened so far."""
        return list(self._pages.values())

    def _make(self, name: str) -> Page:
        if name == SETTINGS:
            return SettingsPage(self._journal, self._tasks, self._clock, self._appearance)
        return MAKERS[name](self._journal, self._tasks, self._clock)
