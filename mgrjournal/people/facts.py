"""Plain facts about people, as they cross the border to the window."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from mgrjournal.fact import Fact


class Role(StrEnum):
    """What somebody is to the user."""

    REPORT = "report"
    MANAGER = "manager"
    SPONSOR = "sponsor"
    PEER = "peer"
    CONTACT = "contact"


class Cadence(StrEnum):
    """How often two people mean to meet."""

    WEEKLY = "weekly"
    TWO_WEEKLY = "two-weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    NONE = "none"


class PersonalTalk(StrEnum):
    """Whether somebody welcomes talk about life outside work."""

    UNKNOWN = "unknown"
    YES = "yes"
    A_LITTLE = "a little"
    NO = "no"


@dataclass(frozen=True, slots=True, repr=False)
class PersonDetails(Fact):
    """What the user can say about a person.

    Args:
        title: their job title, as they would say it; may be empty.
        weekday: the usual day to meet, Monday is 0.
        at: the usual time to meet, in the user's zone.
        minutes: the usual planned length of a 1:1.
    """

    name: str
    role: Role = Role.REPORT
    title: str = ""
    team: str = ""
    cadence: Cadence = Cadence.NONE
    weekday: int | None = None
    at: time | None = None
    minutes: int = 30


@dataclass(frozen=True, slots=True, repr=False)
class Person(Fact):
    """Somebody the user meets."""

    id: int
    details: PersonDetails
    created_at: datetime
    archived_at: datetime | None = None

    @property
    def name(self) -> str:
        """The full name, as typed."""
        return self.details.name

    @property
    def first_name(self) -> str:
        """The first word of the name, for short labels."""
        return self.details.name.split(maxsplit=1)[0] if self.details.name.split() else ""


@dataclass(frozen=True, slots=True, repr=False)
class RolePeriod(Fact):
    """What somebody was, and since when."""

    role: Role
    title: str
    team: str
    since: date


@dataclass(frozen=True, slots=True, repr=False)
class Preferences(Fact):
    """How somebody likes their 1:1s; every field may be left open.

    Args:
        curious_about: tags of what they want to hear about.
        prepares: how and when they prepare, in the user's words.
        format_id: the format to begin a new 1:1 with.
        remarks: anything else, in the user's words.
    """

    personal_talk: PersonalTalk = PersonalTalk.UNKNOWN
    curious_about: tuple[str, ...] = field(default=())
    prepares: str = ""
    format_id: int | None = None
    remarks: str = ""
