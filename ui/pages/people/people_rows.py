"""People as rows of a list, filtered while somebody types."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mgrjournal.clock import Clock
from mgrjournal.meetings.due import short_day
from mgrjournal.meetings.facts import PersonOverview
from mgrjournal.people.typed import fold
from ui.pages.words import meeting_time, rhythm, role_name
from ui.widgets.date_words import near_date

Index = QModelIndex | QPersistentModelIndex
PERSON_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `PersonOverview` of a row."""

_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What stands beside the name."""

    NAME = 0
    TEAM = 1
    RHYTHM = 2
    NEXT = 3
    LAST = 4
    OPEN = 5


class PeopleRows(QAbstractListModel):
    """All people that fit the filter, by name.

    Args:
        clock: tells which day is today.
    """

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._all: list[tuple[str, PersonOverview]] = []
        self._shown: list[PersonOverview] = []
        self._filter: list[str] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many people fit."""
        return 0 if parent.isValid() else len(self._shown)

    def title(self, column: Column) -> str:
        """Return the title of a column."""
        return {
            Column.NAME: self.tr("Name"),
            Column.TEAM: self.tr("Team"),
            Column.RHYTHM: self.tr("Rhythm"),
            Column.NEXT: self.tr("Next 1:1"),
            Column.LAST: self.tr("Last"),
            Column.OPEN: self.tr("Topics"),
        }[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the person, or how a row reads as one sentence."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        person = self._shown[index.row()]
        if role == PERSON_ROLE:
            return person
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._sentence(person)
        return None

    def words(self, one: PersonOverview, column: Column) -> str:
        """Return what a cell says."""
        today = self._clock.today()
        details = one.person.details
        if column is Column.NEXT:
            return self._next(one, today)
        return {
            Column.NAME: one.person.name,
            Column.TEAM: details.team,
            Column.RHYTHM: rhythm(details),
            Column.LAST: "" if one.last_held is None else _last(one.last_held, today),
            Column.OPEN: str(one.open_topics) if one.open_topics else "",
        }[column]

    def below_name(self, one: PersonOverview) -> str:
        """Return what stands under the name: the title, or the role."""
        details = one.person.details
        said = details.title or role_name(details.role)
        if one.person.archived_at is not None:
            said = self.tr("{0}, archived").format(said)
        return said

    def has_passed(self, one: PersonOverview) -> bool:
        """Return whether the day of the next 1:1 has passed without anybody closing it."""
        meeting = one.next_meeting
        return meeting is not None and not meeting.running and meeting.on < self._clock.today()

    def _next(self, one: PersonOverview, today: date) -> str:
        if one.next_meeting is None:
            return ""
        if one.next_meeting.running:
            return self.tr("in a call")
        if self.has_passed(one):
            return self.tr("{0}, not closed").format(short_day(one.next_meeting.on, today))
        return meeting_time(one.next_meeting, today)

    def _sentence(self, one: PersonOverview) -> str:
        plain = [self.words(one, column) for column in (Column.TEAM, Column.RHYTHM)]
        named = [
            f"{self.title(column)} {words}"
            for column in (Column.NEXT, Column.LAST, Column.OPEN)
            if (words := self.words(one, column))
        ]
        said = [one.person.name, self.below_name(one), *plain, *named]
        return ", ".join(words for words in said if words)

    # Content

    def set_people(self, people: Sequence[PersonOverview]) -> None:
        """Hold these people; the filter stays."""
        self._all = [(_searched(one), one) for one in people]
        self._apply()

    def set_filter(self, text: str) -> None:
        """Show only who fits every word of `text`; accents and case do not matter."""
        self._filter = fold(text).split()
        self._apply()

    def total(self) -> int:
        """Return how many people there are without the filter."""
        return len(self._all)

    def row_of(self, person_id: int) -> int | None:
        """Return the row of a person, or None while they do not fit."""
        ids = [one.person.id for one in self._shown]
        return ids.index(person_id) if person_id in ids else None

    def _apply(self) -> None:
        shown = [one for words, one in self._all if all(word in words for word in self._filter)]
        if [one.person.id for one in shown] == [one.person.id for one in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


def _searched(one: PersonOverview) -> str:
    details = one.person.details
    return fold(f"{one.person.name} {details.title} {details.team} {role_name(details.role)}")


def _last(day: date, today: date) -> str:
    away = (today - day).days
    return near_date(day, today) if 0 <= away <= 1 else short_day(day, today)
