"""What one row of an item list shows: plain values, made by a model, painted by the delegate."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt

from mgrjournal.meetings.due import Tone
from mgrjournal.meetings.facts import Side

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Row` of an index."""

ID_ROLE = Qt.ItemDataRole.UserRole + 2
"""The id of the item in the journal; None for headings and prompts."""


class RowKind(Enum):
    """What a row is: something to act on, or words between such rows."""

    ITEM = auto()
    HEADING = auto()
    PROMPT = auto()


class Mark(Enum):
    """What stands at the start of a row: topics are round, actions and choices are square."""

    NONE = auto()
    ROUND = auto()
    BOX = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Args:
        key: names the row within its list, so that it can be updated in place.
        sentence: the whole row as one sentence, for assistive technology.
        quiet: painted faint: done, or not chosen.
        meta: a few words beside the text (or below it where it is narrow).
        below: words that always stand on a line of their own.
        side: who brought it; painted as the two bars beside `name`.
        name: who brought it or owns it, in one word.
        due: the date in words, in a column of its own.
        locked: a lock where doubt is likely, as in the copy preview.
    """

    key: str
    text: str
    sentence: str
    item_id: int | None = None
    kind: RowKind = RowKind.ITEM
    mark: Mark = Mark.NONE
    ticked: bool = False
    quiet: bool = False
    meta: str = ""
    below: str = ""
    shareable: bool = False
    locked: bool = False
    side: Side | None = None
    name: str = ""
    due: str = ""
    tone: Tone = Tone.LATER
