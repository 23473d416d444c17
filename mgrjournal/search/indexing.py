"""Keeps the index of notes up to date, and makes it forget."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import text
from sqlmodel import Session

_UNKNOWN: Final = text("SELECT EXISTS (SELECT 1 FROM note WHERE indexed = 0)")
_LEARN: Final = text(
    "INSERT OR REPLACE INTO note_fts (rowid, body)"
    " SELECT meeting_id, body FROM note WHERE indexed = 0"
)
_LEARNT: Final = text("UPDATE note SET indexed = 1 WHERE indexed = 0")
_INDICES: Final = ("note_fts", "person_fts", "topic_fts", "action_fts", "captured_line_fts")


def notes_to_learn(session: Session) -> bool:
    """Return whether there are notes whose words the index does not know yet."""
    return bool(session.execute(_UNKNOWN).scalar_one())


def learn_notes(session: Session) -> None:
    """Let the index know the words of all notes. A long note that it knew before takes a second."""
    session.execute(_LEARN)
    session.execute(_LEARNT)


@contextmanager
def much_is_deleted(session: Session) -> Iterator[None]:
    """Let rows be deleted quickly, and clean the indices of their words at the end.

    Taking words out one by one costs a tenth of a second a note; making the indices anew costs
    about half a second for 2,000 notes, however much is deleted.
    """
    for index in _INDICES:
        _tell(session, index, "'secure-delete', 0")
    yield
    session.flush()
    for index in _INDICES:
        session.execute(text(f"INSERT INTO {index} ({index}) VALUES ('optimize')"))  # noqa: S608
        _tell(session, index, "'secure-delete', 1")


def _tell(session: Session, index: str, setting: str) -> None:
    session.execute(text(f"INSERT INTO {index} ({index}, rank) VALUES ({setting})"))  # noqa: S608
