"""Whatever is pasted, nothing is lost, nothing is invented, and it takes no time."""

from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.pasted_list import MAX_LINE, parse_list

PIECES = st.sampled_from(
    [
        *("- ", "* ", "1. ", "a) ", "- [ ] ", "- [x] ", "  ", "\t", "> ", "## ", "• ", "◦ ", "~~"),
        *("Ana Kowalczyk", "10:32", "[10:32] ", "24/11/2026, ", "Ana: ", " AM", "(edited)", "**"),
        *("Hi Mira, ", "Topics:", "Thanks!", "on-call", "Leave", "two words", ":", "\n", "\n\n"),
    ]
)
PASTED = st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join)
WITHOUT_NUMBERS = st.lists(
    st.sampled_from(
        [
            *(
                "- ",
                "* ",
                "- [ ] ",
                "  ",
                "\t",
                "> ",
                "## ",
                "• ",
                "◦ ",
                "~~",
                "**",
                ": ",
            ),
            *("Ana Kowalczyk", "Hi Mira, ", "Topics:", "Thanks!", "on-call", "Leave", "words"),
            *("\n", "\n", "\n\n", "\r\n"),
        ]
    ),
    max_size=30,
).map("".join)
# Texts that are clearly topics: in lower case, nothing that a chat or a list would begin with.
TOPICS = st.lists(
    st.from_regex(r"q[a-z]{1,8}( [a-z]{1,8}){0,4}[.?]?", fullmatch=True), min_size=1, unique=True
)


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum() or letter == "\ufffd")


@given(PASTED)
@example("\ud800\n- \x00\udfff")
@example("- a\n" + "  " * 3000 + "- b")
def test_any_text_can_be_pasted_and_every_line_is_clean(text: str) -> None:
    lines = parse_list(text, "Ana Kowalczyk").lines
    for line in lines:
        assert line.text == " ".join(line.text.split())
        assert line.text
        line.text.encode()
    assert [line.line for line in lines] == sorted(line.line for line in lines)


@given(PASTED)
def test_nothing_is_invented(text: str) -> None:
    pasted = letters(text)
    for line in parse_list(text).lines:
        assert all(part in pasted for part in letters(line.text).split("\ufffd"))


@given(WITHOUT_NUMBERS)
def test_no_word_is_lost(text: str) -> None:
    assert letters("".join(line.text for line in parse_list(text).lines)) == letters(text)


@given(
    TOPICS, st.sampled_from(["- {}", "* {}", "• {}", "  1) {}", "- [ ] {}", "{}", "Ana 10:32: {}"])
)
def test_a_list_of_any_shape_gives_its_topics(texts: list[str], shape: str) -> None:
    assert list(parse_list("\n".join(map(shape.format, texts))).topics) == texts


@given(TOPICS)
def test_what_was_read_reads_the_same_again(texts: list[str]) -> None:
    once = parse_list("\n".join(f"- {text}" for text in texts)).topics
    assert parse_list("\n".join(f"- {text}" for text in once)).topics == once


@given(TOPICS, st.sampled_from(["Hi Mira, here are my topics:", "Hello!", "Topics:"]))
def test_a_greeting_changes_nothing_about_the_topics(texts: list[str], greeting: str) -> None:
    for shape in ("- {}", "{}"):
        text = "\n".join([greeting, *map(shape.format, texts), "", "Thanks!", "Ana"])
        assert list(parse_list(text).topics) == texts


def refused(text: str) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as caught:
        parse_list(text)
    return caught.value


def test_too_much_is_refused_with_a_sentence_and_a_way_out() -> None:
    for text in ("x\n" * 500_001, "ä\n" * 333_334, "\n" * 999_999 + "ä"):
        assert refused(text).title == "That is more than 1 MB of text."
    assert refused("\n" * 50_000).title == "That is more than 50,000 lines."
    error = refused("x" * (MAX_LINE + 1))
    assert error.title == "A line has more than 10,000 characters."
    assert error.next_step
    assert "xx" not in f"{error} {error.next_step}"


def test_the_most_that_is_allowed_is_taken() -> None:
    assert len(parse_list("- x\n" * 49_999).lines) == 49_999
    assert parse_list("x" * MAX_LINE).topics == ("x" * MAX_LINE,)
    assert len(parse_list(("y" * 9_998 + "\n") * 100).lines) == 100


@pytest.mark.parametrize(
    "line",
    [
        "- " + "a " * 4990,
        "Ana " * 2490,
        "A" * 9990,
        "Ana, " * 1990 + "10:32",
        "[10:32] " * 1240,
        "*" * 9990,
        "~" * 9990,
        "> " * 4990,
        ":a" * 4990,
        "Hi " + "a " * 70,
        " " * 9900 + "- x",
        "\t" * 9900 + "x",
        "**a" * 3330,
        "10:32" * 1990,
    ],
)
def test_hostile_lines_cost_no_time(line: str) -> None:
    text = (line + "\n") * min(100, 990_000 // (len(line) + 1))
    start = perf_counter()
    parse_list(text, "Ana Kowalczyk")
    assert perf_counter() - start < 5


def test_a_line_wrapped_for_ever_ends_where_a_line_would() -> None:
    lines = parse_list("- a\n" + "  and on\n" * 3000).lines
    assert max(len(line.text) for line in lines) <= MAX_LINE
    assert sum(line.text.count("and on") for line in lines) == 3000


def test_deep_nesting_is_no_trouble() -> None:
    lines = [" " * (2 * depth) + f"- level {depth}:" for depth in range(900)]
    assert parse_list("\n".join(lines)).topics == ("level 899:",)
    plain = [line.rstrip(":") for line in lines]
    assert len(parse_list("\n".join(plain)).topics) >= 1
