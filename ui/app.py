"""The way into the program."""

import builtins
import gc
import sys
from collections.abc import Callable


def main() -> int:
    """Run the program with the arguments of the command line and return its exit status."""
    return load()(sys.argv)


def load() -> Callable[[list[str]], int]:
    """Load what the first picture needs, and return what starts the program.

    Qt's Python side replaces the import function by a slower one, and a collection while modules
    load finds nothing to free: both would be felt before the first picture. `ui.collector` takes
    over once everything is loaded.
    """
    gc.disable()
    plain_import = builtins.__import__
    try:
        from ui.start import start
    finally:
        builtins.__import__ = plain_import
    return start
