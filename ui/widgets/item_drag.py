"""Moving a row of an item list with the mouse."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication

from ui.widgets.item_look import BLEED, RowLook
from ui.widgets.item_row import ID_ROLE
from ui.widgets.item_rows import ItemRows

if TYPE_CHECKING:
    from ui.widgets.item_list import ItemList


class RowDrag:
    """Follows the mouse from press to release and shows where the row would go.

    Args:
        view: the list.
        rows: its rows.
    """

    def __init__(self, view: "ItemList", rows: ItemRows) -> None:
        self._view = view
        self._rows = rows
        self._item_id: int | None = None
        self._from = QPointF()
        self._before: int | None = None

    def is_on(self) -> bool:
        """Return whether a row is being dragged."""
        return self._before is not None

    def press(self, event: QMouseEvent) -> None:
        """Remember what was pressed."""
        index = self._view.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._item_id = index.data(ID_ROLE) if left and self._view.can_reorder() else None
        self._from = event.position()

    def move(self, event: QMouseEvent) -> bool:
        """Follow the mouse; return whether a row is being dragged."""
        if self._item_id is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        far = (event.position() - self._from).manhattanLength()
        if not self.is_on() and far < QApplication.startDragDistance():
            return True
        self._before = self._gap_at(event.position().y())
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._view.viewport().update()
        return True

    def release(self) -> bool:
        """Put the row where it was dragged; return whether it was dragged at all."""
        item_id, before = self._item_id, self._before
        self.cancel()
        if item_id is None or before is None:
            return False
        self._view.place(item_id, before)
        return True

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._item_id = self._before = None
        self._view.viewport().unsetCursor()
        self._view.viewport().update()

    def paint(self, look: RowLook) -> None:
        """Paint the line between two rows where the dragged one would go."""
        if self._before is None:
            return
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = max(1, self._top_of(self._before))
        painter.setPen(QPen(look.theme.colors.accent, 2))
        painter.drawLine(BLEED, y, self._view.viewport().width() - BLEED, y)

    def _gap_at(self, y: float) -> int:
        for place in range(self._rows.rowCount()):
            if y < self._view.visualRect(self._rows.index(place)).center().y():
                return place
        return self._rows.rowCount()

    def _top_of(self, place: int) -> int:
        if place < self._rows.rowCount():
            return self._view.visualRect(self._rows.index(place)).top()
        return self._view.visualRect(self._rows.index(place - 1)).bottom()
