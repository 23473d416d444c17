"""The palette's rows as a model for a list view: captions that cannot be chosen, and entries."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.palette.entries import Entry, Group

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ROOT = QModelIndex()


class PaletteRows(QAbstractListModel):
    """Groups of entries, one after the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Entry] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """List these groups instead."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows.append(group.caption)
            self._rows.extend(group.entries)
        self.endResetModel()

    def row(self, index: Index) -> str | Entry | None:
        """Return a caption, an entry, or None for no row."""
        return self._rows[index.row()] if index.isValid() else None

    def entry(self, index: Index) -> Entry | None:
        """Return the entry, or None for a caption or no row."""
        row = self.row(index)
        return row if isinstance(row, Entry) else None

    def step(self, index: Index, step: int) -> QModelIndex:
        """Return the entry `step` entries away, going over captions and stopping at the ends."""
        places = [number for number, row in enumerate(self._rows) if isinstance(row, Entry)]
        if not places:
            return QModelIndex()
        here = places.index(index.row()) if index.row() in places else -1 if step > 0 else 0
        return self.index(places[max(0, min(len(places) - 1, here + step))])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many captions and entries there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, for screen readers too."""
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, Entry) else row
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Entry):
            return ", ".join(part for part in (row.title, row.detail, row.right) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that captions cannot be chosen."""
        if self.entry(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
