"""Who and when in front of a message, as chats put it when one copies from them."""

import re
from dataclasses import dataclass

from mgrjournal.fact import Fact


@dataclass(frozen=True, slots=True, repr=False)
class Header(Fact):
    """Who wrote and when.

    Args:
        name: empty where only the time is given.
        rest: what follows on the same line; empty for a line that is only who and when.
    """

    name: str
    rest: str


_LONGEST = 120
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = (
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d\d)?)?"
    rf"|\d{{1,2}}\.? {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DAY = rf"(?:today|yesterday|(?:{_WEEKDAY},? )?{_DATE}|{_WEEKDAY})"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?"
_STAMP = f"(?i:(?:{_DAY}(?:, | at |, at | ))?{_TIME}(?:(?:, | on | ){_DAY})?)"
_BOXED = rf"(?:\[{_STAMP}\]|\({_STAMP}\)|{_STAMP})"
_WORD = r"[^\W\d_][\w.'’-]{0,30}"
_NAME = rf"(?P<name>{_WORD}(?:,? {_WORD}){{0,4}})"
_DECORATION = r"(?:[ ,]|:[\w+-]+:|[^\w\s\[\]():,.;!?'\"-])*"

_WITH_TEXT = tuple(
    re.compile(form)
    for form in (
        rf"{_BOXED} ?(?:[-–—] ?)?{_NAME} ?: ?(?P<rest>\S.*)",
        rf"{_NAME}{_DECORATION}{_BOXED} ?: ?(?P<rest>\S.*)",
        rf"{_NAME} (?:\[{_STAMP}\]|\({_STAMP}\)) (?P<rest>\S.*)",
        rf"(?P<name>)\[{_STAMP}\] (?P<rest>\S.*)",
    )
)
_HANDLE = re.compile(rf"{_BOXED} ?<[@+%]?(?P<name>[\w.-]{{1,40}})> ?(?P<rest>\S.*)")
_ALONE = tuple(
    re.compile(form)
    for form in (
        rf"(?P<name>){_DECORATION}{_BOXED} ?:?",
        rf"{_BOXED} ?(?:[-–—] ?)?{_NAME} ?:?",
        rf"{_NAME}{_DECORATION}(?:[-–—|•·] )?{_BOXED} ?:?",
    )
)
_ONLY_NAME = re.compile(_NAME)
_SPOKEN = re.compile(rf"{_NAME} ?: ?(?P<rest>\S.*)")
_PARTICLES = frozenset({"van", "von", "de", "der", "den", "da", "di", "la", "el", "al", "bin"})


def header(line: str, speakers: frozenset[str]) -> Header | None:
    """Return who and when, if `line` begins with it or is nothing else.

    Args:
        line: one clean line.
        speakers: names known to write here, in lower case; "Ana: text" is enough for those.
    """
    if len(line) <= _LONGEST:
        for form in _ALONE:
            alone = form.fullmatch(line)
            if alone and _is_name(alone["name"], speakers):
                return Header(alone["name"], "")
    if handle := _HANDLE.fullmatch(line):
        return Header(handle["name"], handle["rest"])
    for form in _WITH_TEXT:
        message = form.fullmatch(line)
        if message and _is_name(message["name"], speakers):
            return Header(message["name"], message["rest"])
    spoken = _SPOKEN.fullmatch(line)
    if spoken and spoken["name"].lower() in speakers:
        return Header(spoken["name"], spoken["rest"])
    return None


def only_a_name(line: str) -> bool:
    """Whether `line` can be the name above a time, as some chats put it."""
    return _ONLY_NAME.fullmatch(line) is not None and _is_name(line, frozenset())


def _is_name(name: str, speakers: frozenset[str]) -> bool:
    if name.lower() in speakers:
        return True
    words = name.replace(",", " ").split()
    return all(not word[0].islower() or word in _PARTICLES for word in words)
