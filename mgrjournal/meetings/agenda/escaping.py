"""Text made safe for where it is pasted, so that it reads there as it was typed."""

import html
import re

_LINK = re.compile(r"https?://[A-Za-z0-9/.:?=&%#~+@,;_-]*[A-Za-z0-9/]")
_READ_IN_LINKS = re.compile(r"[_~]|&[#A-Za-z0-9]+;")
_INLINE = re.compile(r"[\\`*\[\]<>~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?[A-Za-z0-9]+;)")
_AT_START = re.compile(r"([0-9]{1,9})([.)])(?=\s|\Z)|[#+=-]")


def for_markdown(line: str) -> str:
    """Return one line that Markdown shows as `line`, at the start of a block or inside one."""
    parts, position = [], 0
    for link in _LINK.finditer(line):
        parts.append(_INLINE.sub(r"\\\g<0>", line[position : link.start()]))
        parts.append(f"<{link[0]}>" if _READ_IN_LINKS.search(link[0]) else link[0])
        position = link.end()
    escaped = "".join(parts) + _INLINE.sub(r"\\\g<0>", line[position:])
    start = _AT_START.match(escaped)
    if start is None:
        return escaped
    before = start[1] or ""
    return f"{before}\\{escaped[len(before) :]}"


def for_slack(line: str) -> str:
    """Return `line` with the three signs escaped that Slack's markup reads."""
    return html.escape(line, quote=False)


def for_html(line: str) -> str:
    """Return `line` as the text of an HTML element."""
    return html.escape(line)


def for_plain(line: str) -> str:
    """Return `line` as it is."""
    return line
