"""The 1:1s that come after the next one, as rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import UpcomingMeeting
from ui.pages.today.words import topics_words
from ui.pages.words import meeting_time

Index = QModelIndex | QPersistentModelIndex
UPCOMING_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `UpcomingMeeting` of an index."""

_NOWHERE = QModelIndex()


class UpcomingRows(QAbstractListModel):
    """Holds the 1:1s.

    Args:
        clock: tells which day is today.
    """

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._upcoming: list[UpcomingMeeting] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._upcoming)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the 1:1, or how it reads as one sentence."""
        if not index.isValid() or index.row() >= len(self._upcoming):
            return None
        one = self._upcoming[index.row()]
        if role == UPCOMING_ROLE:
            return one
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            when = meeting_time(one.meeting, self._clock.today())
            topics = topics_words(one.topics, one.person.first_name)
            parts = [one.person.name, when, topics, one.meeting.format_name]
            return ", ".join(part for part in parts if part)
        return None

    def show(self, upcoming: Sequence[UpcomingMeeting]) -> None:
        """Show these 1:1s; while they are the same ones, nothing jumps."""
        ids = [one.meeting.id for one in upcoming]
        if ids == [one.meeting.id for one in self._upcoming]:
            self._upcoming = list(upcoming)
            if upcoming:
                self.dataChanged.emit(self.index(0), self.index(len(upcoming) - 1))
            return
        self.beginResetModel()
        self._upcoming = list(upcoming)
        self.endResetModel()
