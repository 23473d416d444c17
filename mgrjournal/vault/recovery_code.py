"""The 64 symbols of a recovery key: 256 bits, with checks that name the line of a mistake.

Symbols stand for elements of GF(32). Eight lines of eight symbols carry 52 symbols of data and 12
of checks: the last symbol of every line checks that line, and the seventh symbols of lines 5 to 8
check all lines together. docs/format.md has the equations and says what they find: up to two wrong
symbols, wherever they are, are always refused, and a line with a mistake is named.
"""

from collections.abc import Iterable, Sequence
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINES: Final = 8
LINE_LENGTH: Final = 8
_KEY_BITS: Final = 256
_DATA_BITS: Final = 260  # a version of 4 bits, so far 0, and the key
_VERSION: Final = 0

_ORDER: Final = 31
_LINE_CHECK: Final = 7
_CHECKS: Final = [(line, _LINE_CHECK) for line in range(8)] + [(line, 6) for line in range(4, 8)]
_DATA: Final = [
    (line, place) for line in range(8) for place in range(8) if (line, place) not in _CHECKS
]

_DEGREES: Final = (2, 2, 3, 4)
"""Of the four common sums; line number i counts in the sum number n with factor x^(i * n)."""

Symbols = list[list[int]]


class CodeError(ValueError):
    """What was typed is not a recovery key.

    Args:
        lines: the numbers, from 1, of lines that hold a mistake; empty if that cannot be told.
    """

    def __init__(self, reason: str, lines: Sequence[int] = ()) -> None:
        super().__init__(reason)
        self.lines = tuple(lines)


def _powers_of_two() -> tuple[list[int], list[int]]:
    """Return the powers of x modulo x^5 + x^2 + 1, and the logarithm of every element but 0."""
    powers, logarithms, element = [], [0] * 32, 1
    for exponent in range(_ORDER):
        powers.append(element)
        logarithms[element] = exponent
        element <<= 1
        if element & 32:
            element ^= 0b100101
    return powers, logarithms


_POWER, _LOGARITHM = _powers_of_two()


def _times(left: int, right: int) -> int:
    return _POWER[(_LOGARITHM[left] + _LOGARITHM[right]) % _ORDER] if left and right else 0


def _sum(elements: Iterable[int]) -> int:
    total = 0
    for element in elements:
        total ^= element
    return total


def _weighed(symbols: Sequence[int], degree: int) -> int:
    """Return the sum of symbol times x^(place * degree) over one line."""
    return _sum(
        _times(symbol, _POWER[place * degree % _ORDER]) for place, symbol in enumerate(symbols)
    )


def _line_sums(lines: Symbols) -> list[int]:
    """Return what is to be zero for each line; its number enters, so swapped lines do not fit."""
    return [_weighed(symbols, 1) ^ number for number, symbols in enumerate(lines, start=1)]


def _common_sums(lines: Symbols) -> list[int]:
    """Return the four that are to be zero for all lines together."""
    return [
        _sum(
            _times(_POWER[index * exponent % _ORDER], _weighed(symbols, degree))
            for index, symbols in enumerate(lines)
        )
        for exponent, degree in enumerate(_DEGREES)
    ]


def encode(key: bytes | bytearray) -> tuple[str, ...]:
    """Return the eight lines that stand for a key of 32 bytes."""
    number = (_VERSION << _KEY_BITS) | int.from_bytes(key, "big")
    lines = [[0] * LINE_LENGTH for _ in range(LINES)]
    for index, (line, place) in enumerate(_DATA):
        lines[line][place] = (number >> (_DATA_BITS - 5 * (index + 1))) & 31
    _fill_checks(lines)
    return tuple("".join(ALPHABET[symbol] for symbol in line) for line in lines)


def decode(lines: Sequence[str]) -> bytearray:
    """Return the key that eight lines of eight symbols stand for.

    Raises:
        CodeError: they do not fit together; names the line where that can be told.
    """
    symbols = [[ALPHABET.index(letter) for letter in line] for line in lines]
    wrong = [index + 1 for index, check in enumerate(_line_sums(symbols)) if check]
    if wrong:
        raise CodeError("a line does not fit its check", wrong)
    first, second, *others = _common_sums(symbols)
    if any((first, second, *others)):
        raise CodeError("the lines do not fit together", _hidden_line(first, second))
    number = 0
    for line, place in _DATA:
        number = number << 5 | symbols[line][place]
    if number >> _KEY_BITS != _VERSION:
        raise CodeError("it is of a kind that this version does not know")
    return bytearray(number.to_bytes(_KEY_BITS // 8, "big"))


def _hidden_line(first: int, second: int) -> list[int]:
    """Return the line whose mistakes cancel out in its own check, if it is one line.

    In the second sum every line counts with its own factor, so the quotient is that of the line.
    """
    if not (first and second):
        return []
    quotient = (_LOGARITHM[second] - _LOGARITHM[first]) % _ORDER
    return [quotient + 1] if quotient < LINES else []


def _fill_checks(lines: Symbols) -> None:
    """Set the twelve check symbols so that every sum is zero (a system of linear equations)."""
    wanted = _line_sums(lines) + _common_sums(lines)
    blank = [[0] * LINE_LENGTH for _ in range(LINES)]
    constant = _line_sums(blank) + _common_sums(blank)
    columns = []
    for line, place in _CHECKS:
        blank[line][place] = 1
        columns.append(
            [a ^ b for a, b in zip(_line_sums(blank) + _common_sums(blank), constant, strict=True)]
        )
        blank[line][place] = 0
    rows = [[*row, value] for row, value in zip(zip(*columns, strict=True), wanted, strict=True)]
    for (line, place), value in zip(_CHECKS, _solve(rows), strict=True):
        lines[line][place] = value


def _solve(rows: list[list[int]]) -> list[int]:
    """Return the solution of linear equations over GF(32), by Gauss and Jordan."""
    for index in range(len(rows)):
        pivot = next(row for row in range(index, len(rows)) if rows[row][index])
        rows[index], rows[pivot] = rows[pivot], rows[index]
        inverse = _POWER[-_LOGARITHM[rows[index][index]] % _ORDER]
        rows[index] = [_times(inverse, element) for element in rows[index]]
        for other in range(len(rows)):
            if other != index and (factor := rows[other][index]):
                rows[other] = [
                    element ^ _times(factor, own)
                    for element, own in zip(rows[other], rows[index], strict=True)
                ]
    return [row[-1] for row in rows]
