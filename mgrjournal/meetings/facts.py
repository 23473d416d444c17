"""Plain facts about 1:1s, as they cross the border to the window."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from mgrjournal.fact import Fact
from mgrjournal.people.facts import Person


class Side(StrEnum):
    """Who of the two: brought a topic, owns an action, asked to cancel, prepared."""

    THEM = "them"
    ME = "me"
    BOTH = "both"


class MeetingState(StrEnum):
    """What became of a 1:1. A call that runs is PLANNED with a start and no end."""

    PLANNED = "planned"
    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NO_SHOW = "no-show"


class TopicState(StrEnum):
    """Where a topic stands. LINGERING is half-formed and comes back."""

    OPEN = "open"
    DISCUSSED = "discussed"
    DROPPED = "dropped"
    LINGERING = "lingering"


class ActionState(StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Driver(StrEnum):
    """Who drove a 1:1."""

    THEM = "them"
    SHARED = "shared"
    ME = "me"


class CaptureKind(StrEnum):
    """What a line of a note can become."""

    ACTION = "action"
    TOPIC = "topic"
    NEXT = "next"
    PERSONAL = "personal"
    PAIN = "pain"
    CONTEXT = "context"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, repr=False)
class Section(Fact):
    """A part of a format.

    Args:
        title: the heading on the agenda.
        prompts: questions that help to fill it; never counted as topics.
    """

    title: str
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class FormatDetails(Fact):
    """What the user can say about a format."""

    name: str
    purpose: str = ""
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Format(Fact):
    """A way to run a 1:1.

    Args:
        key: names a built-in format for good; None for the user's own.
        changed: whether a built-in format differs from what it came with.
    """

    id: int
    details: FormatDetails
    key: str | None = None
    changed: bool = False

    @property
    def name(self) -> str:
        """The name to show."""
        return self.details.name


@dataclass(frozen=True, slots=True, repr=False)
class WrapUp(Fact):
    """What the user says of a 1:1 afterwards; None is not said.

    Args:
        energy: 1 flat to 5 lively.
        worth: worth the time, 1 to 5.
    """

    driver: Driver | None = None
    energy: int | None = None
    worth: int | None = None
    prepared_me: bool | None = None
    prepared_them: bool | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Meeting(Fact):
    """One 1:1.

    Args:
        on: the planned date.
        at: the planned time in the user's zone, if there is one.
        minutes: the planned length.
        asked_by: who moved or cancelled it, or did not come.
        reason: why, in the user's words.
        moved_to: the date it was moved to.
        sections: laid into the agenda by the format when it was chosen.
        started_at: when the call began, UTC.
        ended_at: when the call ended, UTC.
    """

    id: int
    person_id: int
    on: date
    at: time | None
    minutes: int
    state: MeetingState
    asked_by: Side | None = None
    reason: str = ""
    moved_to: date | None = None
    format_id: int | None = None
    format_name: str = ""
    sections: tuple[Section, ...] = ()
    started_at: datetime | None = None
    ended_at: datetime | None = None
    wrap_up: WrapUp = field(default_factory=WrapUp)

    @property
    def running(self) -> bool:
        """Whether the call has begun and not ended."""
        return self.started_at is not None and self.ended_at is None

    @property
    def held_minutes(self) -> int | None:
        """How long the call took, in whole minutes; None before its end."""
        if self.started_at is None or self.ended_at is None:
            return None
        return max(1, round((self.ended_at - self.started_at).total_seconds() / 60))


@dataclass(frozen=True, slots=True, repr=False)
class Topic(Fact):
    """A line of the agenda. It belongs to the pair, not to a date.

    Args:
        section: the title of the format's section it stands in; empty for none.
        ready_at: when it was there, UTC.
        raised_in: the 1:1 in which it came up unannounced; None when it was ready before.
        ready_before: how long before its first 1:1 began it was ready, in hours; None if unknown.
        carried_from: the date of the first 1:1 that passed without closing it.
        carried_count: how many 1:1s have passed so.
        discussed_in: the 1:1 in which it was discussed or dropped.
        lingering_since: the date since which it lingers.
    """

    id: int
    person_id: int
    text: str
    brought_by: Side
    shareable: bool
    state: TopicState
    position: int
    section: str = ""
    ready_at: datetime | None = None
    raised_in: int | None = None
    ready_before: float | None = None
    carried_from: date | None = None
    carried_count: int = 0
    discussed_in: int | None = None
    lingering_since: date | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Action(Fact):
    """A promise with an owner, and perhaps a date."""

    id: int
    person_id: int
    text: str
    owner: Side
    state: ActionState
    due: date | None = None
    shareable: bool = False
    meeting_id: int | None = None
    created_at: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class CapturedLine(Fact):
    """A line of a note that became something.

    Args:
        line: its place in the note, from 0.
        text: the line's meaning without its mark, owner and date.
        item_id: the topic or action it became, for the kinds that become one.
    """

    id: int
    meeting_id: int
    kind: CaptureKind
    line: int
    text: str
    item_id: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Note(Fact):
    """What was said in one 1:1: Markdown, exactly as typed, private.

    Args:
        cursor: where the caret was when it was last saved, in UTF-16 code units as Qt counts.
        saved_at: when it was last made durable, UTC; None for a note never written.
    """

    meeting_id: int
    body: str = ""
    cursor: int = 0
    saved_at: datetime | None = None
    captured: tuple[CapturedLine, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class TimelineEntry(Fact):
    """A past 1:1 as the person page shows it.

    Args:
        excerpt: the first lines of the note.
        topics_them: topics they brought that were on the table.
        topics_me: topics I or both brought that were on the table.
    """

    meeting: Meeting
    excerpt: str
    topics_them: int
    topics_me: int


@dataclass(frozen=True, slots=True, repr=False)
class PersonOverview(Fact):
    """A person as lists show them."""

    person: Person
    next_meeting: Meeting | None
    last_held: date | None
    open_topics: int
    open_actions: int


@dataclass(frozen=True, slots=True, repr=False)
class UpcomingMeeting(Fact):
    """A 1:1 to come, with its preparation.

    Args:
        topics: the agenda as it stands.
        prepared_them: whether they have topics ready.
        prepared_me: whether I have.
    """

    meeting: Meeting
    person: Person
    topics: tuple[Topic, ...]
    prepared_them: bool
    prepared_me: bool


@dataclass(frozen=True, slots=True, repr=False)
class PersonAction(Fact):
    """An action beside the person it is with."""

    action: Action
    person: Person


@dataclass(frozen=True, slots=True, repr=False)
class Today(Fact):
    """What Today shows.

    Args:
        running: the call that has begun and not ended, if there is one.
        upcoming: the next 1:1s, soonest first; past due ones that nobody closed come first.
        my_promises: my open actions, late first.
        waiting: their open actions, late first.
    """

    running: UpcomingMeeting | None
    upcoming: tuple[UpcomingMeeting, ...]
    my_promises: tuple[PersonAction, ...]
    waiting: tuple[PersonAction, ...]


@dataclass(frozen=True, slots=True, repr=False)
class DateProposal(Fact):
    """A date for the next 1:1 that the cadence suggests."""

    on: date
    at: time | None
