"""The shapes in which facts are printed for programs. docs/command-line.md describes them."""

from datetime import date, time

from mgrjournal.cli.output import Shape
from mgrjournal.meetings.facts import Meeting, PersonAction, PersonOverview, Topic
from mgrjournal.people.facts import Person


def person(one: Person) -> Shape:
    """Return a person."""
    details = one.details
    return {
        "id": one.id,
        "name": details.name,
        "role": details.role.value,
        "title": details.title,
        "team": details.team,
        "cadence": details.cadence.value,
        "weekday": details.weekday,
        "at": _time(details.at),
        "minutes": details.minutes,
    }


def overview(one: PersonOverview) -> Shape:
    """Return a person as `people` lists them."""
    return {
        **person(one.person),
        "next": None if one.next_meeting is None else meeting(one.next_meeting),
        "last_held": _date(one.last_held),
        "open_topics": one.open_topics,
        "open_actions": one.open_actions,
    }


def meeting(one: Meeting) -> Shape:
    """Return when a 1:1 is."""
    return {
        "id": one.id,
        "on": one.on.isoformat(),
        "at": _time(one.at),
        "minutes": one.minutes,
        "state": one.state.value,
    }


def topic(one: Topic) -> Shape:
    """Return a topic."""
    return {
        "id": one.id,
        "text": one.text,
        "by": one.brought_by.value,
        "shareable": one.shareable,
        "state": one.state.value,
    }


def action(one: PersonAction) -> Shape:
    """Return a promise beside the person it is with."""
    return {
        "id": one.action.id,
        "person": one.person.name,
        "text": one.action.text,
        "owner": one.action.owner.value,
        "due": _date(one.action.due),
        "shareable": one.action.shareable,
    }


def _date(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _time(at: time | None) -> str | None:
    return None if at is None else f"{at:%H:%M}"
