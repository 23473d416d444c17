"""A new journal comes with eight formats that can be used as they are."""

import re

import pytest

from mgrjournal.meetings.builtin_formats import BUILTIN_FORMATS
from mgrjournal.meetings.sentences import sentences

AMERICAN = re.compile(r"\b\w*(?:iz(?:e|ed|ing|ation)|avor|olor|behavior|center)\b", re.IGNORECASE)
PROMPTS = [
    (builtin.key, prompt)
    for builtin in BUILTIN_FORMATS
    for section in builtin.details.sections
    for prompt in section.prompts
]


def test_there_are_eight_and_their_keys_never_change() -> None:
    assert [builtin.key for builtin in BUILTIN_FORMATS] == [
        "freestyle",
        "start-stop-continue",
        "reports-list",
        "walk-and-talk",
        "written-first",
        "retrospective",
        "career",
        "first-meeting",
    ]


def test_start_stop_continue_has_these_sections() -> None:
    details = {builtin.key: builtin.details for builtin in BUILTIN_FORMATS}
    titles = [section.title for section in details["start-stop-continue"].sections]
    assert titles == ["Start", "Stop", "Continue"]


def test_names_and_titles_tell_them_apart() -> None:
    names = [builtin.details.name for builtin in BUILTIN_FORMATS]
    assert len({name.casefold() for name in names}) == 8
    for builtin in BUILTIN_FORMATS:
        titles = [section.title for section in builtin.details.sections]
        assert titles
        assert len(set(titles)) == len(titles)
        assert all(title == title.strip() and len(title) <= 30 for title in titles)


@pytest.mark.parametrize("builtin", BUILTIN_FORMATS, ids=lambda builtin: builtin.key)
def test_the_purpose_is_one_sentence(builtin) -> None:
    purpose = builtin.details.purpose
    assert len(sentences(purpose)) == 1
    assert purpose.endswith(".")
    assert len(purpose) <= 90


@pytest.mark.parametrize(("key", "prompt"), PROMPTS)
def test_prompts_are_short_questions_and_said_once(key: str, prompt: str) -> None:
    assert prompt.endswith("?")
    assert len(prompt) <= 80
    assert prompt[0].isupper()
    assert [other for _, other in PROMPTS].count(prompt) == 1


def test_every_section_has_a_prompt() -> None:
    for builtin in BUILTIN_FORMATS:
        assert all(section.prompts for section in builtin.details.sections)


def test_words_are_british_and_calm() -> None:
    for builtin in BUILTIN_FORMATS:
        words = repr(builtin.details)
        assert not AMERICAN.search(words)
        assert "!" not in words
        assert "I'm" not in words
