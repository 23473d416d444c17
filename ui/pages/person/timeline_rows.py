"""The past 1:1s with one person as rows, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import TimelineEntry
from ui.pages.person.timeline_words import sentence

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `TimelineEntry` of an index."""

_NOWHERE = QModelIndex()


class TimelineRows(QAbstractListModel):
    """Entries that were read so far; earlier ones are added below.

    Args:
        clock: tells which year it is, so that dates stay short.
    """

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._entries: list[TimelineEntry] = []
        self.first_name = ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many entries were read."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the entry, or how it reads as one sentence."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return sentence(entry, self.first_name, self._clock.today())
        return None

    def entries(self) -> tuple[TimelineEntry, ...]:
        """Return what was read so far."""
        return tuple(self._entries)

    def show(self, entries: Sequence[TimelineEntry], first_name: str) -> None:
        """Show `entries` instead of the present ones; those that stay keep their place."""
        self.first_name = first_name
        ids = [entry.meeting.id for entry in entries]
        if ids == [entry.meeting.id for entry in self._entries]:
            self._entries = list(entries)
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def extend(self, entries: Sequence[TimelineEntry]) -> None:
        """Add earlier entries below."""
        if not entries:
            return
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
        self._entries += entries
        self.endInsertRows()
