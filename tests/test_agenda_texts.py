"""What is copied reads as in the preview, in four forms."""

from datetime import date, time

import pytest

from agenda_items import HALF_TEN, TUESDAY, action, agenda, of_the_picture, topic
from mgrjournal.meetings.agenda import (
    Counts,
    RenderOptions,
    Style,
    ask_for_topics,
    counts,
    render,
)
from mgrjournal.meetings.facts import Side

BARE = RenderOptions(open_points=False, ask_for_topics=False)


def heading(on: date | None, at: time | None = HALF_TEN) -> str:
    return render(agenda([], on=on, at=at), Style.PLAIN, BARE)


def test_slack_as_in_the_picture() -> None:
    assert render(of_the_picture(), Style.SLACK) == (
        "*1:1 today, 10:30*\n"
        "• On-call handover hurts on Mondays\n"
        "• Who owns the retry queue after the split?\n"
        "\n"
        "*Open from last time*\n"
        "• Handover checklist, first draft (Ana)\n"
        "• Ask Hana about the contractor budget (Mira)\n"
        "\n"
        "What would you like to talk about?\n"
        "One line is enough, or nothing."
    )


def test_the_picture_has_8_lines_and_45_words_in_every_text_form() -> None:
    for style in (Style.SLACK, Style.MARKDOWN, Style.PLAIN):
        assert counts(render(of_the_picture(), style)) == Counts(lines=8, words=45)
    assert counts("") == Counts(0, 0)
    assert counts("- a\n \n- - b c") == Counts(lines=2, words=3)


def test_markdown() -> None:
    assert render(of_the_picture(), Style.MARKDOWN) == (
        "## 1:1 today, 10:30\n"
        "- On-call handover hurts on Mondays\n"
        "- Who owns the retry queue after the split?\n"
        "\n"
        "## Open from last time\n"
        "- Handover checklist, first draft (Ana)\n"
        "- Ask Hana about the contractor budget (Mira)\n"
        "\n"
        "What would you like to talk about?  \n"
        "One line is enough, or nothing."
    )


def test_plain_text() -> None:
    assert render(of_the_picture(), Style.PLAIN) == (
        "1:1 today, 10:30\n"
        "- On-call handover hurts on Mondays\n"
        "- Who owns the retry queue after the split?\n"
        "\n"
        "Open from last time\n"
        "- Handover checklist, first draft (Ana)\n"
        "- Ask Hana about the contractor budget (Mira)\n"
        "\n"
        "What would you like to talk about?\n"
        "One line is enough, or nothing."
    )


def test_rich_text() -> None:
    assert render(of_the_picture(), Style.HTML) == (
        "<p><b>1:1 today, 10:30</b></p>\n"
        "<ul>\n"
        "<li>On-call handover hurts on Mondays</li>\n"
        "<li>Who owns the retry queue after the split?</li>\n"
        "</ul>\n"
        "<p><b>Open from last time</b></p>\n"
        "<ul>\n"
        "<li>Handover checklist, first draft (Ana)</li>\n"
        "<li>Ask Hana about the contractor budget (Mira)</li>\n"
        "</ul>\n"
        "<p>What would you like to talk about?<br>One line is enough, or nothing.</p>"
    )


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (TUESDAY, "1:1 today, 10:30"),
        (date(2026, 11, 25), "1:1 tomorrow, 10:30"),
        (date(2026, 12, 1), "1:1 on Tue 1 Dec, 10:30"),
        (date(2027, 1, 5), "1:1 on Tue 5 Jan 2027, 10:30"),
        (date(2026, 11, 23), "1:1"),
        (None, "1:1"),
    ],
)
def test_the_heading_says_the_day_for_any_day_to_come(on: date | None, words: str) -> None:
    assert heading(on) == words


def test_the_heading_without_a_time() -> None:
    assert heading(TUESDAY, at=None) == "1:1 today"
    assert heading(TUESDAY, at=time(9, 5)) == "1:1 today, 09:05"


def test_each_part_can_be_left_out() -> None:
    whole = of_the_picture()
    assert "Open from" not in render(whole, Style.PLAIN, RenderOptions(open_points=False))
    assert "What would" not in render(whole, Style.PLAIN, RenderOptions(ask_for_topics=False))
    assert render(whole, Style.PLAIN, BARE).count("\n") == 2


@pytest.mark.parametrize("style", list(Style))
def test_an_empty_agenda_is_only_its_heading_and_the_question(style: Style) -> None:
    rendered = render(agenda([]), style)
    assert "Open from last time" not in rendered
    assert "<ul>" not in rendered
    assert "1:1 today, 10:30" in rendered
    assert "One line is enough, or nothing." in rendered


