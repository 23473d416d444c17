"""What pages ask is answered from indices, and costs the same after ten years as after one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import event

from long_history import LAST, hold, meet
from mgrjournal.journal import Journal
from mgrjournal.meetings.facts import Side

# An index that holds nothing but the notes that were edited a moment ago.
HOLDS_FEW = "note_not_indexed"
GROWING = ("meeting", "note", "topic", "topic_passing", "action", "captured_line")


def person_page(journal: Journal, person: int) -> None:
    meeting = journal.meetings.next_for(person)
    journal.people.get(person)
    journal.topics.agenda(person)
    journal.topics.agenda(person, meeting.id)
    entries = journal.meetings.timeline(person)
    journal.meetings.timeline(person, before=entries[-1].meeting.id)
    journal.actions.for_person(person)
    journal.agenda.shareable(person)


def today_page(journal: Journal, person: int) -> None:
    journal.overview.today()
    journal.meetings.running()
    journal.actions.open(Side.ME)


def people_page(journal: Journal, person: int) -> None:
    journal.overview.people()


def call_page(journal: Journal, person: int) -> None:
    call = journal.meetings.start(person)
    journal.notes.get(call.id)
    journal.notes.save(call.id, "- [ ] deck\n/topic pay", 0)
    journal.notes.save(call.id, "- [ ] deck\n/topic pay\nmore", 0)
    journal.topics.add(person, "pay", Side.ME, raised_in=call.id)
    journal.meetings.finish(call.id)
    journal.meetings.resume(call.id)


def search(journal: Journal, person: int) -> None:
    journal.search.find("zebra")


def trash(journal: Journal, person: int) -> None:
    journal.trash.items()
    journal.trash.purge()


PAGES = (person_page, today_page, people_page, call_page, search, trash)


@contextmanager
def statements(journal: Journal) -> Iterator[list[tuple[str, tuple]]]:
    """Collect what is asked of the database."""
    asked: list[tuple[str, tuple]] = []
    engine = journal._vault.store._engine

    def note_down(_connection, _cursor, statement, parameters, _context, _many) -> None:
        asked.append((statement, parameters[0] if _many else parameters))

    event.listen(engine, "before_cursor_execute", note_down)
    yield asked
    event.remove(engine, "before_cursor_execute", note_down)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_no_page_reads_through_a_growing_table(journal, page):
    person = meet(journal, "Ana", 5)
    with statements(journal) as asked:
        page(journal, person)
    assert asked
    with journal._vault.store.read_plainly() as connection:
        for statement, parameters in asked:
            if statement.lstrip().startswith(("SAVEPOINT", "RELEASE")):
                continue
            plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
            for *_, detail in plan:
                scanned = detail.split()[1] if detail.startswith("SCAN") else ""
                assert scanned not in GROWING or detail.endswith(HOLDS_FEW), (detail, statement)


def work(journal: Journal, ask: Callable[[], object]) -> int:
    """Return how much the database has to do, in thousands of its own steps."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    ask()  # statements are compiled
    connection = journal._vault.store._connection
    connection.set_progress_handler(count, 100)
    ask()
    connection.set_progress_handler(None, 0)
    return steps


def test_a_page_costs_the_same_after_ten_years(journal):
    person = meet(journal, "Ana", 40)
    pages = (person_page, today_page, people_page, search)
    before = {page: work(journal, partial(page, journal, person)) for page in pages}
    with journal._vault.store.write() as session:
        for week in range(40, 520):
            hold(session, person, LAST - timedelta(weeks=week))
    journal.search.learn()
    for page in pages:
        assert work(journal, partial(page, journal, person)) <= before[page] * 1.2 + 2, page
