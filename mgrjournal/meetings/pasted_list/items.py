"""The lines of a pasted list on their way to the preview: which belong together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mgrjournal.errors import InvalidInputError
from mgrjournal.fact import Fact
from mgrjournal.meetings.one_line import one_line
from mgrjournal.meetings.pasted_list import chat
from mgrjournal.meetings.pasted_list.bullets import Bullet, bullet
from mgrjournal.meetings.pasted_list.outcome import Reason
from mgrjournal.meetings.pasted_list.small_talk import small_talk

MAX_BYTES = 1_000_000
"""The most that can be pasted, in bytes of UTF-8."""
MAX_LINE = 10_000
"""The longest line, in characters."""
MAX_LINES = 50_000

_WRAPPED_AFTER = 60
_BELOW = 2
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\ufeff\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_QUOTE = re.compile(r"\A[ \t]*(?:> ?)+")
_HEADING = re.compile(
    r"#{1,6}\s+(?P<hashes>.*?)\s*#*|(?P<stars>\*{1,2})(?P<bold>[^*]+)(?P=stars):?"
)
_EDITED = re.compile(r"\s*\(edited\)\Z", re.IGNORECASE)
_ONLY_A_TIME = chat.Header("", "")


@dataclass(slots=True, repr=False)
class Item(Fact):
    """A line, with the lines that continue it.

    Args:
        line: where it began, from 0.
        message: counts the chat messages it came from.
        bullet: what stood in front of it; None outside a list.
        length: of the lines that continue it, in characters.
    """

    words: list[str]
    line: int
    message: int
    bullet: Bullet | None = None
    reason: Reason | None = None

    length: int = 0

    def add(self, line: str) -> None:
        """Continue it with another line."""
        self.words.append(line)
        self.length += len(line) + 1

    @property
    def text(self) -> str:
        """The whole text, one clean line."""
        return " ".join(self.words)

    @property
    def indent(self) -> int:
        """How far it stands to the right, in columns."""
        return self.bullet.indent if self.bullet else 0

    def is_above(self, other: "Item") -> bool:
        """Whether `other`, further down, is nested below this one."""
        if self.bullet is None or other.bullet is None:
            return False
        lower = other.bullet.lower and not self.bullet.lower
        return lower or other.indent >= self.indent + _BELOW


def split_lines(text: str) -> list[str]:
    """Return the lines of `text` without signs that cannot be seen.

    Raises:
        InvalidInputError: it is too much, or a line is too long.
    """
    advice = "Paste a shorter list."
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise InvalidInputError("That is more than 1 MB of text.", next_step=advice)
    lines = _LINE_END.split(_INVISIBLE.sub("", text))
    if len(lines) > MAX_LINES:
        raise InvalidInputError("That is more than 50,000 lines.", next_step=advice)
    if max(map(len, lines)) > MAX_LINE:
        raise InvalidInputError(
            "A line has more than 10,000 characters.", next_step="Break it into shorter lines."
        )
    return lines


class Gatherer:
    """Takes line after line and puts together what belongs together.

    Args:
        speakers: names that may stand in front of a line without a time, in lower case.
    """

    def __init__(self, speakers: frozenset[str]) -> None:
        self.items: list[Item] = []
        self._speakers = speakers
        self._seen: set[str] = set()
        self._message = 0
        self._open: Item | None = None  # what the next line may continue
        self._blank = False
        self._length_before = 0

    def take(self, number: int, raw: str, following: str) -> None:
        """Take one line; `following` is the next one that is not blank."""
        raw = _QUOTE.sub("", raw)
        line = _EDITED.sub("", one_line(raw)) or one_line(raw)
        if not line:
            self._blank = True
            return
        self._sort(number, raw, line, following)
        self._blank = False
        self._length_before = len(raw)

    def _sort(self, number: int, raw: str, line: str, following: str) -> None:
        if found := bullet(raw):
            self._add_bullet(number, found)
        elif who := self._who(line, following):
            self._message += 1
            if not who.rest:
                self._add(number, line, Reason.WHO_AND_WHEN)
            elif found := bullet(who.rest):
                self._add_bullet(number, found)
            else:
                self._add(number, who.rest, small_talk(who.rest))
        elif heading := _HEADING.fullmatch(line):
            self._add(number, heading["hashes"] or heading["bold"] or line, Reason.HEADING)
        elif self._open and self._continues(self._open, raw, line):
            self._open.add(line)
        else:
            self._add(number, line, small_talk(line))

    def _who(self, line: str, following: str) -> chat.Header | None:
        """Return who wrote and when; some chats put the name alone above the time."""
        who = self._header(line)
        if who is None and self._may_be_a_name(line) and self._header(following) == _ONLY_A_TIME:
            who = chat.Header(line, "")
        if who is None or not who.name:
            return who
        known = who.name in self._seen or who.name.lower() in self._speakers
        if line[0] in "[(" and not who.rest and not known:
            nothing_below = not following or self._header(following)
            if nothing_below:  # so these are the words, not a name
                return chat.Header("", who.name)
        self._seen.add(who.name)
        return who

    def _header(self, line: str) -> chat.Header | None:
        return chat.header(one_line(line), self._speakers)

    def _may_be_a_name(self, line: str) -> bool:
        if line in self._seen or not self.items:
            return chat.only_a_name(line)
        after_time = self.items[-1].reason is Reason.WHO_AND_WHEN
        return " " in line and not after_time and chat.only_a_name(line)

    def _add_bullet(self, number: int, found: Bullet) -> None:
        text = one_line(found.text)
        if text:
            reason = Reason.DONE if found.done else None
            self._open = Item([text], number, self._message, found, reason)
            self.items.append(self._open)

    def _add(self, number: int, text: str, reason: Reason | None) -> None:
        item = Item([text], number, self._message, None, reason)
        self.items.append(item)
        self._open = item if reason is None else None

    def _continues(self, item: Item, raw: str, line: str) -> bool:
        """Whether a line without a bullet belongs to the open `item`."""
        if len(item.words[0]) + item.length + len(line) >= MAX_LINE:
            return False
        indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
        if item.bullet and indent >= item.indent + _BELOW:
            return True
        if self._blank or small_talk(line):
            return False
        signs = (self._length_before >= _WRAPPED_AFTER, line[0].islower(), item.bullet is not None)
        return sum(signs) >= 2


def following_lines(lines: list[str]) -> Iterator[str]:
    """Yield for each line the next one that is not blank; empty for the last."""
    following = [""] * len(lines)
    for number in range(len(lines) - 2, -1, -1):
        below = lines[number + 1]
        following[number] = below if below.strip() else following[number + 1]
    return iter(following)
