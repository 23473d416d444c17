"""A whole note is read at once: which lines mean something, and where they stand."""

from datetime import date
from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgrjournal.meetings.capture import OUTSIDE, look_at, parse_note
from mgrjournal.meetings.facts import CaptureKind, Side

TUESDAY = date(2026, 11, 24)

THE_PICTURE = """\
## On-call handover
The Monday handover takes 50 minutes and two people. Most of it is reading old alerts aloud.

/quote “I spend Sunday evening guessing what broke.”

She likes the checklist idea but does not want to own it alone.
- [ ] draft the checklist together with Lars @ana 📅 2026-12-01
/pain alerts without an owner wake up three teams

## Retry queue
Her view: whoever reads the dead letters should own it.
/"""

NOTES = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            [
                "- [ ] send it @ana due:fri",
                "/topic the offsite",
                "/action",
                "  /pain builds are slow",
                "```",
                "````",
                "``` python",
                "```a`b",
                "~~~",
                "    ~~~",
                "# heading",
                "",
                "\r",
                "\u2029/next \ud800",
                "- [x] \x00 done",
            ]
        ),
    )
).map("\n".join)


def kinds(body: str) -> list[tuple[int, CaptureKind]]:
    return [(parsed.line, parsed.kind) for parsed in parse_note(body, TUESDAY, "Ana")]


def test_the_note_of_the_picture() -> None:
    quote, action, pain = parse_note(THE_PICTURE, TUESDAY, "Ana")
    assert (quote.line, quote.kind) == (3, CaptureKind.QUOTE)
    assert quote.text == "“I spend Sunday evening guessing what broke.”"
    assert (action.line, action.owner, action.due) == (6, Side.THEM, date(2026, 12, 1))
    assert (pain.line, pain.text) == (7, "alerts without an owner wake up three teams")


def test_an_empty_note_means_nothing() -> None:
    assert parse_note("", TUESDAY) == []
    assert parse_note("words\n\nand more", TUESDAY) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2029"])
def test_lines_end_where_the_editor_ends_them(end: str) -> None:
    first, second = parse_note(f"/pain one{end}{end}plain{end}/pain two{end}", TUESDAY)
    assert (first.line, first.raw, second.line, second.raw) == (0, "/pain one", 3, "/pain two")


def test_other_separators_do_not_end_a_line() -> None:
    (parsed,) = parse_note("/pain one\u2028/pain two\x0b/pain three\x85", TUESDAY)
    assert (parsed.line, parsed.text) == (0, "one /pain two /pain three")


def test_nothing_in_fenced_code_is_read() -> None:
    body = "/pain 0\n```\n/pain 2\n- [ ] 3\n```\n/pain 5"
    assert [line for line, _ in kinds(body)] == [0, 5]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("```\n/pain 1\n~~~\n/pain 3\n```\n/pain 5", [5]),
        ("~~~\n/pain 1\n```\n/pain 3\n~~~\n/pain 5", [5]),
        ("````\n/pain 1\n```\n/pain 3\n`````\n/pain 5", [5]),
        ("``` python\n/pain 1\n``` python\n/pain 3\n```\n/pain 5", [5]),
        ("~~~ a`b\n/pain 1\n~~~\n/pain 3", [3]),
        ("  ```\n/pain 1\n   ```   \n/pain 3", [3]),
        ("``\n/pain 1", [1]),
        ("``` a`b\n/pain 1", [1]),
        ("text ```\n/pain 1", [1]),
        ("```\n/pain 1", []),
    ],
)
def test_fences_open_and_close_as_in_markdown(body: str, lines: list[int]) -> None:
    assert [line for line, _ in kinds(body)] == lines


@given(NOTES)
@example("\x00\ud800\r\n/quote \udfff")
def test_any_note_can_be_read_and_reading_it_again_changes_nothing(body: str) -> None:
    found = parse_note(body, TUESDAY, "Ana")
    assert found == parse_note(body, TUESDAY, "Ana")
    lines = body.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").split("\n")
    assert all(lines[parsed.line] == parsed.raw for parsed in found)
    assert [parsed.line for parsed in found] == sorted({parsed.line for parsed in found})


@given(NOTES)
def test_the_editor_marks_exactly_the_lines_that_are_read(body: str) -> None:
    body = body.replace("\r", "").replace("\u2029", "")
    state, marked = OUTSIDE, []
    for number, line in enumerate(body.split("\n")):
        look = look_at(line, state, TUESDAY, "Ana")
        state = look.state
        if look.kind is not None:
            marked.append((number, look.kind))
    assert marked == kinds(body)


def test_a_note_of_5000_words_is_read_in_a_few_milliseconds() -> None:
    body = "\n".join([THE_PICTURE] * 70)
    assert len(body.split()) > 5000
    times = []
    for _ in range(9):
        start = perf_counter()
        assert len(parse_note(body, TUESDAY, "Ana")) == 210
        times.append(perf_counter() - start)
    assert min(times) < 0.05
