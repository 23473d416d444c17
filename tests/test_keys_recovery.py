"""The recovery key: eight lines for paper, in which no slip of the pen goes unnoticed."""

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgrjournal.vault import recovery_code
from mgrjournal.vault.recovery_code import ALPHABET
from mgrjournal.vault.secrets import RecoveryKey, RecoveryKeyError

keys = st.binary(min_size=32, max_size=32)
KEY = bytes(range(7, 39))
LINES = RecoveryKey(KEY).lines


def symbols(lines: tuple[str, ...]) -> list[list[str]]:
    return [list(line) for line in lines]


def parse(lines: list[list[str]] | tuple[str, ...]) -> bytes:
    return bytes(RecoveryKey.parse("\n".join("".join(line) for line in lines)).data_key())


def refused(lines: list[list[str]]) -> tuple[int, ...]:
    """Return the lines that the refusal names."""
    with pytest.raises(RecoveryKeyError) as caught:
        parse(lines)
    return caught.value.lines


def others(symbol: str) -> str:
    return ALPHABET.replace(symbol, "")


@given(keys)
def test_eight_lines_of_eight_stand_for_the_key(key: bytes) -> None:
    lines = RecoveryKey(key).lines
    assert [len(line) for line in lines] == [8] * 8
    assert parse(lines) == key


@given(keys, st.randoms())
def test_lower_case_spaces_hyphens_and_look_alikes_are_fine(key: bytes, chance) -> None:
    def spelt(symbol: str) -> str:
        look_alikes = {"0": "0Oo", "1": "1IiLl"}.get(symbol, symbol + symbol.lower())
        return chance.choice(look_alikes) + chance.choice(["", "", " ", "-", "\N{NO-BREAK SPACE}"])

    text = "\n".join("".join(map(spelt, line)) for line in RecoveryKey(key).lines)
    for typed in (text, f"\n {text} \n\n", text.replace("\n", " "), text.replace("\n", "\r\n\r\n")):
        assert bytes(RecoveryKey.parse(typed).data_key()) == key


def test_every_single_wrong_symbol_is_refused_with_its_line() -> None:
    for line, place in itertools.product(range(8), range(8)):
        for wrong in others(LINES[line][place]):
            typed = symbols(LINES)
            typed[line][place] = wrong
            assert refused(typed) == (line + 1,)


def test_every_two_wrong_symbols_that_a_line_alone_cannot_see_are_refused_with_it() -> None:
    """Of all pairs in a line, its own check misses one in 31: those are looked for here."""

    def passes_its_own_check(row: list[str], line: int) -> bool:
        numbers = [ALPHABET.index(symbol) for symbol in row]
        return recovery_code._weighed(numbers, 1) == line + 1

    missed = 0
    for line, (left, right) in itertools.product(range(8), itertools.combinations(range(8), 2)):
        for wrong in others(LINES[line][left]):
            typed = symbols(LINES)
            typed[line][left] = wrong
            for other in others(LINES[line][right]):
                typed[line][right] = other
                if passes_its_own_check(typed[line], line):
                    missed += 1
                    assert refused(typed) == (line + 1,)
    assert missed == 8 * 28 * 31


def test_ten_thousand_random_slips_of_one_or_two_are_all_refused_with_a_right_line() -> None:
    chance = random.Random(4711)
    sheets = [RecoveryKey(chance.randbytes(32)).lines for _ in range(100)]
    for _ in range(10_000):
        typed = symbols(chance.choice(sheets))
        cells = chance.sample(list(itertools.product(range(8), range(8))), chance.choice([1, 2]))
        for line, place in cells:
            typed[line][place] = chance.choice(others(typed[line][place]))
        named = refused(typed)
        assert named
        assert set(named) <= {line + 1 for line, _ in cells}


def test_two_lines_that_changed_places_are_both_named() -> None:
    for first, second in itertools.combinations(range(8), 2):
        typed = symbols(LINES)
        typed[first], typed[second] = typed[second], typed[first]
        assert refused(typed) == (first + 1, second + 1)


def test_two_symbols_that_changed_places_in_a_line_are_named() -> None:
    for line, (left, right) in itertools.product(range(8), itertools.combinations(range(8), 2)):
        typed = symbols(LINES)
        row = typed[line]
        if row[left] != row[right]:
            row[left], row[right] = row[right], row[left]
            assert refused(typed) == (line + 1,)


@settings(max_examples=300)
@given(st.integers(0, 7), st.lists(st.sampled_from(ALPHABET), min_size=8, max_size=8))
def test_a_line_of_another_sheet_is_refused(line: int, other: list[str]) -> None:
    typed = symbols(LINES)
    if typed[line] != other:
        typed[line] = other
        assert refused(typed) in {(line + 1,), ()}


def test_up_to_four_slips_in_one_line_never_pass() -> None:
    chance = random.Random(815)
    for _ in range(3_000):
        typed = symbols(LINES)
        line = chance.randrange(8)
        for place in chance.sample(range(8), chance.choice([3, 4])):
            typed[line][place] = chance.choice(others(typed[line][place]))
        assert refused(typed) in {(line + 1,), ()}


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (lambda rows: rows[2].pop(), (3,)),
        (lambda rows: rows[6].append("A"), (7,)),
        (lambda rows: rows[4].__setitem__(0, "U"), (5,)),
        (lambda rows: rows[0].__setitem__(3, "é"), (1,)),
        (lambda rows: rows.pop(), ()),
        (lambda rows: rows.clear(), ()),
    ],
)
def test_what_is_missing_or_too_much_is_named(spoil, named: tuple[int, ...]) -> None:
    typed = symbols(LINES)
    spoil(typed)
    assert refused(typed) == named


def test_the_refusal_is_in_words_and_repeats_nothing_that_was_typed() -> None:
    typed = symbols(LINES)
    typed[2][0] = others(typed[2][0])[0]
    with pytest.raises(RecoveryKeyError) as caught:
        parse(typed)
    error = caught.value
    assert (error.code, error.lines) == ("RECOVERY_KEY_MISTYPED", (3,))
    assert error.title == "There is a mistake in line 3 of the recovery key."
    assert error.next_step == "Compare line 3 with your sheet, letter by letter."
    assert error.__suppress_context__
    assert not any("".join(line) in f"{error!r}{error.next_step}" for line in typed)


def test_a_key_of_a_kind_to_come_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery_code, "_VERSION", 1)
    lines = RecoveryKey(KEY).lines
    monkeypatch.undo()
    assert refused(symbols(lines)) == ()


def test_it_shows_nothing_of_itself() -> None:
    key = RecoveryKey(KEY)
    assert f"{key!r} {key!s} {key}" == "RecoveryKey() RecoveryKey() RecoveryKey()"


def test_the_lines_of_a_known_key_never_change() -> None:
    """Sheets on paper must open journals for ever: these lines may not be brought up to date."""
    assert LINES == (
        "01R81459",
        "0P30D1RG",
        "7H048J2R",
        "CA1A5GQ0",
        "30CHM6GG",
        "RW3MF14M",
        "Y81148CZ",
        "HJ89964B",
    )
