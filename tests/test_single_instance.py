"""One window per journal, whatever became of earlier processes."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ui.doorbell import Doorbell, ring
from ui.single_instance import Claim

ROOT = Path(__file__).parents[1]
_HOLD = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from ui.single_instance import Claim
claim = Claim(Path(sys.argv[1]), Path(sys.argv[2]))
print(claim.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def runtime(tmp_path):
    return tmp_path / "run"


@pytest.fixture
def other_process(runtime, folder_name):
    """Another process that has claimed the journal."""
    held = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(runtime), str(folder_name)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with held:
        assert held.stdout.readline() == "True\n"
        yield held
        held.kill()


@pytest.fixture
def folder_name(tmp_path):
    return tmp_path / "journal"


def test_a_second_process_does_not_get_the_journal(other_process, runtime, folder_name):
    assert not Claim(runtime, folder_name).take()


def test_another_journal_is_free(other_process, runtime, tmp_path):
    assert Claim(runtime, tmp_path / "another").take()


def test_the_same_journal_by_another_path_is_the_same(other_process, runtime, folder_name):
    link = folder_name.parent / "link"
    link.symlink_to(folder_name)
    assert not Claim(runtime, link).take()


def test_a_killed_process_leaves_no_stale_claim(other_process, runtime, folder_name):
    os.kill(other_process.pid, signal.SIGKILL)
    other_process.wait()
    assert Claim(runtime, folder_name).take()


def test_a_released_claim_can_be_taken(runtime, folder_name):
    first, second = Claim(runtime, folder_name), Claim(runtime, folder_name)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()


def test_where_no_claim_can_be_written_nobody_is_refused(tmp_path, folder_name):
    (tmp_path / "file").write_text("")
    assert Claim(tmp_path / "file" / "run", folder_name).take()


def test_the_runtime_folder_is_for_this_user_only(runtime, folder_name):
    Claim(runtime, folder_name).take()
    assert runtime.stat().st_mode & 0o777 == 0o700


def test_ringing_is_heard(runtime, folder_name, qtbot):
    claim = Claim(runtime, folder_name)
    claim.take()
    bell = Doorbell(claim.doorbell)
    with qtbot.waitSignal(bell.rung):
        assert ring(claim.doorbell)
    bell.take_down()
    assert not ring(claim.doorbell, patience=0)
    assert not claim.doorbell.exists()


def test_a_bell_that_was_taken_down_leaves_nobody_listening(runtime, folder_name, qtbot):
    runtime.mkdir()
    bell, other = Doorbell(runtime / "one.sock"), Doorbell(runtime / "other.sock")
    bell.take_down()
    with qtbot.waitSignal(other.rung):  # Qt would warn of a closed socket that is waited for
        assert ring(runtime / "other.sock")
    other.take_down()


def test_a_bell_left_by_a_killed_process_is_replaced(runtime, folder_name, qtbot):
    claim = Claim(runtime, folder_name)
    claim.take()
    claim.doorbell.write_text("")
    assert not ring(claim.doorbell, patience=0)
    bell = Doorbell(claim.doorbell)
    with qtbot.waitSignal(bell.rung):
        assert ring(claim.doorbell)
    bell.take_down()


def test_a_bell_that_cannot_be_hung_is_mute(tmp_path, qtbot):
    bell = Doorbell(tmp_path / ("x" * 200) / "bell.sock")
    bell.take_down()


def test_a_second_start_waits_for_a_bell_that_is_not_hung_yet(runtime, folder_name, qtbot):
    claim = Claim(runtime, folder_name)
    claim.take()
    with ThreadPoolExecutor(1) as second:
        heard = second.submit(ring, claim.doorbell)
        assert not heard.done()
        bell = Doorbell(claim.doorbell)
        with qtbot.waitSignal(bell.rung):
            pass
        assert heard.result()
    bell.take_down()
    assert not ring(claim.doorbell, patience=0)
