"""While a note is typed, edited and undone, its lines keep what they became."""

from datetime import date

import pytest

from mgrjournal.meetings.capture import parse_note
from mgrjournal.meetings.facts import CaptureKind, Side
from mgrjournal.meetings.reconcile import reconcile
from saved_note import TUESDAY, Saved


def test_a_new_line_is_made_once() -> None:
    note = Saved("words\n- [ ] send it @ana due:fri")
    assert [line.text for line in note.last.created] == ["send it"]
    note.save("words\n- [ ] send it @ana due:fri")
    assert note.last.nothing_changed
    assert [known.id for known in note.last.kept] == [1]


def test_typing_a_line_makes_one_item_that_grows() -> None:
    note = Saved()
    line = "/action send the deck to Hana"
    for end in range(len("/action"), len(line) + 1):
        note.save(f"before\n{line[:end]}\nafter")
    assert note.texts() == {1: "send the deck to Hana"}
    assert note.last.updated[0].changed == {"text"}


def test_shortening_a_line_to_its_mark_and_typing_on_keeps_the_item() -> None:
    line = "/action send the deck"
    note = Saved(line, *(line[:end] for end in range(len(line), len("/action sen"), -1)))
    assert note.texts() == {1: "send"}
    note.save("/action")
    assert note.ids() == []
    note.save("/action send the deck")
    assert note.texts() == {1: "send the deck"}
    assert note.last.updated[0].restored


def test_correcting_a_letter_of_a_young_line_keeps_the_item() -> None:
    note = Saved("/action s", "/action x", "/action xy")
    assert note.texts() == {1: "xy"}


def test_a_line_replaced_by_quite_another_is_another_item() -> None:
    note = Saved("- [ ] send the deck to Hana", "- [ ] book rooms for the offsite")
    assert note.texts() == {2: "book rooms for the offsite"}
    note.save("- [ ] send the deck to Hana")
    assert note.ids() == [1]


def test_owner_date_and_tick_change_the_item_and_only_that() -> None:
    note = Saved("- [ ] send it")
    for line, changed in [
        ("- [ ] send it @ana", {"owner"}),
        ("- [ ] send it @ana due:fri", {"due"}),
        ("- [x] send it @ana due:fri", {"done"}),
        ("/action send it @ana due:fri", {"done"}),
        ("/action send it", {"owner", "due"}),
        ("/action send it all", {"text"}),
        ("/action: send it  all", set()),
    ]:
        note.save(line)
        assert [update.changed for update in note.last.updated] == [changed]
    assert note.ids() == [1]


def test_a_line_that_only_moves_changes_nothing_of_its_item() -> None:
    note = Saved("- [ ] one\n- [ ] two", "# heading\n\n- [ ] one\n- [ ] two")
    assert note.ids() == [1, 2]
    assert [(update.changed, update.restored) for update in note.last.updated] == [
        (frozenset(), False),
        (frozenset(), False),
    ]
    assert [update.line.line for update in note.last.updated] == [2, 3]


def test_a_deleted_line_goes_and_undoing_brings_the_same_item_back() -> None:
    note = Saved("a\n- [ ] one\n- [ ] two\nb", "a\n- [ ] two\nb")
    assert [known.id for known in note.last.removed] == [1]
    note.save("a\n- [ ] one\n- [ ] two\nb")
    assert note.ids() == [1, 2]
    assert not note.last.created
    assert {update.known.id: update.restored for update in note.last.updated} == {1: True, 2: False}


def test_a_line_cut_here_and_pasted_there_is_the_same_item() -> None:
    note = Saved("- [ ] one\n- [ ] two\n- [ ] three", "- [ ] two\n- [ ] three")
    note.save("- [ ] two\n- [ ] three\n\n\n- [ ] one")
    assert note.ids() == [2, 3, 1]


def test_a_line_that_comes_back_with_another_date_is_the_same_item() -> None:
    note = Saved("- [ ] one due:fri", "", "\n\n- [ ] one due:mon @ana")
    assert note.ids() == [1]
    assert note.last.updated[0].changed == {"owner", "due"}


def test_a_line_comes_back_word_for_word_before_one_that_only_means_the_same() -> None:
    note = Saved("- [ ] one\n- [ ] one @ana", "", "- [ ] one @ana")
    assert note.ids() == [2]


def test_removed_lines_are_not_stirred_by_something_that_only_resembles_them() -> None:
    note = Saved("- [ ] ask Hana about the budget", "", "- [ ] ask Hana about the offsite")
    assert note.ids() == [2]
    note.save("- [ ] ask Hana about the offsite\n- [ ] ask Hana about the budget")
    assert note.ids() == [2, 1]


def test_of_lines_removed_word_for_word_alike_the_last_one_comes_back() -> None:
    note = Saved("- [ ] one", "", "- [ ] o", "- [ ] one")
    assert note.ids() == [2]
    note.save("")
    note.save("- [ ] one")
    assert note.ids() == [2]


