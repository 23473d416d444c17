"""The commands of `mgrj`, one file for each thing they are about."""

import typer

from mgrjournal.cli.commands import agenda, capture, doctor, key, making, people


def register(app: typer.Typer) -> None:
    """Add all commands, in the order in which the help shows them."""
    app.command("init")(making.init)
    app.command("demo")(making.demo)
    app.command("people")(people.show)
    app.add_typer(people.person, name="person")
    app.command("add")(capture.add)
    app.command("note")(capture.note)
    app.command("agenda")(agenda.agenda)
    app.command("actions")(agenda.actions)
    app.add_typer(key.key, name="key")
    app.command("doctor")(doctor.doctor)
