"""What happened between two people, step by step, as the demo tells it to a journal."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from mgrjournal.meetings.facts import ActionState, Side, WrapUp
from mgrjournal.people.facts import PersonDetails, Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened.

    Args:
        when: the moment at which the journal was told, aware of its zone.
        person: the place of the person in the cast.
    """

    when: datetime
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Met(Event):
    """Somebody came into the journal."""

    details: PersonDetails
    preferences: Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Promoted(Event):
    """Somebody has a new job title."""

    details: PersonDetails


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned(Event):
    """A 1:1 was agreed. `slot` names it from here on.

    Args:
        format_key: how it is to be run, by the key of a built-in format; empty for unsaid.
    """

    slot: int
    on: date
    at: time
    format_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought(Event):
    """Topics were put on the agenda at once.

    Args:
        topics: their texts by the numbers that name them from here on.
    """

    topics: dict[int, str]
    side: Side
    shareable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Event):
    """A 1:1 was cancelled; asked by nobody when it was a holiday."""

    slot: int
    asked_by: Side | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed(Event):
    """Somebody did not come."""

    slot: int
    who: Side
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Event):
    """A 1:1 was moved."""

    slot: int
    to: date
    at: time
    asked_by: Side
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held(Event):
    """A 1:1 took place; `when` is its beginning.

    Args:
        raised: topics that came up in it unannounced.
        note: what was written during the call.
        continues: topics that lines of the note become, by their text.
    """

    slot: int
    minutes: int
    wrap_up: WrapUp
    note: str
    raised: tuple[Brought, ...] = ()
    discussed: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()
    lingering: tuple[int, ...] = ()
    continues: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Event):
    """A promise was kept or let go; it is named by its text and its 1:1."""

    slot: int
    text: str
    state: ActionState
