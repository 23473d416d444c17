"""Tells a story to a journal, through its front door, each step at its own time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import singledispatchmethod

from mgrjournal.demo.events import (
    Brought,
    Cancelled,
    Closed,
    Event,
    Held,
    Met,
    Missed,
    Moved,
    Planned,
    Promoted,
)
from mgrjournal.demo.moving_clock import MovingClock
from mgrjournal.journal import Journal
from mgrjournal.meetings.facts import CaptureKind, TopicState


@dataclass(slots=True)
class _Known:
    """Which row of the journal stands for what of the story, for one person."""

    person_id: int
    meetings: dict[int, int] = field(default_factory=dict)
    topics: dict[int, int] = field(default_factory=dict)
    actions: dict[tuple[int, str], int] = field(default_factory=dict)


class Teller:
    """Tells events to a journal.

    Args:
        journal: opened with the clock of `moving`.
        moving: set to the moment of each event.
    """

    def __init__(self, journal: Journal, moving: MovingClock) -> None:
        self._journal = journal
        self._moving = moving
        self._known: dict[int, _Known] = {}
        self._formats = {one.key: one.id for one in journal.formats.all()}

    def tell(self, events: Iterable[Event]) -> None:
        """Tell all events, oldest first, as one change of the journal, and let the clock go."""
        try:
            with self._journal.together():
                for event in events:
                    self._moving.set(event.when)
                    self._tell(event)
        finally:
            self._moving.let_go()

    @singledispatchmethod
    def _tell(self, event: Event) -> None:
        raise NotImplementedError(type(event).__name__)

    @_tell.register
    def _(self, event: Met) -> None:
        person = self._journal.people.add(event.details)
        self._journal.people.set_preferences(person.id, event.preferences)
        self._known[event.person] = _Known(person.id)

    @_tell.register
    def _(self, event: Promoted) -> None:
        self._journal.people.update(self._of(event).person_id, event.details)

    @_tell.register
    def _(self, event: Planned) -> None:
        known = self._of(event)
        known.meetings[event.slot] = self._journal.meetings.plan(
            known.person_id, event.on, event.at, format_id=self._formats.get(event.format_key)
        ).id

    @_tell.register
    def _(self, event: Brought) -> None:
        self._bring(event, raised_in=None)

    @_tell.register
    def _(self, event: Cancelled) -> None:
        meeting = self._of(event).meetings[event.slot]
        self._journal.meetings.cancel(meeting, event.asked_by, event.reason)

    @_tell.register
    def _(self, event: Missed) -> None:
        meeting = self._of(event).meetings[event.slot]
        self._journal.meetings.no_show(meeting, event.who, event.reason)

    @_tell.register
    def _(self, event: Moved) -> None:
        known = self._of(event)
        known.meetings[event.slot] = self._journal.meetings.move(
            known.meetings[event.slot], event.to, event.at, event.asked_by, event.reason
        ).id

    @_tell.register
    def _(self, event: Held) -> None:
        meeting = self._journal.meetings.start(self._of(event).person_id).id
        for brought in event.raised:
            self._moving.set(event.when + timedelta(minutes=2))
            self._bring(brought, raised_in=meeting)
        self._moving.set(event.when + timedelta(minutes=event.minutes))
        self._settle(event, meeting)
        if event.note:
            self._write(event, meeting)
        self._journal.meetings.finish(meeting)
        self._journal.meetings.set_wrap_up(meeting, event.wrap_up)

    @_tell.register
    def _(self, event: Closed) -> None:
        action = self._of(event).actions.get((event.slot, event.text))
        if action is not None:
            self._journal.actions.set_state(action, event.state)

    def _of(self, event: Event) -> _Known:
        return self._known[event.person]

    def _bring(self, brought: Brought, raised_in: int | None) -> None:
        known = self._of(brought)
        topics = self._journal.topics.add_many(
            known.person_id,
            list(brought.topics.values()),
            brought.side,
            shareable=brought.shareable,
            raised_in=raised_in,
        )
        known.topics |= dict(zip(brought.topics, (topic.id for topic in topics), strict=True))

    def _settle(self, event: Held, meeting: int) -> None:
        topics = self._of(event).topics
        for state, keys in (
            (TopicState.DISCUSSED, event.discussed),
            (TopicState.DROPPED, event.dropped),
            (TopicState.LINGERING, event.lingering),
        ):
            for key in keys:
                self._journal.topics.set_state(topics[key], state, meeting)

    def _write(self, event: Held, meeting: int) -> None:
        known = self._of(event)
        cursor = len(event.note.encode("utf-16-le")) // 2
        note = self._journal.notes.save(meeting, event.note, cursor)
        for line in note.captured:
            if line.item_id is None:
                continue
            if line.kind is CaptureKind.ACTION:
                known.actions[event.slot, line.text] = line.item_id
            elif line.text in event.continues:
                known.topics[event.continues[line.text]] = line.item_id
