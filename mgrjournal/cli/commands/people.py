"""`people` and `person add`."""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Annotated

import typer

from mgrjournal.cli import as_json as shapes
from mgrjournal.cli.access import access
from mgrjournal.cli.options import AsJson
from mgrjournal.cli.output import say, say_json, say_table
from mgrjournal.meetings.due import describe_day
from mgrjournal.meetings.facts import Meeting, PersonOverview
from mgrjournal.people.facts import Cadence, PersonDetails, Role

person = typer.Typer(help="Add people.", no_args_is_help=True, rich_markup_mode=None)


class Weekday(StrEnum):
    """A day of the week, as it is typed."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


def show(
    context: typer.Context,
    archived: Annotated[bool, typer.Option("--archived", help="Those of the archive too.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the people, with the next and the last 1:1."""
    with access(context).opened() as journal:
        people = journal.overview.people(archived=archived)
        today = journal.clock.today()
    if as_json:
        say_json([shapes.overview(one) for one in people])
    elif people:
        head = ("NAME", "ROLE", "TEAM", "MEETS", "NEXT 1:1", "LAST", "TOPICS", "ACTIONS")
        say_table(head, [_row(one, today) for one in people])
    else:
        say("Nobody yet. Add somebody with `mgrj person add NAME`.")


@person.command("add")
def add(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The full name.")],
    role: Annotated[Role, typer.Option(help="What they are to you.")] = Role.REPORT,
    cadence: Annotated[Cadence, typer.Option(help="How often you mean to meet.")] = Cadence.NONE,
    team: Annotated[str, typer.Option(help="The team they work in.")] = "",
    title: Annotated[str, typer.Option(help="Their job title.")] = "",
    weekday: Annotated[Weekday | None, typer.Option(help="The usual day.")] = None,
    at: Annotated[
        datetime | None, typer.Option(formats=["%H:%M"], metavar="HH:MM", help="The usual time.")
    ] = None,
    minutes: Annotated[int, typer.Option(min=1, max=1440, help="The usual length.")] = 30,
    as_json: AsJson = False,
) -> None:
    """Add a person."""
    details = PersonDetails(
        name=name,
        role=role,
        title=title,
        team=team,
        cadence=cadence,
        weekday=None if weekday is None else list(Weekday).index(weekday),
        at=None if at is None else at.time(),
        minutes=minutes,
    )
    with access(context).opened() as journal:
        added = journal.people.add(details)
    if as_json:
        say_json(shapes.person(added))
    else:
        say(f"Added {added.name}.")


def _row(one: PersonOverview, today: date) -> tuple[str, ...]:
    details = one.person.details
    return (
        details.name,
        details.role.value,
        details.team,
        "" if details.cadence is Cadence.NONE else details.cadence.value,
        _when(one.next_meeting, today),
        "" if one.last_held is None else describe_day(one.last_held, today),
        str(one.open_topics or ""),
        str(one.open_actions or ""),
    )


def _when(meeting: Meeting | None, today: date) -> str:
    if meeting is None:
        return ""
    if meeting.running:
        return "now"
    return describe_day(meeting.on, today) + _at(meeting.at)


def _at(at: time | None) -> str:
    return "" if at is None else f" {at:%H:%M}"
