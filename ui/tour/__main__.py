"""`python -m ui.tour`: takes the tour, prints the agenda, and says where the pictures are."""

import argparse
import os
import sys
import traceback
from pathlib import Path

from ui.tour.hands import LostError
from ui.tour.stage import run
from ui.tour.walk import choose, walk


def main() -> int:
    """Take the tour without a screen and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m ui.tour", description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=Path("build/tour"), metavar="DIR", help="for the pictures"
    )
    parser.add_argument(
        "--pictures", type=Path, metavar="DIR", help="also put those of the README there"
    )
    arguments = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        taken = run(lambda: walk(arguments.out))
    except LostError as lost:
        traceback.print_exception(lost)
        return 1
    sys.stdout.write(f"The agenda, as it was copied:\n\n{taken.agenda}\n\n")
    sys.stdout.write(f"{len(taken.pictures)} pictures are in {arguments.out}.\n")
    if arguments.pictures is not None:
        for picture in choose(taken, arguments.pictures):
            sys.stdout.write(f"{picture}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
