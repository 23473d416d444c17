"""`init` and `demo`: making a journal."""

from pathlib import Path
from typing import Annotated

import typer

from mgrjournal.cli.access import access
from mgrjournal.cli.options import AsJson
from mgrjournal.cli.output import say, say_json
from mgrjournal.cli.typing_in import first_line

_MOST_PEOPLE = 300
_MOST_WEEKS = 1040


def init(context: typer.Context, as_json: AsJson = False) -> None:
    """Make a new journal and show its recovery key."""
    start = access(context)
    recovery_key = start.create()
    if as_json:
        say_json({"journal": str(start.folder), "recovery_key": "\n".join(recovery_key.lines)})
        return
    say(f"A new journal is in {start.folder}.\n")
    say("Its recovery key, to write down now and to keep away from this computer:\n")
    for line in recovery_key.lines:
        say(f"    {line}")
    say("\nIt opens the journal when the passphrase is forgotten. Nobody else can.")


def demo(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="An empty folder or a new one.")],
    people: Annotated[int, typer.Option(min=1, max=_MOST_PEOPLE, help="How many people.")] = 8,
    weeks: Annotated[int, typer.Option(min=0, max=_MOST_WEEKS, help="How far back.")] = 26,
    seed: Annotated[int, typer.Option(help="The same seed gives the same people and days.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Make a journal of invented people, to look around in."""
    from mgrjournal.demo import DEMO_PASSPHRASE, create_demo  # so that help is quick

    start = access(context)
    source = start.passphrase_file
    passphrase = DEMO_PASSPHRASE if source is None else first_line(source)
    journal = create_demo(
        folder.expanduser().absolute(),
        passphrase=passphrase,
        people=people,
        weeks=weeks,
        seed=seed,
        clock=start.clock,
    )
    try:
        meetings = sum(journal.meetings.count(one.id) for one in journal.people.all())
    finally:
        journal.close()
    shown = {"passphrase": passphrase} if source is None else {}
    if as_json:
        say_json({"journal": str(journal.folder), "people": people, "meetings": meetings, **shown})
        return
    say(f"A demo journal is in {journal.folder}: {people} invented people, {meetings} 1:1s.")
    if shown:
        say(f"Its passphrase: {passphrase}")
