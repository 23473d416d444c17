"""Lines of notes become topics and actions, once, and these follow the lines."""

from datetime import date

import pytest

from mgrjournal.errors import NotFoundError
from mgrjournal.meetings.facts import ActionState, CaptureKind, Side, TopicState
from mgrjournal.people.facts import PersonDetails
from passing_time import PassingTime

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def hours():
    return PassingTime()


@pytest.fixture
def clock(hours):
    return hours.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana Kowalczyk")).id


@pytest.fixture
def call(journal, ana):
    return journal.meetings.start(ana).id


@pytest.fixture
def save(journal, call):
    """Save the note of the call and return what its lines are."""

    def save_text(*lines):
        return journal.notes.save(call, "\n".join(lines), 0).captured

    return save_text


@pytest.fixture
def action_of(journal, save):
    """Save a note with one action and return that."""

    def saved(*lines):
        (line,) = save(*lines)
        return journal.actions.get(line.item_id)

    return saved


def open_actions(journal, person):
    return [action.text for action in journal.actions.for_person(person)]


def agenda(journal, *where):
    return [topic.text for topic in journal.topics.agenda(*where)]


# What lines become


def test_a_line_becomes_an_action_with_owner_and_date(journal, ana, call, action_of, hours):
    action = action_of("- [ ] send deck @ana due:fri")
    assert (action.text, action.owner, action.due) == ("send deck", Side.THEM, FRIDAY)
    assert (action.state, action.shareable) == (ActionState.OPEN, True)
    assert (action.person_id, action.meeting_id, action.created_at) == (ana, call, hours.now)


def test_an_action_without_a_name_is_mine_and_private(action_of):
    action = action_of("/action ask Hana")
    assert (action.owner, action.due, action.shareable) == (Side.ME, None, False)


def test_a_ticked_line_becomes_an_action_that_is_done(action_of, hours):
    action = action_of("- [x] send deck")
    assert (action.state, action.closed_at) == (ActionState.DONE, hours.now)


@pytest.mark.parametrize(
    ("line", "side", "shareable"),
    [
        ("/topic pay", Side.ME, False),
        ("/topic pay @me", Side.ME, False),
        ("/topic pay @them", Side.THEM, True),
        ("/topic pay @ana", Side.THEM, True),
        ("/topic pay @both", Side.BOTH, False),
        ("/next pay", Side.ME, False),
        ("/next pay @ana", Side.THEM, True),
    ],
)
def test_a_line_becomes_a_topic_of_who_is_named(journal, save, line, side, shareable):
    (captured,) = save(line)
    topic = journal.topics.get(captured.item_id)
    assert (topic.text, topic.brought_by, topic.shareable) == ("pay", side, shareable)
    assert topic.state is TopicState.OPEN


def test_topic_is_raised_in_this_1_1_and_next_waits_for_the_next(journal, ana, call, save):
    save("/topic now", "/next later")
    assert agenda(journal, ana, call) == ["now"]
    assert agenda(journal, ana) == ["now", "later"]
    now, later = journal.topics.agenda(ana)
    assert (now.raised_in, later.raised_in) == (call, None)
    journal.meetings.finish(call)
    assert agenda(journal, ana, call) == ["now", "later"]
    now, later = journal.topics.agenda(ana)
    assert (now.carried_count, later.carried_count) == (1, 0)


def test_a_next_topic_was_ready_before_the_next_1_1(journal, ana, call, save, hours):
    save("/next later")
    journal.meetings.finish(call)
    hours.on(days=7)
    following = journal.meetings.start(ana)
    (topic,) = journal.topics.agenda(ana, following.id)
    assert topic.ready_before == 7 * 24


def test_topics_typed_into_the_note_of_a_1_1_that_was_held_stand_on_its_agenda(
    journal, ana, call, save
):
    journal.meetings.finish(call)
    save("/topic now", "/next later")
    assert agenda(journal, ana, call) == ["now", "later"]
    now, later = journal.topics.agenda(ana)
    assert (now.carried_count, later.carried_count) == (1, 0)


def test_the_other_kinds_are_kept_as_lines(save):
    lines = save("/personal moved flat", "/pain slow CI", "/context merger", "words", "/quote “no”")
    assert [(line.kind, line.line, line.text, line.item_id) for line in lines] == [
        (CaptureKind.PERSONAL, 0, "moved flat", None),
        (CaptureKind.PAIN, 1, "slow CI", None),
        (CaptureKind.CONTEXT, 2, "merger", None),
        (CaptureKind.QUOTE, 4, "“no”", None),
    ]


def test_lines_in_code_become_nothing(save):
    assert save("```", "- [ ] not this", "```") == ()


# Nothing twice


def test_saving_again_makes_nothing_twice(journal, ana, save):
    lines = ("- [ ] deck", "/topic pay", "/pain noise")
    first = save(*lines)
    for _ in range(3):
        assert save(*lines) == first
    journal.notes.get(first[0].meeting_id)
    assert save(*lines) == first
    assert open_actions(journal, ana) == ["deck"]
    assert agenda(journal, ana) == ["pay"]


def test_a_line_typed_letter_by_letter_becomes_one_action(journal, ana, save):
    line = "- [ ] send the deck @ana due:fri"
    for end in range(len(line) + 1):
        save("words", line[:end], "more")
    (action,) = journal.actions.for_person(ana)
    assert (action.text, action.owner, action.due) == ("send the deck", Side.THEM, FRIDAY)
    assert journal.trash.items() == []


def test_an_edited_line_changes_its_action(journal, action_of):
    before = action_of("- [ ] send deck @ana due:fri")
    after = action_of("- [ ] send slides @me due:2026-12-01")
    assert after.id == before.id
    assert (after.text, after.owner, after.due) == ("send slides", Side.ME, date(2026, 12, 1))
    assert not after.shareable


