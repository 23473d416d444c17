"""What is loaded behind the first picture. The worker loads it, and has it when it is asked.

Every import that takes long stands in one of these functions: sqlmodel, cryptography, keyring and
all pages of the window.
"""

from typing import TYPE_CHECKING

from PySide6 import QtWidgets

if TYPE_CHECKING:
    from types import ModuleType


def ways_in() -> "ModuleType":
    """Return ui.lock.ways_in: what opens and makes journals."""
    from ui.lock import ways_in as module

    return module


def session() -> "ModuleType":
    """Return ui.session: the window of an open journal."""
    from ui import session as module

    return module


def demo() -> "ModuleType":
    """Return mgrjournal.demo: invented people; only who looks around needs it."""
    from mgrjournal import demo as module

    return module


def load() -> None:
    """Load everything, first what a passphrase that is typed at once will wait for."""
    ways_in().prepare()
    session()
    _make_types()


def _make_types() -> None:
    """Have Qt's Python side make all of its types for widgets now.

    It makes them when they are first used, and all of a module at once when it meets a widget that
    it did not create itself: 30 ms in the middle of opening a journal.
    """
    for name in dir(QtWidgets):
        getattr(QtWidgets, name)
