"""Reads a pasted list: what its topics are, and what is left out and why."""

import re
from collections.abc import Iterator
from itertools import groupby

from mgrjournal.meetings.one_line import one_line
from mgrjournal.meetings.pasted_list.items import (
    MAX_BYTES,
    MAX_LINE,
    MAX_LINES,
    Gatherer,
    Item,
    following_lines,
    split_lines,
)
from mgrjournal.meetings.pasted_list.outcome import PastedLine, PastedList, Reason
from mgrjournal.meetings.pasted_list.small_talk import is_signature

__all__ = ["MAX_BYTES", "MAX_LINE", "MAX_LINES", "parse_list"]

_LONGEST_JOINED = 240
_BOLD = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")


def parse_list(text: str, name: str = "") -> PastedList:
    """Return the topics of a list as somebody sent it, and what is left out of it and why.

    Understands bullets, numbers, boxes, wrapped and nested lines, and who and when in front of
    chat messages. No words are lost: what is no topic stands there with its reason.

    Args:
        text: what was pasted.
        name: of the person who sent it, so that "Ana: text" is understood without a time.

    Raises:
        InvalidInputError: more than 1 MB, more than 50,000 lines, or a line of more than 10,000
            characters.
    """
    lines = split_lines(text)
    whole = one_line(name).lower()
    gatherer = Gatherer(frozenset({whole, *whole.split()[:1]} - {""}))
    for number, (line, following) in enumerate(zip(lines, following_lines(lines), strict=True)):
        gatherer.take(number, line, following)
    items: list[Item] = []
    for _, message in groupby(gatherer.items, key=lambda item: item.message):
        items += _judged(list(_joined(list(message))))
    if not any(item.reason is None for item in items):
        for item in items:
            item.reason = None if item.reason is Reason.HEADING else item.reason
    return PastedList(tuple(_without_repeats(items)))


def _joined(message: list[Item]) -> Iterator[Item]:
    """Yield the items of one message, nested ones put into the line above them.

    They stay on their own where joining could go wrong: below a line that ends in a colon, where
    there are boxes, where it would be long, and where there is only one line at the top, since
    copying often loses the indentation of the first line.
    """
    position, tops = 0, _tops(message)
    while position < len(message):
        top = message[position]
        end = position + 1
        while end < len(message) and top.is_above(message[end]):
            end += 1
        below = message[position + 1 : end]
        position += 1
        if not below:
            yield top
        elif top.text.endswith(":"):
            top.reason = top.reason or Reason.HEADING
            yield top
        elif tops > 1 and (whole := _in_one(top, below)):
            top.words = [whole]
            yield top
            position = end
        else:
            yield top


def _tops(message: list[Item]) -> int:
    """Return how many lines of the list stand at its top level."""
    count, top = 0, None
    for item in message:
        if item.bullet and (top is None or not top.is_above(item)):
            top, count = item, count + 1
    return count


def _in_one(top: Item, below: list[Item]) -> str | None:
    bullets = [item.bullet for item in (top, *below) if item.bullet]
    if any(bullet.boxed or bullet.done for bullet in bullets):
        return None
    joint = " " if top.text[-1] in ".!?…" else ": "
    whole = f"{top.text}{joint}{'; '.join(item.text for item in below)}"
    return whole if len(whole) <= _LONGEST_JOINED else None


def _judged(message: list[Item]) -> list[Item]:
    """Give a reason to the lines of one message that are no topics."""
    has_list = any(item.bullet for item in message)
    goodbye = False
    for position, item in enumerate(message):
        if item.bullet is None and item.reason is None:
            announces = item.text.endswith(":") and position + 1 < len(message)
            if goodbye and is_signature(item.text):
                item.reason = Reason.CLOSING
            elif announces and (has_list or position == 0):
                item.reason = Reason.INTRODUCTION
            elif has_list:
                item.reason = Reason.NOT_IN_LIST
        goodbye = item.reason is Reason.CLOSING
    return message


def _without_repeats(items: list[Item]) -> Iterator[PastedLine]:
    seen: set[str] = set()
    for item in items:
        text = _BOLD.sub(r"\1", item.text)
        reason = item.reason
        if reason is None and text.casefold() in seen:
            reason = Reason.TWICE
        seen |= {text.casefold()} if reason is None else set()
        yield PastedLine(text, reason, item.line)
