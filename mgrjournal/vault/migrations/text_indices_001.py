"""The full-text indices of schema 1.

`secure-delete` takes deleted words out of an index at once; otherwise they would stay in it until
some later merge. It has a price: about 0.1 ms a word. So what is saved while somebody types is
kept small.
"""

from typing import Final

# The words of a note are learnt when it has been left, not with every save: a long note would
# take a second each time. This index keeps the text as it was learnt, to be able to forget it.
_NOTE: Final = (
    """
    CREATE VIRTUAL TABLE note_fts USING fts5
        (body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
    """,
    "INSERT INTO note_fts (note_fts, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER note_fts_delete AFTER DELETE ON note BEGIN
        DELETE FROM note_fts WHERE rowid = old.meeting_id;
    END
    """,
    """
    CREATE TRIGGER note_fts_move AFTER UPDATE OF meeting_id ON note BEGIN
        DELETE FROM note_fts WHERE rowid = old.meeting_id;
        UPDATE note SET indexed = 0 WHERE meeting_id = new.meeting_id;
    END
    """,
)

# The others hold no second copy of the text; triggers keep them in step.
_PERSON: Final = (
    """
    CREATE VIRTUAL TABLE person_fts USING fts5
        (name, title, team, content = 'person', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
    """,
    "INSERT INTO person_fts (person_fts, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER person_fts_insert AFTER INSERT ON person BEGIN
        INSERT INTO person_fts (rowid, name, title, team)
        VALUES (new.id, new.name, new.title, new.team);
    END
    """,
    """
    CREATE TRIGGER person_fts_delete AFTER DELETE ON person BEGIN
        INSERT INTO person_fts (person_fts, rowid, name, title, team)
        VALUES ('delete', old.id, old.name, old.title, old.team);
    END
    """,
    """
    CREATE TRIGGER person_fts_update AFTER UPDATE OF name, title, team ON person BEGIN
        INSERT INTO person_fts (person_fts, rowid, name, title, team)
        VALUES ('delete', old.id, old.name, old.title, old.team);
        INSERT INTO person_fts (rowid, name, title, team)
        VALUES (new.id, new.name, new.title, new.team);
    END
    """,
)
_TOPIC: Final = (
    """
    CREATE VIRTUAL TABLE topic_fts USING fts5
        (text, content = 'topic', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
    """,
    "INSERT INTO topic_fts (topic_fts, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER topic_fts_insert AFTER INSERT ON topic BEGIN
        INSERT INTO topic_fts (rowid, text) VALUES (new.id, new.text);
    END
    """,
    """
    CREATE TRIGGER topic_fts_delete AFTER DELETE ON topic BEGIN
        INSERT INTO topic_fts (topic_fts, rowid, text) VALUES ('delete', old.id, old.text);
    END
    """,
    """
    CREATE TRIGGER topic_fts_update AFTER UPDATE OF text ON topic BEGIN
        INSERT INTO topic_fts (topic_fts, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO topic_fts (rowid, text) VALUES (new.id, new.text);
    END
    """,
)
_ACTION: Final = (
    """
    CREATE VIRTUAL TABLE action_fts USING fts5
        (text, content = 'action', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
    """,
    "INSERT INTO action_fts (action_fts, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER action_fts_insert AFTER INSERT ON action BEGIN
        INSERT INTO action_fts (rowid, text) VALUES (new.id, new.text);
    END
    """,
    """
    CREATE TRIGGER action_fts_delete AFTER DELETE ON action BEGIN
        INSERT INTO action_fts (action_fts, rowid, text) VALUES ('delete', old.id, old.text);
    END
    """,
    """
    CREATE TRIGGER action_fts_update AFTER UPDATE OF text ON action BEGIN
        INSERT INTO action_fts (action_fts, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO action_fts (rowid, text) VALUES (new.id, new.text);
    END
    """,
)

# A line that became a topic or an action is found as that. A line never changes its kind.
_LINE: Final = (
    """
    CREATE VIEW captured_words AS SELECT id, text FROM captured_line
        WHERE kind IN ('personal', 'pain', 'context', 'quote')
    """,
    """
    CREATE VIRTUAL TABLE captured_line_fts USING fts5
        (text, content = 'captured_words', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
    """,
    "INSERT INTO captured_line_fts (captured_line_fts, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER captured_line_fts_insert AFTER INSERT ON captured_line
    WHEN new.kind IN ('personal', 'pain', 'context', 'quote') BEGIN
        INSERT INTO captured_line_fts (rowid, text) VALUES (new.id, new.text);
    END
    """,
    """
    CREATE TRIGGER captured_line_fts_delete AFTER DELETE ON captured_line
    WHEN old.kind IN ('personal', 'pain', 'context', 'quote') BEGIN
        INSERT INTO captured_line_fts (captured_line_fts, rowid, text)
        VALUES ('delete', old.id, old.text);
    END
    """,
    """
    CREATE TRIGGER captured_line_fts_update AFTER UPDATE OF text ON captured_line
    WHEN old.kind IN ('personal', 'pain', 'context', 'quote') BEGIN
        INSERT INTO captured_line_fts (captured_line_fts, rowid, text)
        VALUES ('delete', old.id, old.text);
        INSERT INTO captured_line_fts (rowid, text) VALUES (new.id, new.text);
    END
    """,
)

TEXT_INDICES: Final = (*_NOTE, *_PERSON, *_TOPIC, *_ACTION, *_LINE)
