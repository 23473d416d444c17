"""A journal of every released schema opens, is brought up to date, and loses nothing."""

import json
import shutil
from pathlib import Path

import pytest

from golden_journal import GOLDEN, PASSPHRASE, contents
from mgrjournal.journal import Journal, Passphrase, RecoveryKey
from mgrjournal.vault.migrations.runner import SCHEMA_VERSION
from passing_time import PassingTime

SCHEMAS = range(1, SCHEMA_VERSION + 1)


def expected(schema: int) -> dict:
    return json.loads((GOLDEN / f"schema-{schema}.json").read_text(encoding="utf-8"))


@pytest.fixture
def copy(tmp_path):
    """Copy a golden journal, since opening writes, and close it to others, which git does not."""

    def copied(schema: int) -> Path:
        folder = tmp_path / "journal"
        (folder / "backups").mkdir(mode=0o700, parents=True)
        folder.chmod(0o700)
        for file in (GOLDEN / f"schema-{schema}").glob("journal.*"):
            shutil.copyfile(file, folder / file.name)
            (folder / file.name).chmod(0o600)
        return folder

    return copied


def missing(wanted, found, path="") -> list[str]:
    """Return what is not in `found` as it should be; later versions may know more of everything."""
    if isinstance(wanted, dict):
        return [
            line
            for key, value in wanted.items()
            for line in missing(value, found.get(key, "nothing"), f"{path}.{key}")
        ]
    if isinstance(wanted, list) and len(wanted) == len(found):
        return [
            line
            for place, (one, other) in enumerate(zip(wanted, found, strict=True))
            for line in missing(one, other, f"{path}[{place}]")
        ]
    return [] if wanted == found else [f"{path}: {wanted!r} became {found!r}"]


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize("way", ["passphrase", "recovery key"])
def test_a_journal_of_an_earlier_version_opens_and_reads_as_before(copy, schema, way):
    golden = expected(schema)
    recovery_key = RecoveryKey.parse("\n".join(golden["recovery_key"]))
    secret = recovery_key if way == "recovery key" else Passphrase(PASSPHRASE)
    journal = Journal.open(copy(schema), secret, clock=PassingTime().clock)
    assert missing(golden["contents"], contents(journal)) == []
    assert [finding for finding in journal.examine() if not finding.ok] == []
    journal.close()


@pytest.mark.parametrize("schema", SCHEMAS)
def test_it_can_be_written_on(copy, schema):
    key = RecoveryKey.parse("\n".join(expected(schema)["recovery_key"]))
    journal = Journal.open(copy(schema), key, clock=PassingTime().clock)
    ana = journal.people.find("ana").id
    call = journal.meetings.start(ana)
    (line,) = journal.notes.save(call.id, "- [ ] zebra", 0).captured
    journal.meetings.finish(call.id)
    assert journal.actions.get(line.item_id).text == "zebra"
    assert len(journal.search.find("zebra")) == 2
    journal.close()


def test_what_is_missing_would_be_noticed():
    assert missing({"a": [1, {"b": 2}]}, {"a": [1, {"b": 2, "c": 3}], "d": 4}) == []
    assert missing({"a": 1}, {"b": 1}) == [".a: 1 became 'nothing'"]
    assert missing({"a": [1, 2]}, {"a": [1, 3]}) == [".a[1]: 2 became 3"]
    assert missing([1], [1, 2]) == [": [1] became [1, 2]"]
