"""What the user typed, made fit to be kept: nothing is judged here but whether it is there."""

import re
import unicodedata

from mgrjournal.errors import InvalidInputError

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def block(text: str) -> str:
    """Return text of many lines as it can be stored.

    A lone surrogate has no meaning in a file, and NUL would end the text in other programs.
    """
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def line(text: str) -> str:
    """Return text as one line, without control characters, and without blanks at its ends."""
    return " ".join(block(_CONTROLS.sub(" ", text)).split())


def required(text: str, what: str) -> str:
    """Return text as one line that says something.

    Args:
        what: the word for it, for the error.

    Raises:
        InvalidInputError: there is nothing in it.
    """
    kept = line(text)
    if not kept:
        raise InvalidInputError(
            f"The {what} is empty.", next_step=f"Type at least one word for the {what}."
        )
    return kept


def fold(text: str) -> str:
    """Return text as it is compared: without case, accents and extra blanks."""
    taken_apart = unicodedata.normalize("NFKD", block(text).casefold())
    plain = "".join(sign for sign in taken_apart if not unicodedata.combining(sign))
    return line(plain.casefold().translate(_PLAIN))
