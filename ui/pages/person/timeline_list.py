"""The painted list of past 1:1s."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import TimelineEntry
from ui.pages.person.timeline_painting import EntryLook, EntryPainter
from ui.pages.person.timeline_rows import ENTRY_ROLE, TimelineRows
from ui.widgets.fitted_list import FittedList

Index = QModelIndex | QPersistentModelIndex


class TimelineList(FittedList):
    """Past 1:1s, newest first; Enter or a click opens one.

    Args:
        rows: what to show; the list takes it as its own.
        clock: tells which year it is.

    Signals:
        opened(int): the id of the 1:1 whose note is to be read.
    """

    opened = Signal(int)

    def __init__(self, rows: TimelineRows, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("timeline", "", parent)
        self.setAccessibleName(self.tr("Timeline"))
        rows.setParent(self)
        self._rows = rows
        self._clock = clock
        self.setModel(rows)
        self.setItemDelegate(_EntryDelegate(self))
        self._painter: EntryPainter | None = None
        for change in (rows.dataChanged, rows.rowsInserted, rows.modelReset):
            change.connect(self.refit)

    def painter(self) -> EntryPainter:
        """Return what paints an entry in the look of the moment."""
        if self._painter is None:
            self._painter = EntryPainter(
                EntryLook.current(), self._rows.first_name, self._clock.today()
            )
        return self._painter

    def measure(self, index: Index, width: int) -> int:
        """Return how high an entry is in a list of this width."""
        entry: TimelineEntry = index.data(ENTRY_ROLE)
        return self.painter().height(entry, width)

    def refit(self, *changed: object) -> None:
        """Measure all entries anew."""
        self._painter = None
        super().refit(*changed)

    def current_entry(self) -> TimelineEntry | None:
        """Return the chosen entry, or None."""
        found: TimelineEntry | None = self.currentIndex().data(ENTRY_ROLE)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen entry by Enter."""
        entry = self.current_entry()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and entry is not None:
            self.opened.emit(entry.meeting.id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the entry that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index.data(ENTRY_ROLE).meeting.id)


class _EntryDelegate(QStyledItemDelegate):
    """Paints entries."""

    def __init__(self, view: TimelineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of an entry at the present width."""
        return QSize(0, self._view.row_height(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        state = option.state
        last = index.row() == self._view.model().rowCount() - 1
        painter.save()
        self._view.painter().paint(
            painter,
            option.rect,
            index.data(ENTRY_ROLE),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus) and self._view.shows_ring(),
            last=last,
        )
        painter.restore()
