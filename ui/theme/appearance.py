"""What the user can choose about the look."""

from enum import StrEnum
from typing import NamedTuple

SMALLEST = 0.9
LARGEST = 1.5


class Scheme(StrEnum):
    """Which colours to use."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Appearance(NamedTuple):
    """The user's choice of look.

    Args:
        scale: the size of type, rows and icons, 0.9 to 1.5; beyond that it is brought back.
        reduce_motion: whether nothing may move.
    """

    scheme: Scheme = Scheme.SYSTEM
    scale: float = 1.0
    reduce_motion: bool = False
