"""`key`: the ways into the journal."""

from enum import StrEnum
from typing import Annotated

import typer

from mgrjournal.cli.access import access, new_passphrase
from mgrjournal.cli.options import AsJson
from mgrjournal.cli.output import say, say_json, say_table
from mgrjournal.cli.typing_in import confirm

key = typer.Typer(
    help="Show and change the ways into the journal.", no_args_is_help=True, rich_markup_mode=None
)


class Switch(StrEnum):
    """What to do with the keychain."""

    ON = "on"
    OFF = "off"
    STATUS = "status"


@key.command()
def passphrase(
    context: typer.Context,
    new_passphrase_file: Annotated[
        str | None,
        typer.Option(metavar="FILE|-", help="Take the new one from the first line of a file."),
    ] = None,
) -> None:
    """Change the passphrase. The old one opens nothing any more."""
    start = access(context)
    old = start.secret()
    new = new_passphrase(new_passphrase_file)
    with start.opened(old) as journal:
        journal.keys.change_passphrase(old, new)
    say("The passphrase was changed.")


@key.command()
def keychain(
    context: typer.Context,
    switch: Annotated[
        Switch, typer.Argument(metavar="[on|off|status]", help="What to do.")
    ] = Switch.STATUS,
) -> None:
    """Let the system's keychain open the journal, or no longer."""
    with access(context).opened() as journal:
        if switch is Switch.ON:
            journal.keys.enable_keychain()
        elif switch is Switch.OFF and not journal.keys.disable_keychain():
            say("An entry is left in the keychain; it opens nothing.")
        found = [slot.detail for slot in journal.keys.slots() if slot.kind == "keychain"]
    if found:
        say(f"The keychain opens this journal ({found[0]}).")
    else:
        say("The keychain does not open this journal.")


@key.command()
def recovery(context: typer.Context, as_json: AsJson = False) -> None:
    """Show the recovery key. It opens the journal without the passphrase."""
    with access(context).opened() as journal:
        lines = journal.keys.recovery_key().lines
    if as_json:
        say_json({"recovery_key": "\n".join(lines)})
    else:
        say("\n".join(lines))


@key.command()
def show(
    context: typer.Context,
    raw: Annotated[
        bool, typer.Option("--raw", help="The database key itself, for other SQLCipher 4 tools.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the ways into the journal."""
    start = access(context)
    secret = start.secret()
    if raw:
        confirm("Whoever sees this key can read the whole journal. Show it?", yes=yes)
    with start.opened(secret) as journal:
        slots = journal.keys.slots()
        digits = journal.keys.raw_database_key() if raw else ""
    if raw:
        if as_json:
            say_json({"database_key": digits})
        else:
            say(digits)
    elif as_json:
        say_json(
            [
                {"kind": s.kind, "created_at": s.created_at or None, "detail": s.detail}
                for s in slots
            ]
        )
    else:
        rows = [(slot.kind, slot.created_at[:10], slot.detail) for slot in slots]
        say_table(("WAY IN", "SINCE", "HOW"), rows)
