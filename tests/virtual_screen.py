"""A real screen for the tests that need a real window: Xvfb, a window manager, and fingers."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

_TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")
_PATIENCE = 30.0  # seconds; a slow machine is not a failure


def wait_for(condition: Callable[[], bool], what: str, patience: float = _PATIENCE) -> None:
    """Return as soon as `condition` holds; fail the test when it does not within `patience`."""
    pause = Event()
    end = monotonic() + patience
    while not condition():
        if monotonic() > end:
            pytest.fail(f"{what} did not happen within {patience:.0f} s")
        pause.wait(0.02)


@dataclass
class Program:
    """A started program with a window.

    Args:
        process: the running process.
        log: the file that holds what it printed.
    """

    process: "subprocess.Popen[bytes]"
    log: Path

    @property
    def printed(self) -> str:
        """What the program has printed so far."""
        return self.log.read_text(errors="replace")

    def kill(self) -> None:
        """End it the hard way, as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(_PATIENCE)


@dataclass
class VirtualScreen:
    """An X server of our own, with a window manager.

    Args:
        display: its name, such as `:42`.
        home: the home folder of every program on it.
    """

    display: str
    home: Path
    programs: list[Program] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of programs on this screen: nothing of the developer's own."""
        return {
            "DISPLAY": self.display,
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
        }

    def start(self, *command: str, **environment: str) -> Program:
        """Start `command` on this screen."""
        log = self.home / f"program-{len(self.programs)}.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                command,
                env=self.environment | environment,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        program = Program(process, log)
        self.programs.append(program)
        return program

    def start_app(self, *arguments: str) -> Program:
        """Start the app from source and wait until its window is on the screen."""
        program = self.start(sys.executable, "-m", "ui", *arguments)
        self.wait_for_window(program)
        return program

    def is_managed(self) -> bool:
        """Tell whether the window manager has begun its work."""
        return self._run("xdotool", "get_desktop").returncode == 0

    def windows(self) -> list[str]:
        """Return the ids of the visible windows called mgrjournal."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", "^mgrjournal$")
        return found.stdout.split()

    def wait_for_window(self, program: Program) -> None:
        """Wait until a window of the app is there and has the keyboard."""

        def there() -> bool:
            if program.process.poll() is not None:
                pytest.fail(f"the program ended early:\n{program.printed}")
            return bool(self.windows()) and bool(
                self._run("xdotool", "getactivewindow").stdout.strip()
            )

        wait_for(there, "a window")

    def type(self, text: str) -> None:
        """Type as a person would; non-ASCII characters need the slow pace."""
        self._run("xdotool", "type", "--delay", "12" if text.isascii() else "60", "--", text)

    def key(self, *keys: str) -> None:
        """Press keys in xdotool's names, such as `ctrl+Return`."""
        self._run("xdotool", "key", "--clearmodifiers", *keys)

    def _run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )

    def end(self) -> None:
        """End what was started here."""
        for program in self.programs:
            if program.process.poll() is None:
                program.kill()


@contextmanager
def virtual_screen(home: Path, size: str = "1440x900") -> Iterator[VirtualScreen]:
    """Start an X server with a window manager; both end with the block."""
    if missing := [tool for tool in _TOOLS if shutil.which(tool) is None]:
        pytest.skip(f"needs {', '.join(missing)}")
    (home / "run").mkdir(mode=0o700, parents=True)
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        display = f":{answer.readline().strip()}"
    screen = VirtualScreen(display, home)
    manager = subprocess.Popen(
        ["openbox"], env=screen.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        # A window that comes before its manager is never given the keyboard.
        wait_for(screen.is_managed, "the window manager")
        yield screen
    finally:
        screen.end()
        for process in (manager, server):
            process.terminate()
            process.wait(_PATIENCE)
