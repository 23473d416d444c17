"""The trash: 30 days to change one's mind, then gone for good, words and all."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from long_history import meet
from mgrjournal.errors import NotFoundError
from mgrjournal.meetings.facts import FormatDetails, Side
from mgrjournal.people.facts import PersonDetails
from mgrjournal.trash import TrashItem, TrashKind
from passing_time import PassingTime

INDICES = ("note_fts", "person_fts", "topic_fts", "action_fts", "captured_line_fts")
CANARY = "zebracanary"


@pytest.fixture
def days():
    return PassingTime()


@pytest.fixture
def clock(days):
    return days.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana")).id


def listed(journal):
    return [(item.kind, item.title) for item in journal.trash.items()]


def everything_with(journal, person):
    """Delete one of each kind that is with a person."""
    meeting = journal.meetings.plan(person, journal.clock.today())
    journal.meetings.delete(meeting.id)
    journal.topics.delete(journal.topics.add(person, "pay", Side.ME).id)
    journal.actions.delete(journal.actions.add(person, "deck", Side.ME).id)
    return meeting


def test_what_was_deleted_is_listed_newest_first(journal, ana, days):
    everything_with(journal, ana)
    days.on(hours=1)
    journal.formats.delete(journal.formats.add(FormatDetails("Demo hour")).id)
    assert listed(journal)[0] == (TrashKind.FORMAT, "Demo hour")
    assert sorted(listed(journal)) == [
        (TrashKind.ACTION, "deck"),
        (TrashKind.FORMAT, "Demo hour"),
        (TrashKind.MEETING, "Ana"),
        (TrashKind.TOPIC, "pay"),
    ]


def test_a_1_1_in_the_trash_says_of_which_day_it_is(journal, ana, days):
    meeting = journal.meetings.plan(ana, days.clock.today())
    journal.meetings.delete(meeting.id)
    assert journal.trash.items() == [
        TrashItem(TrashKind.MEETING, meeting.id, "Ana", days.now, meeting.on)
    ]


def test_what_belongs_to_a_person_in_the_trash_comes_back_with_the_person(journal, ana):
    everything_with(journal, ana)
    journal.people.delete(ana)
    assert listed(journal) == [(TrashKind.PERSON, "Ana")]
    journal.trash.restore(TrashKind.PERSON, ana)
    assert len(listed(journal)) == 3


def test_everything_can_be_taken_out_again(journal, ana):
    meeting = everything_with(journal, ana)
    for item in journal.trash.items():
        journal.trash.restore(item.kind, item.id)
    assert journal.trash.items() == []
    assert journal.meetings.next_for(ana) == meeting
    assert len(journal.topics.agenda(ana)) == len(journal.actions.for_person(ana)) == 1


def test_what_does_not_lie_there_is_not_found(journal, ana):
    for kind in TrashKind:
        with pytest.raises(NotFoundError):
            journal.trash.restore(kind, 99)
    with pytest.raises(NotFoundError):
        journal.trash.restore(TrashKind.PERSON, ana)


def test_for_30_days_nothing_goes(journal, ana, days):
    everything_with(journal, ana)
    days.on(days=30)
    assert journal.trash.purge() == 0
    assert len(journal.trash.items()) == 3


def test_after_30_days_it_is_gone_for_good(journal, ana, days):
    meeting = everything_with(journal, ana)
    days.on(days=30, seconds=1)
    assert journal.trash.purge() == 3
    assert journal.trash.items() == []
    with pytest.raises(NotFoundError):
        journal.meetings.restore(meeting.id)
    assert journal.trash.purge() == 0


def test_a_purged_person_takes_everything_along(journal, ana, days):
    meet(journal, "Jonas", 3)
    kept = len(journal.search.find("queue"))
    journal.people.delete(meet(journal, "Mira", 3))
    journal.people.delete(ana)
    assert journal.trash.purge(timedelta(seconds=-1)) == 2
    assert [person.name for person in journal.people.all()] == ["Jonas"]
    assert len(journal.search.find("queue")) == kept
    with journal._vault.store.read() as session:
        for table in ("meeting", "note", "topic", "action", "captured_line"):
            left = session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
            assert left == {"meeting": 4, "topic": 4, "action": 4}.get(table, 3)


def test_a_purged_1_1_leaves_its_topics_and_promises(journal, ana, days):
    call = journal.meetings.start(ana)
    journal.notes.save(call.id, "/topic pay\n- [ ] deck", 0)
    journal.meetings.finish(call.id)
    journal.meetings.delete(call.id)
    days.on(days=31)
    journal.trash.purge()
    (topic,) = journal.topics.agenda(ana)
    (action,) = journal.actions.for_person(ana)
    assert (topic.raised_in, topic.carried_count, action.meeting_id) == (None, 0, None)


def test_a_purged_format_leaves_its_sections_in_the_1_1s_that_used_it(journal, ana, days):
    mine = journal.formats.add(FormatDetails("Demo hour"))
    planned = journal.meetings.plan(ana, days.clock.today(), format_id=mine.id)
    journal.formats.delete(mine.id)
    days.on(days=31)
    journal.trash.purge()
    after = journal.meetings.get(planned.id)
    assert (after.format_id, after.format_name) == (None, "Demo hour")


def test_a_built_in_format_never_goes_for_good(journal, days):
    career = journal.formats.by_key("career")
    journal.formats.delete(career.id)
    days.on(days=400)
    assert journal.trash.purge() == 0
    assert journal.formats.restore(career.id) == career


def test_lines_deleted_from_notes_go_too_and_their_items_stay_deleted(journal, ana, days):
    call = journal.meetings.start(ana)
    journal.notes.save(call.id, "- [ ] deck\n/pain noise", 0)
    journal.notes.save(call.id, "words", 0)
    days.on(days=31)
    journal.trash.purge()
    (line,) = journal.notes.save(call.id, "- [ ] deck", 0).captured
    assert [action.text for action in journal.actions.for_person(ana)] == ["deck"]
    assert journal.actions.get(line.item_id).created_at == days.now


def write_canary_everywhere(journal) -> int:
    details = PersonDetails(f"{CANARY} person", title=CANARY, team=CANARY)
    person = journal.people.add(details).id
    call = journal.meetings.start(person)
    journal.notes.save(call.id, f"{CANARY}\n/pain {CANARY}\n- [ ] {CANARY}\n/topic {CANARY}", 0)
    journal.search.learn()
    journal.meetings.finish(call.id)
    return person


def stored(journal) -> bytes:
    """Return everything that is stored, tables and indices, decrypted."""
    with journal._vault.store.read_plainly() as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'vault%'"
            )
            if name not in INDICES
        ]
        rows = [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]
    return b"\n".join(
        value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row
    )


def test_of_what_is_gone_for_good_no_word_is_left_in_any_table_or_index(journal):
    before = meet(journal, "Jonas", 3)
    person = write_canary_everywhere(journal)
    assert CANARY.encode() in stored(journal)
    assert CANARY[:3].encode() in stored(journal)
    journal.people.delete(person)
    journal.trash.purge(timedelta(seconds=-1))
    left = stored(journal)
    # Prefixes are stored beside words, so a beginning would be found as well.
    assert CANARY[:2].encode() not in left
    assert journal.people.get(before)


def test_a_note_that_moved_leaves_no_word_behind(journal, ana):
    planned = journal.meetings.plan(ana, journal.clock.today())
    journal.notes.save(planned.id, CANARY, 0)
    journal.search.learn()
    journal.meetings.move(planned.id, planned.on + timedelta(days=1), None, Side.ME)
    assert CANARY.encode() in stored(journal)
    journal.people.delete(ana)
    journal.trash.purge(timedelta(seconds=-1))
    assert CANARY[:3].encode() not in stored(journal)


def test_of_words_deleted_from_a_note_none_is_left_when_it_was_learnt_again(journal, ana):
    call = journal.meetings.start(ana)
    journal.notes.save(call.id, f"{CANARY}\nwords", 0)
    journal.search.learn()
    assert CANARY.encode() in stored(journal)
    journal.notes.save(call.id, "words", 0)
    journal.search.learn()
    assert CANARY[:3].encode() not in stored(journal)


@pytest.mark.parametrize("index", INDICES)
def test_the_indices_are_whole_after_all_that(journal, ana, index, days):
    write_canary_everywhere(journal)
    everything_with(journal, ana)
    meeting = journal.meetings.plan(ana, days.clock.today())
    journal.notes.save(meeting.id, "/pain a\n/quote b\n- [ ] c", 0)
    journal.notes.save(meeting.id, "/pain b\nd", 0)
    days.on(days=31)
    journal.people.delete(ana)
    journal.trash.purge(timedelta(seconds=-1))
    journal.search.learn()
    with journal._vault.store.write_plainly() as connection:
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        secure = connection.execute(f"SELECT v FROM {index}_config WHERE k = 'secure-delete'")
        assert secure.fetchone() == (1,)
