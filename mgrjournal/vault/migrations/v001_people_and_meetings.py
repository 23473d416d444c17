"""Schema 1: people, 1:1s, topics, notes, actions, formats, and the index that searches them.

Dates are `YYYY-MM-DD`, times `HH:MM:SS.ffffff` in the user's zone, moments
`YYYY-MM-DD HH:MM:SS.ffffff` in UTC, truth values 0 and 1. A row with `deleted_at` is in the trash.
"""

from typing import Final

from mgrjournal.vault.connection import Connection
from mgrjournal.vault.migrations.text_indices_001 import TEXT_INDICES

_PEOPLE: Final = (
    """
    CREATE TABLE person (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (trim(name) <> ''),
        folded TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('report', 'manager', 'sponsor', 'peer', 'contact')),
        title TEXT NOT NULL,
        team TEXT NOT NULL,
        cadence TEXT NOT NULL
            CHECK (cadence IN ('weekly', 'two-weekly', 'monthly', 'quarterly', 'none')),
        weekday INTEGER CHECK (weekday BETWEEN 0 AND 6),
        usual_at TEXT,
        minutes INTEGER NOT NULL CHECK (minutes > 0),
        created_at TEXT NOT NULL,
        archived_at TEXT,
        deleted_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE role_period (
        id INTEGER PRIMARY KEY,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('report', 'manager', 'sponsor', 'peer', 'contact')),
        title TEXT NOT NULL,
        team TEXT NOT NULL,
        since TEXT NOT NULL,
        UNIQUE (person_id, since)
    ) STRICT
    """,
    """
    CREATE TABLE preference (
        person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        personal_talk TEXT NOT NULL CHECK (personal_talk IN ('unknown', 'yes', 'a little', 'no')),
        prepares TEXT NOT NULL,
        format_id INTEGER REFERENCES format (id) ON DELETE SET NULL,
        remarks TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE curiosity (
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        tag TEXT NOT NULL CHECK (trim(tag) <> ''),
        PRIMARY KEY (person_id, position)
    ) STRICT
    """,
)

_MEETINGS: Final = (
    """
    CREATE TABLE format (
        id INTEGER PRIMARY KEY,
        key TEXT UNIQUE,
        name TEXT NOT NULL CHECK (trim(name) <> ''),
        purpose TEXT NOT NULL,
        reworded INTEGER NOT NULL CHECK (reworded IN (0, 1)),
        deleted_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE format_section (
        format_id INTEGER NOT NULL REFERENCES format (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        prompts TEXT NOT NULL,
        PRIMARY KEY (format_id, position)
    ) STRICT
    """,
    """
    CREATE TABLE meeting (
        id INTEGER PRIMARY KEY,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        scheduled_on TEXT NOT NULL,
        scheduled_at TEXT,
        minutes INTEGER NOT NULL CHECK (minutes > 0),
        cadence TEXT NOT NULL
            CHECK (cadence IN ('weekly', 'two-weekly', 'monthly', 'quarterly', 'none')),
        state TEXT NOT NULL
            CHECK (state IN ('planned', 'held', 'moved', 'cancelled', 'no-show')),
        asked_by TEXT CHECK (asked_by IN ('them', 'me', 'both')),
        reason TEXT NOT NULL,
        moved_to TEXT,
        moved_from_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
        format_id INTEGER REFERENCES format (id) ON DELETE SET NULL,
        format_name TEXT NOT NULL,
        driver TEXT CHECK (driver IN ('them', 'shared', 'me')),
        energy INTEGER CHECK (energy BETWEEN 1 AND 5),
        worth INTEGER CHECK (worth BETWEEN 1 AND 5),
        prepared_me INTEGER CHECK (prepared_me IN (0, 1)),
        prepared_them INTEGER CHECK (prepared_them IN (0, 1)),
        created_at TEXT NOT NULL,
        started_at TEXT,
        ended_at TEXT,
        deleted_at TEXT,
        CHECK (asked_by IS NULL OR state IN ('moved', 'cancelled', 'no-show')),
        CHECK ((moved_to IS NOT NULL) = (state = 'moved')),
        CHECK (ended_at IS NULL OR started_at IS NOT NULL),
        CHECK (ended_at IS NULL OR state = 'held'),
        CHECK (started_at IS NULL OR state IN ('planned', 'held'))
    ) STRICT
    """,
    """
    CREATE TABLE meeting_section (
        meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        prompts TEXT NOT NULL,
        PRIMARY KEY (meeting_id, position)
    ) STRICT
    """,
    """
    CREATE TABLE note (
        meeting_id INTEGER PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        cursor INTEGER NOT NULL CHECK (cursor >= 0),
        saved_at TEXT NOT NULL,
        indexed INTEGER NOT NULL CHECK (indexed IN (0, 1))
    ) STRICT
    """,
)

