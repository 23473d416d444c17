"""Writes what may leave as Markdown, for Slack, as plain text and as rich text."""

import re
from dataclasses import dataclass
from enum import StrEnum

from mgrjournal.fact import Fact
from mgrjournal.meetings.agenda import escaping
from mgrjournal.meetings.agenda.shareable import ShareableAgenda
from mgrjournal.meetings.due import describe_day
from mgrjournal.meetings.facts import Side
from mgrjournal.meetings.one_line import one_line
from mgrjournal.meetings.sentences import sentences

_QUESTION = ("What would you like to talk about?", "One line is enough, or nothing.")


class Style(StrEnum):
    """Where it is pasted."""

    MARKDOWN = "markdown"
    SLACK = "slack"
    PLAIN = "plain"
    HTML = "html"


@dataclass(frozen=True, slots=True, repr=False)
class RenderOptions(Fact):
    """What the user can choose in the preview.

    Args:
        open_points: whether the open promises from last time go along.
        ask_for_topics: whether it ends by asking for theirs.
        one_sentence_per_line: whether each sentence of a topic has a line of its own.
    """

    open_points: bool = True
    ask_for_topics: bool = True
    one_sentence_per_line: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Counts(Fact):
    """How much leaves: lines that are not empty, and words."""

    lines: int
    words: int


@dataclass(frozen=True, slots=True, repr=False)
class _Block(Fact):
    """A heading, bullets of one or more lines each, and lines without bullets; any may be empty."""

    heading: str = ""
    bullets: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class _Marks(Fact):
    """What a text style puts around headings and before bullets."""

    before: str
    after: str
    bullet: str
    line_break: str


_MARKS = {
    Style.MARKDOWN: _Marks("## ", "", "- ", "  \n"),
    Style.SLACK: _Marks("*", "*", "• ", "\n"),
    Style.PLAIN: _Marks("", "", "- ", "\n"),
}
_ESCAPES = {
    Style.MARKDOWN: escaping.for_markdown,
    Style.SLACK: escaping.for_slack,
    Style.PLAIN: escaping.for_plain,
    Style.HTML: escaping.for_html,
}


def render(agenda: ShareableAgenda, style: Style, options: RenderOptions = RenderOptions()) -> str:
    """Return the agenda as it leaves: topics, open points from last time, and the question."""
    blocks = [_Block(heading=_heading(agenda), bullets=_topics(agenda, options))]
    if options.open_points:
        blocks.append(_open_points(agenda, options))
    if options.ask_for_topics:
        blocks.append(_Block(lines=_QUESTION))
    return _written(blocks, style)


def ask_for_topics(
    agenda: ShareableAgenda, style: Style, options: RenderOptions = RenderOptions()
) -> str:
    """Return a message that asks for topics, with the open points from last time.

    The topics of the agenda are not in it: the message is about theirs.
    """
    when = _when(agenda)
    greeting = _Block(lines=(f"Hi {one_line(agenda.first_name)},".replace(" ,", ","),))
    meeting = (f"Our 1:1 is {when}.",) if when else ()
    blocks = [greeting, _Block(lines=meeting + _QUESTION)]
    if options.open_points:
        blocks.append(_open_points(agenda, options))
    return _written(blocks, style)


def counts(text: str) -> Counts:
    """Return how many lines and words a rendered text has; marks and bullets are no words.

    For rich text hand in the plain rendering, which says the same.
    """
    lines = sum(1 for line in text.splitlines() if line.strip())
    return Counts(lines, sum(1 for word in text.split() if re.search(r"\w", word)))


def _heading(agenda: ShareableAgenda) -> str:
    return f"1:1 {_when(agenda)}".rstrip()


def _when(agenda: ShareableAgenda) -> str:
    """Return "today, 10:30" or "on Tue 1 Dec, 10:30"; nothing when there is no day to come."""
    if agenda.on is None or agenda.on < agenda.today:
        return ""
    day = describe_day(agenda.on, agenda.today)
    if (agenda.on - agenda.today).days > 1:
        day = f"on {day}"
    return day if agenda.at is None else f"{day}, {agenda.at:%H:%M}"


def _topics(agenda: ShareableAgenda, options: RenderOptions) -> tuple[tuple[str, ...], ...]:
    return tuple(_lines(topic.text, options) for topic in agenda.topics)


def _open_points(agenda: ShareableAgenda, options: RenderOptions) -> _Block:
    names = {
        Side.THEM: one_line(agenda.first_name) or "you",
        Side.ME: one_line(agenda.my_name) or "me",
        Side.BOTH: "both",
    }
    bullets = []
    for action in agenda.open_points:
        lines = _lines(action.text, options)
        bullets.append((*lines[:-1], f"{lines[-1]} ({names[action.owner]})"))
    return _Block(heading="Open from last time" if bullets else "", bullets=tuple(bullets))


def _lines(text: str, options: RenderOptions) -> tuple[str, ...]:
    whole = one_line(text)
    return tuple(sentences(whole)) if options.one_sentence_per_line and whole else (whole,)


def _written(blocks: list[_Block], style: Style) -> str:
    filled = [block for block in blocks if block != _Block()]
    if style is Style.HTML:
        return "\n".join(_as_html(block) for block in filled)
    return "\n\n".join(_as_text(block, style) for block in filled)


def _as_text(block: _Block, style: Style) -> str:
    marks, escape = _MARKS[style], _ESCAPES[style]
    written = [f"{marks.before}{block.heading}{marks.after}"] if block.heading else []
    indent = " " * len(marks.bullet)
    for bullet in block.bullets:
        lines = f"{marks.line_break}{indent}".join(escape(line) for line in bullet)
        written.append(f"{marks.bullet}{lines}")
    if block.lines:
        written.append(marks.line_break.join(escape(line) for line in block.lines))
    return "\n".join(written)


def _as_html(block: _Block) -> str:
    escape = escaping.for_html
    written = [f"<p><b>{escape(block.heading)}</b></p>"] if block.heading else []
    if block.bullets:
        items = (
            f"<li>{'<br>'.join(escape(line) for line in lines)}</li>" for lines in block.bullets
        )
        written.append("\n".join(["<ul>", *items, "</ul>"]))
    if block.lines:
        written.append(f"<p>{'<br>'.join(escape(line) for line in block.lines)}</p>")
    return "\n".join(written)
