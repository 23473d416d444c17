"""People: added, found by a few letters, changed, archived, deleted and brought back."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.errors import AmbiguousError, InvalidInputError, NotFoundError
from mgrjournal.journal import Journal
from mgrjournal.people.facts import (
    Cadence,
    PersonalTalk,
    PersonDetails,
    Preferences,
    Role,
    RolePeriod,
)
from mgrjournal.people.typed import block, fold, line
from passing_time import PassingTime


@pytest.fixture
def time_():
    return PassingTime()


@pytest.fixture
def clock(time_):
    return time_.clock


def names(journal: Journal, **how) -> list[str]:
    return [person.name for person in journal.people.all(**how)]


def add(journal: Journal, *names: str):
    return [journal.people.add(PersonDetails(name)) for name in names]


def test_a_person_comes_back_as_they_were_added(journal, time_):
    details = PersonDetails(
        "Ana Kowalczyk",
        role=Role.REPORT,
        title="Senior engineer",
        team="Ledger",
        cadence=Cadence.TWO_WEEKLY,
        weekday=1,
        at=time(10, 30),
        minutes=45,
    )
    ana = journal.people.add(details)
    assert ana.details == details
    assert ana.created_at == time_.now
    assert ana.first_name == "Ana"
    assert journal.people.get(ana.id) == ana


def test_names_are_listed_by_name_without_regard_to_case_and_accents(journal):
    add(journal, "Zoë", "élise", "Ørjan", "Łukasz", "Ana")
    assert names(journal) == ["Ana", "élise", "Łukasz", "Ørjan", "Zoë"]


def test_two_people_may_have_the_same_name(journal):
    first, second = add(journal, "Ana", "Ana")
    assert first.id != second.id
    assert names(journal) == ["Ana", "Ana"]


def test_blanks_around_what_was_typed_are_left_out(journal):
    ana = journal.people.add(PersonDetails("  Ana \n Kowalczyk ", title=" Engineer ", team="\t"))
    assert ana.name == "Ana Kowalczyk"
    assert (ana.details.title, ana.details.team) == ("Engineer", "")


@pytest.mark.parametrize(
    "details",
    [
        PersonDetails(" \n"),
        PersonDetails("Ana", weekday=7),
        PersonDetails("Ana", weekday=-1),
        PersonDetails("Ana", minutes=0),
        PersonDetails("Ana", minutes=1441),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(journal, details):
    with pytest.raises(InvalidInputError):
        journal.people.add(details)
    (ana,) = add(journal, "Ana")
    with pytest.raises(InvalidInputError):
        journal.people.update(ana.id, details)
    assert journal.people.all() == [ana]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Kowalczyk", "Ana Kowalczyk"),
        ("  ana   KOWALCZYK ", "Ana Kowalczyk"),
        ("jo", "Jonas Weber"),
        ("kow", "Ana Kowalczyk"),
        ("eber", "Jonas Weber"),
        ("zoe", "Zoë Żółć"),
        ("zolc", "Zoë Żółć"),
        ("Ann", "Ann"),
    ],
)
def test_a_person_is_found_by_name_prefix_or_part(journal, text, found):
    add(journal, "Ana Kowalczyk", "Jonas Weber", "Zoë Żółć", "Ann", "Annabel")
    assert journal.people.find(text).name == found


def test_the_beginning_of_a_name_goes_before_that_of_a_later_word(journal):
    add(journal, "Mary Anders", "Ana Kowalczyk", "Hanan")
    assert journal.people.find("an").name == "Ana Kowalczyk"
    assert journal.people.find("and").name == "Mary Anders"
    assert journal.people.find("nan").name == "Hanan"


def test_a_text_that_fits_several_names_them(journal):
    add(journal, "Ana Kowalczyk", "Ana Lima", "Jonas Weber")
    with pytest.raises(AmbiguousError) as raised:
        journal.people.find("ana")
    assert raised.value.candidates == ("Ana Kowalczyk", "Ana Lima")


@pytest.mark.parametrize("text", ["", "  ", "x", "Ana K.", "%", "_"])
def test_a_text_that_fits_nobody_finds_nobody(journal, text):
    add(journal, "Ana Kowalczyk")
    with pytest.raises(NotFoundError):
        journal.people.find(text)


def test_the_archive_is_looked_through_last(journal):
    past, present = add(journal, "Ana Kowalczyk", "Ana Lima")
    journal.people.archive(past.id)
    assert journal.people.find("ana") == present
    assert journal.people.find("kowalczyk").id == past.id


def test_a_new_role_title_or_team_begins_a_period_and_the_old_one_stays(journal, time_):
    (ana,) = add(journal, "Ana")
    time_.on(days=30)
    journal.people.update(ana.id, replace(ana.details, title="Staff engineer"))
    time_.on(days=30)
    journal.people.update(ana.id, replace(ana.details, role=Role.PEER, team="Ledger"))
    assert journal.people.roles(ana.id) == [
        RolePeriod(Role.PEER, "", "Ledger", date(2027, 1, 23)),
        RolePeriod(Role.REPORT, "Staff engineer", "", date(2026, 12, 24)),
        RolePeriod(Role.REPORT, "", "", date(2026, 11, 24)),
    ]


def test_a_slip_corrected_on_the_same_day_is_no_period(journal):
    (ana,) = add(journal, "Ana")
    journal.people.update(ana.id, replace(ana.details, title="Enginer"))
    journal.people.update(ana.id, replace(ana.details, title="Engineer"))
    assert [period.title for period in journal.people.roles(ana.id)] == ["Engineer"]


def test_other_changes_begin_no_period(journal, time_):
    (ana,) = add(journal, "Ana")
    time_.on(days=1)
    changed = journal.people.update(
        ana.id, replace(ana.details, name="Ana Lima", cadence=Cadence.MONTHLY, minutes=60)
    )
    assert len(journal.people.roles(ana.id)) == 1
    assert journal.people.get(ana.id) == changed
    assert journal.people.find("lima") == changed


def test_archived_people_are_out_of_the_list_until_asked_for(journal, time_):
    ana, jonas = add(journal, "Ana", "Jonas")
    archived = journal.people.archive(ana.id)
    assert archived.archived_at == time_.now
    assert journal.people.all() == [jonas]
    assert journal.people.all(archived=True) == [archived, jonas]
    assert journal.people.unarchive(ana.id) == ana
    assert journal.people.all() == [ana, jonas]


def test_archiving_twice_keeps_the_first_date(journal, time_):
    (ana,) = add(journal, "Ana")
    first = journal.people.archive(ana.id)
    time_.on(days=1)
    assert journal.people.archive(ana.id) == first


def test_a_deleted_person_is_nowhere_until_restored(journal):
    (ana,) = add(journal, "Ana")
    journal.people.delete(ana.id)
    assert names(journal, archived=True) == []
    for ask in (
        lambda: journal.people.get(ana.id),
        lambda: journal.people.find("Ana"),
        lambda: journal.people.roles(ana.id),
        lambda: journal.people.preferences(ana.id),
        lambda: journal.people.update(ana.id, ana.details),
        lambda: journal.people.archive(ana.id),
        lambda: journal.people.delete(ana.id),
        lambda: journal.meetings.start(ana.id),
        lambda: journal.topics.agenda(ana.id),
        lambda: journal.actions.for_person(ana.id),
    ):
        with pytest.raises(NotFoundError):
            ask()
    assert journal.people.restore(ana.id) == ana
    assert journal.people.get(ana.id) == ana


def test_somebody_unknown_is_not_found(journal):
    for ask in (journal.people.get, journal.people.restore, journal.people.unarchive):
        with pytest.raises(NotFoundError):
            ask(1)


def test_preferences_are_open_until_said(journal):
    (ana,) = add(journal, "Ana")
    assert journal.people.preferences(ana.id) == Preferences()


def test_preferences_come_back_as_they_were_set(journal):
    (ana,) = add(journal, "Ana")
    format_id = journal.formats.by_key("career").id
    said = Preferences(
        PersonalTalk.A_LITTLE,
        ("org changes", "Architecture"),
        "the evening before, in chat",
        format_id,
        "No calls before ten.\nNever on Fridays.",
    )
    assert journal.people.set_preferences(ana.id, said) == said
    assert journal.people.preferences(ana.id) == said
    fewer = replace(said, curious_about=("hiring",), format_id=None)
    journal.people.set_preferences(ana.id, fewer)
    assert journal.people.preferences(ana.id) == fewer


def test_a_tag_counts_once_as_first_written(journal):
    (ana,) = add(journal, "Ana")
    tags = ("Hiring", " hiring ", "", "money", "HIRING")
    kept = journal.people.set_preferences(ana.id, Preferences(curious_about=tags))
    assert kept.curious_about == ("Hiring", "money")


def test_a_preferred_format_must_exist(journal):
    (ana,) = add(journal, "Ana")
    format_id = journal.formats.by_key("career").id
    journal.formats.delete(format_id)
    for unknown in (format_id, 4711):
        with pytest.raises(NotFoundError):
            journal.people.set_preferences(ana.id, Preferences(format_id=unknown))
    assert journal.people.preferences(ana.id) == Preferences()


@given(st.text(st.characters()))
def test_any_text_can_be_kept(text):
    for kept in (block(text), line(text), fold(text)):
        kept.encode()
        assert "\0" not in kept
    assert line(text).isprintable() or not line(text).isascii()
    assert fold(fold(text)) == fold(text)


def test_ordinary_text_is_kept_as_typed():
    text = "Zoë said:\n\t“no” 🙂\n"
    assert block(text) == text


def test_half_a_character_does_not_take_its_neighbours_along():
    assert block("a\ud83db") == "a�b"
    assert block("\ud83d\ude42") == "🙂"
