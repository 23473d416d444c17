"""The front door: made, opened, several changes at once, settings, tidied, closed."""

import inspect
from dataclasses import replace

import pytest

import mgrjournal.journal
from conftest import NOW, PASSPHRASE
from mgrjournal.clock import fixed
from mgrjournal.errors import InvalidInputError, VaultError
from mgrjournal.journal import Journal, JournalSettings, Passphrase, exists
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import PersonDetails
from mgrjournal.vault.derivation import FLOOR


def test_a_new_journal_opens_by_passphrase_and_recovery_key(tmp_path):
    folder = tmp_path / "journal"
    assert not exists(folder)
    journal, recovery_key = Journal.create(
        folder, Passphrase(PASSPHRASE), clock=fixed(NOW), cost=FLOOR
    )
    assert exists(folder)
    ana = journal.people.add(PersonDetails("Ana"))
    journal.close()
    for secret in (Passphrase(PASSPHRASE), recovery_key):
        again = Journal.open(folder, secret, clock=fixed(NOW))
        assert again.people.all() == [ana]
        assert again.folder == folder
        again.close()


def test_a_wrong_passphrase_opens_nothing(folder):
    with pytest.raises(VaultError):
        Journal.open(folder, Passphrase("not this one"))


def test_the_front_door_is_a_doorway():
    source = inspect.getsource(mgrjournal.journal)
    assert len(source.splitlines()) < 120
    assert all(hasattr(mgrjournal.journal, name) for name in mgrjournal.journal.__all__)


def test_several_changes_can_be_made_one(journal):
    with journal.together():
        ana = journal.people.add(PersonDetails("Ana")).id
        journal.topics.add(ana, "pay", Side.ME)
    assert len(journal.topics.agenda(ana)) == 1


def test_when_one_of_them_fails_none_has_happened(journal):
    def add_a_person_and_fail() -> None:
        with journal.together():
            ana = journal.people.add(PersonDetails("Ana")).id
            journal.topics.add(ana, " ", Side.ME)

    with pytest.raises(InvalidInputError):
        add_a_person_and_fail()
    assert journal.people.all() == []


def test_a_journal_can_be_examined(journal):
    findings = journal.examine()
    assert findings
    assert [finding for finding in findings if not finding.ok] == []


def test_tidying_leaves_everything_as_it_was(journal):
    ana = journal.people.add(PersonDetails("Ana"))
    call = journal.meetings.start(ana.id)
    note = journal.notes.save(call.id, "- [ ] deck\nzebra", 3)
    journal.tidy()
    journal.tidy()
    assert journal.notes.get(call.id) == note
    assert journal.people.all() == [ana]
    assert len(journal.search.find("zebra")) == 1


def test_settings_are_as_usual_until_changed(journal):
    assert journal.settings.get() == JournalSettings()


def test_settings_come_back_as_they_were_put(journal, folder, recovery_key):
    put = JournalSettings(
        lock_after_minutes=0,
        cover_on_focus_loss=True,
        clipboard_seconds=30,
        recovery_confirmed_at=NOW,
        last_page="person/1",
        my_name="Mira Łoś",
        note_size=120,
    )
    assert journal.settings.put(put) == put
    journal.close()
    again = Journal.open(folder, recovery_key, clock=fixed(NOW))
    assert again.settings.get() == put
    again.settings.put(JournalSettings())
    assert again.settings.get() == JournalSettings()
    again.close()


@pytest.mark.parametrize(
    "wrong",
    [
        {"lock_after_minutes": -1},
        {"lock_after_minutes": 1441},
        {"clipboard_seconds": -1},
        {"clipboard_seconds": 3601},
        {"note_size": 49},
        {"note_size": 301},
    ],
)
def test_a_setting_out_of_range_is_refused(journal, wrong):
    with pytest.raises(InvalidInputError):
        journal.settings.put(replace(JournalSettings(), **wrong))
    assert journal.settings.get() == JournalSettings()


def test_a_setting_of_a_later_version_is_left_alone(journal):
    with journal._vault.store.write_plainly() as connection:
        connection.execute("INSERT INTO setting VALUES ('later', '[1]')")
    journal.settings.put(replace(journal.settings.get(), my_name="Mira"))
    assert journal.settings.get() == JournalSettings(my_name="Mira")
    with journal._vault.store.read_plainly() as connection:
        kept = connection.execute("SELECT value FROM setting WHERE key = 'later'").fetchone()
    assert kept == ("[1]",)


def test_the_name_that_the_user_signs_with_is_on_what_leaves(journal):
    ana = journal.people.add(PersonDetails("Ana Kowalczyk")).id
    journal.settings.put(JournalSettings(my_name="Mira"))
    agenda = journal.agenda.shareable(ana)
    assert (agenda.first_name, agenda.my_name) == ("Ana", "Mira")


def test_only_what_is_shareable_and_open_leaves(journal):
    ana = journal.people.add(PersonDetails("Ana")).id
    planned = journal.meetings.plan(ana, NOW.date())
    journal.topics.add(ana, "hers", Side.THEM)
    journal.topics.add(ana, "mine", Side.ME)
    journal.topics.add(ana, "mine, shared", Side.ME, shareable=True)
    journal.actions.add(ana, "her promise", Side.THEM)
    journal.actions.add(ana, "my promise", Side.ME)
    closed = journal.topics.add(ana, "closed", Side.THEM)
    journal.topics.delete(closed.id)
    agenda = journal.agenda.shareable(ana)
    assert [topic.text for topic in agenda.topics] == ["hers", "mine, shared"]
    assert [action.text for action in agenda.open_points] == ["her promise"]
    assert (agenda.on, agenda.at, agenda.today) == (planned.on, None, NOW.date())


def test_an_agenda_without_a_1_1_has_no_day(journal):
    ana = journal.people.add(PersonDetails("Ana")).id
    journal.topics.add(ana, "hers", Side.THEM)
    agenda = journal.agenda.shareable(ana)
    assert agenda.on is None
    assert len(agenda.topics) == 1


def test_what_waits_for_the_next_1_1_is_not_on_the_agenda_of_the_running_one(journal):
    ana = journal.people.add(PersonDetails("Ana")).id
    call = journal.meetings.start(ana)
    journal.notes.save(call.id, "/next later @ana\n/topic now @ana", 0)
    assert [topic.text for topic in journal.agenda.shareable(ana).topics] == ["now"]
    journal.meetings.finish(call.id)
    assert [topic.text for topic in journal.agenda.shareable(ana).topics] == ["later", "now"]