def test_a_line_split_by_enter_keeps_its_item_in_the_first_half() -> None:
    note = Saved("- [ ] send the deck and book the room")
    note.save("- [ ] send the deck\nand book the room")
    assert note.texts() == {1: "send the deck"}
    note.save("- [ ] send the deck\n- [ ] and book the room")
    assert note.texts() == {1: "send the deck", 2: "and book the room"}
    note.save("- [ ] send the deck and book the room")
    assert note.texts() == {1: "send the deck and book the room"}


def test_two_lines_joined_are_the_first_and_undoing_brings_both_back() -> None:
    before = "- [ ] send deck\n- [ ] book room"
    note = Saved(before, "- [ ] send deckbook room")
    assert note.texts() == {1: "send deckbook room"}
    note.save(before)
    assert note.texts() == {1: "send deck", 2: "book room"}


def test_enter_above_a_line_moves_it() -> None:
    note = Saved("- [ ] one", "- [ ] \n- [ ] one", "- [ ] z\n- [ ] one")
    assert note.texts() == {1: "one", 2: "z"}


def test_being_alike_counts_more_than_standing_at_the_same_place() -> None:
    note = Saved("- [ ] abcd", "- [ ] abxx\n- [ ] abcde")
    assert note.texts() == {1: "abcde", 2: "abxx"}


def test_what_remains_of_a_removed_line_grows_again_only_in_its_place() -> None:
    note = Saved("/action sen\nb", "b", "b\n\n/action sentence of the day")
    assert note.ids() == [2]
    note = Saved("/action sen\nb", "b", "/action sentence of the day\nb")
    assert note.ids() == [1]
    note = Saved("/action se\nb", "b", "/action sentence of the day\nb")
    assert note.ids() == [2]


def test_a_topic_turned_into_an_action_is_another_item_and_back_again_the_same() -> None:
    note = Saved("/topic the offsite", "/action the offsite")
    assert [line.kind for line in note.last.created] == [CaptureKind.ACTION]
    assert [known.kind for known in note.last.removed] == [CaptureKind.TOPIC]
    note.save("/topic the offsite")
    assert note.ids() == [1]
    note.save("/action the offsite")
    assert note.ids() == [2]


def test_a_fence_opened_above_takes_lines_away_and_closed_gives_them_back() -> None:
    note = Saved("- [ ] one\n/pain two", "```\n- [ ] one\n/pain two")
    assert note.ids() == []
    note.save("```\n```\n- [ ] one\n/pain two")
    assert note.ids() == [1, 2]


def test_lines_alike_stay_two_and_the_nearer_one_goes() -> None:
    note = Saved("- [ ] call\nx\n- [ ] call\ny\n/pain p\n- [ ] call")
    assert note.ids() == [1, 2, 3, 4]
    note.save("- [ ] call\nx\n\ny\n/pain p\n- [ ] call")
    assert note.ids() == [1, 3, 4]
    note.save("- [ ] call\nx\n- [ ] call\ny\n/pain p\n- [ ] call")
    assert note.ids() == [1, 2, 3, 4]
    note.save("x\n- [ ] call\ny\n/pain p\n- [ ] call")
    assert note.ids() == [2, 3, 4]


def test_many_changes_far_below_many_deletions_are_followed() -> None:
    top = [f"- [ ] promise number {number} of the old list" for number in range(150)]
    middle = "/pain in between"
    below = [f"- [ ] item {number} {chr(97 + number % 26) * 9}" for number in range(150)]
    note = Saved("\n".join([*top, middle, *below]))
    note.save("\n".join([middle, *(f"{line} now" for line in below)]))
    assert note.ids() == [151, *range(152, 302)]


def test_words_for_a_date_keep_the_date_they_meant_when_typed() -> None:
    note = Saved("- [ ] send it due:fri")
    later = date(2026, 12, 9)
    note.save("- [ ] send it due:fri", later)
    assert note.last.nothing_changed
    note.save("- [ ] send it all due:fri", later)
    assert note.last.updated[0].changed == {"text"}
    assert note.last.updated[0].line.due == date(2026, 11, 27)
    note.save("\n- [ ] send it all due:fri", later)
    assert note.last.updated[0].changed == frozenset()
    note.save("- [ ] send it all due:mon", later)
    assert note.last.updated[0].line.due == date(2026, 12, 14)
    note.save("- [ ] send it all due:fri", later)
    assert note.last.updated[0].line.due == date(2026, 12, 11)


def test_a_date_comes_back_with_its_line() -> None:
    note = Saved("- [ ] send it 📅 1 dec", "")
    note.save("- [ ] send it 📅 1 dec", date(2027, 3, 3))
    assert note.known[1].due == date(2026, 12, 1)


def test_a_new_name_does_not_rewrite_what_was_understood_before() -> None:
    note = Saved("- [ ] send it @ana")
    lines = parse_note("\n- [ ] send it @ana", TUESDAY, "Anna")
    (update,) = reconcile(list(note.known.values()), lines).updated
    assert (update.line.owner, update.line.text, update.changed) == (Side.THEM, "send it", set())


@pytest.mark.parametrize("gap", ["", "\n", "words\n\n"])
def test_the_whole_note_cut_and_pasted_is_the_same_note(gap: str) -> None:
    body = "# h\n- [ ] one\n/topic two\n- [ ] one\n/quote three"
    note = Saved(body, "", gap + body)
    assert note.ids() == [1, 2, 3, 4]
