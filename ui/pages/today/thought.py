"""A thought dropped on a person: `@ana text` is a topic, `@ana /action text` a promise."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import Person
from mgrjournal.people.find import candidates
from mgrjournal.people.typed import fold
from ui.widgets.action_words import read_action

translate = QCoreApplication.translate

_MENTION = re.compile(r"(?<![\w@.])@(?P<name>[^\s@]+)")
_COMMAND = re.compile(r"(?<!\S)/(?P<command>action|topic|next)(?!\S)", re.IGNORECASE)
_BEING_TYPED = re.compile(r"(?<![\w@.])@(?P<name>[^@/]*)\Z")
_NOT_NAMES = frozenset({"me", "them", "both"})
_MOST_OFFERED = 6


class ThoughtKind(Enum):
    """What a thought becomes."""

    TOPIC = auto()
    ACTION = auto()


@dataclass(frozen=True, slots=True)
class Thought:
    """What was understood of a line."""

    person: Person
    kind: ThoughtKind
    text: str
    owner: Side
    due: date | None = None


def read_thought(line: str, people: Sequence[Person], today: date) -> Thought:
    """Take a typed line apart.

    Raises:
        InvalidInputError: nobody or several people are meant, words are missing, or a date does
            not exist.
    """
    person, rest = _find_person(line, people)
    command = _COMMAND.search(rest)
    words = " ".join(_COMMAND.sub(" ", rest, count=1).split())
    if command is not None and command["command"].lower() == "action":
        read = read_action(words, today, person.first_name)
        thought = Thought(person, ThoughtKind.ACTION, read.text, read.owner or Side.ME, read.due)
    else:
        thought = Thought(person, ThoughtKind.TOPIC, words, Side.ME)
    if not thought.text:
        raise InvalidInputError(
            translate("thought", "There are no words yet."),
            next_step=translate("thought", "Type the thought behind the name."),
        )
    return thought


def _find_person(line: str, people: Sequence[Person]) -> tuple[Person, str]:
    """Return who is meant, and the line without the name."""
    for mention in _MENTION.finditer(line):
        if mention["name"].lower().rstrip(",:;.") in _NOT_NAMES:
            continue
        person, end = _named_at(line, mention.start() + 1, mention.end(), people)
        return person, f"{line[: mention.start()]} {line[end:].lstrip(',:')}"
    if len(people) == 1:
        return people[0], line
    raise InvalidInputError(
        translate("thought", "Nobody is named."),
        next_step=translate("thought", "Say who it is for, such as @{0}.").format(
            people[0].first_name.lower() if people else "ana"
        ),
    )


def _named_at(line: str, start: int, end: int, people: Sequence[Person]) -> tuple[Person, int]:
    """Return who is named from `start` on, and where the name ends: a whole name goes first."""
    for person in sorted(people, key=lambda one: -len(one.name)):
        whole = line[start : start + len(person.name)]
        if fold(whole) == fold(person.name):
            return person, start + len(person.name)
    word = line[start:end].rstrip(",:;.")
    found = candidates(word, people)
    if len(found) == 1:
        return found[0], start + len(word)
    if not found:
        raise InvalidInputError(
            translate("thought", "Nobody is called {0}.").format(word),
            next_step=translate("thought", "Look at the name again, or add the person first."),
        )
    names = ", ".join(person.name for person in found[:_MOST_OFFERED])
    raise InvalidInputError(
        translate("thought", "More than one person fits {0}.").format(word),
        next_step=translate("thought", "Type the whole name: {0}.").format(names),
    )


def names_to_offer(before_caret: str, people: Sequence[Person]) -> list[Person]:
    """Return whom the name that is being typed could mean; nobody when none is."""
    typed = _BEING_TYPED.search(before_caret)
    if typed is None or any(fold(typed["name"]).startswith(f"{word} ") for word in _NOT_NAMES):
        return []
    if not typed["name"].strip():
        return list(people[:_MOST_OFFERED])
    return candidates(typed["name"], people)[:_MOST_OFFERED]


def with_name(before_caret: str, person: Person, people: Sequence[Person]) -> str:
    """Return what was typed with the name completed: the first name where it is the only one."""
    same = [one for one in people if fold(one.first_name) == fold(person.first_name)]
    name = person.first_name if len(same) == 1 else person.name
    return f"{_BEING_TYPED.sub('', before_caret)}@{name} "
