"""Whatever was typed becomes one clean line that any file can hold."""

from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.meetings.one_line import one_line


def test_white_space_and_controls_become_one_space() -> None:
    assert one_line("  a\tb\r\n\x00c\u2028d\u00a0 e\x7f ") == "a b c d e"


def test_half_a_surrogate_pair_becomes_the_replacement_character() -> None:
    assert one_line("a\ud83d b") == "a\ufffd b"


@given(st.text(st.characters()))
def test_the_line_can_be_stored_and_cleaning_again_changes_nothing(text: str) -> None:
    line = one_line(text)
    line.encode()
    assert line == one_line(line) == " ".join(line.split())
    assert not any(ord(letter) < 32 for letter in line)
