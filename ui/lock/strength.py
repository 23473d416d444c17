"""An honest guess at how hard a passphrase is to find, from its length and its variety."""

import math
import re
from enum import IntEnum

_BITS_OF_A_WORD = 12.0  # a word somebody chose; drawn by dice it would be 12.9
_LETTERS_OF_A_WORD = 9
_LEAST_VARIETY = 4
_BETWEEN_PARTS = re.compile(r"[\s\-_.,;]+")
_ALPHABETS = (
    (str.islower, 26),
    (str.isupper, 26),
    (str.isdigit, 10),
)
_SIGNS = 20
_FAMILIAR = (
    "password",
    "passwort",
    "passphrase",
    "qwerty",
    "letmein",
    "1234",
    "abcd",
    "mgrjournal",
)


class Strength(IntEnum):
    """How far somebody who has the files and much time would get; also the bars to fill."""

    EMPTY = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3
    VERY_STRONG = 4


def strength(passphrase: str) -> Strength:
    """Return a guess; it counts what is typed, it cannot know what is easy to guess about you."""
    if not passphrase.strip():
        return Strength.EMPTY
    bits = _bits(passphrase)
    if bits >= 70:
        return Strength.VERY_STRONG
    if bits >= 46:
        return Strength.STRONG
    if bits >= 32:
        return Strength.FAIR
    return Strength.WEAK


def _bits(passphrase: str) -> float:
    """Return the work in bits, part by part; a part that comes twice counts once."""
    parts = {part.casefold(): part for part in _BETWEEN_PARTS.split(passphrase) if part}
    return sum(map(_bits_of_part, parts.values()))


def _bits_of_part(part: str) -> float:
    bits = _bits_of_characters(part)
    if part.isalpha():  # a word, or several without a gap: those are guessed as words
        return min(bits, _BITS_OF_A_WORD * math.ceil(len(part) / _LETTERS_OF_A_WORD))
    return bits


def _bits_of_characters(text: str) -> float:
    lowered = text.casefold()
    for familiar in _FAMILIAR:
        lowered = lowered.replace(familiar, "#")
    if len(lowered) < len(text):
        text = lowered
    variety = len(set(text))
    alphabet = sum(size for kind, size in _ALPHABETS if any(map(kind, text)))
    if any(not character.isalnum() for character in text):
        alphabet += _SIGNS
    if any(ord(character) > 127 for character in text):
        alphabet += _SIGNS
    # People choose characters far less freely than dice do: count less than the alphabet allows.
    each = min(math.log2(max(alphabet, 2)) * 0.62, math.log2(variety) + 1)
    return len(text) * each if variety > _LEAST_VARIETY else variety * each
