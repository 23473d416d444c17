"""Search: every word, by its beginning, newest first, whatever is typed."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.errors import VaultError
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import PersonDetails
from mgrjournal.search.facts import HitKind, SearchHit
from mgrjournal.search.query import MOST_WORDS, match_expression, words_of
from passing_time import PassingTime

TODAY = date(2026, 11, 24)


@pytest.fixture
def weeks():
    return PassingTime()


@pytest.fixture
def clock(weeks):
    return weeks.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana Kowalczyk", title="Engineer", team="Ledger")).id


@pytest.fixture
def note(journal, ana):
    """Write the note of a 1:1 of one day."""

    def write(body: str, on: date = TODAY) -> int:
        meeting = journal.meetings.plan(ana, on)
        journal.notes.save(meeting.id, body, 0)
        return meeting.id

    return write


def found(journal, query):
    return [(hit.kind, hit.item_id) for hit in journal.search.find(query)]


def test_a_note_is_found_with_its_person_date_and_words(journal, ana, note):
    meeting = note("# Handover\n\nThe Monday handover takes\nfifty minutes.")
    (hit,) = journal.search.find("monday")
    assert hit == SearchHit(
        kind=HitKind.NOTE,
        item_id=meeting,
        person_id=ana,
        person_name="Ana Kowalczyk",
        on=TODAY,
        title="Handover",
        snippet="# Handover The Monday handover takes fifty minutes.",
    )


def test_a_snippet_of_a_long_note_is_short_plain_text_around_the_word(journal, note):
    note("words " * 500 + "<b>zebra</b> " + "words " * 500)
    (hit,) = journal.search.find("zebra")
    assert "<b>zebra</b>" in hit.snippet
    assert len(hit.snippet) < 250


def test_topics_and_actions_are_found(journal, ana):
    topic = journal.topics.add(ana, "retry queue", Side.ME)
    action = journal.actions.add(ana, "drain the queue", Side.THEM)
    hits = journal.search.find("queue")
    assert {(hit.kind, hit.item_id, hit.title, hit.on) for hit in hits} == {
        (HitKind.TOPIC, topic.id, "retry queue", TODAY),
        (HitKind.ACTION, action.id, "drain the queue", TODAY),
    }


def test_people_are_found_by_name_title_and_team_before_all_else(journal, ana, note):
    note("ana said", date(2026, 12, 1))
    for query in ("ana", "kowal", "engineer", "ledger ana"):
        first = journal.search.find(query)[0]
        assert (first.kind, first.item_id, first.title) == (HitKind.PERSON, ana, "Ana Kowalczyk")
        assert first.snippet == "Engineer, Ledger"


def test_lines_kept_in_a_note_are_found_as_such_and_items_only_once(journal, note):
    meeting = note("/pain slow zebra\n- [ ] feed zebra\n/topic zebra food")
    kinds = sorted(hit.kind for hit in journal.search.find("zebra"))
    assert kinds == ["action", "captured", "note", "topic"]
    (line,) = [hit for hit in journal.search.find("zebra") if hit.kind is HitKind.CAPTURED]
    assert (line.item_id, line.title) == (meeting, "slow zebra")


@pytest.mark.parametrize(
    "query",
    ["zoë", "ZOE", "zo", "z", "café", "CAFE\u0301", "caf zo", "zoe, café!", "straße", "STRAß"],
)
def test_case_accents_and_signs_do_not_matter_and_beginnings_suffice(journal, note, query):
    meeting = note("Zoë, at the café in the Straße")
    assert found(journal, query) == [(HitKind.NOTE, meeting)]


@pytest.mark.parametrize("query", ["zoe tea", "oe", "fé"])
def test_every_word_must_be_there_from_its_beginning(journal, note, query):
    note("Zoë, at the café")
    assert found(journal, query) == []


@pytest.mark.parametrize("query", ["", "  ", "!?", '"', "*", "-", "NOT", "AND OR", "NEAR(", "a:b"])
def test_no_text_is_taken_for_a_command(journal, note, query):
    note("nothing of that")
    assert isinstance(journal.search.find(query), list)


def test_words_of_commands_are_words(journal, note):
    meeting = note("near and not or")
    for query in ("NOT", "AND OR", "near", "or*"):
        assert found(journal, query) == [(HitKind.NOTE, meeting)]


@given(query=st.text(max_size=60))
def test_any_text_can_be_asked_for(journal, query):
    assert journal.search.find(query) == []


@given(word=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12))
def test_a_word_that_was_written_is_found(journal, word):
    person = journal.people.add(PersonDetails("Somebody"))
    topic = journal.topics.add(person.id, f"{word} it is", Side.ME)
    if words_of(word) and unicodedata.is_normalized("NFC", word):
        assert (HitKind.TOPIC, topic.id) in found(journal, word)
    journal.people.delete(person.id)


def test_a_question_is_made_of_a_limited_number_of_quoted_words():
    assert match_expression('Say "no" - no!') == '"Say"* AND "no"*'
    assert match_expression(" - ") is None
    assert len(words_of(" ".join(f"w{number}" for number in range(100)))) == MOST_WORDS


def test_the_newest_come_first_whenever_they_were_written_down(journal, note):
    new = note("zebra", date(2026, 11, 24))
    old = note("zebra", date(2025, 1, 2))
    middle = note("zebra", date(2026, 3, 3))
    assert [hit.item_id for hit in journal.search.find("zebra")] == [new, middle, old]
    assert [hit.item_id for hit in journal.search.find("zebra", limit=1)] != []


def test_no_more_is_returned_than_asked_for(journal, ana):
    journal.topics.add_many(ana, [f"zebra {number}" for number in range(8)], Side.ME)
    hits = journal.search.find("zebra", limit=3)
    assert [hit.title for hit in hits] == ["zebra 7", "zebra 6", "zebra 5"]


def test_an_edited_note_is_found_by_its_new_words_only(journal, note):
    meeting = note("zebra")
    assert found(journal, "zebra") == [(HitKind.NOTE, meeting)]
    journal.notes.save(meeting, "giraffe", 0)
    assert found(journal, "giraffe") == [(HitKind.NOTE, meeting)]
    assert found(journal, "zebra") == []


def test_edited_items_are_found_by_their_new_words_only(journal, ana):
    topic = journal.topics.add(ana, "zebra", Side.ME)
    action = journal.actions.add(ana, "zebra", Side.ME)
    journal.topics.edit(topic.id, "giraffe")
    journal.actions.edit(action.id, "giraffe", Side.ME, None)
    journal.people.update(ana, PersonDetails("Giraffe"))
    assert found(journal, "zebra") == []
    assert len(found(journal, "giraffe")) == 3


def test_what_lies_in_the_trash_is_not_found_until_it_is_back(journal, ana, note):
    meeting = note("zebra\n/pain zebra")
    topic = journal.topics.add(ana, "zebra", Side.ME)
    action = journal.actions.add(ana, "zebra", Side.ME)
    all_of_it = found(journal, "zebra")
    assert len(all_of_it) == 4
    for delete, restore, item in (
        (journal.meetings.delete, journal.meetings.restore, meeting),
        (journal.topics.delete, journal.topics.restore, topic.id),
        (journal.actions.delete, journal.actions.restore, action.id),
    ):
        delete(item)
        assert len(found(journal, "zebra")) < 4
        restore(item)
        assert found(journal, "zebra") == all_of_it
    journal.people.delete(ana)
    assert found(journal, "zebra") == []
    assert found(journal, "ana") == []
    journal.people.restore(ana)
    assert found(journal, "zebra") == all_of_it


def test_a_line_deleted_from_a_note_is_not_found(journal, note):
    meeting = note("/pain zebra")
    journal.notes.save(meeting, "words", 0)
    assert found(journal, "zebra") == []


def test_what_belongs_to_people_in_the_archive_is_found(journal, ana, note):
    meeting = note("zebra")
    journal.people.archive(ana)
    assert found(journal, "zebra") == [(HitKind.NOTE, meeting)]


def test_only_what_was_written_since_is_learnt(journal, note):
    meeting = note("zebra")
    journal.search.learn()
    saves = journal._vault.store.generation()
    journal.search.learn()
    assert found(journal, "zebra") == [(HitKind.NOTE, meeting)]
    assert journal._vault.store.generation() == saves


def test_a_search_goes_on_when_the_disk_is_full(journal, note):
    meeting = note("zebra")
    journal.search.learn()
    journal.notes.save(meeting, "giraffe " + "x".join(map(str, range(9000))), 0)
    with journal._vault.store.read_plainly() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
    assert found(journal, "zebra") == [(HitKind.NOTE, meeting)]
    assert found(journal, "giraffe") == []
    with pytest.raises(VaultError):
        journal.search.learn()
    connection.execute("PRAGMA max_page_count = 100000")
    assert found(journal, "giraffe") == [(HitKind.NOTE, meeting)]
