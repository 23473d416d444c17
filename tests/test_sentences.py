"""Text can be laid out with one sentence per line, word for word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgrjournal.meetings.sentences import one_sentence_per_line, sentences


@pytest.mark.parametrize(
    "line",
    [
        "One. | Two! | Three?",
        "One.  |  Two.",
        "No end",
        "Really?! | Yes.",
        "Wait... | Then go.",
        "Wait… | Then go.",
        "Wait... then go.",
        "Well… perhaps.",
        "Ask Dr. Ng. | She knows.",
        "See Prof. Meyer vs. Mr. Jones.",
        "Use tools, e.g. Markdown, i.e. text. | Done.",
        "Decks, notes, etc. are fine.",
        "Decks, notes, etc. | Then we talk.",
        "Due 3 Dec. 2026 at noon.",
        "It costs 3.5 million. | That is a lot.",
        "Version 2.0 is out. | Try it.",
        "See https://example.org/a.b?c=d. | Then reply.",
        "Read example.org first. | Then reply.",
        "“I guess what broke.” | She said so.",
        '"Stop." | He left.',
        "(It broke.) | We fixed it.",
        "It broke (again). | We fixed it.",
        "Meet J. Smith and A. B. Jones. | Bring notes.",
        "The U.S. team joins. | Good.",
        "So do I. | He left.",
        "See no. 5 and Fig. 2.",
        "I said no. | Then I left.",
        "1. First point. | Then more.",
        "It was 2026. | Then came more.",
        "Ends in 10. | Next begins.",
        "iPhone? yes it is. | OK.",
        "Ging das? | Äpfel sind da.",
        "He asked why? | “Because.”",
        "Come at 10 a.m. tomorrow.",
        "**Bold.** | Plain.",
        "Done. | 3 are left.",
    ],
)
def test_sentences_end_where_a_reader_would_end_them(line: str) -> None:
    expected = [" ".join(part.split()) for part in line.split("|")]
    assert sentences(line.replace("|", "")) == expected


def test_lines_of_the_text_stay_lines() -> None:
    text = "# Title\n\nOne. Two.\n- a. B\nlast"
    assert one_sentence_per_line(text) == "# Title\n\nOne.\nTwo.\n- a. B\nlast"


def test_nothing_has_no_sentences() -> None:
    assert sentences("") == []
    assert sentences("   ") == []
    assert one_sentence_per_line("") == ""


@given(st.text())
@example("a. B. C")
def test_every_word_stays_as_it_is_and_in_its_place(text: str) -> None:
    assert one_sentence_per_line(text).split() == text.split()
    assert " ".join(sentences(text)).split() == text.split()


@given(
    st.lists(st.sampled_from(["One", "e.g.", "Dr.", "two.", "Three!", "4", "(x)", "etc.", "I."]))
)
def test_laying_out_twice_changes_nothing_more(words: list[str]) -> None:
    once = one_sentence_per_line(" ".join(words))
    for line in once.splitlines():
        assert line == line.strip()
    assert one_sentence_per_line(once) == once
