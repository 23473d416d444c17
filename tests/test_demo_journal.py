"""The demo journal: real, encrypted, the same each time, and full of what the pages show."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mgrjournal.clock import fixed
from mgrjournal.demo import DEMO_PASSPHRASE, MovingClock, create_demo, populate
from mgrjournal.errors import VaultError
from mgrjournal.journal import Journal, Passphrase, RecoveryKey
from mgrjournal.meetings.agenda import Style, render
from mgrjournal.meetings.facts import (
    ActionState,
    CaptureKind,
    MeetingState,
    Side,
    TopicState,
)
from mgrjournal.people.facts import Cadence

NOW = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """Everybody of the first eight, over a quarter of a year."""
    folder = tmp_path_factory.mktemp("demo") / "journal"
    journal = create_demo(folder, weeks=14, clock=fixed(NOW))
    yield journal
    journal.close()


def content(journal: Journal) -> list[Any]:
    """Return everything that a journal tells through its front door."""
    everything: list[Any] = [journal.overview.today(), journal.settings.get()]
    for one in journal.overview.people():
        person = one.person.id
        everything += [one, journal.people.preferences(person), journal.people.roles(person)]
        everything += [
            journal.topics.agenda(person),
            journal.actions.for_person(person, closed=True),
        ]
        for entry in journal.meetings.timeline(person, limit=10_000):
            meeting = entry.meeting.id
            everything += [entry, journal.notes.get(meeting)]
            everything += [journal.topics.agenda(person, meeting)]
    return everything


def test_two_demos_of_the_same_day_have_the_same_content(tmp_path: Path):
    contents = []
    for name in ("one", "two"):
        journal = create_demo(tmp_path / name, people=4, weeks=5, seed=3, clock=fixed(NOW))
        contents.append(content(journal))
        journal.close()
    assert contents[0] == contents[1]
    assert len(contents[0]) > 30


def test_another_seed_tells_something_else(tmp_path: Path):
    contents = []
    for seed in (1, 2):
        journal = create_demo(tmp_path / str(seed), people=2, weeks=3, seed=seed, clock=fixed(NOW))
        contents.append(content(journal))
        journal.close()
    assert contents[0] != contents[1]


def test_it_opens_with_the_passphrase_that_is_documented(tmp_path: Path):
    create_demo(tmp_path / "demo", people=1, weeks=1).close()
    Journal.open(tmp_path / "demo", Passphrase(DEMO_PASSPHRASE)).close()


def test_it_never_goes_over_something(folder: Path):
    with pytest.raises(VaultError, match="FOLDER_NOT_EMPTY"):
        create_demo(folder)


def test_the_clock_runs_again_afterwards(demo: Journal):
    assert demo.clock.now() == NOW


def test_a_journal_in_use_can_be_populated(folder: Path, recovery_key: RecoveryKey):
    moving = MovingClock(fixed(NOW))
    journal = Journal.open(folder, recovery_key, clock=moving.clock)
    populate(journal, moving, people=3, weeks=4, cadence=Cadence.WEEKLY)
    assert all(one.details.cadence is Cadence.WEEKLY for one in journal.people.all())
    assert all(journal.meetings.count(one.id) >= 2 for one in journal.people.all())
    journal.close()


def test_today_has_something_to_do(demo: Journal):
    today = demo.overview.today()
    assert today.running is None
    first = today.upcoming[0]
    assert (first.meeting.on, f"{first.meeting.at:%H:%M}") == (NOW.date(), "10:30")
    assert first.prepared_me
    assert today.my_promises
    assert today.waiting


def test_every_kind_of_line_and_state_occurs(demo: Journal):
    kinds, states, carried = set(), set(), 0
    for person in demo.people.all():
        for entry in demo.meetings.timeline(person.id, limit=100):
            states.add(entry.meeting.state)
            kinds |= {line.kind for line in demo.notes.get(entry.meeting.id).captured}
            for topic in demo.topics.agenda(person.id, entry.meeting.id):
                states.add(topic.state)
                carried += topic.carried_count > 0
        actions = demo.actions.for_person(person.id, closed=True)
        states |= {action.state for action in actions}
    assert kinds >= set(CaptureKind) - {CaptureKind.TOPIC}
    assert states >= {MeetingState.HELD, MeetingState.CANCELLED, MeetingState.MOVED}
    assert states >= {TopicState.OPEN, TopicState.DISCUSSED, TopicState.DROPPED}
    assert states >= set(ActionState)
    assert carried > 5


def test_topics_come_from_both_sides_some_ready_some_raised(demo: Journal):
    topics = [
        topic
        for person in demo.people.all()
        for entry in demo.meetings.timeline(person.id, limit=100)
        for topic in demo.topics.agenda(person.id, entry.meeting.id)
    ]
    assert {topic.brought_by for topic in topics} == set(Side)
    assert any(topic.raised_in is not None for topic in topics)
    ready = [topic.ready_before for topic in topics if topic.raised_in is None]
    assert any(hours is not None and hours > 12 for hours in ready)
    private = [topic for topic in topics if not topic.shareable]
    assert all(topic.brought_by is not Side.THEM for topic in private)
    assert private


def test_wrap_ups_are_partly_missing(demo: Journal):
    held = [
        entry.meeting.wrap_up
        for person in demo.people.all()
        for entry in demo.meetings.timeline(person.id, limit=100)
        if entry.meeting.state is MeetingState.HELD
    ]
    for name in ("driver", "energy", "worth", "prepared_me", "prepared_them"):
        said = sum(getattr(one, name) is not None for one in held) / len(held)
        assert 0.3 < said < 1.0, name


def test_somebody_was_promoted(demo: Journal):
    ngozi = demo.people.find("Ngozi")
    assert [one.title for one in demo.people.roles(ngozi.id)] == ["Senior engineer", "Engineer"]


def test_preferences_are_known_of_some(demo: Journal):
    known = [demo.people.preferences(one.id) for one in demo.people.all()]
    assert any(one.prepares for one in known)
    assert any(one.curious_about for one in known)
    assert any(not one.prepares for one in known)


def test_nothing_private_leaves_with_an_agenda(demo: Journal):
    for person in demo.people.all():
        text = render(demo.agenda.shareable(person.id), Style.PLAIN)
        for topic in demo.topics.agenda(person.id):
            assert (topic.text in text) is topic.shareable


def test_the_promises_of_the_notes_are_the_open_ones_of_the_last_weeks(demo: Journal):
    opened = [one.action for one in demo.actions.open()]
    assert 4 < len(opened) < 40
    assert all(action.created_at and (NOW - action.created_at).days < 60 for action in opened)


def test_search_finds_what_was_said(demo: Journal):
    assert demo.search.find("handover") or demo.search.find("weekend")
