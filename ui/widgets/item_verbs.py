"""The verbs of a row by key and in its menu, from one table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from ui import shortcuts
from ui.widgets.item_row import Mark, Row
from ui.widgets.item_rows import ItemRows, Verb

if TYPE_CHECKING:
    from ui.widgets.item_list import ItemList

_KEYS = {
    "tick": Verb.TICK,
    "edit": Verb.EDIT,
    "move_up": Verb.MOVE,
    "move_down": Verb.MOVE,
    "shareable": Verb.SHARE,
    "next_word": Verb.SIDE,
    "linger": Verb.LINGER,
    "drop": Verb.DROP,
    "delete": Verb.DELETE,
}


def verb_of(event: QKeyEvent) -> Verb | None:
    """Return what a key does with a row, if anything."""
    for name, verb in _KEYS.items():
        if shortcuts.matches(name, event):
            return verb
    return None


def menu_of(view: "ItemList", rows: ItemRows, item_id: int) -> QMenu:
    """Make the menu of a row; it goes when it closes."""
    menu = QMenu(view)
    menu.setObjectName("itemMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    place = rows.row_of(item_id)
    row = rows.rows()[place] if place is not None else None
    for verb in (Verb.TICK, Verb.EDIT, Verb.SIDE, Verb.SHARE, Verb.LINGER, Verb.DROP):
        if row is not None and verb in rows.verbs:
            words = _words(verb, row, rows, item_id)
            _add(menu, verb, words).triggered.connect(
                lambda _checked=False, verb=verb: view.do(verb, item_id)
            )
    if Verb.MOVE in rows.verbs:
        _add_moves(menu, view, item_id)
    if Verb.DELETE in rows.verbs:
        menu.addSeparator()
        delete = _add(menu, Verb.DELETE, QCoreApplication.translate("rows", "Delete"))
        delete.triggered.connect(lambda: view.do(Verb.DELETE, item_id))
    return menu


def _add(menu: QMenu, verb: Verb, words: str) -> QAction:
    name = next(name for name, meant in _KEYS.items() if meant is verb)
    return _with_keys(menu.addAction(words), name)


def _with_keys(action: QAction, name: str) -> QAction:
    """Write the key beside the words; the row itself listens to it, not the menu."""
    action.setObjectName(f"row.{name}")
    action.setText(f"{action.text()}\t{'+'.join(shortcuts.keys_of(name))}")
    return action


def _add_moves(menu: QMenu, view: "ItemList", item_id: int) -> None:
    menu.addSeparator()
    up = _with_keys(menu.addAction(QCoreApplication.translate("rows", "Move up")), "move_up")
    up.triggered.connect(lambda: view.shift(item_id, -1))
    down = _with_keys(menu.addAction(QCoreApplication.translate("rows", "Move down")), "move_down")
    down.triggered.connect(lambda: view.shift(item_id, 1))


def _words(verb: Verb, row: Row, rows: ItemRows, item_id: int) -> str:
    topic = row.mark is Mark.ROUND
    translate = QCoreApplication.translate
    done = translate("rows", "Discussed") if topic else translate("rows", "Done")
    side = (
        translate("rows", "Next of: them, me, both")
        if topic
        else translate("rows", "Give to the other side")
    )
    private, public = translate("rows", "Make private"), translate("rows", "Make shareable")
    linger, not_linger = (
        translate("rows", "Let it linger"),
        translate("rows", "No longer lingering"),
    )
    drop, keep = translate("rows", "Drop"), translate("rows", "Take up again")
    return {
        Verb.TICK: translate("rows", "Open again") if row.ticked else done,
        Verb.EDIT: translate("rows", "Edit"),
        Verb.SIDE: side,
        Verb.SHARE: private if row.shareable else public,
        Verb.LINGER: not_linger if topic and rows.is_lingering(item_id) else linger,
        Verb.DROP: keep if rows.is_dropped(item_id) else drop,
    }[verb]
