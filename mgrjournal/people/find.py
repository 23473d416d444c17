"""Which person is meant by a few typed letters."""

from collections.abc import Callable, Sequence

from mgrjournal.people.facts import Person
from mgrjournal.people.typed import fold


def _is_it(name: str, text: str) -> bool:
    return name == text


def _begins(name: str, text: str) -> bool:
    return name.startswith(text)


def _a_word_begins(name: str, text: str) -> bool:
    return any(word.startswith(text) for word in name.split())


def _contains(name: str, text: str) -> bool:
    return text in name


_STEPS: tuple[Callable[[str, str], bool], ...] = (_is_it, _begins, _a_word_begins, _contains)


def candidates(text: str, people: Sequence[Person]) -> list[Person]:
    """Return the people that a text fits best.

    The whole name goes before the beginning of the name, that before the beginning of one of its
    words, and that before any part. Case and accents do not matter.
    """
    wanted = fold(text)
    if not wanted:
        return []
    names = [(fold(person.name), person) for person in people]
    for fits in _STEPS:
        if found := [person for name, person in names if fits(name, wanted)]:
            return found
    return []
