"""`doctor`: is everything as it should be?"""

import typer

from mgrjournal.cli.access import access
from mgrjournal.cli.options import AsJson
from mgrjournal.cli.output import say_json, say_table
from mgrjournal.errors import JournalError


def doctor(context: typer.Context, as_json: AsJson = False) -> None:
    """Examine engine, settings, integrity, keys and permissions."""
    with access(context).opened() as journal:
        findings = journal.examine()
    if as_json:
        say_json([{"name": one.name, "ok": one.ok, "detail": one.detail} for one in findings])
    else:
        rows = [(one.name, "ok" if one.ok else "LOOK", one.detail) for one in findings]
        say_table(("CHECKED", "", "FOUND"), rows)
    if not all(one.ok for one in findings):
        raise JournalError(
            "CHECK_FAILED",
            "Not everything is as it should be.",
            safe="Nothing was changed by looking.",
            next_step="See the lines marked LOOK; copy the journal's folder aside before repairs.",
        )