_ITEMS: Final = (
    """
    CREATE TABLE topic (
        id INTEGER PRIMARY KEY,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (trim(text) <> ''),
        brought_by TEXT NOT NULL CHECK (brought_by IN ('them', 'me', 'both')),
        shareable INTEGER NOT NULL CHECK (shareable IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('open', 'discussed', 'dropped', 'lingering')),
        position INTEGER NOT NULL,
        section TEXT NOT NULL,
        raised_in INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
        next_from INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
        closed_in INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
        lingering_since TEXT,
        created_at TEXT NOT NULL,
        closed_at TEXT,
        deleted_at TEXT,
        CHECK ((closed_at IS NOT NULL) = (state IN ('discussed', 'dropped'))),
        CHECK (closed_in IS NULL OR closed_at IS NOT NULL),
        CHECK ((lingering_since IS NOT NULL) = (state = 'lingering')),
        CHECK (raised_in IS NULL OR next_from IS NULL)
    ) STRICT
    """,
    """
    CREATE TABLE topic_passing (
        topic_id INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
        meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        outcome TEXT NOT NULL CHECK (outcome IN ('carried', 'lingering', 'discussed', 'dropped')),
        PRIMARY KEY (topic_id, meeting_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE action (
        id INTEGER PRIMARY KEY,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (trim(text) <> ''),
        owner TEXT NOT NULL CHECK (owner IN ('them', 'me')),
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
        due TEXT,
        shareable INTEGER NOT NULL CHECK (shareable IN (0, 1)),
        meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
        created_at TEXT NOT NULL,
        closed_at TEXT,
        deleted_at TEXT,
        CHECK ((closed_at IS NOT NULL) = (state IN ('done', 'dropped')))
    ) STRICT
    """,
    """
    CREATE TABLE captured_line (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        kind TEXT NOT NULL
            CHECK (kind IN ('action', 'topic', 'next', 'personal', 'pain', 'context', 'quote')),
        line INTEGER NOT NULL CHECK (line >= 0),
        text TEXT NOT NULL,
        owner TEXT CHECK (owner IN ('them', 'me', 'both')),
        due TEXT,
        done INTEGER NOT NULL CHECK (done IN (0, 1)),
        raw TEXT NOT NULL,
        topic_id INTEGER REFERENCES topic (id) ON DELETE SET NULL,
        action_id INTEGER REFERENCES action (id) ON DELETE SET NULL,
        removed_at TEXT,
        CHECK (topic_id IS NULL OR kind IN ('topic', 'next')),
        CHECK (action_id IS NULL OR kind = 'action')
    ) STRICT
    """,
    """
    CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID
    """,
)

# Each index answers a question that a page asks; tests/test_schema_queries.py holds the plans.
_INDICES: Final = (
    "CREATE INDEX person_by_name ON person (folded, id) WHERE deleted_at IS NULL",
    # A person's timeline, newest first.
    "CREATE INDEX meeting_timeline ON meeting (person_id, scheduled_on, id)",
    # A person's next 1:1, and the last one held.
    """
    CREATE INDEX meeting_of_person ON meeting (person_id, state, scheduled_on)
    WHERE deleted_at IS NULL
    """,
    # The call that runs.
    """
    CREATE INDEX meeting_running ON meeting (started_at)
    WHERE started_at IS NOT NULL AND ended_at IS NULL AND deleted_at IS NULL
    """,
    # Notes whose words the search does not know yet.
    "CREATE INDEX note_not_indexed ON note (meeting_id) WHERE indexed = 0",
    # A person's agenda, and the place for one topic more.
    "CREATE INDEX topic_agenda ON topic (person_id, state, position) WHERE deleted_at IS NULL",
    "CREATE INDEX topic_position ON topic (person_id, position)",
    # Promises: of a person, and for Today by owner.
    "CREATE INDEX action_of_person ON action (person_id, state, due)",
    "CREATE INDEX action_of_owner ON action (state, owner, due) WHERE deleted_at IS NULL",
    "CREATE INDEX captured_line_of_note ON captured_line (meeting_id, line)",
    # What points at a row that goes for good.
    "CREATE INDEX meeting_moved_from ON meeting (moved_from_id) WHERE moved_from_id IS NOT NULL",
    "CREATE INDEX meeting_format ON meeting (format_id) WHERE format_id IS NOT NULL",
    "CREATE INDEX preference_format ON preference (format_id) WHERE format_id IS NOT NULL",
    "CREATE INDEX topic_closed_in ON topic (closed_in) WHERE closed_in IS NOT NULL",
    "CREATE INDEX topic_raised_in ON topic (raised_in) WHERE raised_in IS NOT NULL",
    "CREATE INDEX topic_next_from ON topic (next_from) WHERE next_from IS NOT NULL",
    "CREATE INDEX topic_passing_meeting ON topic_passing (meeting_id, outcome)",
    "CREATE INDEX action_meeting ON action (meeting_id) WHERE meeting_id IS NOT NULL",
    "CREATE INDEX captured_line_topic ON captured_line (topic_id) WHERE topic_id IS NOT NULL",
    "CREATE INDEX captured_line_action ON captured_line (action_id) WHERE action_id IS NOT NULL",
    # The trash.
    "CREATE INDEX person_trash ON person (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX format_trash ON format (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX meeting_trash ON meeting (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX topic_trash ON topic (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX action_trash ON action (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX captured_line_trash ON captured_line (removed_at) WHERE removed_at IS NOT NULL",
)


def migrate(connection: Connection) -> None:
    """Build schema 1 in an empty database."""
    for statement in (*_PEOPLE, *_MEETINGS, *_ITEMS, *_INDICES, *TEXT_INDICES):
        connection.execute(statement)
