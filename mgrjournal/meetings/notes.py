"""Notes: what was said, exactly as typed."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlmodel import Session

from mgrjournal.clock import Clock
from mgrjournal.errors import InvalidInputError, NotFoundError
from mgrjournal.fact import Fact
from mgrjournal.meetings import captured, meeting_rows
from mgrjournal.meetings.capture import ParsedLine, parse_note
from mgrjournal.meetings.captured import Moment
from mgrjournal.meetings.edits import touched_lines
from mgrjournal.meetings.facts import CapturedLine, Note
from mgrjournal.meetings.tables import MeetingRow, NoteRow
from mgrjournal.people.tables import PersonRow
from mgrjournal.people.typed import block
from mgrjournal.vault.store import Store

LONGEST: Final = 2_000_000
"""Characters of one note; more than anybody types, less than what makes an editor halt."""

# The statement of nearly every save while somebody types: nothing is loaded, nothing is compiled.
_WRITE: Final = (
    "UPDATE note SET body = ?, cursor = ?, saved_at = ?, indexed = 0 WHERE meeting_id = ?"
)
# How every line begins that becomes something, or a fence, within which nothing does.
_PERHAPS: Final = re.compile("^\\s*(?:/|[-*+]|[0-9]|```|~~~)|[\r\u2029]", re.MULTILINE)
_MOMENT: Final = "%Y-%m-%d %H:%M:%S.%f"


@dataclass(frozen=True, slots=True, repr=False)
class _OnDesk(Fact):
    """What is known of the note that was saved last, so that the next save need not look."""

    meeting_id: int
    first_name: str
    body: str
    lines: list[ParsedLine]
    captured: tuple[CapturedLine, ...]

    def says_the_same(self, note: Note, today: date) -> bool:
        """Return whether the lines of a note that become something are those saved last.

        Nearly every edit is inside ordinary lines, so only the lines that were touched are read.
        """
        if note.meeting_id != self.meeting_id:
            return False
        before, after = touched_lines(self.body, note.body)
        return _is_ordinary(before, after) or self.lines == parse_note(
            note.body, today, self.first_name
        )


def _is_ordinary(before: str, after: str) -> bool:
    """Return whether an edit changes neither a line that means something nor the place of one."""
    return before.count("\n") == after.count("\n") and not (
        _PERHAPS.search(before) or _PERHAPS.search(after)
    )


class Notes:
    """Keeps notes, and what their lines become."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._desk: _OnDesk | None = None

    def get(self, meeting_id: int) -> Note:
        """Return the note of a 1:1; an empty one when nothing has been written yet.

        Raises:
            NotFoundError: there is no such 1:1.
        """
        self._desk = None
        with self._store.read() as session:
            meeting_rows.meeting(session, meeting_id)
            row = session.get(NoteRow, meeting_id)
            if row is None:
                return Note(meeting_id)
            lines = captured.rows_of(session, meeting_id)
            return Note(
                meeting_id=meeting_id,
                body=row.body,
                cursor=row.cursor,
                saved_at=row.saved_at,
                captured=tuple(line.fact() for line in lines if line.removed_at is None),
            )

    def save(self, meeting_id: int, body: str, cursor: int) -> Note:
        """Make a note durable, and let what its lines became follow them.

        An edited line changes its topic or action, a deleted line takes it to the trash, a line
        that comes back brings it back. When nothing of that changed, only the text is written.

        Args:
            body: the whole text.
            cursor: where the caret is, in UTF-16 code units.

        Raises:
            NotFoundError: there is no such 1:1.
            InvalidInputError: the note is longer than a journal takes.
        """
        body = block(body)
        if len(body) > LONGEST:
            raise InvalidInputError(
                "The note is too long to keep as one.", next_step="Put a part of it elsewhere."
            )
        moment = Moment(self._clock.now(), self._clock.today())
        note = Note(meeting_id, body, cursor, moment.now)
        desk = self._desk
        said = desk is not None and desk.says_the_same(note, moment.today)
        if desk is None or not (said and self._written(note, moment)):
            with self._store.write() as session:
                desk = _saved_in_full(session, note, moment)
        # As a part of a greater change it may yet not have happened.
        self._desk = None if self._store.in_one_change else replace(desk, body=note.body)
        return replace(note, captured=desk.captured)

    def _written(self, note: Note, moment: Moment) -> bool:
        """Write only the text, over the one that is there; return whether that could be done."""
        if self._store.in_one_change:
            return False
        saved_at = moment.now.strftime(_MOMENT)
        with self._store.write_plainly() as connection:
            done = connection.execute(_WRITE, (note.body, note.cursor, saved_at, note.meeting_id))
            return bool(done.rowcount)


def _saved_in_full(session: Session, note: Note, moment: Moment) -> _OnDesk:
    """Write a note, and bring what its lines became in step.

    The text of a 1:1 that lies in the trash is kept, too: it is there when the 1:1 comes back.
    """
    meeting = session.get(MeetingRow, note.meeting_id)
    person = session.get(PersonRow, meeting.person_id) if meeting else None
    if meeting is None or person is None:
        raise NotFoundError("1:1")
    first_name = person.fact().first_name
    lines = parse_note(note.body, moment.today, first_name)
    session.merge(
        NoteRow(meeting_id=note.meeting_id, body=note.body, cursor=note.cursor, saved_at=moment.now)
    )
    rows = captured.bring_in_step(session, meeting, lines, moment)
    return _OnDesk(meeting.id, first_name, note.body, lines, tuple(row.fact() for row in rows))
