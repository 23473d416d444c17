"""`agenda` and `actions`: what may leave, and what is promised."""

from datetime import date
from typing import Annotated

import typer

from mgrjournal.cli import as_json as shapes
from mgrjournal.cli.access import access, find_person
from mgrjournal.cli.options import AsJson, PersonName
from mgrjournal.cli.output import say, say_json, say_table
from mgrjournal.meetings.agenda import Style, render
from mgrjournal.meetings.due import describe_due
from mgrjournal.meetings.facts import PersonAction, Side


def agenda(
    context: typer.Context,
    person: PersonName,
    style: Annotated[
        Style, typer.Option("--format", help="Where it will be pasted.")
    ] = Style.MARKDOWN,
    as_json: AsJson = False,
) -> None:
    """Print the agenda of the next 1:1, as it may leave: shareable lines only."""
    with access(context).opened() as journal:
        whom = find_person(journal, person)
        text = render(journal.agenda.shareable(whom.id), style)
    if as_json:
        say_json({"person": whom.name, "format": style.value, "text": text})
    else:
        say(text)


def actions(
    context: typer.Context,
    owner: Annotated[
        Side | None, typer.Option("--by", help="Only those that one side has promised.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the open promises, late ones first."""
    with access(context).opened() as journal:
        promises = journal.actions.open(owner)
        today = journal.clock.today()
    if as_json:
        say_json([shapes.action(one) for one in promises])
    elif promises:
        say_table(("DUE", "WHO", "WITH", "WHAT"), [_row(one, today) for one in promises])
    else:
        say("Nothing is promised.")


def _row(one: PersonAction, today: date) -> tuple[str, ...]:
    action = one.action
    return (
        "" if action.due is None else describe_due(action.due, today).text,
        "me" if action.owner is Side.ME else one.person.first_name,
        one.person.name,
        action.text,
    )
