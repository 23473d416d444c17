"""A list of topics, actions or choices, worked by keyboard or mouse alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.fitted_list import FittedList
from ui.widgets.item_delegate import ItemDelegate
from ui.widgets.item_drag import RowDrag
from ui.widgets.item_layout import RowBoxes, arrange
from ui.widgets.item_look import Density, RowLook
from ui.widgets.item_row import ID_ROLE, ROW_ROLE
from ui.widgets.item_rows import ItemRows, Placement, Verb
from ui.widgets.item_verbs import menu_of, verb_of

if TYPE_CHECKING:
    from collections.abc import Callable

Index = QModelIndex | QPersistentModelIndex


class ItemList(FittedList):
    """Shows `ItemRows` and says what somebody did with a row.

    Signals carry the id of the item first; what they say is already visible in the list.

    Signals:
        ticked(int, bool): discussed, done or chosen; or open again.
        edited(int, str): other words, never empty.
        opened(int): Enter or a double click, where rows open instead of being edited.
        moved(int, int): to a place among the items, as the journal counts them.
        sectioned(int, str): a topic stands under another heading now, or under none.
        shareable_toggled(int, bool): may leave the journal, or no longer.
        brought_by_changed(int, Side): who brought the topic or owns the action.
        lingering_toggled(int, bool): half-formed, or open again.
        dropped(int, bool): let go, or open again.
        deleted(int): to the trash.
        passed_end(): Down was pressed on the last row.

    Args:
        rows: what to show; the list takes it as its own.
        name: object name.
        title: what the list holds, for assistive technology.
        density: rows beside the main column are smaller and divided by lines.
        keeps_selection: whether the chosen row stays marked while the focus is elsewhere.
    """

    ticked = Signal(int, bool)
    edited = Signal(int, str)
    opened = Signal(int)
    moved = Signal(int, int)
    sectioned = Signal(int, str)
    shareable_toggled = Signal(int, bool)
    brought_by_changed = Signal(int, object)
    lingering_toggled = Signal(int, bool)
    dropped = Signal(int, bool)
    deleted = Signal(int)
    passed_end = Signal()

    def __init__(
        self,
        rows: ItemRows,
        name: str,
        title: str,
        parent: QWidget | None = None,
        *,
        density: Density = Density.NORMAL,
        keeps_selection: bool = False,
    ) -> None:
        super().__init__(name, title, parent, keeps_selection=keeps_selection)
        self._rows = rows
        self._density = density
        self._look: RowLook | None = None
        self._boxes: dict[int, RowBoxes] = {}
        self._unkept: dict[int, str] = {}
        self._drag = RowDrag(self, rows)
        rows.setParent(self)
        self.setModel(rows)
        self.setItemDelegate(ItemDelegate(self))
        for change in (rows.dataChanged, rows.rowsInserted, rows.rowsRemoved, rows.rowsMoved):
            change.connect(self.refit)

    # Size and look

    def look(self) -> RowLook:
        """Return the fonts and sizes of the moment."""
        if self._look is None:
            self._look = RowLook(theme.current(), self._density, self._rows.rows())
        return self._look

    def boxes(self, index: Index) -> RowBoxes:
        """Return where the parts of a row stand at the present width."""
        if index.row() not in self._boxes:
            width = self.viewport().width()
            self._boxes[index.row()] = arrange(index.data(ROW_ROLE), self.look(), width)
        return self._boxes[index.row()]

    def measure(self, index: Index, width: int) -> int:
        """Return how high a row is in a list of this width."""
        return round(arrange(index.data(ROW_ROLE), self.look(), width).height)

    def refit(self, *changed: object) -> None:
        """Measure all rows anew."""
        self._look = None
        self._boxes.clear()
        super().refit(*changed)

    def rewrap(self) -> None:
        """Forget what was broken into lines for another width."""
        self._boxes.clear()

    def set_density(self, density: Density) -> None:
        """Take more room, or less."""
        self._density = density
        self.refit()

    def divides_rows(self) -> bool:
        """Return whether a line stands between two rows."""
        return self._density is Density.ASIDE

    def can_reorder(self) -> bool:
        """Return whether rows can be moved."""
        return Verb.MOVE in self._rows.verbs

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and where a dragged one would go."""
        super().paintEvent(event)
        self._drag.paint(self.look())

    # What is chosen

    def current_id(self) -> int | None:
        """Return the id of the chosen item, or None."""
        found: int | None = self.currentIndex().data(ID_ROLE)
        return found

    def choose(self, item_id: int) -> None:
        """Choose an item, if it is there."""
        if (place := self._rows.row_of(item_id)) is not None:
            self._go_to(self._rows.index(place))

    # Verbs

    def do(self, verb: Verb, item_id: int) -> None:
        """Do something with an item: show it at once, then say so."""
        rows = self._rows
        acts: dict[Verb, Callable[[], None]] = {
            Verb.TICK: lambda: self.ticked.emit(item_id, rows.tick(item_id)),
            Verb.EDIT: lambda: self.edit_item(item_id),
            Verb.OPEN: lambda: self.opened.emit(item_id),
            Verb.SHARE: lambda: self.shareable_toggled.emit(
                item_id, rows.toggle_shareable(item_id)
            ),
            Verb.SIDE: lambda: self.brought_by_changed.emit(item_id, rows.next_side(item_id)),
            Verb.LINGER: lambda: self.lingering_toggled.emit(
                item_id, not rows.is_lingering(item_id)
            ),
            Verb.DROP: lambda: self.dropped.emit(item_id, not rows.is_dropped(item_id)),
            Verb.DELETE: lambda: self.deleted.emit(item_id),
        }
        if verb in rows.verbs and verb in acts:
            acts[verb]()

    def shift(self, item_id: int, by: int) -> None:
        """Move an item one place up (-1) or down (1)."""
        if self.can_reorder():
            self._tell_placement(item_id, self._rows.shift(item_id, by))

    def place(self, item_id: int, before_row: int) -> None:
        """Move an item before a row of the list."""
        self._tell_placement(item_id, self._rows.place(item_id, before_row))

    def _tell_placement(self, item_id: int, placement: Placement | None) -> None:
        if placement is None:
            return
        self.choose(item_id)
        if placement.section is not None:
            self.sectioned.emit(item_id, placement.section)
        self.moved.emit(item_id, placement.to_index)

    # Editing in place

    def edit_item(self, item_id: int, text: str | None = None) -> None:
        """Turn the text of an item into a field.

        Args:
            item_id: the item.
            text: what the field holds; the item's own text unless said, such as after a mistake.
        """
        if (place := self._rows.row_of(item_id)) is None:
            return
        if text is not None:
            self._unkept[item_id] = text
        if self.state() == FittedList.State.EditingState:  # its field is still closing
            QTimer.singleShot(0, self, lambda: self.edit_item(item_id))
            return
        self.choose(item_id)
        self.edit(self._rows.index(place))

    def take_unkept(self, index: Index) -> str | None:
        """Return words that could not be kept, with which the field of a row begins."""
        return self._unkept.pop(index.data(ID_ROLE), None)

    def keep_text(self, index: Index, text: str) -> None:
        """Take what was typed into the field of a row; nothing at all changes nothing."""
        item_id, text = index.data(ID_ROLE), " ".join(text.split())
        if text and text != index.data(Qt.ItemDataRole.EditRole):
            self._rows.set_text(item_id, text)
            self.edited.emit(item_id, text)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says. Ctrl+C is not among it: nothing leaves without a preview."""
        item_id, verb = self.current_id(), verb_of(event)
        if self.state() == FittedList.State.EditingState:
            return  # the field has had this key already
        if event.key() == Qt.Key.Key_Escape and self._drag.is_on():
            self._drag.cancel()
        elif item_id is not None and verb is not None:
            self._keyboard = True
            self._do_by_key(event, verb, item_id)
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            self._move_by_key(event)

    def _do_by_key(self, event: QKeyEvent, verb: Verb, item_id: int) -> None:
        if verb is Verb.EDIT and Verb.OPEN in self._rows.verbs:
            verb = Verb.OPEN if event.key() != Qt.Key.Key_F2 else verb
        if verb not in self._rows.verbs:
            event.ignore()  # Enter may mean something to whatever holds the list
            return
        if verb is Verb.MOVE:
            self.shift(item_id, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            self.do(verb, item_id)
        event.accept()

    def _move_by_key(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Down and before == self.currentIndex():
            self.passed_end.emit()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row, and be ready to drag it."""
        super().mousePressEvent(event)
        self._drag.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a row once the mouse has moved far enough."""
        if not self._drag.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop a dragged row, or tick where the tick was clicked."""
        if self._drag.release():
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_mark(event, index):
            self.do(Verb.TICK, index.data(ID_ROLE))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit or open a row; a second click on the tick is a click like the first."""
        index = self.indexAt(event.position().toPoint())
        item_id = index.data(ID_ROLE)
        if item_id is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if not self._on_mark(event, index):
            self.do(Verb.OPEN if Verb.OPEN in self._rows.verbs else Verb.EDIT, item_id)

    def _on_mark(self, event: QMouseEvent, index: QModelIndex) -> bool:
        """Return whether the tick was meant: all that lies left of the text."""
        if index.data(ID_ROLE) is None or self.boxes(index).mark.isNull():
            return False
        return event.position().x() < self.boxes(index).text.left() - 4

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same verbs as the keys."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        item_id = index.data(ID_ROLE)
        if item_id is None:
            return
        self.choose(item_id)
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(24, 0))
        menu_of(self, self._rows, item_id).popup(event.globalPos() if by_mouse else below)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover away."""
        super().leaveEvent(event)
        self.viewport().update()
