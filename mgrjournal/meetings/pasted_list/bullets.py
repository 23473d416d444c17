"""Bullets, numbers and boxes in front of a line."""

import re
from dataclasses import dataclass

from mgrjournal.fact import Fact

_INDENT = re.compile(r"[ \t]*")
_MARK = re.compile(
    r"(?:(?P<bullet>[-*+•‣◦▪▫●○·–—⁃∙➤➢→])(?=\s|\[)|(?P<tight>[-•‣◦▪●○⁃∙])(?=[^\W\d_])"
    r"|\(?\d{1,3}[.)](?=\s)|\(?[a-z]\)(?=\s)|[a-hj-z]\.(?=\s)|\d\ufe0f?\u20e3)\s*"
)
_BOX = re.compile(
    r"(?:\[(?P<tick>[ xX✓✔]?)\]|(?P<open>[☐⬜◻]|:white_large_square:)"
    r"|(?P<ticked>[☑☒✅✔✓]|:(?:white|heavy)_check_mark:|:ballot_box_with_check:))\ufe0f?(?=\s|$)\s*"
)
_LOWER_MARKS = "◦▪▫○"
_STRUCK = re.compile(r"~~?(?P<text>[^~]+)~~?")
_TAB = 4


@dataclass(frozen=True, slots=True, repr=False)
class Bullet(Fact):
    """A line of a list.

    Args:
        indent: how far it stands to the right, in columns.
        text: what follows bullet, number and box.
        boxed: whether it has a box to tick.
        done: whether the box is ticked, or the text struck through.
        lower: whether its sign is one that programs use for a lower level.
    """

    indent: int
    text: str
    boxed: bool
    done: bool
    lower: bool


def bullet(line: str) -> Bullet | None:
    """Return the bullet that `line` begins with; None for a line without one."""
    start = _INDENT.match(line)
    begin = start.end() if start else 0
    mark = _MARK.match(line, begin)
    box = _BOX.match(line, mark.end() if mark else begin)
    last = box or mark
    if last is None:
        return None
    text = line[last.end() :].strip()
    struck = _STRUCK.fullmatch(text)
    done = struck is not None
    if box is not None:
        done = done or box["ticked"] is not None or bool((box["tick"] or "").strip())
    return Bullet(
        indent=len(line[:begin].expandtabs(_TAB)),
        text=struck["text"] if struck else text,
        boxed=box is not None,
        done=done,
        lower=bool(mark and mark[0][0] in _LOWER_MARKS),
    )
