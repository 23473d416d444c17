"""Locking for real: the process is replaced, its memory empty, and everything comes back."""

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from conftest import PASSPHRASE
from mgrjournal.clock import Clock
from mgrjournal.journal import Journal
from mgrjournal.people.facts import PersonDetails
from ui.appearance import ALLOWED_KEYS
from virtual_screen import virtual_screen, wait_for

pytestmark = pytest.mark.window

CANARY = "Kittiwake"


@pytest.fixture
def screen(tmp_path):
    with virtual_screen(tmp_path / "home") as made:
        yield made


@pytest.fixture
def call(folder, recovery_key):
    """A call that runs, in the closed journal of `folder`."""
    with contextlib.closing(Journal.open(folder, recovery_key, clock=Clock())) as journal:
        person = journal.people.add(PersonDetails("Zoë Żółć"))
        return journal.meetings.start(person.id).id


def note(folder, recovery_key, meeting):
    with contextlib.closing(Journal.open(folder, recovery_key, clock=Clock())) as journal:
        return journal.notes.get(meeting).body


def command_line(program):
    return Path(f"/proc/{program.process.pid}/cmdline").read_bytes().split(b"\0")


def is_locked(program):
    return b"--locked" in command_line(program)


def unlock(screen, folder):
    """Give the passphrase and wait until the note takes keys; what was typed to try is removed."""
    screen.type(PASSPHRASE)
    screen.key("Return")
    log = folder / "journal.db-wal"
    wait_for(log.exists, "opening the journal")
    type_until_saved(screen, log, "x")
    screen.key("ctrl+a", "BackSpace")


def type_until_saved(screen, log, letter):
    """Type a letter again and again until something is written, after a while of quiet."""
    written = [(monotonic(), log.stat().st_mtime_ns)]

    def quiet():
        if log.stat().st_mtime_ns != written[-1][1]:
            written.append((monotonic(), log.stat().st_mtime_ns))
        return monotonic() - written[-1][0] > 0.6

    wait_for(quiet, "quiet after opening")
    before = log.stat().st_mtime_ns

    def saved():
        screen.type(letter)
        return log.stat().st_mtime_ns != before

    wait_for(saved, "the first save")


def lock(screen, program, folder, *keys):
    screen.key(*(keys or ("ctrl+l",)))
    wait_for(lambda: is_locked(program), "the replacement of the process")
    wait_for(lambda: not (folder / "journal.db-wal").exists(), "the journal's resting state")
    screen.wait_for_window(program)


def memory_of(pid):
    """Read everything that a process can write to; root may, whatever the process asked for."""
    found = bytearray()
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights = line.split()[:2]
            start, end = (int(edge, 16) for edge in span.split("-"))
            if rights.startswith("rw"):
                with contextlib.suppress(OSError, ValueError, OverflowError):
                    memory.seek(start)
                    found += memory.read(end - start)
    return bytes(found)


def copies(text, memory):
    return sum(memory.count(text.encode(form)) for form in ("utf-8", "utf-16-le", "utf-32-le"))


def test_locking_replaces_the_process_and_unlocking_goes_on_where_it_was(
    screen, folder, recovery_key, call
):
    program = screen.start_app("--journal", str(folder))
    pid = program.process.pid
    assert not is_locked(program)
    unlock(screen, folder)
    screen.type("before the lock ")
    lock(screen, program, folder)
    assert program.process.pid == pid
    assert program.process.poll() is None
    screen.type(PASSPHRASE)
    screen.key("Return")
    log = folder / "journal.db-wal"
    wait_for(log.exists, "opening the journal again")
    type_until_saved(screen, log, "+")
    screen.key("ctrl+q")
    wait_for(lambda: program.process.poll() is not None, "the end")
    assert program.process.returncode == 0
    body = note(folder, recovery_key, call)
    assert body.startswith("before the lock +")
    assert program.printed == ""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may read another process's memory")
