"""Many writes as one change: all of them or none, and one commit for all."""

import pytest

from mgrjournal.errors import InvalidInputError, NotFoundError
from mgrjournal.journal import Journal
from mgrjournal.people.facts import PersonDetails, Preferences
from mgrjournal.vault.store import Store


@pytest.fixture
def store(journal: Journal) -> Store:
    return journal.people._store


def names(journal: Journal) -> list[str]:
    return [person.name for person in journal.people.all()]


def test_what_is_written_together_is_there_at_the_end(journal: Journal, store: Store):
    with store.together():
        ana = journal.people.add(PersonDetails("Ana"))
        journal.people.add(PersonDetails("Jonas"))
        assert journal.people.get(ana.id) == ana, "and can be read on the way"
    assert names(journal) == ["Ana", "Jonas"]


def test_all_or_none(journal: Journal, store: Store):
    def break_off() -> None:
        with store.together():
            journal.people.add(PersonDetails("Ana"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert names(journal) == []
    journal.people.add(PersonDetails("Jonas"))
    assert names(journal) == ["Jonas"]


def test_one_write_that_fails_takes_all_with_it(journal: Journal, store: Store):
    def go_on_regardless() -> None:
        with store.together():
            journal.people.add(PersonDetails("Ana"))
            with pytest.raises(NotFoundError):
                journal.people.set_preferences(99, Preferences())
            journal.people.add(PersonDetails("Jonas"))

    with pytest.raises(RuntimeError, match="one change"):
        go_on_regardless()
    assert names(journal) == []


def test_what_is_refused_before_it_is_written_harms_nothing(journal: Journal, store: Store):
    with store.together():
        journal.people.add(PersonDetails("Ana"))
        with pytest.raises(InvalidInputError):
            journal.people.add(PersonDetails(""))
        with pytest.raises(NotFoundError):
            journal.people.find("Jonas")
    assert names(journal) == ["Ana"]


def test_nothing_is_committed_on_the_way(journal: Journal, store: Store):
    with store.together():
        for number in range(20):
            journal.people.add(PersonDetails(f"Person {number}"))
            assert store._connection.in_transaction
    assert not store._connection.in_transaction


def test_it_is_not_entered_twice(store: Store):
    with store.together(), pytest.raises(RuntimeError, match="already open"), store.together():
        pass
