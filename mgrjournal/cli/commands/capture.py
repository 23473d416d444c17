"""`add` and `note`: a topic or a few lines for somebody, in five seconds."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mgrjournal.cli import as_json as shapes
from mgrjournal.cli.access import access, find_person
from mgrjournal.cli.options import AsJson, PersonName
from mgrjournal.cli.output import say, say_json
from mgrjournal.cli.typing_in import STDIN, text
from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.facts import Meeting, MeetingState, Side
from mgrjournal.meetings.pasted_list import parse_list

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_OPEN_TO_NOTES = (MeetingState.PLANNED, MeetingState.HELD)


def add(
    context: typer.Context,
    person: PersonName,
    topic: Annotated[
        str, typer.Argument(metavar="TEXT|-", help="The topic; - takes a list from stdin.")
    ],
    by: Annotated[Side, typer.Option(help="Who brings it.")] = Side.ME,
    shareable: Annotated[
        bool | None,
        typer.Option(
            "--shareable/--private",
            help="Whether it may leave. Theirs may, yours not, unless you say so.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Put a topic on the agenda with somebody."""
    start = access(context)
    secret = start.secret()
    topics = _list(text(STDIN)) if topic == STDIN else [topic]
    with start.opened(secret) as journal:
        whom = find_person(journal, person)
        added = journal.topics.add_many(whom.id, topics, by, shareable=shareable)
    if as_json:
        say_json([shapes.topic(one) for one in added])
        return
    leaves = "shareable" if added[0].shareable else "private"
    what = "1 topic" if len(added) == 1 else f"{len(added)} topics"
    say(f"Added {what} for {whom.name}, {leaves}.")


def note(
    context: typer.Context,
    person: PersonName,
    words: Annotated[
        str | None, typer.Argument(metavar="[TEXT|-]", help="Left out or -, it comes from stdin.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Append to the note of the 1:1 that runs or is today's.

    If there is none, one of today is noted as held.
    """
    start = access(context)
    secret = start.secret()
    added = text(words)
    with start.opened(secret) as journal:
        whom = find_person(journal, person)
        meeting = _meeting_for_notes(journal, whom.id)
        before = journal.notes.get(meeting.id)
        known = {line.id for line in before.captured}
        body = _appended(before.body, added)
        saved = journal.notes.save(meeting.id, body, len(body.encode("utf-16-le")) // 2)
        new = [line for line in saved.captured if line.id not in known]
    if as_json:
        captured = [{"kind": line.kind.value, "text": line.text} for line in new]
        say_json({"person": whom.name, "meeting": shapes.meeting(meeting), "captured": captured})
        return
    became = f" {len(new)} of its lines became something." if new else ""
    say(f"Noted for {whom.name}.{became}")


def _list(pasted: str) -> list[str]:
    topics = list(parse_list(pasted).topics)
    if not topics:
        raise InvalidInputError("There is no topic in that.", next_step="Pipe in one a line.")
    return topics


def _meeting_for_notes(journal: "Journal", person_id: int) -> Meeting:
    today = journal.clock.today()
    coming = journal.meetings.next_for(person_id)
    if coming is not None and (coming.running or coming.on == today):
        return coming
    for entry in journal.meetings.timeline(person_id, limit=5):
        if entry.meeting.on == today and entry.meeting.state in _OPEN_TO_NOTES:
            return entry.meeting
    return _held_today(journal, person_id, today)


def _held_today(journal: "Journal", person_id: int, today: date) -> Meeting:
    planned = journal.meetings.plan(person_id, today)
    return journal.meetings.finish(planned.id)


def _appended(body: str, added: str) -> str:
    before = body.rstrip("\n")
    return f"{before}\n{added.strip()}\n" if before else f"{added.strip()}\n"
