"""The first picture comes before everything heavy, and the whole program behind it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import PASSPHRASE
from ui import relaunch
from ui.start import Arguments, parse

ROOT = Path(__file__).parents[1]

_WATCH = """
import json, os, sys
sys.argv = ["mgrjournal", "--journal", {folder!r}]
from PySide6.QtWidgets import QApplication
real = QApplication.exec

def watched(*arguments):
    from PySide6.QtCore import QTimer
    from ui.window import Window
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
    {watch}
    return real()

QApplication.exec = staticmethod(watched)
from ui.app import main
sys.exit(main())
"""

_AT_FIRST_PICTURE = """
    def look():
        import PySide6.QtCore
        built = [f"built {name}" for name in vars(PySide6.QtCore)]
        print(json.dumps([*sys.modules, *built]), flush=True)
        os._exit(0)
    window.painted.connect(look)
"""

_TYPE_AT_ONCE = """
    from PySide6.QtWidgets import QLineEdit
    import gc
    state = dict(loaded=False)
    def type_it():
        state["loaded"] = "sqlmodel" in sys.modules
        window.screen_shown().field.setText({passphrase!r})
        window.screen_shown().try_passphrase()
    window.painted.connect(type_it)
    timer = QTimer()
    def look():
        if window.screen_shown().objectName() == "main":
            print(json.dumps([state["loaded"], gc.get_freeze_count() > 1000, window.windowTitle()]))
            timer.stop()
            window.close()
    timer.timeout.connect(look)
    timer.start(20)
    window.timer = timer
"""


def run(tmp_path, folder, watch):
    """Run the whole program offscreen in a home of its own; return what was printed."""
    environment = os.environ | {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", _WATCH.format(folder=str(folder), watch=watch.strip())],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    noise = [line for line in done.stderr.splitlines() if "py.warnings" not in line]
    assert noise in ([], ["WARNING ui.hooks: Qt"]), done.stderr
    return json.loads(done.stdout)


HEAVY = {
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "sqlcipher3",
    "cryptography",
    "keyring",
    "mgrjournal.journal",
    "ui.session",
    "ui.main_window",
    "ui.tasks",
    "ui.shortcuts",
    "concurrent.futures",
    "socket",
    "asyncio",
    "built Qt",  # the namespace with all its enums: 15 ms
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
    "PySide6.QtDBus",
    "PySide6.QtPrintSupport",
}


def test_the_lock_screen_is_there_before_anything_heavy(tmp_path, folder):
    loaded = set(run(tmp_path, folder, _AT_FIRST_PICTURE))
    assert "ui.lock.lock_screen" in loaded
    assert "ui.lock.first_run" not in loaded
    assert loaded & HEAVY == set()


def test_the_first_run_is_there_before_the_vault(tmp_path):
    loaded = set(run(tmp_path, tmp_path / "nothing", _AT_FIRST_PICTURE))
    assert "ui.lock.first_run" in loaded
    assert loaded & {"sqlmodel", "sqlcipher3", "cryptography", "keyring", "ui.session"} == set()


def test_a_passphrase_typed_at_once_opens_as_soon_as_it_can(tmp_path, folder):
    watch = _TYPE_AT_ONCE.format(passphrase=PASSPHRASE)
    was_loaded, frozen, title = run(tmp_path, folder, watch)
    assert not was_loaded
    assert frozen
    assert title == "mgrjournal"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], Arguments(None, locked=False)),
        (["--journal", "/j"], Arguments(Path("/j"), locked=False)),
        (["--journal=/j k", "--locked"], Arguments(Path("/j k"), locked=True)),
    ],
)
def test_the_command_line_is_understood(arguments, expected):
    assert parse(arguments) == expected


@pytest.mark.parametrize("arguments", [["--nonsense"], ["--journal"], ["note.txt"]])
def test_what_is_not_understood_is_told(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    assert "usage: mgrjournal" in capsys.readouterr().err


def test_help_is_given(capsys):
    with pytest.raises(SystemExit) as ended:
        parse(["--help"])
    assert ended.value.code == 0
    assert "--journal DIR" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("original", "argv", "expected"),
    [
        (["python", "-m", "ui"], ["__main__.py"], ["-m", "ui"]),
        (["python", "-m", "ui", "--journal", "x"], ["__main__.py", "--journal", "x"], ["-m", "ui"]),
        (["py", "-X", "dev", "-m", "ui", "--locked"], ["m", "--locked"], ["-X", "dev", "-m", "ui"]),
        (["python", "/bin/mgrjournal"], ["/bin/mgrjournal"], ["/bin/mgrjournal"]),
    ],
)
def test_it_starts_again_as_it_was_started(monkeypatch, original, argv, expected):
    monkeypatch.setattr(sys, "orig_argv", original)
    again = relaunch.command(argv, Path("/j"), locked=True)
    assert again == [sys.executable, *expected, "--journal", "/j", "--locked"]
    assert "--locked" not in relaunch.command(argv, Path("/j"), locked=False)


def test_a_bundle_starts_itself_again(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    again = relaunch.command(["mgrjournal", "--journal", "x"], Path("/j"), locked=True)
    assert again == [sys.executable, "--journal", "/j", "--locked"]


def test_files_that_are_open_are_not_handed_on(tmp_path):
    kept = os.open(tmp_path / "file", os.O_CREAT | os.O_RDWR)
    os.set_inheritable(kept, True)
    relaunch._keep_files_from_heir()
    assert not os.get_inheritable(kept)
    assert os.get_inheritable(2)
    os.close(kept)
