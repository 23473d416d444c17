"""After kill -9: what was reported as saved is there, and what cannot be repaired is left alone."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mgrjournal.errors import VaultError
from mgrjournal.vault import repair
from mgrjournal.vault.lock import FolderLock
from mgrjournal.vault.pages import PAGE
from mgrjournal.vault.secrets import Passphrase
from vault_kit import PASSPHRASE, STEPS, Made, fails_untouched, lines, make, state, write

WRITER = """
import sys
from pathlib import Path
from vault_kit import CLOCK, STEPS, write
from mgrjournal.vault.secrets import RecoveryKey
from mgrjournal.vault.vault import Vault

vault = Vault.open(
    Path(sys.argv[1]), RecoveryKey.parse(sys.argv[2]), clock=CLOCK, steps=STEPS
)
for number in range(int(sys.argv[3])):
    write(vault, f"saved {number}")
    print(number, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=40)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    return template.copied_to(tmp_path / "journal")


def kill_after(made: Made, saves: int) -> None:
    """Write in another process, and kill that once it has reported so many saves."""
    command = [sys.executable, "-c", WRITER, str(made.folder), "".join(made.recovery_key.lines)]
    with subprocess.Popen(
        [*command, str(saves)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parent,
    ) as writer:
        assert writer.stdout is not None
        for _ in range(saves):
            assert writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)


def test_what_was_saved_before_a_kill_is_there(made: Made) -> None:
    kill_after(made, saves=30)
    assert (made.folder / "journal.db-wal").stat().st_size > 0
    with made.opened(Passphrase(PASSPHRASE)) as vault:
        assert lines(vault)[40:] == [f"saved {number}" for number in range(30)]
        assert vault.notices == ()
        assert vault.store.generation() == 31
    assert not (made.folder / "journal.db-wal").exists()
    assert not (made.folder / "work").exists()


def test_a_wrong_passphrase_first_changes_nothing(made: Made) -> None:
    kill_after(made, saves=3)
    with fails_untouched(made.folder, "WRONG_PASSPHRASE"):
        made.open(Passphrase("wrong"))
    assert made.lines()[-1] == "saved 2"


def test_damage_is_found_on_a_copy_before_the_engine_repairs_anything(made: Made) -> None:
    kill_after(made, saves=3)
    content = bytearray(made.database.read_bytes())
    content[len(content) // 2] ^= 1
    made.database.write_bytes(content)
    with fails_untouched(made.folder, "DB_DAMAGED"):
        made.open()


def test_a_damaged_first_page_after_a_kill_is_told_as_damage(made: Made) -> None:
    kill_after(made, saves=3)
    content = bytearray(made.database.read_bytes())
    content[200] ^= 1
    content[PAGE + 200] ^= 1
    made.database.write_bytes(content)
    write_ahead = made.folder / "journal.db-wal"
    write_ahead.write_bytes(write_ahead.read_bytes()[:40])
    with fails_untouched(made.folder, "DB_DAMAGED"):
        made.open()


def test_a_page_half_written_at_the_kill_is_repaired_from_what_was_saved(made: Made) -> None:
    kill_after(made, saves=3)
    first_frame = (made.folder / "journal.db-wal").read_bytes()[32:36]
    end = int.from_bytes(first_frame, "big") * PAGE
    content = bytearray(made.database.read_bytes())
    content[end - 3000 : end] = bytes(3000)
    made.database.write_bytes(content)
    assert made.lines()[-1] == "saved 2"


def test_a_newer_schema_after_a_kill_is_refused_untouched(made: Made) -> None:
    made.open(steps=(*STEPS, lambda _: None)).close()
    with made.opened(steps=(*STEPS, lambda _: None)) as vault:
        write(vault, "one more")
        crashed = made.copied_to(made.folder.parent / "crashed")
    assert (crashed.folder / "journal.db-wal").stat().st_size > 0
    with fails_untouched(crashed.folder, "DB_NEWER_THAN_APP"):
        crashed.open()


def test_without_room_for_a_copy_the_engine_repairs_the_journal_itself(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    kill_after(made, saves=3)
    monkeypatch.setattr(repair.shutil, "copyfile", no_room)
    assert made.lines()[-1] == "saved 2"


def test_an_unreadable_disk_during_repair_changes_nothing(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    kill_after(made, saves=3)
    monkeypatch.setattr(repair.shutil, "copyfile", broken)
    with fails_untouched(made.folder, "DISK_FAILED"):
        made.open()


def test_a_journal_that_another_process_has_open_is_in_use(made: Made) -> None:
    command = [sys.executable, "-c", WRITER, str(made.folder), "".join(made.recovery_key.lines)]
    with subprocess.Popen(
        [*command, "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parent
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline()
        with fails_untouched(made.folder, "DB_IN_USE"):
            made.open()
        writer.kill()
    assert made.lines()[-1] == "saved 0"


def test_a_journal_that_this_process_has_open_is_in_use(made: Made) -> None:
    with made.opened() as vault:
        with pytest.raises(VaultError) as caught:
            made.open()
        assert caught.value.code == "DB_IN_USE"
        write(vault, "it goes on")
    assert made.lines()[-1] == "it goes on"


def test_the_lock_of_the_folder_keeps_others_out_before_the_engine_is_asked(made: Made) -> None:
    held = FolderLock(made.folder)
    with fails_untouched(made.folder, "DB_IN_USE"):
        made.open()
    held.release()
    held.release()
    assert len(made.lines()) == 40


def test_the_engine_keeps_others_out_even_without_the_lock_of_the_folder(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    with made.opened():
        monkeypatch.setattr("mgrjournal.vault.lock._take", lambda _: os.open(os.devnull, 0))
        with pytest.raises(VaultError) as caught:
            made.open()
        assert caught.value.code == "DB_IN_USE"


def test_a_crash_while_making_a_journal_leaves_no_half_of_one(tmp_path: Path) -> None:
    script = """
import os, signal, sys
from pathlib import Path
from mgrjournal.vault import creating
from vault_kit import make
creating.header_file.write = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
make(Path(sys.argv[1]))
"""
    folder = tmp_path / "journal"
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], cwd=Path(__file__).parent, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert not folder.exists()
    assert len(make(folder, rows=1).lines()) == 1


def test_what_a_crash_left_of_a_header_is_gone_with_the_next(made: Made) -> None:
    stale = made.folder / "journal.keys.new"
    stale.write_text("the old way in")
    with made.opened() as vault:
        vault.keys.change_passphrase(made.recovery_key, Passphrase("new"))
    assert not stale.exists()
    assert "work" not in state(made.folder)