def test_owners_are_named_and_i_am_me_without_a_name() -> None:
    whole = agenda(
        [], [action("one", owner=Side.THEM), action("two"), action("three", owner=Side.BOTH)]
    )
    assert render(whole, Style.PLAIN, RenderOptions(ask_for_topics=False)) == (
        "1:1 today, 10:30\n\nOpen from last time\n- one (Ana)\n- two (Mira)\n- three (both)"
    )
    unsigned = agenda([], [action("two")], my_name="  ")
    assert "- two (me)" in render(unsigned, Style.PLAIN)


def test_one_sentence_per_line() -> None:
    whole = agenda([topic("It broke. Who fixes it?")], [action("Ask. Then tell.")])
    options = RenderOptions(ask_for_topics=False, one_sentence_per_line=True)
    assert render(whole, Style.PLAIN, options) == (
        "1:1 today, 10:30\n- It broke.\n  Who fixes it?\n\n"
        "Open from last time\n- Ask.\n  Then tell. (Mira)"
    )
    assert "- It broke. Who fixes it?\n" in render(whole, Style.PLAIN)
    assert "• It broke.\n  Who fixes it?" in render(whole, Style.SLACK, options)
    assert "- It broke.  \n  Who fixes it?" in render(whole, Style.MARKDOWN, options)
    assert "<li>It broke.<br>Who fixes it?</li>" in render(whole, Style.HTML, options)


def test_a_topic_of_several_lines_leaves_as_one() -> None:
    whole = agenda([topic("one\n\n- two\r\n\tthree\x00")])
    assert render(whole, Style.PLAIN, BARE) == "1:1 today, 10:30\n- one - two three"


@pytest.mark.parametrize(
    ("style", "text", "escaped"),
    [
        (Style.SLACK, "R&D <!here> a>b *x*", "R&amp;D &lt;!here&gt; a&gt;b *x*"),
        (Style.SLACK, "\"q\" 'q'", "\"q\" 'q'"),
        (Style.HTML, "R&D <b> \"q\" 'q'", "R&amp;D &lt;b&gt; &quot;q&quot; &#x27;q&#x27;"),
        (Style.PLAIN, "R&D <b> *x* `y`", "R&D <b> *x* `y`"),
        (Style.MARKDOWN, "R&D *x* `y` [z](u) <b>", r"R&D \*x\* \`y\` \[z\](u) \<b\>"),
        (Style.MARKDOWN, "snake_case and _soft_", r"snake_case and \_soft\_"),
        (Style.MARKDOWN, "# no heading", r"\# no heading"),
        (Style.MARKDOWN, "1. no list", r"1\. no list"),
        (Style.MARKDOWN, "- no list", r"\- no list"),
        (Style.MARKDOWN, "&copy; a\\b", r"\&copy; a\\b"),
        (Style.MARKDOWN, "https://x.org/a-b?c=d&e=f", "https://x.org/a-b?c=d&e=f"),
        (Style.MARKDOWN, "see https://x.org/_a_b_c.", "see <https://x.org/_a_b_c>."),
    ],
)
def test_signs_read_where_they_are_pasted_as_they_were_typed(style, text, escaped) -> None:
    bullets = {Style.SLACK: "• {}", Style.HTML: "<li>{}</li>"}
    line = bullets.get(style, "- {}").format(escaped)
    assert line in render(agenda([topic(text)]), style, BARE).split("\n")


def test_asking_for_topics() -> None:
    assert ask_for_topics(of_the_picture(), Style.PLAIN) == (
        "Hi Ana,\n"
        "\n"
        "Our 1:1 is today, 10:30.\n"
        "What would you like to talk about?\n"
        "One line is enough, or nothing.\n"
        "\n"
        "Open from last time\n"
        "- Handover checklist, first draft (Ana)\n"
        "- Ask Hana about the contractor budget (Mira)"
    )


def test_asking_for_topics_without_a_date_a_name_or_open_points() -> None:
    without = agenda([topic("mine")], on=None, first_name="")
    assert ask_for_topics(without, Style.SLACK) == (
        "Hi,\n\nWhat would you like to talk about?\nOne line is enough, or nothing."
    )
    later = agenda([], [action("two")], on=date(2026, 12, 1), at=None)
    asked = ask_for_topics(later, Style.HTML, RenderOptions(open_points=False))
    assert asked == (
        "<p>Hi Ana,</p>\n<p>Our 1:1 is on Tue 1 Dec.<br>What would you like to talk about?"
        "<br>One line is enough, or nothing.</p>"
    )
