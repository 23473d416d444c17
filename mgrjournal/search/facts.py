"""Plain facts about what a search finds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mgrjournal.fact import Fact


class HitKind(StrEnum):
    """What was found."""

    PERSON = "person"
    NOTE = "note"
    TOPIC = "topic"
    ACTION = "action"
    CAPTURED = "captured"


@dataclass(frozen=True, slots=True, repr=False)
class SearchHit(Fact):
    """Something that holds all the words looked for.

    Args:
        item_id: of the person, topic or action; of the 1:1 for a note and its lines.
        on: the date of the 1:1, or the day on which the item was written.
        title: one line that names it.
        snippet: plain text around the words that were found; empty where the title says it all.
    """

    kind: HitKind
    item_id: int
    person_id: int
    person_name: str
    on: date | None
    title: str
    snippet: str
