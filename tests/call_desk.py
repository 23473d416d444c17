"""A real journal in the hands of the one worker, as the window has it, for tests of calls."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject

from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, RecoveryKey
from mgrjournal.people.facts import Cadence, PersonDetails
from ui.tasks import Drained, Tasks

T = TypeVar("T")


class Desk:
    """A journal, the tasks that own it, and a call with Ana."""

    def __init__(self, folder: Path, recovery_key: RecoveryKey, clock: Clock) -> None:
        self.tasks = Tasks()
        self.clock = clock
        self.journal = self.do(lambda: Journal.open(folder, recovery_key, clock=clock))

    def do(self, operation: Callable[[], T]) -> T:
        """Run something in the worker and wait for what it returns."""
        answers: list[T] = []
        failures: list[Exception] = []
        self.tasks.ask(operation, answers.append, owner=self.tasks, failed=failures.append)
        assert self.tasks.drain(10) is Drained.DONE
        if failures:
            raise failures[0]
        return answers[0]

    def person(self, name: str = "Ana Kowalczyk", cadence: Cadence = Cadence.WEEKLY) -> int:
        details = PersonDetails(name, cadence=cadence, weekday=1)
        return self.do(lambda: self.journal.people.add(details)).id

    def call(self, person_id: int | None = None) -> int:
        """Start a call, with Ana unless said, and return its id."""
        wanted = person_id if person_id is not None else self.person()
        return self.do(lambda: self.journal.meetings.start(wanted)).id

    def body(self, meeting_id: int) -> str:
        return self.do(lambda: self.journal.notes.get(meeting_id)).body

    def break_disk(self, error: Exception) -> None:
        """Let every save of a note fail until `mend_disk`."""

        def fail(*_: object) -> None:
            raise error

        self.journal.notes.save = fail

    def mend_disk(self) -> None:
        del self.journal.notes.save

    def close(self) -> None:
        self.tasks.finish_with(self.journal.close, 10)
        self.tasks.close()
        # Left to the garbage collector, it might be deleted in the worker of the next test.
        shiboken6.delete(self.tasks)


@contextmanager
def open_desk(folder: Path, recovery_key: RecoveryKey, clock: Clock) -> Iterator[Desk]:
    desk = Desk(folder, recovery_key, clock)
    try:
        yield desk
    finally:
        desk.close()


class Typed(QObject):
    """Where text is typed in tests without a widget."""

    def __init__(self, text: str = "", cursor: int = 0) -> None:
        super().__init__()
        self.words, self.place, self.reads = text, cursor, 0

    def text(self) -> str:
        self.reads += 1
        return self.words

    def cursor_position(self) -> int:
        return self.place