def test_nothing_that_was_written_stays_in_memory(screen, folder, call):
    program = screen.start_app("--journal", str(folder))
    unlock(screen, folder)
    screen.type(f"{CANARY} {CANARY}")
    wait_for(lambda: copies(CANARY, memory_of(program.process.pid)) > 0, "the canary in memory")
    lock(screen, program, folder)
    memory = memory_of(program.process.pid)
    assert len(memory) > 1_000_000
    for secret in (CANARY, PASSPHRASE, "Żółć"):
        assert copies(secret, memory) == 0


def clipboard(screen, *options):
    return screen._run("xclip", "-o", *options).stdout


def test_selecting_publishes_nothing_and_copies_are_plain_marked_and_gone_after_a_lock(
    screen, folder, call
):
    program = screen.start_app("--journal", str(folder))
    unlock(screen, folder)
    screen.type("Kittiwake on the roof")
    screen.key("ctrl+a", "ctrl+c")
    wait_for(lambda: "Kittiwake" in clipboard(screen, "-selection", "clipboard"), "copying")
    kinds = clipboard(screen, "-selection", "clipboard", "-t", "TARGETS").split()
    assert "x-kde-passwordManagerHint" in kinds
    assert not {"text/html", "text/markdown"} & set(kinds)
    assert clipboard(screen, "-selection", "primary") == ""
    lock(screen, program, folder)
    assert clipboard(screen, "-selection", "clipboard") == ""


def geometry(screen):
    found = screen._run("xdotool", "getactivewindow", "getwindowgeometry", "--shell").stdout
    return {line for line in found.split() if line.startswith(("WIDTH", "HEIGHT"))}


def test_size_of_the_window_comes_back_and_only_allowed_keys_are_kept(screen, folder, call):
    program = screen.start_app("--journal", str(folder))
    unlock(screen, folder)
    screen._run("xdotool", "getactivewindow", "windowsize", "1010", "707")
    wait_for(lambda: geometry(screen) == {"WIDTH=1010", "HEIGHT=707"}, "the new size")
    lock(screen, program, folder)
    wait_for(lambda: geometry(screen) == {"WIDTH=1010", "HEIGHT=707"}, "the size of before")
    kept = list((screen.home / ".config").rglob("*.*"))
    assert [path.name for path in kept] == ["appearance.ini"]
    assert kept[0].stat().st_mode & 0o777 == 0o600
    keys = {line.partition("=")[0] for line in kept[0].read_text().splitlines() if "=" in line}
    assert keys
    assert keys <= ALLOWED_KEYS
    assert not list(screen.home.rglob("QtProject*"))


def test_a_second_start_raises_the_first_window(screen, folder):
    first = screen.start_app("--journal", str(folder))
    (window,) = screen.windows()
    screen._run("xdotool", "windowminimize", window)
    wait_for(lambda: not screen.windows(), "minimising")
    second = screen.start(sys.executable, "-m", "ui", "--journal", str(folder))
    wait_for(lambda: second.process.poll() is not None, "the end of the second start")
    assert second.process.returncode == 0
    wait_for(lambda: screen.windows() == [window], "the first window")
    assert first.process.poll() is None


def test_after_a_kill_the_next_start_is_the_first(screen, folder):
    first = screen.start_app("--journal", str(folder))
    first.kill()
    wait_for(lambda: not screen.windows(), "the end of the first window")
    screen.start_app("--journal", str(folder))


def test_a_request_to_end_saves_first(screen, folder, recovery_key, call):
    program = screen.start_app("--journal", str(folder))
    unlock(screen, folder)
    screen.type("the last words")
    os.kill(program.process.pid, signal.SIGTERM)
    wait_for(lambda: program.process.poll() is not None, "the end")
    assert program.process.returncode == 0
    assert note(folder, recovery_key, call) == "the last words"


def test_a_process_keeps_its_memory_to_itself():
    body = (
        "import ctypes, os, resource\n"
        "from ui.hardening import keep_files_private, keep_memory_private\n"
        "keep_files_private()\n"
        "print(keep_memory_private(), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), oct(os.umask(0)))\n"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", body], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout == "True 0\n(0, 0) 0o77\n"
