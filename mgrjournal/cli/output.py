"""What is printed: sentences, aligned tables, JSON, and what went wrong."""

import json
import shutil
import sys
import unicodedata
from collections.abc import Sequence
from typing import Any

from mgrjournal.errors import JournalError

Shape = dict[str, Any]
"""What a program reads: names and values."""

_GAP = "  "


def say(text: str) -> None:
    """Print a text, with signs that would steer the terminal made harmless."""
    sys.stdout.write(harmless(text) + "\n")


def say_json(value: Shape | list[Shape]) -> None:
    """Print a value for a program to read."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def complain(error: JournalError) -> None:
    """Print what went wrong on stderr: code and title, what is safe, what to do."""
    lines = (f"{error.code}: {error.title}", error.safe, error.next_step)
    sys.stdout.flush()
    sys.stderr.write("".join(f"{harmless(line)}\n" for line in lines))


def say_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns under a head. The last column is cut at a terminal's edge."""
    cleaned = [[" ".join(harmless(cell).split()) for cell in row] for row in (head, *rows)]
    widths = [max(map(width, column)) for column in zip(*cleaned, strict=True)]
    if sys.stdout.isatty():
        room = shutil.get_terminal_size().columns - sum(widths[:-1]) - len(_GAP) * len(widths[:-1])
        widths[-1] = max(20, room)
        for row in cleaned:
            row[-1] = _cut(row[-1], widths[-1])
    for row in cleaned:
        padded = (cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True))
        sys.stdout.write(_GAP.join(padded).rstrip() + "\n")


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(map(_columns, text))


def harmless(text: str) -> str:
    """Return a text without the signs that steer a terminal, but for line ends and tabs."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _steers(sign) else sign for sign in text)


def _steers(sign: str) -> bool:
    return sign not in "\n\t" and unicodedata.category(sign) == "Cc"


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def _cut(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    while width(text) >= room:
        text = text[:-1]
    return text.rstrip() + "…"
