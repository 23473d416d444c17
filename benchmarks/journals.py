"""Journals to measure with: real encrypted ones, filled in bulk."""

import functools
import itertools
import multiprocessing
import random
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from mgrjournal.clock import Clock, fixed
from mgrjournal.journal import Journal, Passphrase
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import Cadence, PersonDetails
from mgrjournal.vault.connection import connect
from mgrjournal.vault.derivation import FLOOR

PASSPHRASE = "correct horse battery staple"
TODAY = date(2026, 11, 24)
CLOCK: Clock = fixed(datetime(2026, 11, 24, 10, 5, tzinfo=UTC))
_VOCABULARY = 8000
_SYLLABLES = ("ba", "cor", "del", "en", "fi", "gra", "hu", "in", "jo", "ke", "lor", "men", "ni")


@dataclass(frozen=True, slots=True)
class Filled:
    """A closed journal with data in it.

    Args:
        folder: where it is.
        database_key: opens the file for the bare cursors that ours is held against.
        person_id: somebody with their share of the 1:1s.
        meeting_id: a 1:1 of theirs whose call is running.
    """

    folder: Path
    database_key: str
    person_id: int
    meeting_id: int

    def bare(self) -> Any:
        """Open the file with the same settings as the journal does, and nothing above them."""
        return connect(self.folder / "journal.db", bytearray.fromhex(self.database_key))


def words(count: int, seed: int = 0) -> str:
    """Return a text of `count` invented words in short paragraphs.

    The words are as unevenly common as those of a language (Zipf), which is what an index feels.
    """
    picked = random.Random(seed).choices(_LEXICON, cum_weights=_FREQUENCY, k=count)
    lines = [" ".join(picked[i : i + 12]) for i in range(0, count, 12)]
    return "\n".join(line + ("\n" if n % 4 == 3 else "") for n, line in enumerate(lines))


def _word(number: int) -> str:
    parts = []
    while number or not parts:
        number, part = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[part])
    return "".join(parts)


_LEXICON = [_word(n) for n in range(_VOCABULARY)]
_FREQUENCY = list(itertools.accumulate(1 / (n + 1) for n in range(_VOCABULARY)))


@functools.cache
def filled(folder: Path, *, people: int, meetings: int, running: bool = False) -> Filled:
    """Make a journal in which `people` people share `meetings` held 1:1s.

    Every 1:1 has a note of 60 words and two topics; every fourth left an action. The rows are
    written in bulk, which is the only thing that differs from a journal filled by hand. A journal
    that was made before is returned as it is.
    """
    journal, _ = Journal.create(folder, Passphrase(PASSPHRASE), clock=CLOCK, cost=FLOOR)
    try:
        ids = [
            journal.people.add(
                PersonDetails(f"Person {n:03}", cadence=Cadence.WEEKLY, weekday=n % 5, at=time(10))
            ).id
            for n in range(people)
        ]
        meeting = journal.meetings.start(ids[0]).id
        if not running:
            journal.meetings.finish(meeting)
        for n, person in enumerate(ids[1:], start=1):
            journal.meetings.plan(person, TODAY + timedelta(days=n % 7 + 1), time(10))
            journal.topics.add_many(person, ["First topic", "Second topic"], Side.THEM)
        key = journal.keys.raw_database_key()
    finally:
        journal.close()
    result = Filled(folder, key, ids[0], meeting)
    # In a process of its own: SQLCipher locks memory for a whole process once one connection
    # asks for it, which a bulk of a million statements would wait for.
    filling = multiprocessing.get_context("spawn").Process(
        target=_fill, args=(result, ids, meetings)
    )
    filling.start()
    filling.join()
    assert filling.exitcode == 0
    return result


def _fill(journal: Filled, people: list[int], meetings: int) -> None:
    with closing(dbapi2.connect(journal.folder / "journal.db", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{journal.database_key}'\"").fetchall()
        connection.execute("BEGIN IMMEDIATE")
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_fts_%'"
        ).fetchall()
        for name, _ in triggers:  # in bulk, words are learnt once at the end
            connection.execute(f"DROP TRIGGER {name}")
        for n in range(meetings):
            person = people[n % len(people)]
            on = TODAY - timedelta(days=7 * (n // len(people) + 1))
            moment = f"{on} 10:00:00.000000"
            meeting = connection.execute(
                "INSERT INTO meeting (person_id, scheduled_on, scheduled_at, minutes, cadence,"
                " state, reason, format_name, driver, energy, created_at, started_at, ended_at)"
                " VALUES (?, ?, '10:00:00.000000', 30, 'weekly', 'held', '', '', 'them', ?, ?, ?,"
                " ?)",
                (person, str(on), n % 5 + 1, moment, moment, f"{on} 10:30:00.000000"),
            ).lastrowid
            connection.execute(
                "INSERT INTO note VALUES (?, ?, 0, ?, 0)", (meeting, words(60, n), moment)
            )
            for place, side in enumerate(("them", "me")):
                topic = connection.execute(
                    "INSERT INTO topic (person_id, text, brought_by, shareable, state, position,"
                    " section, closed_in, created_at, closed_at)"
                    " VALUES (?, ?, ?, 1, 'discussed', ?, '', ?, ?, ?)",
                    (person, f"Topic {n} {place}", side, place, meeting, moment, moment),
                ).lastrowid
                connection.execute(
                    "INSERT INTO topic_passing VALUES (?, ?, 'discussed')", (topic, meeting)
                )
            if n % 4 == 0:
                state, closed = ("done", moment) if n > 40 else ("open", None)
                connection.execute(
                    "INSERT INTO action (person_id, text, owner, state, shareable, meeting_id,"
                    " created_at, closed_at) VALUES (?, ?, 'me', ?, 0, ?, ?, ?)",
                    (person, f"Action {n}", state, meeting, moment, closed),
                )
        for _, definition in triggers:
            connection.execute(definition)
        connection.execute("INSERT INTO note_fts (rowid, body) SELECT meeting_id, body FROM note")
        connection.execute("UPDATE note SET indexed = 1")
        for table in ("topic", "action"):
            connection.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")
        connection.execute("COMMIT")
