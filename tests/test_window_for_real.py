"""The real program in a real window on a virtual screen, driven by keys alone."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from conftest import PASSPHRASE
from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, RecoveryKey
from mgrjournal.people.facts import PersonDetails
from virtual_screen import VirtualScreen, virtual_screen, wait_for

pytestmark = pytest.mark.window

SPOKEN = "She would rather write than talk before noon. "


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[VirtualScreen]:
    with virtual_screen(tmp_path / "home") as made:
        yield made


@pytest.fixture
def call(folder: Path, recovery_key: RecoveryKey) -> int:
    """A call that runs, in the closed journal of `folder`."""
    with closing(Journal.open(folder, recovery_key, clock=Clock())) as journal:
        person = journal.people.add(PersonDetails("Zoë Żółć"))
        return journal.meetings.start(person.id).id


def unlock(screen: VirtualScreen, folder: Path, letter: str = "x") -> None:
    """Open the running call and type `letter` until it reaches the disk, several times over."""
    screen.type(PASSPHRASE)
    screen.key("Return")
    log = folder / "journal.db-wal"
    wait_for(log.exists, "opening the journal")
    saves = {log.stat().st_mtime_ns}

    def saved() -> bool:
        screen.type(letter)
        saves.add(log.stat().st_mtime_ns)
        return len(saves) > 3

    wait_for(saved, "the first saves")


def note(folder: Path, recovery_key: RecoveryKey, meeting: int) -> tuple[str, int]:
    with closing(Journal.open(folder, recovery_key, clock=Clock())) as journal:
        found = journal.notes.get(meeting)
        return found.body, found.cursor


def test_killed_while_typing_it_comes_back_with_all_but_the_last_moment(
    screen: VirtualScreen, folder: Path, recovery_key: RecoveryKey, call: int
) -> None:
    program = screen.start_app("--journal", str(folder))
    unlock(screen, folder)
    screen.key("ctrl+a", "BackSpace")
    spoken = ""
    for n in range(12):
        sentence = f"{n} {SPOKEN}"
        screen.type(sentence)
        spoken += sentence
    program.kill()

    kept, cursor = note(folder, recovery_key, call)
    assert spoken.startswith(kept)
    # Two seconds of typing without a pause is the most that may be missing.
    assert len(kept) >= len(spoken) - 2 * len(sentence)
    assert cursor == len(kept)

    again = screen.start_app("--journal", str(folder))
    unlock(screen, folder, "+")
    again.kill()
    resumed, _ = note(folder, recovery_key, call)
    assert resumed.startswith(kept)
    assert set(resumed[len(kept) :]) == {"+"}


def test_nothing_typed_is_readable_in_any_file_that_the_process_wrote(
    screen: VirtualScreen, tmp_path: Path, folder: Path, call: int
) -> None:
    if shutil.which("strace") is None:
        pytest.skip("needs strace")
    trace = tmp_path / "trace"
    opened = "trace=open,openat,creat,rename,renameat,renameat2,link,linkat"
    program = screen.start(
        *("strace", "-f", "-qq", "-e", opened, "-o", str(trace)),
        *(sys.executable, "-m", "ui", "--journal", str(folder)),
        TMPDIR=str(tmp_path),
    )
    screen.wait_for_window(program)
    unlock(screen, folder)
    screen.key("ctrl+a", "BackSpace")
    canaries = ("quokka", "zeppelin", "Kittiwake")
    for canary in canaries:
        screen.type(f"{canary} ")
    screen.key("F9", "F9", "ctrl+l")
    wait_for(lambda: not (folder / "journal.db-wal").exists(), "locking")
    program.kill()

    written = {folder / name for name in ("journal.db", "journal.keys", "journal.keys.bak")}
    written |= {path for path in tmp_path.rglob("*") if path.is_file()}
    for line in trace.read_text(errors="replace").splitlines():
        if any(flag in line for flag in ("O_WRONLY", "O_RDWR", "creat(", "rename", "link")):
            written |= {Path(part) for part in line.split('"')[1::2]}
    readable = [path for path in written if path.is_file() and not str(path).startswith("/dev")]
    assert folder / "journal.db" in readable
    for canary in (*canaries, "Żółć", PASSPHRASE):
        for path in readable:
            text = path.read_bytes()
            for form in ("utf-8", "utf-16-le", "utf-16-be"):
                assert canary.encode(form) not in text, (canary, path)
