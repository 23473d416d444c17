"""All invented relationships together, in the order in which things happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from mgrjournal.clock import Clock
from mgrjournal.demo.cast import Member
from mgrjournal.demo.chance import chance
from mgrjournal.demo.crowd import members
from mgrjournal.demo.events import Event
from mgrjournal.demo.pair import Pair, Setting
from mgrjournal.demo.slots import history, rhythm
from mgrjournal.people.facts import Cadence, Role


@dataclass(frozen=True, slots=True)
class Plot:
    """How large a demo is, and which of the many possible ones.

    Args:
        people: how many people, at most 300.
        weeks: how far back it goes.
        seed: the same seed on the same day gives the same journal.
        cadence: how often everybody is met; None leaves each their own.
    """

    people: int = 8
    weeks: int = 26
    seed: int = 1
    cadence: Cadence | None = None


def story(plot: Plot, clock: Clock) -> list[Event]:
    """Return everything that happened until `clock`'s now, oldest first.

    The story of a person does not change when more people are added, but for the names of
    colleagues that are mentioned.
    """
    cast = members(plot.people, plot.seed)
    events: list[Event] = []
    for index, member in enumerate(cast):
        setting = _setting(index, member, cast, plot, clock)
        events += Pair(setting, chance(plot.seed, member.name)).events()
    return sorted(events, key=lambda event: event.when)


def _setting(
    index: int, member: Member, cast: Sequence[Member], plot: Plot, clock: Clock
) -> Setting:
    now = clock.local_now()
    cadence = plot.cadence or member.cadence
    coming = rhythm(index, cadence, now)
    slots = history(
        coming,
        cadence,
        now.date() - timedelta(weeks=plot.weeks),
        chance(plot.seed, member.name, "slots"),
        most=None if plot.cadence else member.since,
    )
    return Setting(
        person=index,
        member=member,
        details=member.details(coming.on.weekday(), coming.at, cadence),
        slots=slots,
        colleagues=[other.first_name for other in cast if other.role is Role.REPORT][:12],
        now=now,
        zone=clock.zone,
    )
