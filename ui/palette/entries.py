"""What the palette lists, as plain values: captions, things found, commands."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from mgrjournal.search.facts import HitKind, SearchHit
from mgrjournal.search.query import words_of
from ui.widgets.date_words import week_date

_ICONS = {
    HitKind.PERSON: "user-round",
    HitKind.NOTE: "file-text",
    HitKind.TOPIC: "circle",
    HitKind.ACTION: "square-check",
    HitKind.CAPTURED: "quote",
}
_MOST_COMMANDS_BESIDE_HITS = 5


@dataclass(frozen=True, slots=True)
class Command:
    """Something one can do.

    Args:
        text: a verb and what it is about, in the user's language.
        keys: the keys that do the same; empty when there are none.
    """

    text: str
    icon: str
    run: Callable[[], object]
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row that can be chosen.

    Args:
        detail: a second, quieter line; empty for none.
        right: a few words at the right end.
        keys: key caps at the right end.
        run: what choosing it does.
        person_id: whom it is about, so that a call can be started.
    """

    icon: str
    title: str
    run: Callable[[], object]
    detail: str = ""
    right: str = ""
    keys: str = ""
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a caption."""

    caption: str
    entries: tuple[Entry, ...]


def found(
    hits: Iterable[SearchHit], open_hit: Callable[[SearchHit], object], today: date
) -> list[Group]:
    """Return what a search found: people first, then all that was written, newest first."""
    people: list[Entry] = []
    written: list[Entry] = []
    for hit in hits:
        is_person = hit.kind == HitKind.PERSON
        entry = Entry(
            icon=_ICONS[hit.kind],
            title=_title(hit),
            detail=_detail(hit),
            right=week_date(hit.on, today)[4:] if hit.on and not is_person else "",
            run=partial(open_hit, hit),
            person_id=hit.person_id,
        )
        (people if is_person else written).append(entry)
    translate = QCoreApplication.translate
    groups = [
        Group(translate("Palette", "People"), tuple(people)),
        Group(translate("Palette", "Notes, topics and actions"), tuple(written)),
    ]
    return [group for group in groups if group.entries]


def offered(commands: Sequence[Command], query: str, *, beside_hits: bool) -> list[Group]:
    """Return the commands that hold the beginnings of all words of `query`."""
    wanted = [_plain(word) for word in words_of(query)]
    fitting = [command for command in commands if _fits(command.text, wanted)]
    if beside_hits:
        fitting = fitting[:_MOST_COMMANDS_BESIDE_HITS]
    entries = tuple(
        Entry(command.icon, command.text, command.run, keys=command.keys) for command in fitting
    )
    caption = QCoreApplication.translate("Palette", "Commands")
    return [Group(caption, entries)] if entries else []


def spans(text: str, query: str) -> list[tuple[int, int]]:
    """Return where in `text` words begin with a word of `query`: start and length.

    Case and accents make no difference, as in the search itself.
    """
    wanted = [_plain(word) for word in words_of(query)]
    plain = [_plain(letter) for letter in text]
    marked = []
    start = 0
    while start < len(text):
        begins = start == 0 or not text[start - 1].isalnum()
        length = max((_match(plain, start, word) for word in wanted), default=0) if begins else 0
        if length:
            marked.append((start, length))
        start += max(1, length)
    return marked


def _match(plain: Sequence[str], start: int, word: str) -> int:
    """Return how many letters from `start` make up `word`; 0 when they do not."""
    read = ""
    for index in range(start, len(plain)):
        read += plain[index]
        if read == word:
            return index - start + 1
        if not word.startswith(read):
            return 0
    return 0


def _fits(text: str, wanted: Sequence[str]) -> bool:
    there = [_plain(word) for word in words_of(text)]
    return all(any(word.startswith(want) for word in there) for want in wanted)


def _plain(text: str) -> str:
    """Return `text` without case and accents."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _title(hit: SearchHit) -> str:
    if hit.kind == HitKind.NOTE:
        words = QCoreApplication.translate("Palette", "1:1 with %1")
        return words.replace("%1", hit.person_name)
    return hit.title


def _detail(hit: SearchHit) -> str:
    if hit.kind in {HitKind.PERSON, HitKind.NOTE}:
        return hit.snippet
    kind = {
        HitKind.TOPIC: QCoreApplication.translate("Palette", "topic"),
        HitKind.ACTION: QCoreApplication.translate("Palette", "action"),
        HitKind.CAPTURED: QCoreApplication.translate("Palette", "from a note"),
    }[hit.kind]
    return f"{hit.person_name} · {kind}"
