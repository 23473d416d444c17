"""The editor can tell mark, owner, date and heading apart, line by line."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgrjournal.meetings.capture import OUTSIDE, Span, SpanKind, in_utf16, look_at
from mgrjournal.meetings.facts import CaptureKind

TUESDAY = date(2026, 11, 24)


def parts(line: str, state: int = OUTSIDE) -> list[tuple[str, str]]:
    spans = look_at(line, state, TUESDAY, "Ana").spans
    return [(span.kind.value, line[span.start : span.end]) for span in spans]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", []),
        ("   ", []),
        ("plain words", []),
        ("## On-call", [("mark", "## "), ("heading", "On-call")]),
        ("##", [("mark", "##")]),
        ("##no heading", []),
        ("    # indented code", []),
        ("- bullet", [("mark", "-")]),
        ("  * bullet", [("mark", "*")]),
        ("12. number", [("mark", "12.")]),
        ("> quoted", [("mark", ">")]),
        ("-no bullet", []),
        ("2026 was good", []),
        ("/quote “as said”", [("mark", "/quote")]),
        ("/action", [("mark", "/action")]),
        ("/unknown", []),
        ("  /pain builds", [("mark", "/pain")]),
        (
            "- [ ] draft it with Lars @ana 📅 2026-12-01",
            [("mark", "- [ ]"), ("owner", "@ana"), ("calendar", "📅"), ("date", "2026-12-01")],
        ),
        (
            "- [x] @me send it (due:fri) soon",
            [("mark", "- [x]"), ("owner", "@me"), ("mark", "due:"), ("date", "fri")],
        ),
        ("- [ ] talk to @ana due:31 nov", [("mark", "- [ ]")]),
        ("a **strong** and *soft* `word`", [
            ("strong", "**strong**"),
            ("emphasis", "*soft*"),
            ("code", "`word`"),
        ]),
        ("- _soft_ snake_case_name 2 * 3 * 4", [("mark", "-"), ("emphasis", "_soft_")]),
        ("`a*b*`", [("code", "`a*b*`")]),
        ("* not *emphasis from the bullet", [("mark", "*")]),
        ("- [ ] **now** @ana", [("mark", "- [ ]"), ("strong", "**now**"), ("owner", "@ana")]),
        ("``` no`fence after", [("code", "` no`")]),
        ("/pain **builds** @ana", [("mark", "/pain"), ("strong", "**builds**")]),
    ],
)  # fmt: skip
def test_the_parts_of_a_line(line: str, expected: list[tuple[str, str]]) -> None:
    assert parts(line) == expected


def test_the_margin_shows_only_what_a_line_really_becomes() -> None:
    def kind(line: str) -> CaptureKind | None:
        return look_at(line, OUTSIDE, TUESDAY, "Ana").kind

    assert kind("- [ ] send it") is CaptureKind.ACTION
    assert kind("/topic the offsite") is CaptureKind.TOPIC
    assert kind("/topic") is None
    assert kind("- [ ] @ana") is None
    assert kind("words") is None


def test_fenced_code_is_code_from_fence_to_fence() -> None:
    state, looks = OUTSIDE, []
    for line in ["```", "/pain x", "", "~~~", "```", "/pain y"]:
        look = look_at(line, state, TUESDAY)
        state = look.state
        looks.append((look.kind, [span.kind for span in look.spans]))
    code = (None, [SpanKind.CODE])
    assert looks == [code, code, (None, []), code, code, (CaptureKind.PAIN, [SpanKind.MARK])]
    assert state == OUTSIDE


def test_qt_counts_in_utf16_code_units() -> None:
    line = "- [ ] 🎉 send @ana 📅 fri"
    spans = in_utf16(line, look_at(line, OUTSIDE, TUESDAY, "Ana").spans)
    units = line.encode("utf-16-le")
    written = [units[2 * span.start : 2 * span.end].decode("utf-16-le") for span in spans]
    assert written == ["- [ ]", "@ana", "📅", "fri"]


def test_plain_spans_are_counted_alike_in_qt() -> None:
    spans = (Span(0, 3, SpanKind.MARK), Span(3, 9, SpanKind.HEADING))
    assert in_utf16("## größer", spans) == spans


LINES = st.text(
    alphabet=st.one_of(
        st.characters(exclude_characters="\n"), st.sampled_from("#-*+_`~>/[]x@📅 due:1.")
    )
)


@given(LINES, st.sampled_from([OUTSIDE, 3, -3, 5]))
@example("\ud800\x00", OUTSIDE)
def test_spans_of_any_line_are_in_order_within_it_and_never_overlap(line: str, state: int) -> None:
    look = look_at(line, state, TUESDAY, "Ana")
    position = 0
    for span in look.spans:
        assert position <= span.start < span.end <= len(line)
        position = span.end
    for span, wide in zip(look.spans, in_utf16(line, look.spans), strict=True):
        assert wide.end - wide.start >= span.end - span.start


@given(st.lists(st.sampled_from(["**", "*", "_", "`", "a", " ", "- [ ] ", "@ana"])).map("".join))
def test_emphasis_never_covers_an_owner_or_a_mark(line: str) -> None:
    look = look_at(f"- [ ] {line} @ana", OUTSIDE, TUESDAY, "Ana")
    assert look.spans[0].kind is SpanKind.MARK
    assert (look.spans[0].start, look.spans[0].end) == (0, 5)
