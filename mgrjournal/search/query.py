"""Turns whatever somebody types into a question that the index understands."""

import re
import unicodedata
from typing import Final

MOST_WORDS: Final = 20

# The index takes letters, digits and the marks on them for words, and all else for gaps.
_WORD: Final = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as the index would cut them, without doubles."""
    found = _WORD.findall(unicodedata.normalize("NFC", text))
    return tuple({word.lower(): word for word in found}.values())[:MOST_WORDS]


def match_expression(text: str) -> str | None:
    """Return the question that finds what holds every word, or a word that begins so.

    None when there is no word in it. Nothing typed is taken for a command of the index: every
    word is quoted.
    """
    words = words_of(text)
    return " AND ".join(f'"{word}"*' for word in words) if words else None
