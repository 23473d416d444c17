"""The model behind an item list: rows that are updated in place, and what can be done with them.

A change shows at once, here; the page writes it to the journal and shows the rows anew afterwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mgrjournal.meetings.facts import Side
from ui.widgets.item_row import ID_ROLE, ROW_ROLE, Row, RowKind

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class Verb(Enum):
    """What can be done with a row."""

    TICK = auto()
    EDIT = auto()
    OPEN = auto()
    MOVE = auto()
    SHARE = auto()
    SIDE = auto()
    LINGER = auto()
    DROP = auto()
    DELETE = auto()


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a moved item came to stand.

    Args:
        to_index: its place among the items, as the journal counts them.
        section: the heading it stands under now; None when that did not change.
    """

    to_index: int
    section: str | None = None


class ItemRows(QAbstractListModel):
    """Rows of one list. Each kind of row says by `verbs` what can be done with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    # What the view reads

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, the sentence, the id or the whole row of an index."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.EditRole:
            return self.edit_text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        if role == ROW_ROLE:
            return row
        return row.item_id if role == ID_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only items be reached; headings and prompts are words between them."""
        if not index.isValid() or self._rows[index.row()].kind is not RowKind.ITEM:
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if Verb.EDIT in self.verbs:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def rows(self) -> tuple[Row, ...]:
        """Return every row from the top."""
        return tuple(self._rows)

    def row_of(self, item_id: int) -> int | None:
        """Return the place of an item in the list, or None when it is not there."""
        for place, row in enumerate(self._rows):
            if row.kind is RowKind.ITEM and row.item_id == item_id:
                return place
        return None

    def show(self, rows: Sequence[Row]) -> None:
        """Turn the list into `rows`, keeping what stays: selection and focus do not jump."""
        wanted = {row.key for row in rows}
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].key not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            self._settle(place, row)

    def _settle(self, place: int, row: Row) -> None:
        found = next((i for i, old in enumerate(self._rows) if old.key == row.key), None)
        if found is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if found != place:
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), place)
            self._rows.insert(place, self._rows.pop(found))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    # What the kinds of rows say and do

    @property
    def verbs(self) -> frozenset[Verb]:
        """What can be done with the items of this list."""
        return frozenset()

    def edit_text(self, row: Row) -> str:
        """Return what the field holds when `row` is edited in place."""
        return row.text

    def tick(self, item_id: int) -> bool:
        """Turn the tick of an item and return what it is now."""
        raise NotImplementedError

    def set_text(self, item_id: int, text: str) -> None:
        """Show `text` for an item."""
        raise NotImplementedError

    def toggle_shareable(self, item_id: int) -> bool:
        """Turn whether an item may leave the journal and return what it is now."""
        raise NotImplementedError

    def next_side(self, item_id: int) -> Side:
        """Give an item to the next side and return that side."""
        raise NotImplementedError

    def is_lingering(self, item_id: int) -> bool:
        """Return whether an item is half-formed."""
        raise NotImplementedError

    def is_dropped(self, item_id: int) -> bool:
        """Return whether an item was let go."""
        raise NotImplementedError

    def shift(self, item_id: int, by: int) -> Placement | None:
        """Move an item one place up (-1) or down (1); return None when it is at the end."""
        raise NotImplementedError

    def place(self, item_id: int, before_row: int) -> Placement | None:
        """Move an item before the row `before_row`; return None when it stands there already."""
        raise NotImplementedError
