"""Fenced code in a note: what stands in it is never read."""

import re

OUTSIDE = 0
"""The state of a line after which no fence is open."""

_FENCE = re.compile(r"[^\S\n]*(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)")


def after(line: str, state: int) -> tuple[int, bool]:
    """Return the state after `line`, and whether the line is a fence or stands inside one.

    Args:
        line: without its line end.
        state: what the line above ended with; OUTSIDE at the top of a note. A number, so that it
            can be a block state of Qt: the length of the open fence, negative for tildes.
    """
    fence = _FENCE.fullmatch(line)
    if fence is None:
        return state, state != OUTSIDE
    mark, info = fence["fence"], fence["info"]
    length = len(mark) if mark[0] == "`" else -len(mark)
    if state == OUTSIDE:
        opens = mark[0] == "~" or "`" not in info
        return (length, True) if opens else (OUTSIDE, False)
    closes = (length > 0) == (state > 0) and abs(length) >= abs(state) and not info.strip()
    return (OUTSIDE if closes else state), True
