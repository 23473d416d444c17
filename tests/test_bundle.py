"""The built program reads and writes the same journals as the source, on anybody's machine."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from built_program import BUILT, LINE, mgrj, needs_built_program
from conftest import PASSPHRASE
from mgrjournal import __version__
from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, Passphrase, RecoveryKey
from mgrjournal.people.facts import PersonDetails
from mgrjournal.vault.migrations.runner import SCHEMA_VERSION

pytestmark = needs_built_program

# A login session of its own, with a keyring that is unlocked; the words after it run inside.
UNLOCKED = (
    'printf good | gnome-keyring-daemon --unlock --components=secrets >"$HOME/keyring.log" 2>&1;'
    ' exec "$@" 2>"$HOME/errors.txt"'
)
LOGIN = ("dbus-run-session", "--", "sh", "-ec", UNLOCKED, "sh")


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return file


def names(journal: Journal) -> list[str]:
    return [person.name for person in journal.people.all()]


def test_it_is_the_version_of_the_source():
    assert mgrj("--version").stdout == f"mgrj {__version__}\n"


def test_a_journal_made_by_it_opens_from_source(tmp_path: Path, passphrase_file: Path):
    folder = tmp_path / "made by the program"
    opening = ("--journal", folder, "--passphrase-file", passphrase_file)
    made = mgrj(*opening, "init", "--json")
    assert (made.returncode, made.stderr) == (0, "")
    added = mgrj(*opening, "person", "add", "Zoë Żółć")
    assert (added.returncode, added.stderr) == (0, "")

    with closing(Journal.open(folder, Passphrase(PASSPHRASE), clock=Clock())) as journal:
        assert names(journal) == ["Zoë Żółć"]
    recovery_key = RecoveryKey.parse(json.loads(made.stdout)["recovery_key"])
    with closing(Journal.open(folder, recovery_key, clock=Clock())) as journal:
        assert names(journal) == ["Zoë Żółć"]


def test_a_journal_made_from_source_opens_with_it(
    folder: Path, recovery_key: RecoveryKey, passphrase_file: Path
):
    with closing(Journal.open(folder, recovery_key, clock=Clock())) as journal:
        journal.people.add(PersonDetails("Nguyễn Thu Hà"))
    opening = ("--journal", folder, "--passphrase-file", passphrase_file)
    listed = mgrj(*opening, "people", "--json")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "Nguyễn Thu Hà" in listed.stdout
    findings = {one["name"]: one for one in json.loads(mgrj(*opening, "doctor", "--json").stdout)}
    assert all(one["ok"] for one in findings.values())
    assert findings["schema"]["detail"] == f"version {SCHEMA_VERSION}"


def test_it_invents_the_same_demo_journal(tmp_path: Path):
    told = [
        subprocess.run(
            [*command, "demo", tmp_path / str(number), "--people", "3", "--weeks", "4"],
            env={},
            capture_output=True,
            text=True,
            check=True,
        )
        for number, command in enumerate([(LINE,), (sys.executable, "-m", "mgrjournal.cli")])
    ]
    built, source = (one.stdout.replace(str(tmp_path), "") for one in told)
    assert built.replace("/0", "") == source.replace("/1", "")


def test_it_runs_from_any_folder_and_through_a_link(tmp_path: Path, passphrase_file: Path):
    moved = tmp_path / "Programme für mich" / "mgrjournal"
    shutil.copytree(BUILT, moved, symlinks=True)
    link = tmp_path / "bin" / "mgrj"
    link.parent.mkdir()
    link.symlink_to(moved / "mgrj")
    for program in (moved / "mgrj", link):
        assert mgrj("--version", program=program).stdout == f"mgrj {__version__}\n"
    opening = ("--journal", tmp_path / "journal", "--passphrase-file", passphrase_file)
    assert mgrj(*opening, "init", program=link).returncode == 0


def test_no_python_of_the_user_gets_into_it(tmp_path: Path):
    traces = tmp_path / "traces"
    traces.mkdir()
    code = f"import os; open({str(traces)!r} + '/' + str(os.getpid()), 'w')\n"
    own = tmp_path / "own"
    site = tmp_path / "user" / f"lib/python3.{sys.version_info.minor}/site-packages"
    for folder in (own, site):
        folder.mkdir(parents=True)
        for name in ("sitecustomize", "usercustomize", "json", "typer", "mgrjournal"):
            (folder / f"{name}.py").write_text(code)
    (site / "run.pth").write_text(code)
    done = mgrj(
        "--version",
        HOME=str(tmp_path),
        PYTHONPATH=str(own),
        PYTHONHOME=str(own),
        PYTHONUSERBASE=str(tmp_path / "user"),
        PYTHONSTARTUP=str(own / "json.py"),
        PYTHONINSPECT="1",
        PYTHONVERBOSE="1",
    )
    assert (done.stdout, done.stderr) == (f"mgrj {__version__}\n", "")
    assert not list(traces.iterdir())


@pytest.mark.secret_service
@pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason="needs gnome-keyring and dbus",
)
def test_it_finds_the_keyring_of_the_login_session(
    tmp_path: Path, folder: Path, passphrase_file: Path
):
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    journal = ("--journal", str(folder))
    opening = (*journal, "--passphrase-file", str(passphrase_file))
    source = (sys.executable, "-m", "mgrjournal.cli")
    steps = (
        (str(LINE), *opening, "person", "add", "Ana"),
        (str(LINE), *opening, "key", "keychain", "on"),
        (str(LINE), *journal, "--keychain", "people", "--json"),
        (*source, *journal, "--keychain", "people", "--json"),
        (str(LINE), *journal, "--keychain", "key", "keychain", "off"),
    )
    session = subprocess.run(
        [*LOGIN, "sh", "-ec", "\n".join(map(shlex.join, steps))],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home / "run"),
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (session.returncode, (home / "errors.txt").read_text()) == (0, ""), session.stderr
    assert "The keychain opens this journal (the Secret Service, which GNOME has)." in (
        session.stdout
    )
    assert session.stdout.count('"Ana"') == 2
    assert session.stdout.endswith("The keychain does not open this journal.\n")
    assert list((home / ".local/share/keyrings").iterdir())
