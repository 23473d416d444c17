"""What a line of a list is made of: pure text."""

import re
from dataclasses import dataclass

_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?P<marker>[-*+•]|\d{1,9}[.)])(?P<gap>[ \t]+)"
    r"(?P<box>\[[ xX]\](?:[ \t]+|$))?(?P<content>.*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class ListItem:
    """A line that is an item of a list.

    Args:
        indent: the white space before the marker.
        marker: a bullet, or a number with its sign.
        boxed: whether a tick box follows.
        start: where the content starts, counted in the units of the text given.
        content: what the item says.
    """

    indent: str
    marker: str
    boxed: bool
    start: int
    content: str

    @property
    def empty(self) -> bool:
        """Whether the item says nothing yet."""
        return not self.content.strip()

    @property
    def step(self) -> int:
        """How far an item below this one is indented, in spaces."""
        return len(self.marker) + 1

    @property
    def next_prefix(self) -> str:
        """How the next item of the same list begins."""
        marker = self.marker
        if marker[:-1].isdigit():
            marker = f"{int(marker[:-1]) + 1}{marker[-1]}"
        return f"{self.indent}{marker} {'[ ] ' if self.boxed else ''}"


def list_item(line: str) -> ListItem | None:
    """Return `line` taken apart, or None when it is no item of a list."""
    match = _ITEM.fullmatch(line)
    if match is None:
        return None
    return ListItem(
        indent=match["indent"],
        marker=match["marker"],
        boxed=match["box"] is not None,
        start=match.start("content"),
        content=match["content"],
    )