def test_an_edited_line_changes_its_topic(journal, save):
    (line,) = save("/topic pay")
    (same,) = save("/topic pay and title @ana")
    topic = journal.topics.get(same.item_id)
    assert same.item_id == line.item_id
    assert (topic.text, topic.brought_by, topic.shareable) == ("pay and title", Side.THEM, True)


def test_a_topic_shared_by_hand_stays_so_when_its_line_names_somebody(journal, save):
    (line,) = save("/topic pay")
    journal.topics.set_shareable(line.item_id, True)
    save("/topic pay @both")
    assert journal.topics.get(line.item_id).shareable


def test_ticking_the_line_closes_the_action_and_unticking_opens_it(action_of, hours):
    action_of("- [ ] deck")
    assert action_of("- [x] deck").state is ActionState.DONE
    reopened = action_of("- [ ] deck")
    assert (reopened.state, reopened.closed_at) == (ActionState.OPEN, None)


def test_a_line_that_moves_keeps_its_item(journal, save):
    first = save("- [ ] deck", "- [ ] room")
    moved = save("words", "- [ ] room", "", "- [ ] deck")
    assert [line.line for line in moved] == [1, 3]
    assert [line.item_id for line in moved] == [first[1].item_id, first[0].item_id]


def test_words_such_as_friday_keep_the_day_they_meant(journal, call, save, hours):
    (line,) = save("- [ ] deck due:fri")
    hours.on(days=7)
    journal.notes.get(call)
    save("- [ ] deck due:fri", "and more")
    assert journal.actions.get(line.item_id).due == FRIDAY


# Deleting, and undoing that


def test_deleting_the_line_takes_its_item_to_the_trash(journal, ana, save):
    save("- [ ] deck", "/topic pay", "/pain noise")
    assert save("words") == ()
    assert open_actions(journal, ana) == []
    assert agenda(journal, ana) == []
    assert {item.title for item in journal.trash.items()} == {"deck", "pay"}


def test_undoing_brings_the_same_items_back(journal, ana, save):
    lines = ("- [ ] deck @ana", "/topic pay", "/pain noise")
    first = save(*lines)
    save("words")
    assert save(*lines) == first
    assert open_actions(journal, ana) == ["deck"]
    assert agenda(journal, ana) == ["pay"]
    assert journal.trash.items() == []


def test_undoing_brings_back_what_was_changed_by_hand(journal, save):
    (line,) = save("- [ ] deck")
    journal.actions.edit(line.item_id, "the deck", Side.THEM, FRIDAY)
    changed = journal.actions.get(line.item_id)
    save("")
    save("- [ ] deck")
    assert journal.actions.get(line.item_id) == changed


def test_what_was_deleted_by_hand_does_not_come_back_with_its_line(journal, save, hours):
    (line,) = save("- [ ] deck")
    journal.actions.delete(line.item_id)
    hours.on(minutes=1)
    save("- [ ] deck, please")
    save("")
    hours.on(minutes=1)
    save("- [ ] deck, please")
    with pytest.raises(NotFoundError):
        journal.actions.get(line.item_id)
    assert journal.actions.restore(line.item_id).text == "deck, please"


def test_what_was_taken_out_of_the_trash_by_hand_stays_with_its_line(journal, ana, save):
    (line,) = save("- [ ] deck")
    save("")
    journal.actions.restore(line.item_id)
    assert save("- [ ] deck") == (line,)
    assert open_actions(journal, ana) == ["deck"]


# What was changed by hand


def test_a_change_by_hand_stays_until_the_line_says_something_else(journal, save):
    (line,) = save("- [ ] deck @ana due:fri")
    journal.actions.edit(line.item_id, "the deck", Side.ME, None)
    journal.actions.set_state(line.item_id, ActionState.DONE)
    save("words", "- [ ] deck @ana due:fri")
    action = journal.actions.get(line.item_id)
    assert (action.text, action.owner, action.due) == ("the deck", Side.ME, None)
    assert action.state is ActionState.DONE


def test_only_the_part_that_the_line_changes_is_changed(journal, save):
    (line,) = save("- [ ] deck due:fri")
    journal.actions.set_state(line.item_id, ActionState.DONE)
    journal.actions.edit(line.item_id, "deck", Side.ME, date(2026, 12, 24))
    save("- [ ] deck and notes due:fri")
    action = journal.actions.get(line.item_id)
    assert (action.text, action.due) == ("deck and notes", date(2026, 12, 24))
    assert action.state is ActionState.DONE


def test_a_topic_discussed_by_hand_stays_discussed(journal, save):
    (line,) = save("/topic pay")
    journal.topics.set_state(line.item_id, TopicState.DISCUSSED)
    save("/topic pay rise")
    topic = journal.topics.get(line.item_id)
    assert (topic.text, topic.state) == ("pay rise", TopicState.DISCUSSED)


def test_notes_of_two_calls_keep_their_lines_apart(journal, ana, call, save):
    (first,) = save("- [ ] deck")
    journal.meetings.finish(call)
    second = journal.meetings.start(ana).id
    (other,) = journal.notes.save(second, "- [ ] deck", 0).captured
    assert other.item_id != first.item_id
    assert save("- [ ] deck", "more") == (first,)
    assert open_actions(journal, ana) == ["deck", "deck"]


def test_a_person_renamed_is_known_by_the_new_name(journal, ana, call, save):
    save("- [ ] deck")
    journal.people.update(ana, PersonDetails("Maria"))
    journal.notes.get(call)
    (line,) = save("- [ ] deck @maria")
    assert journal.actions.get(line.item_id).owner is Side.THEM
