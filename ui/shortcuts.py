"""Every key the window knows, in one table; `python -m ui.shortcuts` prints it as a document."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.widgets.key_names import key_names
from ui.widgets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key and what it does.

    Args:
        name: what the code calls it.
        keys: in Qt's portable spelling; the first is the one to show, the others work too.
        text: what it does, in the user's language.
        where: the place where it works, in the user's language.
    """

    name: str
    keys: tuple[str, ...]
    text: str
    where: str


class _Table(QObject):
    """Writes the rows; a QObject so that the words can be translated."""

    def rows(self) -> Iterator[Shortcut]:
        for where, rows in (
            (self.tr("Everywhere"), self._everywhere()),
            (self.tr("Today and a person"), self._person()),
            (self.tr("People"), self._people()),
            (self.tr("In a call"), self._call()),
            (self.tr("In a note"), self._note()),
            (self.tr("Wrap-up"), self._wrap_up()),
            (self.tr("On a topic or an action"), self._row()),
            (self.tr("In the search"), self._search()),
        ):
            for name, keys, text in rows:
                yield Shortcut(name, tuple(keys.split(" ")), text, where)

    def _everywhere(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("search", "Ctrl+K", self.tr("Search and commands")),
            ("thought", "Ctrl+J", self.tr("Drop a thought on a person")),
            ("today", "Alt+1", self.tr("Today")),
            ("people", "Alt+0", self.tr("People")),
            ("new_person", "Ctrl+Shift+N", self.tr("Add a person")),
            ("settings", "Ctrl+,", self.tr("Settings")),
            ("undo", "Ctrl+Z", self.tr("Undo; outside of text, the last delete")),
            ("next_region", "F6", self.tr("Next part of the window")),
            ("close", "Esc", self.tr("Close what lies on top")),
            ("cover", "F9", self.tr("Cover everything; the same key lifts it")),
            ("lock", "Ctrl+L", self.tr("Lock")),
            ("shortcuts", "Ctrl+/ F1", self.tr("All keys")),
            ("quit", "Ctrl+Q", self.tr("Save and quit")),
        )

    def _person(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("start_call", "Ctrl+Return", self.tr("Start the call")),
            ("new_meeting", "Ctrl+N", self.tr("New 1:1")),
            ("add_topic", "Ctrl+T", self.tr("Add a topic")),
            ("new_action", "Ctrl+Shift+A", self.tr("Add an action")),
            ("paste_list", "Ctrl+Shift+V", self.tr("Paste the list they sent")),
            ("copy_agenda", "Ctrl+Shift+C", self.tr("Copy the agenda, with a preview")),
        )

    def _people(self) -> tuple[tuple[str, str, str], ...]:
        return (("find", "Ctrl+F", self.tr("Filter the list")),)

    def _call(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("call_agenda", "Ctrl+1", self.tr("To the agenda")),
            ("call_note", "Ctrl+2", self.tr("To the note")),
            ("call_topic", "Ctrl+T", self.tr("Add a topic")),
            ("call_next_topic", "Ctrl+Down", self.tr("Next open topic; the note keeps the caret")),
            ("call_previous_topic", "Ctrl+Up", self.tr("Open topic before")),
            ("call_tick", "Ctrl+D", self.tr("Tick the chosen topic; the note keeps the caret")),
            ("strip", "Ctrl+Shift+M", self.tr("Compact strip, always on top")),
            ("finish_call", "Ctrl+Return", self.tr("Finish the call")),
        )

    def _note(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("note_to_agenda", "Esc", self.tr("Back to the agenda")),
            ("note_indent", "Tab", self.tr("Move a list item in")),
            ("note_outdent", "Shift+Tab", self.tr("Move a list item out")),
            ("note_line_up", "Alt+Up", self.tr("Move the line up")),
            ("note_line_down", "Alt+Down", self.tr("Move the line down")),
            ("note_leave", "Ctrl+Tab", self.tr("To the next field")),
            (
                "note_command",
                "/",
                self.tr("At the start of a line: make it an action, a topic and more"),
            ),
        )

    def _wrap_up(self) -> tuple[tuple[str, str, str], ...]:
        return (("wrap_up_done", "Ctrl+Return", self.tr("Done, whatever is answered")),)

    def _row(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("tick", "Space", self.tr("Tick")),
            ("edit", "F2 Return", self.tr("Edit in place")),
            ("move_up", "Alt+Up", self.tr("Move up")),
            ("move_down", "Alt+Down", self.tr("Move down")),
            ("shareable", "S", self.tr("Shareable or private")),
            ("next_word", "N", self.tr("Whose it is: them, me or both")),
            ("linger", "L", self.tr("Let a topic linger, or no longer")),
            ("drop", "D", self.tr("Drop, or take up again")),
            ("delete", "Del", self.tr("Delete, with undo")),
        )

    def _search(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("open_hit", "Return", self.tr("Open")),
            ("call_hit", "Ctrl+Return", self.tr("Start a call with the person")),
        )


