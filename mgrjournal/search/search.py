"""Finds words in everything that was written."""

import contextlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import text

from mgrjournal.clock import Clock
from mgrjournal.errors import VaultError
from mgrjournal.meetings.timeline import excerpt
from mgrjournal.search import indexing
from mgrjournal.search.facts import HitKind, SearchHit
from mgrjournal.search.query import match_expression
from mgrjournal.vault.store import Store

# Each source is read from its newest row and left as soon as there is enough: however common a
# word is, a search while typing costs the same. Rows of the trash are passed over.
_PEOPLE: Final = text("""
    SELECT person.id, person.id, person.name, person.created_at, person.name,
        trim(person.title || ', ' || person.team, ', ')
    FROM person_fts JOIN person ON person.id = person_fts.rowid
    WHERE person_fts MATCH :words AND person.deleted_at IS NULL
    ORDER BY person_fts.rowid DESC LIMIT :most
""")
_NOTES: Final = text("""
    SELECT note.meeting_id, person.id, person.name, meeting.scheduled_on, substr(note.body, 1, 400),
        snippet(note_fts, 0, '', '', '…', 24)
    FROM note_fts
    JOIN note ON note.meeting_id = note_fts.rowid
    JOIN meeting ON meeting.id = note.meeting_id AND meeting.deleted_at IS NULL
    JOIN person ON person.id = meeting.person_id AND person.deleted_at IS NULL
    WHERE note_fts MATCH :words
    ORDER BY note_fts.rowid DESC LIMIT :most
""")
_TOPICS: Final = text("""
    SELECT topic.id, person.id, person.name, topic.created_at, topic.text, ''
    FROM topic_fts
    JOIN topic ON topic.id = topic_fts.rowid AND topic.deleted_at IS NULL
    JOIN person ON person.id = topic.person_id AND person.deleted_at IS NULL
    WHERE topic_fts MATCH :words
    ORDER BY topic_fts.rowid DESC LIMIT :most
""")
_ACTIONS: Final = text("""
    SELECT action.id, person.id, person.name, action.created_at, action.text, ''
    FROM action_fts
    JOIN action ON action.id = action_fts.rowid AND action.deleted_at IS NULL
    JOIN person ON person.id = action.person_id AND person.deleted_at IS NULL
    WHERE action_fts MATCH :words
    ORDER BY action_fts.rowid DESC LIMIT :most
""")
_LINES: Final = text("""
    SELECT meeting.id, person.id, person.name, meeting.scheduled_on, line.text, ''
    FROM captured_line_fts
    JOIN captured_line AS line ON line.id = captured_line_fts.rowid
        AND line.removed_at IS NULL
    JOIN meeting ON meeting.id = line.meeting_id AND meeting.deleted_at IS NULL
    JOIN person ON person.id = meeting.person_id AND person.deleted_at IS NULL
    WHERE captured_line_fts MATCH :words
    ORDER BY captured_line_fts.rowid DESC LIMIT :most
""")
_SOURCES: Final = (
    (HitKind.PERSON, _PEOPLE),
    (HitKind.NOTE, _NOTES),
    (HitKind.TOPIC, _TOPICS),
    (HitKind.ACTION, _ACTIONS),
    (HitKind.CAPTURED, _LINES),
)


class Search:
    """Looks through people, notes, their lines, topics and actions."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def find(self, query: str, *, limit: int = 50) -> list[SearchHit]:
        """Return what holds every word of a query, or a word that begins so.

        People come first, then all else, newest first; what belongs to people in the archive is
        found, what lies in the trash is not. Case and accents do not matter. Any text may be
        asked; one without words finds nothing.
        """
        words = match_expression(query)
        if words is None:
            return []
        # What cannot be learnt now, because the disk is full, must not keep from finding the rest.
        with contextlib.suppress(VaultError):
            self.learn()
        with self._store.read() as session:
            hits = [
                self._hit(kind, row)
                for kind, source in _SOURCES
                for row in session.execute(source, {"words": words, "most": limit})
            ]
        hits.sort(key=lambda hit: hit.on or date.min, reverse=True)
        hits.sort(key=lambda hit: hit.kind is not HitKind.PERSON)
        return hits[:limit]

    def learn(self) -> None:
        """Let the index know what was written since it was last asked; for an idle moment.

        Raises:
            VaultError: it cannot be written.
        """
        with self._store.read() as session:
            if not indexing.notes_to_learn(session):
                return
        with self._store.write() as session:
            indexing.learn_notes(session)

    def _hit(self, kind: HitKind, row: Sequence[Any]) -> SearchHit:
        item_id, person_id, person_name, moment, title, snippet = row
        return SearchHit(
            kind=kind,
            item_id=item_id,
            person_id=person_id,
            person_name=person_name,
            on=self._day(moment),
            title=_first_line(title) if kind is HitKind.NOTE else title,
            snippet=" ".join(snippet.split()),
        )

    def _day(self, stored: str) -> date:
        """Return the user's day of what is stored as a day or as a moment in UTC."""
        if len(stored) == len("2026-11-24"):
            return date.fromisoformat(stored)
        moment = datetime.fromisoformat(stored).replace(tzinfo=UTC)
        return self._clock.local(moment).date()


def _first_line(body: str) -> str:
    return excerpt(body).partition("\n")[0]
