"""The story of the demo, before any journal: different people, and the same ones each time."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from statistics import mean

import pytest

from mgrjournal.clock import fixed
from mgrjournal.demo.events import Brought, Cancelled, Event, Held, Met, Moved, Planned
from mgrjournal.demo.story import Plot, story
from mgrjournal.meetings.facts import Driver, Side
from mgrjournal.people.facts import Cadence, Role

NOW = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
USUAL = Plot()
SEEDS = range(1, 21)


@cache
def told(plot: Plot = USUAL, now: datetime = NOW) -> list[Event]:
    return story(plot, fixed(now))


def of(name: str, events: Sequence[Event]) -> list[Event]:
    met = next(one for one in events if isinstance(one, Met) and one.details.name == name)
    return [one for one in events if one.person == met.person]


def held(name: str, *, people: int = 10, weeks: int = 52) -> list[list[Held]]:
    """Return the held 1:1s of somebody in many possible stories."""
    stories = (of(name, told(Plot(people, weeks, seed))) for seed in SEEDS)
    return [[one for one in events if isinstance(one, Held)] for events in stories]


def energy(meetings: Sequence[Held]) -> float:
    return mean(one.wrap_up.energy for one in meetings if one.wrap_up.energy is not None)


def driven_by(driver: Driver, meetings: Sequence[Held]) -> float:
    known = [one.wrap_up.driver for one in meetings if one.wrap_up.driver is not None]
    return mean(found is driver for found in known)


def topics_of_theirs(name: str, last: int, *, before: int = 0) -> float:
    """Return how many topics they brought to each of the `last` weeks that ended `before` ago."""
    until = NOW - timedelta(weeks=before)
    since = until - timedelta(weeks=last)
    counts = []
    for seed in SEEDS:
        events = of(name, told(Plot(10, 52, seed)))
        ready = [one for one in events if isinstance(one, Brought)]
        raised = [one for meeting in events if isinstance(meeting, Held) for one in meeting.raised]
        theirs = [one for one in ready + raised if one.side is Side.THEM]
        counts.append(sum(len(one.topics) for one in theirs if since < one.when <= until))
    return mean(counts) / last


def cancelled(name: str, by: Side, last: int) -> float:
    """Return the share of the last planned 1:1s that one side cancelled."""
    shares = []
    for seed in SEEDS:
        events = of(name, told(Plot(10, 52, seed)))
        planned = [one.slot for one in events if isinstance(one, Planned) and one.on < NOW.date()]
        gone = {one.slot for one in events if isinstance(one, Cancelled) and one.asked_by is by}
        shares.append(mean(slot in gone for slot in planned[-last:]))
    return mean(shares)


def test_the_same_words_tell_the_same_story():
    assert told(Plot(12, 40, 7)) == story(Plot(12, 40, 7), fixed(NOW))
    assert told(Plot(12, 40, 7)) != told(Plot(12, 40, 8))


@pytest.mark.parametrize("people", [1, 2, 8, 20, 60])
def test_there_are_as_many_people_as_asked_for(people: int):
    names = [one.details.name for one in told(Plot(people, 8)) if isinstance(one, Met)]
    assert len(set(names)) == people


def test_eight_reports_and_twelve_others_are_in_the_cast():
    roles = [one.details.role for one in told(Plot(20, 8)) if isinstance(one, Met)]
    assert roles.count(Role.REPORT) == 8
    assert roles.count(Role.MANAGER) == 1
    assert roles.count(Role.SPONSOR) == 1


def test_events_are_in_order_and_nothing_lies_ahead():
    events = told()
    moments = [one.when for one in events]
    assert moments == sorted(moments)
    assert max(moments) <= NOW
    assert moments[0] > NOW - timedelta(weeks=28)


@pytest.mark.parametrize("weeks", [0, 1, 3])
def test_a_short_history_is_told_too(weeks: int):
    met = [one for one in told(Plot(20, weeks)) if isinstance(one, Met)]
    assert len(met) == 20
    assert all(one.when < NOW for one in met)


def test_nobody_works_at_night():
    brought = [one for one in told(Plot(20, 52)) if isinstance(one, Brought | Cancelled | Moved)]
    assert all(7 <= one.when.hour < 21 for one in brought)


def test_everybody_is_met_again_and_the_first_one_today():
    events = told(Plot(20, 26))
    for person in range(20):
        planned = [one for one in events if isinstance(one, Planned) and one.person == person]
        assert planned[-1].on >= NOW.date()
    first = [one for one in events if isinstance(one, Planned) and one.person == 0][-1]
    assert (first.on, f"{first.at:%H:%M}") == (NOW.date(), "10:30")


@pytest.mark.parametrize(
    ("now", "at"),
    [
        (datetime(2026, 11, 24, 15, 50, tzinfo=UTC), "16:30"),
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), "10:30"),
        (datetime(2026, 11, 22, 12, 0, tzinfo=UTC), "10:30"),
    ],
)
def test_the_next_one_lies_ahead_at_any_time_of_any_day(now: datetime, at: str):
    planned = [one for one in told(Plot(1, 4), now) if isinstance(one, Planned)]
    assert datetime.combine(planned[-1].on, planned[-1].at, UTC) > now
    assert f"{planned[-1].at:%H:%M}" == at


def test_nobody_is_met_at_the_weekend():
    planned = [one for one in told(Plot(60, 60)) if isinstance(one, Planned)]
    assert all(one.on.weekday() < 5 for one in planned)


def test_at_christmas_nothing_is_held():
    dates = [one.when.date() for one in told(Plot(20, 120)) if isinstance(one, Held)]
    assert not [on for on in dates if (on.month, on.day) in {(12, 24), (12, 25), (12, 31), (1, 1)}]


def test_nobody_brings_a_flood():
    for event in told(Plot(20, 120)):
        if isinstance(event, Brought):
            assert 1 <= len(event.topics) <= 5


def test_a_holiday_is_asked_for_by_nobody():
    off = [one for one in told(Plot(20, 120)) if isinstance(one, Cancelled)]
    nobody = [one for one in off if one.asked_by is None]
    assert {one.reason for one in nobody} >= {"public holiday", "annual leave"}
    assert len(nobody) < len(off)


def test_ana_fades():
    assert topics_of_theirs("Ana Kowalczyk", 20, before=20) > 1.8
    assert topics_of_theirs("Ana Kowalczyk", 5) < 0.8
    meetings = held("Ana Kowalczyk")
    assert mean(energy(one[:20]) for one in meetings) > 3.5
    assert mean(energy(one[-5:]) for one in meetings) < 2.8
    assert mean(driven_by(Driver.ME, one[-5:]) for one in meetings) > 0.6


def test_jonas_is_quiet_and_steady():
    assert 0.5 < topics_of_theirs("Jonas Weber", 20, before=20) < 1.2
    assert 0.5 < topics_of_theirs("Jonas Weber", 10) < 1.2
    meetings = held("Jonas Weber")
    assert abs(mean(energy(one[:20]) - energy(one[-10:]) for one in meetings)) < 0.3


def test_priya_is_lively_and_tries_two_formats():
    assert topics_of_theirs("Priya Raman", 20) > 2.2
    events = of("Priya Raman", told())
    formats = [one.format_key for one in events if isinstance(one, Planned)][-8:]
    assert set(formats) == {"freestyle", "written-first"}
    pairs = [set(formats[at : at + 2]) for at in range(0, 8, 2)]
    assert all(len(pair) == 2 for pair in pairs), "each pair has both, in an order of chance"


def test_ngozi_takes_the_wheel():
    meetings = held("Ngozi Adeyemi")
    assert mean(driven_by(Driver.THEM, one[:15]) for one in meetings) < 0.2
    assert mean(driven_by(Driver.THEM, one[-15:]) for one in meetings) > 0.7


def test_yuki_dips_and_recovers():
    assert topics_of_theirs("Yuki Tanaka", 3, before=7) < 1.0
    assert topics_of_theirs("Yuki Tanaka", 20, before=12) > 1.6
    assert topics_of_theirs("Yuki Tanaka", 5) > 1.6


def test_tomas_cancels_more_and_more():
    assert cancelled("Tomás Oliveira", Side.THEM, 6) > 0.35
    assert cancelled("Tomás Oliveira", Side.THEM, 48) < 0.2


def test_sam_is_cancelled_by_me():
    assert cancelled("Sam Okafor", Side.ME, 10) > 0.3
    assert cancelled("Sam Okafor", Side.THEM, 10) < 0.1


def test_lars_is_new():
    assert all(1 <= len(one) <= 5 for one in held("Lars Henriksen"))


def test_everybody_can_be_met_in_one_cadence():
    plot = Plot(6, 52, cadence=Cadence.WEEKLY)
    for person in range(6):
        planned = [one for one in told(plot) if isinstance(one, Planned) and one.person == person]
        assert len(planned) >= 45
