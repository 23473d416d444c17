"""`mgrj init`, `people`, `person add`: a journal and who is in it."""

from datetime import date, time
from pathlib import Path

import pytest

from command_line import CommandLine, opening
from conftest import PASSPHRASE
from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, Passphrase, RecoveryKey
from mgrjournal.people.facts import Cadence, PersonDetails


@pytest.fixture
def mgrj(folder: Path, recovery_key: RecoveryKey, clock: Clock) -> CommandLine:
    return opening(folder, recovery_key.lines, clock)


def test_init_makes_a_journal_and_shows_the_recovery_key(tmp_path: Path, clock: Clock):
    start = CommandLine(clock, "--journal", tmp_path / "mine", "--passphrase-file", "-")
    made = start.json("init", stdin=f"{PASSPHRASE}\n")
    assert set(made) == {"journal", "recovery_key"}
    assert made["journal"] == str(tmp_path / "mine")
    key = RecoveryKey.parse(made["recovery_key"])
    for secret in (key, Passphrase(PASSPHRASE)):
        Journal.open(Path(made["journal"]), secret, clock=clock).close()


def test_init_prints_the_recovery_key_in_eight_lines(tmp_path: Path, clock: Clock):
    start = CommandLine(clock, "--journal", tmp_path / "mine", "--passphrase-file", "-")
    out = start("init", stdin="four unrelated words\n").out
    lines = [line.strip() for line in out.splitlines() if line.startswith("    ")]
    assert len(lines) == 8
    RecoveryKey.parse("\n".join(lines))


@pytest.mark.parametrize("passphrase", ["", "   "])
def test_init_needs_a_passphrase(tmp_path: Path, clock: Clock, passphrase: str):
    start = CommandLine(clock, "--journal", tmp_path / "mine", "--passphrase-file", "-")
    assert start("init", stdin=f"{passphrase}\n", code=1).error == "PASSPHRASE_EMPTY"
    assert not (tmp_path / "mine").exists()


def test_init_never_goes_over_something(folder: Path, tmp_path: Path, clock: Clock):
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    again = CommandLine(clock, "--journal", folder, "--passphrase-file", "-")
    assert again("init", stdin="another\n", code=1).error == "FOLDER_NOT_EMPTY"
    assert before == {path: path.read_bytes() for path in before}
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").touch()
    other = CommandLine(clock, "--journal", tmp_path / "photos", "--passphrase-file", "-")
    assert other("init", stdin="another\n", code=1).error == "FOLDER_NOT_EMPTY"


def test_an_empty_journal_says_how_to_begin(mgrj: CommandLine):
    assert "person add" in mgrj("people").out
    assert mgrj.json("people") == []


def test_a_person_needs_only_a_name(mgrj: CommandLine):
    added = mgrj.json("person", "add", "Ana Kowalczyk")
    assert added == {
        "id": 1,
        "name": "Ana Kowalczyk",
        "role": "report",
        "title": "",
        "team": "",
        "cadence": "none",
        "weekday": None,
        "at": None,
        "minutes": 30,
    }
    assert mgrj("person", "add", "Jonas Weber").out == "Added Jonas Weber.\n"


def test_everything_about_a_person_can_be_said(mgrj: CommandLine):
    what = ("--role", "peer", "--team", "Payouts", "--title", "Lead")
    when = ("--cadence", "two-weekly", "--weekday", "tue", "--at", "10:30", "--minutes", "45")
    added = mgrj.json("person", "add", "Leyla Demir", *what, *when)
    assert added["role"] == "peer"
    assert added["cadence"] == "two-weekly"
    assert (added["weekday"], added["at"], added["minutes"]) == (1, "10:30", 45)
    assert (added["team"], added["title"]) == ("Payouts", "Lead")


def test_an_empty_name_is_refused(mgrj: CommandLine):
    assert mgrj("person", "add", " ", code=1).error == "INVALID_INPUT"
    assert mgrj.json("people") == []


def test_people_are_listed_with_their_next_and_last_one_to_one(
    mgrj: CommandLine, folder: Path, recovery_key: RecoveryKey, clock: Clock
):
    journal = Journal.open(folder, recovery_key, clock=clock)
    details = PersonDetails("Ana Kowalczyk", team="Ledger", cadence=Cadence.WEEKLY)
    ana = journal.people.add(details)
    journal.meetings.finish(journal.meetings.plan(ana.id, date(2026, 11, 17)).id)
    journal.meetings.plan(ana.id, date(2026, 12, 1), time(10, 30))
    journal.close()
    mgrj("add", "Ana", "Reviews take days", "--by", "them")
    assert mgrj("people").rows == [
        "NAME ROLE TEAM MEETS NEXT 1:1 LAST TOPICS ACTIONS",
        "Ana Kowalczyk report Ledger weekly Tue 1 Dec 10:30 Tue 17 Nov 1",
    ]
    (listed,) = mgrj.json("people")
    assert listed["next"]["on"] == "2026-12-01"
    assert listed["next"]["at"] == "10:30"
    assert listed["last_held"] == "2026-11-17"
    assert (listed["open_topics"], listed["open_actions"]) == (1, 0)


def test_columns_line_up_for_names_of_any_writing(mgrj: CommandLine):
    for name in ("Siobhán Kelleher", "田中 雪", "Zoe\u0308 Kr\u00e4mer"):
        mgrj("person", "add", name, "--team", "Ledger")
    lines = mgrj("people").out.splitlines()
    columns = [line.index("report") for line in lines if "report" in line]
    wide = next(line for line in lines if "田" in line)
    assert wide.index("report") + 3 == max(columns[:1])


def test_the_archive_is_shown_when_asked_for(
    mgrj: CommandLine, folder: Path, recovery_key: RecoveryKey, clock: Clock
):
    journal = Journal.open(folder, recovery_key, clock=clock)
    journal.people.archive(journal.people.add(PersonDetails("Ana Kowalczyk")).id)
    journal.close()
    assert mgrj.json("people") == []
    assert [one["name"] for one in mgrj.json("people", "--archived")] == ["Ana Kowalczyk"]


def test_a_person_is_found_by_name_beginning_or_part(mgrj: CommandLine):
    for name in ("Ana Kowalczyk", "Anand Rao", "Tomás Oliveira"):
        mgrj("person", "add", name)
    for typed in ("Ana Kowalczyk", "ana k", "kowal", "KOWALCZYK"):
        assert mgrj.json("agenda", typed)["person"] == "Ana Kowalczyk"
    assert mgrj.json("agenda", "tomas")["person"] == "Tomás Oliveira"


def test_a_name_that_fits_several_lists_them(mgrj: CommandLine):
    for name in ("Ana Kowalczyk", "Anand Rao", "Tomás Oliveira"):
        mgrj("person", "add", name)
    answer = mgrj("add", "an", "Reviews take days", code=1)
    assert answer.error == "AMBIGUOUS_PERSON"
    assert "Ana Kowalczyk, Anand Rao" in answer.err
    assert "Tomás" not in answer.err


def test_a_name_that_fits_nobody_is_not_found(mgrj: CommandLine):
    answer = mgrj("note", "Zoe", "text", code=1)
    assert answer.error == "NOT_FOUND"
    assert "mgrj people" in answer.err