@cache
def table() -> dict[str, Shortcut]:
    """Return all shortcuts by name, in the order to show them."""
    return {shortcut.name: shortcut for shortcut in _Table().rows()}


def by_place() -> dict[str, list[Shortcut]]:
    """Return all shortcuts grouped by where they work, in the order to show them."""
    places: dict[str, list[Shortcut]] = {}
    for shortcut in table().values():
        places.setdefault(shortcut.where, []).append(shortcut)
    return places


def bind(
    name: str, widget: QWidget, slot: Callable[[], object], *, over_sheets: bool = False
) -> QShortcut:
    """Let the keys called `name` call `slot`, as long as `widget` is on the screen.

    While a sheet lies over the window, only keys of the sheet work.

    Args:
        name: as in the table.
        widget: a page or a window.
        slot: what they do.
        over_sheets: whether they work even so.

    Raises:
        KeyError: when the table has no such name.
    """

    def call() -> None:
        if over_sheets or not _lies_under_a_sheet(widget):
            slot()

    shortcut = QShortcut(widget)
    shortcut.setObjectName(f"shortcut.{name}")
    shortcut.setKeys([QKeySequence(keys) for keys in table()[name].keys])
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.activated.connect(call)
    return shortcut


def _lies_under_a_sheet(widget: QWidget) -> bool:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return any(
        child.isVisible()
        and (isinstance(child, Sheet) or bool(child.property("sheet")))
        and child is not widget
        and not child.isAncestorOf(widget)
        for child in widget.window().findChildren(QWidget, options=direct)
    )


def matches(name: str, event: QKeyEvent) -> bool:
    """Return whether the key press `event` is the one called `name`.

    For widgets that handle keys themselves, such as rows of a list; the keypad counts too.

    Raises:
        KeyError: when the table has no such name.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key.Key_Return.value if event.key() == Qt.Key.Key_Enter.value else event.key()
    pressed = QKeySequence(modifiers.value | key)
    return any(pressed == QKeySequence(keys) for keys in table()[name].keys)


def spelling(name: str) -> str:
    """Return the keys to show, such as "Ctrl+Return", as buttons and key caps take them.

    Raises:
        KeyError: when the table has no such name.
    """
    return table()[name].keys[0]


def keys_of(name: str) -> tuple[str, ...]:
    """Return the single keys as they are printed on the keyboard, such as ("Ctrl", "Enter").

    Raises:
        KeyError: when the table has no such name.
    """
    return key_names(spelling(name))


def document() -> str:
    """Return the table as Markdown, the text of docs/shortcuts.md."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Keys"
    yield ""
    yield "Made from the table in `ui/shortcuts.py` by `make docs`. On macOS, Ctrl is Cmd."
    for place, shortcuts in by_place().items():
        yield from ("", f"## {place}", "", "| key | does |", "|---|---|")
        for shortcut in shortcuts:
            keys = " or ".join("+".join(key_names(keys, mac=False)) for keys in shortcut.keys)
            yield f"| {keys} | {shortcut.text} |"


if __name__ == "__main__":
    sys.stdout.write(document())
