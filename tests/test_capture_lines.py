"""Lines of a note become actions, topics and so on, while the text stays as typed."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.meetings.capture import COMMANDS, ParsedLine, completions, parse_line
from mgrjournal.meetings.facts import CaptureKind, Side

TUESDAY = date(2026, 11, 24)


def read(raw: str, first_name: str = "Ana") -> ParsedLine:
    parsed = parse_line(raw, TUESDAY, first_name)
    assert parsed is not None
    return parsed


def test_the_line_of_the_picture() -> None:
    raw = "- [ ] draft the checklist together with Lars @ana 📅 2026-12-01"
    assert parse_line(raw, TUESDAY, "Ana", line=6) == ParsedLine(
        line=6,
        kind=CaptureKind.ACTION,
        text="draft the checklist together with Lars",
        owner=Side.THEM,
        due=date(2026, 12, 1),
        done=False,
        raw=raw,
        due_words="2026-12-01",
    )


@pytest.mark.parametrize(
    "raw",
    [
        "- [ ] send the deck",
        "* [ ] send the deck",
        "+ [ ] send the deck",
        "1. [ ] send the deck",
        "12) [ ] send the deck",
        "  - [ ] send the deck",
        "\t- [ ] send the deck",
        "-   [ ]   send  the   deck  ",
        "- [] send the deck",
        "/action send the deck",
        "   /action send the deck",
        "/Action send the deck",
        "/ACTION: send the deck",
        "/action\tsend the deck",
    ],
)
def test_boxes_and_the_command_make_an_action_of_mine(raw: str) -> None:
    parsed = read(raw)
    assert (parsed.kind, parsed.text, parsed.owner) == (
        CaptureKind.ACTION,
        "send the deck",
        Side.ME,
    )
    assert (parsed.due, parsed.done, parsed.due_words) == (None, False, "")


def test_a_ticked_box_is_done() -> None:
    assert read("- [x] send the deck").done
    assert read("- [X] send the deck").done
    assert not read("/action send the deck").done


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.word)
def test_every_command_makes_its_kind(command) -> None:
    parsed = read(f"{command.word} something said")
    assert (parsed.kind, parsed.text) == (command.kind, "something said")


def test_every_kind_has_one_command_with_a_meaning() -> None:
    assert [command.kind for command in COMMANDS] == list(CaptureKind)
    assert [command.word for command in COMMANDS] == [f"/{kind}" for kind in CaptureKind]
    assert all(command.meaning for command in COMMANDS)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "   ",
        "a plain line",
        "- a bullet",
        "[ ] no bullet",
        "- [y] no box",
        "- [ ]no space",
        "- [ ](a link)",
        "/actions are many",
        "/etc/hosts",
        "/unknown thing",
        "/",
        "see /action here",
        "> /action quoted",
        "/action",
        "/action   ",
        "/action:",
        "- [ ]",
        "- [x]   ",
        "- [ ] @ana",
        "- [ ] due:fri",
        "- [ ] @ana due:fri.",
        "- [ ] (@me, due:fri)",
    ],
)
def test_other_lines_and_marks_without_words_mean_nothing(raw: str) -> None:
    assert parse_line(raw, TUESDAY, "Ana") is None


@pytest.mark.parametrize(
    ("raw", "owner", "text"),
    [
        ("- [ ] send the deck @me", Side.ME, "send the deck"),
        ("- [ ] send the deck @them", Side.THEM, "send the deck"),
        ("- [ ] send the deck @ana", Side.THEM, "send the deck"),
        ("- [ ] send the deck @ANA", Side.THEM, "send the deck"),
        ("- [ ] send the deck, @ana", Side.THEM, "send the deck"),
        ("- [ ] send the deck @ana.", Side.THEM, "send the deck."),
        ("- [ ] send the deck (@ana)", Side.THEM, "send the deck"),
        ("- [ ] @ana send the deck", Side.THEM, "send the deck"),
        ("- [ ] @ana: send the deck", Side.THEM, "send the deck"),
        ("- [ ] @ana, send the deck", Side.THEM, "send the deck"),
        ("- [ ] due:fri @ana send the deck", Side.THEM, "send the deck"),
        ("- [ ] send the deck @ana due:fri", Side.THEM, "send the deck"),
        ("- [ ] send the deck due:fri @ana", Side.THEM, "send the deck"),
        ("- [ ] send @them the deck", Side.THEM, "send the deck"),
        ("- [ ] send @Them the deck", Side.THEM, "send the deck"),
        ("- [ ] send the deck @ME", Side.ME, "send the deck"),
        ("- [ ] send the deck @ana @lars", Side.THEM, "send the deck @lars"),
        ("- [ ] talk to @lars @me", Side.ME, "talk to @lars"),
        ("/action @them send the deck", Side.THEM, "send the deck"),
    ],
)
def test_an_owner_is_named_at_the_beginning_or_the_end(raw: str, owner: Side, text: str) -> None:
    parsed = read(raw)
    assert (parsed.owner, parsed.text) == (owner, text)


@pytest.mark.parametrize(
    "text",
    [
        "ask @ana about the budget",
        "see what @ana thinks of it",
        "talk to @ana",
        "Hand over To @ana",
        "plan the day with @ana",
        "send the deck @lars",
        "send the deck @anabel",
        "write to ana@ana",
        "what is in @ana's list",
        "@both send the deck",
    ],
)
def test_a_name_within_the_sentence_stays_in_it(text: str) -> None:
    parsed = read(f"- [ ] {text}")
    assert (parsed.owner, parsed.text) == (Side.ME, text)


def test_names_are_known_without_case_and_accents() -> None:
    for written in ("tomas", "Tomás", "TOMÁS", "toma\u0301s"):
        assert read(f"- [ ] send it @{written}", "Tomás").owner is Side.THEM
    assert read("- [ ] send it @jean-luc", "Jean-Luc").owner is Side.THEM
    assert read("- [ ] send it @o'neil", "O'Neil").owner is Side.THEM
    assert read("- [ ] send it @ana", "").owner is Side.ME
    assert read("- [ ] send it @\uff9e", "").owner is Side.ME
    assert read("- [ ] send it @me", "Me").owner is Side.ME


def test_topics_can_say_who_brings_them_and_other_kinds_keep_every_word() -> None:
    assert read("/topic on-call handover").owner is None
    assert read("/topic on-call handover @ana").owner is Side.THEM
    assert read("/next @me the offsite").owner is Side.ME
    both = read("/topic @both writing more")
    assert (both.owner, both.text) == (Side.BOTH, "writing more")
    for word in ("/quote", "/personal", "/pain", "/context"):
        parsed = read(f"{word} @ana said it due:fri")
        assert (parsed.owner, parsed.due, parsed.text) == (None, None, "@ana said it due:fri")
    assert read("/topic budget due:fri").text == "budget due:fri"


@pytest.mark.parametrize(
    ("raw", "due", "words", "text"),
    [
        ("- [ ] send it 📅 2026-12-01", "2026-12-01", "2026-12-01", "send it"),
        ("- [ ] send it 📅2026-12-01", "2026-12-01", "2026-12-01", "send it"),
        ("- [ ] send it 🗓️ 1 dec", "2026-12-01", "1 dec", "send it"),
        ("- [ ] send it 📆 fri", "2026-11-27", "fri", "send it"),
        ("- [ ] send it due:fri", "2026-11-27", "fri", "send it"),
        ("- [ ] send it due: fri", "2026-11-27", "fri", "send it"),
        ("- [ ] send it DUE:Fri", "2026-11-27", "Fri", "send it"),
        ("- [ ] send it (due:fri)", "2026-11-27", "fri", "send it"),
        ("- [ ] send it [due:+3d]", "2026-11-27", "+3d", "send it"),
        ("- [ ] send it due:fri, then rest", "2026-11-27", "fri", "send it, then rest"),
        ("- [ ] send it, due:fri, and rest", "2026-11-27", "fri", "send it, and rest"),
        ("- [ ] send it due:fri , then rest", "2026-11-27", "fri", "send it, then rest"),
        ("- [ ] send it (due:fri) soon", "2026-11-27", "fri", "send it soon"),
        ("- [ ] due:fri send it", "2026-11-27", "fri", "send it"),
        ("- [ ] due:fri, send it", "2026-11-27", "fri", "send it"),
        ("- [ ] send it due:next week", "2026-11-30", "next week", "send it"),
        ("- [ ] due:next week send it", "2026-11-30", "next week", "send it"),
        ("- [ ] due:1 dec send it", "2026-12-01", "1 dec", "send it"),
        ("- [ ] due:1 dec 2027 send it", "2027-12-01", "1 dec 2027", "send it"),
        ("- [ ] due:1.12. send it", "2026-12-01", "1.12.", "send it"),
        ("- [ ] due:end of next month send it", "2026-12-31", "end of next month", "send it"),
        ("- [ ] due:31 nov or due:30 nov", "2026-11-30", "30 nov", "due:31 nov or"),
        ("- [ ] keep foo[] and foo() due:fri", "2026-11-27", "fri", "keep foo[] and foo()"),
        ("/action send it due:tomorrow", "2026-11-25", "tomorrow", "send it"),
    ],
)
def test_a_date_follows_a_calendar_or_due(raw: str, due: str, words: str, text: str) -> None:
    parsed = read(raw)
    assert parsed.due is not None
    assert (parsed.due.isoformat(), parsed.due_words, parsed.text) == (due, words, text)


@pytest.mark.parametrize(
    ("raw", "due", "words", "text"),
    [
        ("- [ ] send it fri", "2026-11-27", "fri", "send it"),
        ("- [ ] send it Fri.", "2026-11-27", "Fri", "send it."),
        ("- [ ] send it tomorrow @ana", "2026-11-25", "tomorrow", "send it"),
        ("- [ ] send it @ana +3d", "2026-11-27", "+3d", "send it"),
        ("- [ ] send it 2026-12-01", "2026-12-01", "2026-12-01", "send it"),
        ("- [ ] send it 1 dec", "2026-12-01", "1 dec", "send it"),
        ("- [ ] send it by fri", "2026-11-27", "fri", "send it"),
        ("- [ ] send it by Friday", "2026-11-27", "Friday", "send it"),
        ("- [ ] send it by sun", "2026-11-29", "sun", "send it"),
        ("/action send it (tomorrow)", None, "", "send it (tomorrow)"),
    ],
)
def test_a_date_that_stands_last_needs_no_mark(
    raw: str, due: str | None, words: str, text: str
) -> None:
    parsed = read(raw)
    assert parsed.due == (date.fromisoformat(due) if due else None)
    assert (parsed.due_words, parsed.text) == (words, text)


@pytest.mark.parametrize(
    "text",
    [
        "fri",
        "tomorrow",
        "plan for tomorrow",
        "write about fri",
        "read the friday",
        "enjoy the sun",
        "fri is too early",
        "count to +3d and more",
        "send it 31 nov",
    ],
)
def test_a_date_that_is_part_of_the_sentence_stays_in_it(text: str) -> None:
    parsed = read(f"- [ ] {text}")
    assert (parsed.due, parsed.text) == (None, text)


@pytest.mark.parametrize(
    "text",
    [
        "send it due:31 nov",
        "send it due:",
        "send it due:soon",
        "send it 📅",
        "send it 📅 2026-13-40",
        "send it due:1/12",
        "read the residue:fri notes",
        "overdue:fri",
    ],
)
def test_a_date_that_does_not_exist_stays_in_the_text(text: str) -> None:
    parsed = read(f"- [ ] {text}")
    assert (parsed.due, parsed.due_words, parsed.text) == (None, "", text)


def test_the_meaning_is_one_clean_line() -> None:
    assert read("/quote a\x00b\tc \u2028 d\ud800").text == "a b c d\ufffd"
    assert read("/quote a\x00b").raw == "/quote a\x00b"


def test_a_line_of_nothing_but_marks_costs_no_time() -> None:
    marks = "due:x @ana " * 100_000
    assert read(f"- [ ] {marks}end").due is None
    assert read(f"- [ ] {'a' * 1_000_000}! b @ana").owner is Side.THEM


WORDS = st.from_regex(r"[a-zA-Zäöüß]{1,9}( [a-zA-Zäöüß0-9]{1,9}){0,5}", fullmatch=True)


@given(
    WORDS.filter(lambda words: words.split()[-1].lower() not in {"to", "with", "of", "or", "at"}),
    st.sampled_from(["- [ ] ", "* [ ] ", "/action ", "  1. [ ] "]),
    st.sampled_from(
        [("", Side.ME), (" @me", Side.ME), (" @them", Side.THEM), (" @ana", Side.THEM)]
    ),
    st.sampled_from(["", " 📅 {}", " due:{}", " (due:{})"]),
    st.dates(date(2026, 11, 24), date(2100, 1, 1)),
)
def test_owner_and_date_are_taken_out_and_the_words_remain(text, mark, owner, form, due) -> None:
    parsed = read(mark + text + owner[0] + form.format(due.isoformat()))
    assert (parsed.text, parsed.owner) == (text, owner[1])
    assert parsed.due == (due if form else None)


@given(st.text())
def test_any_line_at_all_can_be_read(raw: str) -> None:
    for line in (raw, f"- [ ] {raw}", f"/action {raw}", f"/quote {raw}"):
        parsed = parse_line(line, TUESDAY, "Ana")
        assert parsed is None or (
            parsed.raw == line and parsed.text == " ".join(parsed.text.split())
        )


PIECES = st.lists(
    st.sampled_from(["@ana", "@me", "due:fri", "📅 1 dec", "send", "to", ",", "(", ")", ".", "x"])
)


@given(PIECES)
def test_reading_a_line_again_changes_nothing_and_invents_no_word(pieces: list[str]) -> None:
    raw = " ".join(pieces)
    parsed = parse_line(f"/quote {raw}", TUESDAY, "Ana")
    assert (parsed.text if parsed else "") == raw
    action = parse_line(f"- [ ] {raw}", TUESDAY, "Ana")
    if action is not None:
        assert parse_line(action.raw, TUESDAY, "Ana") == action
        assert set(re.findall(r"\w+", action.text)) <= set(re.findall(r"\w+", raw))


def test_the_completion_offers_what_the_line_can_still_become() -> None:
    def words(before_caret: str) -> list[str]:
        return [command.word for command in completions(before_caret)]

    assert words("/") == [command.word for command in COMMANDS]
    assert words("/p") == ["/personal", "/pain"]
    assert words("  /PA") == ["/pain"]
    assert words("/action") == ["/action"]
    assert words("/x") == []
    assert words("/action ") == []
    assert words("and/or /p") == []
    assert words("") == []
