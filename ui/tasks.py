"""The one worker that owns the journal: ask it, have it change things, hear what changed."""

import itertools
import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as LateError
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from mgrjournal.errors import InvalidInputError, JournalError
from ui.redaction import describe, unexpected

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Kind(Enum):
    """What a change touched."""

    PERSON = auto()
    MEETING = auto()
    TOPIC = auto()
    NOTE = auto()
    ACTION = auto()
    FORMAT = auto()
    SETTING = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """A change that is durable: what it touched, and who asked for it."""

    kinds: frozenset[Kind]
    by: QObject


class Drained(Enum):
    """How waiting for the worker ended."""

    DONE = auto()
    FAILED = auto()
    LATE = auto()


@dataclass(slots=True)
class _Job:
    """Kept in the GUI thread, so that no widget's last reference ever dies in the worker."""

    operation: Callable[[], Any]
    then: Callable[[Any], None] | None
    failed: Callable[[JournalError], None] | None
    owner: QObject
    kinds: frozenset[Kind] | None  # None asks, a set changes


@dataclass(frozen=True, slots=True)
class _Answer:
    ticket: int
    value: Any = None
    error: JournalError | None = None


class Tasks(QObject):
    """Runs what touches the journal in one worker thread, in order, and brings answers back.

    Callbacks run in the GUI thread; they are dropped once their owner is gone. Whatever is not a
    JournalError is logged without its words and told as one called UNEXPECTED.

    Signals:
        changed(Change): something in the journal is different now.
        failed(JournalError): a failure that nobody else handles.
        change_failed(JournalError): a change is not written, whoever handles it; what was typed
            wrongly does not count.
        busy(bool): changes wait to be written, or no longer.
    """

    changed = Signal(object)
    failed = Signal(object)
    change_failed = Signal(object)
    busy = Signal(bool)
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._tickets = itertools.count()
        self._jobs: dict[int, _Job] = {}
        self._changes_waiting = 0
        self._unwritten: set[int] = set()  # owners whose last change failed, by identity
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        query: Callable[[], T],
        then: Callable[[T], None],
        *,
        owner: QObject,
        failed: Callable[[JournalError], None] | None = None,
    ) -> None:
        """Run `query` in the worker and hand its result to `then`.

        Args:
            query: reads, and changes nothing.
            then: called in the GUI thread, unless `owner` is gone by then.
            owner: whose question it is.
            failed: called instead of `then`; without it the signal `failed` tells.
        """
        self._submit(_Job(query, then, failed, owner, None))

    def change(
        self,
        operation: Callable[[], T],
        then: Callable[[T], None] | None = None,
        *,
        kinds: Iterable[Kind],
        owner: QObject,
        failed: Callable[[JournalError], None] | None = None,
    ) -> None:
        """Run `operation` in the worker; then tell `then`, and everybody through `changed`.

        Args:
            operation: durable when it returns.
            then: called in the GUI thread before `changed`, unless `owner` is gone by then.
            kinds: what it touches.
            owner: who asks; `changed` names it, so that it need not redraw.
            failed: called instead; without it, or without the owner, the signal `failed` tells.
        """
        self._changes_waiting += 1
        self._submit(_Job(operation, then, failed, owner, frozenset(kinds)))
        if self._changes_waiting == 1:
            self.busy.emit(True)

    def drain(self, seconds: float = 3.0) -> Drained:
        """Wait until nothing is left to do and deliver all answers.

        Returns:
            LATE when that takes longer than `seconds`, FAILED when a change was not written and
            what its owner tried after it neither.
        """
        self._unwritten.clear()
        deadline = time.monotonic() + seconds
        while self._jobs:
            if not self.finish_with(_nothing, deadline - time.monotonic()):
                return Drained.LATE
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return Drained.FAILED if self._unwritten else Drained.DONE

    def finish_with(self, operation: Callable[[], object], seconds: float) -> bool:
        """Run a last `operation` in the worker and wait for it.

        Returns:
            whether it ended in time; a failure is logged without its words.
        """
        future = self._executor.submit(operation)
        try:
            future.result(timeout=max(0.0, seconds))
        except LateError:
            return False
        except Exception as error:  # noqa: BLE001 - the last thing to do must not raise
            _log.error("finishing: %s", describe(error))
        return True

    def close(self) -> None:
        """End the worker after what it is doing; further questions are refused."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _submit(self, job: _Job) -> None:
        ticket = next(self._tickets)
        self._jobs[ticket] = job
        self._executor.submit(self._work, ticket)

    def _work(self, ticket: int) -> None:
        """Run in the worker. The answer leaves last, when no reference is held here any more."""
        answer = self._answer(ticket)
        if shiboken6.isValid(self):
            self._answered.emit(answer)

    def _answer(self, ticket: int) -> _Answer:
        try:
            return _Answer(ticket, value=self._jobs[ticket].operation())
        except JournalError as error:
            return _Answer(ticket, error=_bare(error))
        except Exception as error:  # noqa: BLE001 - the border between ours and the person's
            _log.error("unexpected: %s", describe(error))
            return _Answer(ticket, error=unexpected())

    def _deliver(self, answer: _Answer) -> None:
        job = self._jobs.pop(answer.ticket)
        if job.kinds is not None:
            self._count_change(job.owner, answer.error)
        present = shiboken6.isValid(job.owner)
        if answer.error is not None:
            self._tell_failure(job, answer.error, present=present)
            return
        if present and job.then is not None:
            job.then(answer.value)
        if job.kinds is not None:
            self.changed.emit(Change(job.kinds, job.owner))

    def _tell_failure(self, job: _Job, error: JournalError, *, present: bool) -> None:
        if present and job.failed is not None:
            job.failed(error)
        elif present or job.kinds is not None:
            self.failed.emit(error)

    def _count_change(self, owner: QObject, error: JournalError | None) -> None:
        self._changes_waiting -= 1
        if error is None:
            self._unwritten.discard(id(owner))
        elif not isinstance(error, InvalidInputError):
            self._unwritten.add(id(owner))
            self.change_failed.emit(error)
        if self._changes_waiting == 0:
            self.busy.emit(False)


def _bare(error: JournalError) -> JournalError:
    """Return `error` without the frames and causes that hold on to text and widgets."""
    error.__traceback__ = error.__context__ = error.__cause__ = None
    return error


def _nothing() -> None:
    return None
