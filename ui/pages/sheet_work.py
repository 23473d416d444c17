"""Sheets over a page, what is written for them, and the way back."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from ui.person_sheet.asking_sheet import AskingSheet
from ui.tasks import Kind, Tasks

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

Then = Callable[[object], None]


class SheetWork(QObject):
    """Writes what sheets send: the sheet goes when it is durable, and stays when it is not.

    Args:
        page: the page the sheets are about.
        journal: where everything is kept.
        tasks: the way to it.
        clock: tells the date.

    Signals:
        notify(str, object): words for a toast, and what undoes it.
    """

    notify = Signal(str, object)

    def __init__(self, page: QWidget, journal: "Journal", tasks: Tasks, clock: Clock) -> None:
        super().__init__(page)
        self._page = page
        self._journal, self._tasks, self._clock = journal, tasks, clock

    def send(
        self,
        sheet: AskingSheet,
        operation: Callable[[], object],
        kinds: Iterable[Kind],
        then: Callable[[], None] | None = None,
    ) -> None:
        """Write what a sheet asked for, and close it; what went wrong is said in the sheet."""

        def written(_result: object) -> None:
            sheet.finish(True)
            if then is not None:
                then()

        self._tasks.change(operation, written, kinds=kinds, owner=self, failed=sheet.show_failure)

    def change(
        self,
        operation: Callable[[], object],
        kinds: Iterable[Kind],
        then: Callable[[], None] | None = None,
    ) -> None:
        """Write something that needs no sheet."""
        self._tasks.change(
            operation, lambda _result: then() if then else None, kinds=kinds, owner=self
        )

    def offer_undo(
        self, words: str, operation: Callable[[], object], kinds: Iterable[Kind]
    ) -> None:
        """Say what happened, with a way back."""
        self.notify.emit(words, lambda: self.change(operation, kinds))
