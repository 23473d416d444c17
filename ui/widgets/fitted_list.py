"""A list as high as its rows, for pages that scroll as a whole."""

from abc import abstractmethod

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from ui import theme

Index = QModelIndex | QPersistentModelIndex

_Action = QAbstractItemView.CursorAction
_FORWARD = (_Action.MoveDown, _Action.MoveNext, _Action.MoveRight)
_BACK = (_Action.MoveUp, _Action.MovePrevious, _Action.MoveLeft)
_PAGE = 8


class FittedList(QListView):
    """Shows all rows of its model without scrolling itself.

    What is chosen is marked while the list has the focus; the ring shows after a key, not after
    a click.

    Args:
        name: object name.
        title: what the list holds, for assistive technology.
        keeps_selection: whether the chosen row stays marked while the focus is elsewhere.
    """

    def __init__(
        self, name: str, title: str, parent: QWidget | None, *, keeps_selection: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._keeps_selection = keeps_selection
        self._keyboard = True
        self._heights: dict[int, int] = {}
        self._totals: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Size

    @abstractmethod
    def measure(self, index: Index, width: int) -> int:
        """Return how high a row is in a list of this width."""

    def row_height(self, index: Index) -> int:
        """Return how high a row is at the present width."""
        place = index.row()
        if place not in self._heights:
            self._heights[place] = self.measure(index, self.viewport().width())
        return self._heights[place]

    def heightForWidth(self, width: int) -> int:
        """Return how high all rows are together."""
        if width not in self._totals:
            indexes = [self.model().index(place, 0) for place in range(self.model().rowCount())]
            if width == self.viewport().width():
                self._totals[width] = sum(self.row_height(index) for index in indexes)
            else:
                self._totals[width] = sum(self.measure(index, width) for index in indexes)
        return self._totals[width]

    def sizeHint(self) -> QSize:
        """Return a size that shows every row."""
        width = max(self.viewport().width(), 240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a width that can still be read; the height follows from the rows."""
        return QSize(160, 0)

    def refit(self, *_: object) -> None:
        """Measure all rows anew."""
        self._heights.clear()
        self._totals.clear()
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew when the width changes."""
        if event.oldSize().width() != event.size().width():
            self._heights.clear()
            self.rewrap()
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
        super().resizeEvent(event)

    def rewrap(self) -> None:
        """Forget what was broken into lines for another width."""

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the look changes."""
        if theme.changed(event):
            self.refit()
        super().changeEvent(event)

    # What is chosen

    def shows_selection(self) -> bool:
        """Return whether the chosen row is marked now."""
        return self._keeps_selection or self.hasFocus()

    def shows_ring(self) -> bool:
        """Return whether the focus ring is shown now."""
        return self._keyboard and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first item, so that keys do something at once."""
        self._keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._keyboard:
            self._go_to(self._item_from(0, 1))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the marks of focus away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the ring: the pointer says enough."""
        self._keyboard = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring, and move as the keys say."""
        self._keyboard = True
        super().keyPressEvent(event)
        self.viewport().update()

    def keyboardSearch(self, _search: str) -> None:
        """Leave letters alone: they are verbs here."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the chosen row into sight, for it is the page that scrolls."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._show_row(current)

    def _show_row(self, index: Index) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None or (content := area.widget()) is None:
            return
        rect = self.visualRect(index)
        middle = self.viewport().mapTo(content, rect.center())
        area.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + 24)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go from item to item, passing over headings."""
        last = self.model().rowCount() - 1
        here = self.currentIndex().row()
        if action in _FORWARD:
            found = self._item_from(here + 1, 1)
        elif action in _BACK:
            found = self._item_from(here - 1, -1)
        elif action is _Action.MovePageDown:
            found = self._item_from(min(here + _PAGE, last), -1)
        elif action is _Action.MovePageUp:
            found = self._item_from(max(here - _PAGE, 0), 1)
        else:
            home = action is _Action.MoveHome
            found = self._item_from(0 if home else last, 1 if home else -1)
        return found if found.isValid() else self.currentIndex()

    def _item_from(self, place: int, step: int) -> QModelIndex:
        while 0 <= place < self.model().rowCount():
            index = self.model().index(place, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                return index
            place += step
        return QModelIndex()

    def _go_to(self, index: QModelIndex) -> None:
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
