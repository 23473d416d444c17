"""Formats: built in, worded by the user, copied, reset, laid into an agenda."""

from dataclasses import replace
from datetime import date

import pytest

from mgrjournal.errors import InvalidInputError, NotFoundError
from mgrjournal.journal import Journal
from mgrjournal.meetings import formats
from mgrjournal.meetings.builtin_formats import BUILTIN_FORMATS
from mgrjournal.meetings.facts import FormatDetails, Section
from mgrjournal.people.facts import PersonDetails

MINE = FormatDetails(
    "Demo hour",
    "Show, then ask.",
    (Section("Show", ("What works?", "What does not?")), Section("Ask")),
)


@pytest.fixture
def planned(journal):
    ana = journal.people.add(PersonDetails("Ana"))
    return journal.meetings.plan(ana.id, date(2026, 12, 1))


def test_a_new_journal_has_the_built_in_formats_in_their_own_wording(journal):
    formats = journal.formats.all()
    assert [(one.key, one.details) for one in formats] == [
        (builtin.key, builtin.details) for builtin in BUILTIN_FORMATS
    ]
    assert not any(one.changed for one in formats)
    assert journal.formats.by_key("freestyle") == formats[0]
    assert journal.formats.get(formats[3].id) == formats[3]


def test_opening_again_adds_nothing(journal, folder, recovery_key, clock):
    before = journal.formats.all()
    journal.formats.delete(before[2].id)
    journal.formats.update(before[0].id, MINE)
    left = journal.formats.all()
    journal.close()
    again = Journal.open(folder, recovery_key, clock=clock)
    assert again.formats.all() == left
    again.close()


def test_a_later_version_rewords_only_what_the_user_has_not(
    journal, folder, recovery_key, clock, monkeypatch
):
    freestyle, career = journal.formats.by_key("freestyle"), journal.formats.by_key("career")
    mine = journal.formats.update(career.id, replace(career.details, purpose="Where to?"))
    journal.close()
    newer = {
        key: replace(details, purpose="New words.") for key, details in formats._BUILTIN.items()
    }
    monkeypatch.setattr(formats, "_BUILTIN", newer)
    again = Journal.open(folder, recovery_key, clock=clock)
    reworded = again.formats.by_key("freestyle")
    assert (reworded.id, reworded.details.purpose) == (freestyle.id, "New words.")
    assert reworded.details.sections == freestyle.details.sections
    assert not reworded.changed
    assert again.formats.by_key("career") == mine
    assert again.formats.reset(mine.id).details == newer["career"]
    again.close()


def test_an_own_format_comes_back_as_it_was_added_after_the_built_in_ones(journal):
    mine = journal.formats.add(MINE)
    assert (mine.details, mine.key, mine.changed) == (MINE, None, False)
    assert journal.formats.all()[-1] == mine
    assert journal.formats.get(mine.id) == mine


def test_a_format_without_sections_is_one_too(journal):
    bare = journal.formats.add(FormatDetails("Bare"))
    assert journal.formats.get(bare.id).details == FormatDetails("Bare")


def test_blanks_and_empty_prompts_are_left_out(journal):
    typed = FormatDetails(" A \n b ", " c ", (Section(" D ", ("", " e\nf ", " ")),))
    kept = journal.formats.add(typed).details
    assert kept == FormatDetails("A b", "c", (Section("D", ("e f",)),))


@pytest.mark.parametrize(
    "details", [FormatDetails(" "), FormatDetails("A", sections=(Section("\t", ("b",)),))]
)
def test_a_format_and_its_sections_need_names(journal, details):
    before = journal.formats.all()
    with pytest.raises(InvalidInputError):
        journal.formats.add(details)
    with pytest.raises(InvalidInputError):
        journal.formats.update(before[0].id, details)
    assert journal.formats.all() == before


def test_a_reworded_built_in_format_says_so_and_can_be_reset(journal):
    own = journal.formats.by_key("career")
    reworded = journal.formats.update(own.id, replace(own.details, purpose="Where to?"))
    assert reworded.changed
    assert journal.formats.by_key("career") == reworded
    assert journal.formats.reset(own.id) == own
    assert journal.formats.by_key("career") == own


def test_an_own_format_has_nothing_to_be_reset_to(journal):
    mine = journal.formats.add(MINE)
    with pytest.raises(InvalidInputError):
        journal.formats.reset(mine.id)
    assert journal.formats.get(mine.id) == mine


def test_copies_have_names_of_their_own_and_leave_the_original_alone(journal):
    own = journal.formats.by_key("career")
    first, second, third = (journal.formats.copy(own.id) for _ in range(3))
    assert [one.name for one in (first, second, third)] == [
        f"{own.name} (copy)",
        f"{own.name} (copy 2)",
        f"{own.name} (copy 3)",
    ]
    assert first.details.sections == own.details.sections
    assert first.key is None
    journal.formats.update(first.id, MINE)
    assert journal.formats.by_key("career") == own


def test_a_deleted_format_is_nowhere_until_restored(journal):
    own = journal.formats.by_key("career")
    journal.formats.delete(own.id)
    assert own not in journal.formats.all()
    for ask in (
        lambda: journal.formats.get(own.id),
        lambda: journal.formats.by_key("career"),
        lambda: journal.formats.copy(own.id),
        lambda: journal.formats.delete(own.id),
    ):
        with pytest.raises(NotFoundError):
            ask()
    assert journal.formats.restore(own.id) == own
    assert own in journal.formats.all()


def test_an_unknown_format_is_not_found(journal):
    for ask in (journal.formats.get, journal.formats.restore, journal.formats.reset):
        with pytest.raises(NotFoundError):
            ask(99)
    with pytest.raises(NotFoundError):
        journal.formats.by_key("unheard of")


def test_choosing_a_format_lays_its_sections_into_the_1_1(journal, planned):
    mine = journal.formats.add(MINE)
    chosen = journal.meetings.choose_format(planned.id, mine.id)
    assert (chosen.format_id, chosen.format_name) == (mine.id, "Demo hour")
    assert chosen.sections == MINE.sections
    assert journal.meetings.get(planned.id) == chosen


def test_another_format_takes_the_place_of_the_first_and_none_takes_it_away(journal, planned):
    career = journal.formats.by_key("career")
    journal.meetings.choose_format(planned.id, journal.formats.add(MINE).id)
    assert journal.meetings.choose_format(planned.id, career.id).sections == career.details.sections
    assert journal.meetings.choose_format(planned.id, None) == planned


def test_what_was_laid_in_stays_when_the_format_changes_or_goes(journal, planned):
    mine = journal.formats.add(MINE)
    chosen = journal.meetings.choose_format(planned.id, mine.id)
    journal.formats.update(mine.id, FormatDetails("Other"))
    journal.formats.delete(mine.id)
    assert journal.meetings.get(planned.id) == chosen
