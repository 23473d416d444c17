"""No private text ever occurs in what leaves, and every shareable text does."""

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from agenda_items import action, agenda, topic
from mgrjournal.meetings.agenda import RenderOptions, Style, ask_for_topics, render
from mgrjournal.meetings.facts import ActionState, Side, TopicState
from mgrjournal.meetings.one_line import one_line

ANY_TEXT = st.text(max_size=40)
# No letter of these occurs in anything that the program says itself.
PRIVATE = st.text("жщюяфц", min_size=1, max_size=8)
SIGNS = st.sampled_from("ab .!?*_`[]()<>&#-+=~|\\1\"'@:/;")
SHARED = st.text(SIGNS | st.characters(codec="utf-8", exclude_characters="жщюяфц"), max_size=40)
OPTIONS = st.builds(RenderOptions, st.booleans(), st.booleans(), st.booleans())
STYLES = st.sampled_from(Style)
STATES = st.sampled_from(TopicState)


def topics(texts: st.SearchStrategy[str], *, shareable: bool):
    return st.builds(
        lambda text, state: topic(text, shareable=shareable, state=state), texts, STATES
    )


def actions(texts: st.SearchStrategy[str], *, shareable: bool):
    return st.builds(
        lambda text, owner, state: action(text, shareable=shareable, owner=owner, state=state),
        texts,
        st.sampled_from(Side),
        st.sampled_from(ActionState),
    )


@settings(max_examples=400)
@given(
    st.lists(topics(PRIVATE, shareable=False) | topics(SHARED, shareable=True)),
    st.lists(actions(PRIVATE, shareable=False) | actions(SHARED, shareable=True)),
    STYLES,
    OPTIONS,
)
def test_no_private_text_occurs_in_any_output(all_topics, all_actions, style, options) -> None:
    whole = agenda(all_topics, all_actions)
    leaving = render(whole, style, options) + ask_for_topics(whole, style, options)
    for item in (*all_topics, *all_actions):
        assert item.shareable or item.text not in leaving


@given(
    st.lists(topics(ANY_TEXT, shareable=False) | topics(SHARED, shareable=True)),
    st.lists(actions(ANY_TEXT, shareable=False) | actions(SHARED, shareable=True)),
    st.data(),
    STYLES,
    OPTIONS,
)
def test_what_leaves_does_not_depend_on_private_items_at_all(
    all_topics, all_actions, data, style, options
) -> None:
    whole = agenda(all_topics, all_actions)
    without = agenda(
        [each for each in all_topics if each.shareable],
        [each for each in all_actions if each.shareable],
    )
    other = agenda(
        [
            each if each.shareable else replace(each, text=data.draw(ANY_TEXT))
            for each in all_topics
        ],
        all_actions,
    )
    for write in (render, ask_for_topics):
        leaving = write(whole, style, options)
        assert leaving == write(without, style, options) == write(other, style, options)


def shown(rendered: str, style: Style) -> str:
    """What a reader sees, on one line."""
    if style is Style.MARKDOWN:
        rendered = MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(rendered)
    if style in {Style.MARKDOWN, Style.HTML}:
        rendered = re.sub(r"<(?:br ?/?|/?[a-z0-9]+|a href=\"[^\"]*\")>", " ", rendered)
    return one_line(html.unescape(rendered) if style is not Style.PLAIN else rendered)


@pytest.mark.parametrize("style", list(Style))
@given(text=SHARED, options=OPTIONS)
def test_every_shareable_text_is_read_as_it_was_typed(style: Style, text: str, options) -> None:
    whole = agenda([topic(text)], [action(text)])
    read = shown(render(whole, style, options), style)
    assert one_line(text) in read
    if options.open_points:
        assert one_line(f"{text} (Mira)") in read


@given(st.lists(SHARED, max_size=5), OPTIONS)
def test_markdown_has_one_bullet_for_each_topic_and_nothing_else(texts, options) -> None:
    rendered = render(agenda([topic(text) for text in texts]), Style.MARKDOWN, options)
    tokens = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(rendered)
    kinds = [token.type for token in tokens]
    assert kinds.count("list_item_open") == len(texts)
    assert kinds.count("heading_open") == 1
    allowed = {"heading", "bullet_list", "list_item", "paragraph", "inline"}
    assert {re.sub("_(open|close)$", "", kind) for kind in kinds} <= allowed
    inline = {child.type for token in tokens for child in token.children or ()}
    assert inline <= {"text", "text_special", "hardbreak", "link_open", "link_close"}


@given(st.lists(SHARED, max_size=5), OPTIONS)
def test_rich_text_has_no_tag_that_a_topic_brought(texts, options) -> None:
    rendered = render(agenda([topic(text) for text in texts]), Style.HTML, options)
    assert set(re.findall(r"<[^>]*>?", rendered)) <= {
        *("<p>", "</p>", "<b>", "</b>", "<ul>", "</ul>", "<li>", "</li>", "<br>")
    }


@given(st.lists(SHARED, max_size=5), STYLES, OPTIONS)
def test_every_bullet_begins_a_line_and_all_text_can_be_stored(texts, style, options) -> None:
    rendered = render(agenda([topic(text) for text in texts]), style, options)
    rendered.encode()
    bullets = {Style.MARKDOWN: "- ", Style.PLAIN: "- ", Style.SLACK: "• ", Style.HTML: "<li>"}
    starts = [line for line in rendered.split("\n") if line.startswith(bullets[style])]
    assert len(starts) == len(texts)


@given(SHARED, SHARED)
def test_names_are_escaped_like_everything_else(name: str, my_name: str) -> None:
    whole = agenda(
        [], [action("x"), action("y", owner=Side.THEM)], first_name=name, my_name=my_name
    )
    for style in Style:
        read = shown(render(whole, style), style)
        assert one_line(f"x ({one_line(my_name) or 'me'})") in read
        assert one_line(f"y ({one_line(name) or 'you'})") in read
