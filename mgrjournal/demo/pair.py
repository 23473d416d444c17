"""Tells how an invented relationship went, from the first day until now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from math import exp
from random import Random

from mgrjournal.demo.agenda import Agenda
from mgrjournal.demo.blanks import blanks, fill
from mgrjournal.demo.cast import Member
from mgrjournal.demo.character import Mood
from mgrjournal.demo.events import Closed, Event, Held, Met, Planned, Promoted
from mgrjournal.demo.habits import Impression, Recorder, Tide
from mgrjournal.demo.hitches import Hitches
from mgrjournal.demo.note import NoteWriter, Promise, Writing
from mgrjournal.demo.slots import Slot, Slots
from mgrjournal.demo.table import Settled
from mgrjournal.demo.trial import drawn_formats
from mgrjournal.people.facts import PersonalTalk, PersonDetails, Preferences, Role

_BETTER_BY = 0.9  # points of energy that the second of two formats adds


@dataclass(frozen=True, slots=True)
class Setting:
    """What the story of a pair stands on.

    Args:
        person: the place of the person in the cast.
        colleagues: first names of others who may be mentioned.
        now: the end of the story, aware of its zone.
        zone: the user's zone; None is the system's own.
    """

    person: int
    member: Member
    details: PersonDetails
    slots: Slots
    colleagues: Sequence[str]
    now: datetime
    zone: tzinfo | None

    def moment(self, on: date, at: time) -> datetime:
        """Return a local date and time as a moment."""
        if self.zone is None:
            return datetime.combine(on, at).astimezone()
        return datetime.combine(on, at, self.zone)


class Pair:
    """The story of one pair.

    Args:
        rng: decides everything that is left to chance.
    """

    def __init__(self, setting: Setting, rng: Random) -> None:
        member = setting.member
        self._setting = setting
        self._member = member
        self._person = setting.person
        self._rng = rng
        self._events: list[Event] = []
        self._agenda = Agenda(setting.person, member, setting.colleagues, rng)
        self._hitches = Hitches(setting.person, rng, self._say)
        self._recorder = Recorder(rng)
        likes_to_share = member.talk in {PersonalTalk.YES, PersonalTalk.A_LITTLE}
        self._writer = NoteWriter(rng, member.first_name, personal=likes_to_share)
        self._rate = Tide(rng)
        self._energy = Tide(rng, memory=0.2, spread=0.5)
        self._total = len(setting.slots.past)
        self._trial = drawn_formats(member.compares, *member.compared, self._total, rng)
        self._free = self._first_moment()

    def events(self) -> list[Event]:
        """Return all that happened until now, in no particular order."""
        self._begin()
        for index, slot in enumerate(self._setting.slots.past):
            self._pass(index, slot)
        self._look_ahead()
        return [event for event in self._events if event.when <= self._setting.now]

    def _first_moment(self) -> datetime:
        past = self._setting.slots.past
        first = past[0].on if past else self._setting.now.date()
        day = first - timedelta(days=self._rng.randint(2, 6))
        return self._setting.moment(day - timedelta(days=max(0, day.weekday() - 4)), time(17, 0))

    def _begin(self) -> None:
        member = self._member
        preferences = Preferences(
            personal_talk=member.talk,
            curious_about=member.curious_about,
            prepares=member.prepares,
            remarks=member.remarks,
        )
        self._events.append(
            Met(
                when=self._free,
                person=self._person,
                details=self._setting.details,
                preferences=preferences,
            )
        )

    def _pass(self, index: int, slot: Slot) -> None:
        """Let one planned date go by."""
        left = self._total - 1 - index
        mood = self._member.course(left, self._total)
        start = self._setting.moment(slot.on, slot.at)
        self._plan(index, slot)
        hitch = self._hitches.strike(index, slot, mood, self._free, start)
        if hitch is not None and index > 0:
            self._events.append(hitch)
            self._free = hitch.when
        else:
            self._hold(index, self._perhaps_move(index, slot, mood, start), mood)
        if self._member.promoted_to and left == self._total // 2:
            self._promote()

    def _plan(self, index: int, slot: Slot) -> None:
        self._events.append(
            Planned(
                when=self._free + timedelta(minutes=1),
                person=self._person,
                slot=index,
                on=slot.on,
                at=slot.at,
                format_key=self._format(index),
            )
        )
        self._free += timedelta(minutes=2)

    def _format(self, index: int) -> str:
        if (key := self._trial.get(self._total - 1 - index)) is not None:
            return key
        if index == 0 and self._member.since is not None:
            return "first-meeting"
        return "career" if self._member.role is Role.REPORT and index % 13 == 8 else ""

    def _perhaps_move(self, index: int, slot: Slot, mood: Mood, start: datetime) -> datetime:
        """Return when the 1:1 really begins."""
        moved = self._hitches.move(index, slot, mood, self._free, start)
        if moved is None:
            return start
        later = self._setting.moment(moved.to, moved.at)
        if later + timedelta(hours=2) > self._setting.now:
            return start
        self._events.append(moved)
        self._free = moved.when
        return later

    def _hold(self, index: int, start: datetime, mood: Mood) -> None:
        rate = mood.theirs * exp(self._rate.next())
        arrived = self._agenda.arrive(mood, rate, self._free, start)
        energy = mood.energy + self._energy.next()
        if self._trial and self._format(index) == self._member.compares[-1]:
            energy += _BETTER_BY
        settled = self._agenda.settle()
        writing = self._write(settled, start.date(), energy, arrived.theirs)
        minutes = max(9, round(self._rng.gauss(self._setting.details.minutes - 1, 4)))
        impression = Impression(energy, arrived.ready_them, arrived.ready_me)
        held = Held(
            when=start,
            person=self._person,
            slot=index,
            minutes=minutes,
            wrap_up=self._recorder.wrap_up(mood, impression),
            note=writing.body,
            raised=arrived.raised,
            discussed=tuple(item.key for item in settled.discussed),
            dropped=tuple(item.key for item in settled.dropped),
            lingering=tuple(item.key for item in settled.lingering),
            continues=self._agenda.note_down(writing.next_topic),
        )
        self._free = start + timedelta(minutes=minutes)
        closed = [self._close(index, promise, mood) for promise in writing.promises]
        self._events += [*arrived.ready, held, *closed]

    def _write(self, settled: Settled, on: date, energy: float, theirs: int) -> Writing:
        talks = [item.talk for item in settled.discussed if item.talk is not None]
        values = blanks(self._rng, self._member, self._setting.colleagues, on)
        return self._writer.write(talks, values, on, energy, theirs)

    def _close(self, index: int, promise: Promise, mood: Mood) -> Closed:
        when, state = self._recorder.closing(promise, self._free, mood.keeps)
        return Closed(when=when, person=self._person, slot=index, text=promise.text, state=state)

    def _promote(self) -> None:
        self._events.append(
            Promoted(
                when=self._free + timedelta(minutes=1),
                person=self._person,
                details=replace(self._setting.details, title=self._member.promoted_to),
            )
        )

    def _look_ahead(self) -> None:
        """Plan the next 1:1, with the topics that are there already."""
        slot = self._setting.slots.coming
        self._plan(self._total, slot)
        mood = self._member.course(0, self._total)
        start = self._setting.moment(slot.on, slot.at)
        soon = start - self._setting.now < timedelta(hours=20)
        arrived = self._agenda.arrive(mood, mood.theirs, self._free, start, least=2 if soon else 0)
        latest = self._setting.now - timedelta(minutes=5)
        self._events += [
            replace(topic, when=max(self._free, min(topic.when, latest))) if soon else topic
            for topic in arrived.ready
        ]

    def _say(self, reasons: Sequence[str], on: date) -> str:
        values = blanks(self._rng, self._member, self._setting.colleagues, on)
        return fill(self._rng.choice(reasons), values)
