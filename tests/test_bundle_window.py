"""The built window: it opens with an empty environment, on a screen, and comes back locked."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import PySide6
import pytest

from built_program import BUILT, WINDOW, needs_built_program
from conftest import PASSPHRASE
from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, RecoveryKey
from mgrjournal.people.facts import PersonDetails
from virtual_screen import Program, VirtualScreen, virtual_screen, wait_for

pytestmark = needs_built_program

ROOT_ONLY = pytest.mark.skipif(
    os.geteuid() != 0, reason="only root may look into a process that keeps its memory to itself"
)
SAID = "She would rather write than talk before noon. "


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


def note(folder: Path, recovery_key: RecoveryKey, meeting: int) -> str:
    with closing(Journal.open(folder, recovery_key, clock=Clock())) as journal:
        return journal.notes.get(meeting).body.strip()


def shown(screen: VirtualScreen, *arguments: str, **environment: str) -> Program:
    program = screen.start(str(WINDOW), *arguments, **environment)
    screen.wait_for_window(program)
    return program


def unlock(screen: VirtualScreen, folder: Path) -> None:
    """Give the passphrase and type into the note of the call until it is saved; then empty it."""
    screen.type(PASSPHRASE)
    screen.key("Return")
    log = folder / "journal.db-wal"
    wait_for(log.exists, "opening the journal")
    size = log.stat().st_size

    def saved() -> bool:
        screen.type("x")
        return log.stat().st_size > size + 4096

    wait_for(saved, "the first save")
    screen.key("ctrl+a", "BackSpace")


def lock(screen: VirtualScreen, program: Program) -> None:
    before = image_of(program)
    screen.key("ctrl+l")
    wait_for(lambda: image_of(program) != before, "the replacement of the process")
    wait_for(lambda: bool(screen.windows()), "the lock screen")
    screen.wait_for_window(program)


def image_of(program: Program) -> tuple[list[str], str]:
    """Return what tells a program from the next one in the same process: words and stack."""
    stat = Path(f"/proc/{program.process.pid}/stat").read_text().split()
    return words_of(program, "cmdline"), stat[27]


def words_of(program: Program, what: str) -> list[str]:
    """Return the words of a file in /proc, such as the command line."""
    return Path(f"/proc/{program.process.pid}/{what}").read_text().strip("\0").split("\0")


def mapped_files(program: Program) -> set[Path]:
    maps = Path(f"/proc/{program.process.pid}/maps").read_text()
    return {Path(name) for name in re.findall(r" (/.+)$", maps, re.MULTILINE)}


def test_it_opens_with_an_empty_environment(tmp_path: Path, folder: Path) -> None:
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    environment = {  # these two keep it away from the developer's own, the third is for Qt
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [WINDOW, "--journal", folder]
    with subprocess.Popen(command, env=environment) as first:
        wait_for(lambda: any((home / "run").rglob("*.sock")), "listening to later starts")
        second = subprocess.run(command, env=environment, timeout=60, check=False)
        assert second.returncode == 0, "it rings at the first one and leaves"
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)
    assert first.returncode == 0
    assert not list(home.rglob("*.db*"))


def test_on_a_screen_it_says_nothing_and_takes_keys(
    screen: VirtualScreen, folder: Path, recovery_key: RecoveryKey, call: int
) -> None:
    program = shown(screen, "--journal", str(folder))
    unlock(screen, folder)
    screen.type(SAID)
    screen.key("ctrl+q")
    wait_for(lambda: program.process.poll() is not None, "the end")
    assert (program.process.returncode, program.printed) == (0, "")
    assert note(folder, recovery_key, call) == SAID.strip()


def test_locked_by_a_key_it_is_a_fresh_process_under_the_same_number(
    screen: VirtualScreen, folder: Path, recovery_key: RecoveryKey, call: int
) -> None:
    program = shown(screen, "--journal", str(folder))
    pid = program.process.pid
    unlock(screen, folder)
    screen.type(SAID)
    lock(screen, program)
    assert words_of(program, "cmdline")[1:] == ["--journal", str(folder), "--locked"]
    assert note(folder, recovery_key, call) == SAID.strip()

    unlock(screen, folder)
    screen.type("Again.")
    os.kill(pid, signal.SIGTERM)
    wait_for(lambda: program.process.poll() is not None, "the end")
    assert (program.process.returncode, program.printed) == (0, "")
    assert note(folder, recovery_key, call) == "Again."


@ROOT_ONLY
def test_its_environment_does_not_grow_from_lock_to_lock(
    screen: VirtualScreen, folder: Path, call: int
) -> None:
    program = shown(screen, "--journal", str(folder))
    environments = []
    for _ in range(2):
        unlock(screen, folder)
        lock(screen, program)
        environments.append(
            {word for word in words_of(program, "environ") if "PROCESS_LEVEL" not in word}
        )
    assert environments[0] == environments[1]


@ROOT_ONLY
def test_qt_loads_what_it_came_with_whatever_the_session_names(
    screen: VirtualScreen, folder: Path
) -> None:
    another = Path(PySide6.__path__[0]) / "Qt"
    program = shown(
        screen,
        *("--journal", str(folder)),
        QT_PLUGIN_PATH=str(another / "plugins"),
        QT_QPA_PLATFORM_PLUGIN_PATH=str(another / "plugins" / "platforms"),
        LD_LIBRARY_PATH=str(another / "lib"),
    )
    files = mapped_files(program)
    qt = {file for file in files if "Qt6" in file.name or "plugins" in file.parts}
    assert {"libqxcb.so", "libQt6Widgets.so.6"} <= {file.name for file in qt}
    assert not {file for file in qt if not file.is_relative_to(BUILT)}
