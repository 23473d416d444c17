"""One place builds everything: first what the first picture needs, the rest behind it."""

import os
from pathlib import Path
from typing import NamedTuple, NoReturn

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from mgrjournal.paths import Paths, default_paths
from ui import theme
from ui.appearance import AppearanceFile
from ui.hardening import keep_files_private
from ui.hooks import Hooks
from ui.loader import Loader
from ui.single_instance import Claim
from ui.window import TITLE, Window

_ALREADY_OPEN = 1


class Arguments(NamedTuple):
    """What the command line says.

    Args:
        journal: the folder, where one is named.
        locked: whether the journal was open a moment ago.
    """

    journal: Path | None
    locked: bool


class Basics(NamedTuple):
    """What exists from the first picture to the end.

    Args:
        argv: the command line, to start again with after a lock.
        after_lock: whether the journal was open a moment ago.
    """

    app: QApplication
    argv: list[str]
    after_lock: bool
    hooks: Hooks
    paths: Paths
    claim: Claim
    remembered: AppearanceFile
    window: Window


def start(argv: list[str]) -> int:
    """Build the program, show it and run it to its end; return the exit status."""
    keep_files_private()
    hooks = Hooks()
    hooks.install()
    arguments = parse(argv[1:])
    paths = default_paths(arguments.journal)
    claim = Claim(paths.runtime, paths.journal)
    if not claim.take():
        return _raise_the_first(claim)
    app = _application(argv[0])
    remembered = AppearanceFile(paths.appearance)
    new = not _holds_a_journal(paths.journal)
    # The lock screen paints itself, which is sooner; the first run needs the whole look.
    (theme.apply if new else theme.begin)(app, remembered.load())
    window = Window(remembered)
    screen = _first_screen(paths.journal, new=new, after_lock=arguments.locked)
    window.show_screen(screen)
    window.show()
    screen.setFocus()
    basics = Basics(app, argv, arguments.locked, hooks, paths, claim, remembered, window)
    loader = Loader(app)
    window.painted.connect(loader.start)
    loader.loaded.connect(lambda: _go_on_behind_the_picture(basics))
    return app.exec()


def parse(arguments: list[str]) -> Arguments:
    """Read the command line; whatever is not understood is told, and ends the program."""
    rest, journal, locked = list(arguments), None, False
    while rest:
        option = rest.pop(0)
        if option == "--journal" and rest:
            journal = Path(rest.pop(0))
        elif option.startswith("--journal="):
            journal = Path(option.partition("=")[2])
        elif option == "--locked":
            locked = True
        else:
            _explain(arguments)
    return Arguments(journal, locked)


def _explain(arguments: list[str]) -> NoReturn:
    """Have the library for command lines help or complain; loading it takes time."""
    import argparse

    parser = argparse.ArgumentParser(prog="mgrjournal", description="A private journal for 1:1s.")
    parser.add_argument(
        "--journal", metavar="DIR", help="the folder of the journal to open or to make"
    )
    parser.add_argument("--locked", action="store_true", help=argparse.SUPPRESS)
    parser.parse_args(arguments)
    parser.error("that is not understood")


def _raise_the_first(claim: Claim) -> int:
    """Let the process that has the journal show its window, instead of opening a second one."""
    from ui.doorbell import ring  # not on the way to the first picture

    return 0 if ring(claim.doorbell) else _ALREADY_OPEN


def _application(program: str) -> QApplication:
    # Qt's own file dialogs would write the folders one went to into a file of theirs.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    QApplication.setApplicationName(TITLE)
    QApplication.setDesktopFileName("org.mgrjournal.mgrjournal")
    return QApplication([program])


def _first_screen(folder: Path, *, new: bool, after_lock: bool) -> QWidget:
    """Return the lock screen where there is a journal, and the first run where there is none."""
    if new:
        from ui.lock.first_run import FirstRunScreen  # one of the two is enough

        return FirstRunScreen(folder)
    from ui.lock.lock_screen import LockScreen  # one of the two is enough

    return LockScreen(folder, after_lock=after_lock)


def _holds_a_journal(folder: Path) -> bool:
    """Ask for the names of the vault's files, without loading the vault."""
    from mgrjournal.vault.layout import Layout

    return Layout(folder).any_there()


def _go_on_behind_the_picture(basics: Basics) -> None:
    from ui.program import Program  # it would keep the first picture waiting

    Program(basics).begin()
