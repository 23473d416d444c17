"""Lines of a message that are no topics: greetings, thanks, what announces the list."""

import re

from mgrjournal.meetings.pasted_list.outcome import Reason

_LONGEST = 160
_HELLO = (
    "hi|hello|hey|heya|hiya|dear|moin|hallo|hej|hola|ciao|salut|bonjour"
    "|good (?:morning|afternoon|evening)|morning|afternoon|evening"
)
_GREETING = re.compile(
    rf"(?:{_HELLO})(?:,? [^\W\d_][\w'’-]*){{0,3}}\s*(?:[,!.:;…–—-]\W*|\W*$)(?P<rest>.*)",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?:(?:so|and|ok|okay|just)[, ]+)*"
    r"(?:here(?:'s|’s| is| are| come| comes|,)?|these are|this is|below|attached|see below)?\s*"
    r"(?:(?:a few|some|several|two|three|four|five|my|our|the|your|\d+) )*"
    r"(?:other |open |quick |main )?"
    r"(?:topics?|points?|lists?|agenda|items?|things|thoughts|notes|updates?)\b"
    r"(?: (?:for|from|on|about|to|i|we|that|of|today|tomorrow|this|next|in)\b.{0,60})?[:.!…]*",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:many|kind|best|warm|with) )*(?:thanks|thank you|thx|cheers|regards|wishes|best"
    r"|see (?:you|ya)|talk (?:soon|later|to you)|speak (?:soon|later)|bye"
    r"|that(?:'s|’s| is) (?:all|it)|looking forward|have a (?:good|nice|great))\b"
    r"(?: (?:a lot|again|so much|in advance|for now|for reading|from me|from my side|then|later"
    r"|soon|tomorrow|today|on \w+|at [\d:.]+|next week|you|to it|to our \w+|day|weekend|evening"
    r"|one))*"
    r"(?:,? [A-Z][\w'’-]*)?\W*",
)
_SIGNATURE = re.compile(r"[-–—~ ]*[^\W\d_a-z][^\W\d_]*(?: [^\W\d_a-z][^\W\d_]*)?\.?")
_LETTER = re.compile(r"[^\W\d_]")
_CHAT_PROGRAM = re.compile(
    r"\(?edited\)?|\d+ repl(?:y|ies)|new(?: messages)?|today|yesterday|unread messages?"
    r"|(?::[\w+-]+: ?\d* ?)+|<?(?:media|image|video|audio) omitted>?"
    r"|this message was (?:edited|deleted)\.?",
    re.IGNORECASE,
)


def small_talk(line: str) -> Reason | None:
    """Return why `line`, written outside a list, is no topic; None when it may be one."""
    if _CHAT_PROGRAM.fullmatch(line[: _LONGEST + 1]) or not _LETTER.search(line):
        return Reason.NO_TOPIC
    if len(line) > _LONGEST:
        return None
    if greeting := _GREETING.fullmatch(line):
        rest = greeting["rest"].strip()
        if not _LETTER.search(rest) or _ANNOUNCES.fullmatch(rest):
            return Reason.GREETING
    if _ANNOUNCES.fullmatch(line) and line.endswith((":", "…", ".")):
        return Reason.INTRODUCTION
    if _CLOSING.fullmatch(line[:1].lower() + line[1:]):
        return Reason.CLOSING
    return None


def is_signature(line: str) -> bool:
    """Whether `line` is only a name, as it stands under a message."""
    return len(line) <= 40 and _SIGNATURE.fullmatch(line) is not None
