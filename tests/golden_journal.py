"""A journal of every released schema, with something of everything in it.

    .venv/bin/python tests/golden_journal.py

makes the one of the present schema, in tests/golden/, beside what is to be read from it. It is
made once, when a schema is about to be released, and never again: later versions must open it.
"""

import json
import sys
from dataclasses import asdict
from datetime import date, time
from functools import partial
from pathlib import Path
from typing import Any

from mgrjournal.journal import Journal, JournalSettings, Passphrase
from mgrjournal.meetings.facts import (
    ActionState,
    Driver,
    FormatDetails,
    Section,
    Side,
    TopicState,
    WrapUp,
)
from mgrjournal.people.facts import Cadence, PersonalTalk, PersonDetails, Preferences, Role
from mgrjournal.vault.derivation import FLOOR
from mgrjournal.vault.migrations.runner import SCHEMA_VERSION
from passing_time import PassingTime

GOLDEN = Path(__file__).parent / "golden"
PASSPHRASE = "a golden journal, kept for ever"

NOTE = """## On-call handover
The Monday handover takes 50 minutes – “far too long”.
- [ ] draft the checklist @ana 📅 2026-12-01
- [x] book the room
/topic Pairing on the reconciliation job? @ana
/next Writing in the open @both
/personal Ran the Gdynia half marathon
/pain alerts without an owner
/context billing merges in March
/quote “I spend Sunday evening guessing what broke.” 🙂
```
- [ ] not this one
```
"""


def write_something_of_everything(journal: Journal, weeks: PassingTime) -> None:
    """Use every part of a journal, as a person would within a month."""
    ana = _add_people(journal)
    own = journal.formats.add(
        FormatDetails("Demo hour", "Show, then ask.", (Section("Show", ("What works?",)),))
    )
    career = journal.formats.by_key("career")
    journal.formats.update(career.id, FormatDetails("Where to", sections=career.details.sections))
    journal.formats.delete(journal.formats.by_key("walk-and-talk").id)
    _hold_a_call(journal, weeks, ana, own.id)
    weeks.on(days=7)
    _call_some_off(journal, ana)
    _throw_some_away(journal, ana)
    journal.settings.put(JournalSettings(lock_after_minutes=5, recovery_confirmed_at=weeks.now))


def _add_people(journal: Journal) -> int:
    ana = journal.people.add(
        PersonDetails(
            "Ana Kowalczyk",
            title="Engineer",
            team="Ledger",
            cadence=Cadence.WEEKLY,
            weekday=1,
            at=time(10, 30),
            minutes=45,
        )
    )
    journal.people.set_preferences(
        ana.id, Preferences(PersonalTalk.A_LITTLE, ("org changes",), "the evening before")
    )
    zoe = journal.people.add(PersonDetails("Zoë Żółć", role=Role.PEER))
    journal.people.update(zoe.id, PersonDetails("Zoë Żółć", role=Role.SPONSOR, team="Identity"))
    journal.people.archive(zoe.id)
    journal.people.delete(journal.people.add(PersonDetails("Lars")).id)
    return ana.id


def _hold_a_call(journal: Journal, weeks: PassingTime, ana: int, format_id: int) -> None:
    journal.meetings.plan(ana, weeks.clock.today(), time(10, 30), 30, format_id)
    handover = journal.topics.add(ana, "On-call handover", Side.THEM, section="Show")
    offsite = journal.topics.add(ana, "January offsite", Side.ME)
    growing = journal.topics.add(ana, "Growing", Side.BOTH, shareable=True)
    journal.topics.add(ana, "Carried over", Side.ME)
    journal.topics.move(growing.id, 0)
    weeks.on(hours=18)
    call = journal.meetings.start(ana)
    journal.topics.set_state(handover.id, TopicState.DISCUSSED)
    journal.topics.set_state(offsite.id, TopicState.DROPPED)
    journal.topics.set_state(growing.id, TopicState.LINGERING)
    weeks.on(minutes=31)
    journal.notes.save(call.id, NOTE + "- [ ] deleted again\n", 7)
    journal.notes.save(call.id, NOTE, 42)
    journal.meetings.finish(call.id)
    journal.meetings.set_wrap_up(call.id, WrapUp(Driver.THEM, 4, 5, True, False))


def _call_some_off(journal: Journal, ana: int) -> None:
    planned = journal.meetings.plan(ana, date(2026, 12, 8))
    journal.meetings.move(planned.id, date(2026, 12, 10), time(9), Side.ME, "release freeze")
    cancelled = journal.meetings.plan(ana, date(2026, 12, 3))
    journal.meetings.cancel(cancelled.id, Side.THEM, "ill")
    missed = journal.meetings.plan(ana, date(2026, 12, 4))
    journal.meetings.no_show(missed.id, Side.THEM)


def _throw_some_away(journal: Journal, ana: int) -> None:
    action = journal.actions.add(ana, "Ask Hana", Side.ME, date(2026, 12, 24))
    journal.actions.set_state(action.id, ActionState.DROPPED)
    journal.actions.delete(journal.actions.add(ana, "Thrown away", Side.THEM).id)
    journal.topics.delete(journal.topics.add(ana, "Thrown away", Side.ME).id)
    journal.meetings.delete(journal.meetings.plan(ana, date(2026, 12, 5)).id)


def contents(journal: Journal) -> dict[str, Any]:
    """Return all that can be read through the front door, as plain values."""
    people = journal.people.all(archived=True)
    read = {
        "roles": journal.people.roles,
        "preferences": journal.people.preferences,
        "next": journal.meetings.next_for,
        "timeline": journal.meetings.timeline,
        "topics": journal.topics.agenda,
        "actions": journal.actions.for_person,
        "closed": partial(journal.actions.for_person, closed=True),
    }
    meetings = [entry.meeting.id for one in people for entry in journal.meetings.timeline(one.id)]
    return _plain(
        {
            "people": people,
            "overview": journal.overview.people(archived=True),
            # Those not reworded follow the wording of each version.
            "formats": [one for one in journal.formats.all() if one.changed or not one.key],
            "settings": journal.settings.get(),
            "trash": journal.trash.items(),
            "notes": [journal.notes.get(meeting) for meeting in meetings],
            "found": journal.search.find("h"),
            **{name: [ask(one.id) for one in people] for name, ask in read.items()},
        }
    )


def _plain(value: Any) -> Any:
    """Return what JSON makes of facts."""

    def plain(one: Any) -> Any:
        return asdict(one) if hasattr(one, "__dataclass_fields__") else str(one)

    return json.loads(json.dumps(value, default=plain))


def main() -> None:
    """Make the golden journal of the present schema."""
    folder = GOLDEN / f"schema-{SCHEMA_VERSION}"
    weeks = PassingTime()
    journal, recovery_key = Journal.create(
        folder, Passphrase(PASSPHRASE), clock=weeks.clock, cost=FLOOR
    )
    write_something_of_everything(journal, weeks)
    journal.tidy()
    expected = {"recovery_key": recovery_key.lines, "contents": contents(journal)}
    journal.close()
    written = json.dumps(expected, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    (GOLDEN / f"schema-{SCHEMA_VERSION}.json").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
