"""What the page of a person does with the person: edit, archive, delete, paste their list."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.people.facts import PersonDetails
from ui.pages.person.view import PersonView
from ui.pages.sheet_work import SheetWork
from ui.paste_list.paste_sheet import PastedTopics, PasteSheet
from ui.person_sheet.person_sheet import PersonSheet
from ui.tasks import Kind, Tasks

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_PERSON = frozenset({Kind.PERSON})


class PersonWork(SheetWork):
    """Opens the sheets about the person.

    Signals:
        person_gone(): the person was deleted.
    """

    person_gone = Signal()

    def __init__(self, page: QWidget, journal: "Journal", tasks: Tasks, clock: Clock) -> None:
        super().__init__(page, journal, tasks, clock)
        self._view: PersonView | None = None

    def show_view(self, view: PersonView) -> None:
        """Work on this person from now on."""
        self._view = view

    def acts(self) -> dict[str, Callable[[], None]]:
        """Return what can be done, by the names that menus use."""
        return {
            "edit": self.edit,
            "archive": self.archive,
            "unarchive": self.unarchive,
            "delete": self.delete,
        }

    def edit(self, at: str = "name") -> None:
        """Change what is known of the person, beginning at a field."""
        if (view := self._view) is None:
            return
        people, person_id = self._journal.people, view.person.id
        sheet = PersonSheet(self._page, view.person.details)

        def write(details: PersonDetails) -> None:
            self.send(sheet, lambda: people.update(person_id, details), _PERSON)

        sheet.sent.connect(write)
        sheet.begin(at)

    def archive(self) -> None:
        """Take the person out of the lists."""
        if (view := self._view) is not None:
            people, person_id = self._journal.people, view.person.id
            self.change(lambda: people.archive(person_id), _PERSON)
            words = self.tr("{0} is in the archive").format(view.person.first_name)
            self.offer_undo(words, lambda: people.unarchive(person_id), _PERSON)

    def unarchive(self) -> None:
        """Take the person back into the lists."""
        if (view := self._view) is not None:
            people, person_id = self._journal.people, view.person.id
            self.change(lambda: people.unarchive(person_id), _PERSON)

    def delete(self) -> None:
        """Move the person, with everything about them, to the trash."""
        if (view := self._view) is None:
            return
        people, person_id = self._journal.people, view.person.id
        self.change(lambda: people.delete(person_id), _PERSON, self.person_gone.emit)
        words = self.tr("{0} deleted").format(view.person.first_name)
        self.offer_undo(words, lambda: people.restore(person_id), _PERSON)

    def paste_list(self, text: str = "") -> None:
        """Take the topics of a list they sent."""
        if (view := self._view) is None:
            return
        topics, person_id = self._journal.topics, view.person.id
        sheet = PasteSheet(self._page, view.person, [topic.text for topic in view.topics], text)

        def write(pasted: PastedTopics) -> None:
            self.send(
                sheet,
                lambda: topics.add_many(person_id, pasted.texts, pasted.side),
                {Kind.TOPIC},
            )

        sheet.sent.connect(write)
        sheet.begin()
