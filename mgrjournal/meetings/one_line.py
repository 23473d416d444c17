"""Text as one clean line: what a topic, an action or a copied agenda may hold."""

import re

# Controls (line ends among them), the two Unicode line separators, and halves of a pair.
_UNCLEAN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_HALVES = re.compile("[\ud800-\udfff]")


def one_line(text: str) -> str:
    """Return `text` as one line: every run of white space or control characters is one space.

    Half a surrogate pair, which no file can hold, becomes the replacement character.
    """
    if not text.isascii():
        text = _HALVES.sub("\ufffd", text)
    return " ".join(_UNCLEAN.sub(" ", text).split())
