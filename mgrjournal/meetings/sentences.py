"""Text with one sentence per line, so that it can be skimmed."""

import re

_STOP = re.compile(r"(?P<mark>[.!?…]+)[\"'’”»)\]*_]*\Z")
_OPENING = "\"'‘“«([*_"
_TITLES = {"dr", "mr", "mrs", "ms", "mx", "prof", "rev", "hon", "sr", "jr", "st"}
_MONTHS = {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
_SHORT = {"e.g", "i.e", "eg", "ie", "etc", "vs", "cf", "ca", "approx", "incl", "excl", "dept", "al"}
_ABBREVIATIONS = frozenset(_TITLES | _MONTHS | _SHORT | {"bzw", "ggf", "vgl", "usw"})
_CLOSING = frozenset(("etc", "al", "usw"))
_BEFORE_NUMBERS = frozenset(("no", "nos", "nr", "fig", "vol", "sec", "art", "ch", "p", "pp"))
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]", re.UNICODE)
_NUMBER = re.compile(r"[0-9]{1,3}")


def one_sentence_per_line(text: str) -> str:
    """Return `text` with a line break after each sentence; its own line breaks stay.

    Every word stays as it is and in its place; white space between words becomes one space.
    """
    return "\n".join("\n".join(sentences(line)) for line in text.splitlines())


def sentences(line: str) -> list[str]:
    """Return the sentences of one line; none for a line without words."""
    found: list[str] = []
    words: list[str] = []
    following = line.split()
    for position, word in enumerate(following):
        words.append(word)
        after = following[position + 1] if position + 1 < len(following) else ""
        if _ends_here(word, after, first=len(words) == 1):
            found.append(" ".join(words))
            words = []
    if words:
        found.append(" ".join(words))
    return found


def _ends_here(word: str, after: str, *, first: bool) -> bool:
    """Whether a sentence ends with `word`, which is followed by the word `after`."""
    stop = _STOP.search(word)
    if stop is None or after.lstrip(_OPENING)[:1].islower():
        return False
    if stop["mark"] != ".":
        return True
    bare = word[: stop.start()].lstrip(_OPENING)
    if bare.casefold() in _ABBREVIATIONS:
        return bare.casefold() in _CLOSING
    if bare.casefold() in _BEFORE_NUMBERS and after[:1].isdigit():
        return False
    if _INITIAL.fullmatch(bare):  # J. Smith, U.S. Army; but not "So do I. He left."
        return bare == "I"
    return not (first and _NUMBER.fullmatch(bare))  # 1. is the number of a list
