"""Paints the rows of an item list and lends them a field to be edited in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.focus_ring import paint_focus_ring
from ui.theme.tokens import RADIUS
from ui.widgets.item_layout import edit_frame
from ui.widgets.item_look import BLEED, RowLook
from ui.widgets.item_painting import (
    paint_between,
    paint_edit_frame,
    paint_grip,
    paint_item,
    paint_mark,
)
from ui.widgets.item_row import ROW_ROLE, Row, RowKind

if TYPE_CHECKING:
    from ui.widgets.item_list import ItemList

Index = QModelIndex | QPersistentModelIndex
EDIT_LIMIT = 500


class ItemDelegate(QStyledItemDelegate):
    """Draws what `ui.widgets.item_layout` has arranged.

    Args:
        view: the list; it knows the look and where things stand.
    """

    def __init__(self, view: "ItemList") -> None:
        super().__init__(view)
        self._view = view
        self._edited = QPersistentModelIndex()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the present width of the list."""
        boxes = self._view.boxes(index)
        return QSize(0, round(boxes.height))

    # Editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field that takes the place of the text."""
        editor = QLineEdit(parent)
        editor.setObjectName("itemEditor")
        editor.setAccessibleName(self.tr("Text of this line"))
        editor.setProperty("bare", True)
        editor.setProperty("focusRadius", -1)
        editor.setMaxLength(EDIT_LIMIT)
        self._edited = QPersistentModelIndex(index)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Show the text again."""
        self._edited = QPersistentModelIndex()
        super().destroyEditor(editor, index)
        self._view.viewport().update()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field, unless somebody types in it: a redraw must not take their words."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            unkept = self._view.take_unkept(index)
            editor.setText(index.data(Qt.ItemDataRole.EditRole) if unkept is None else unkept)
            editor.selectAll()
            editor.setModified(unkept is not None)

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Keep what was typed."""
        if isinstance(editor, QLineEdit):
            self._view.keep_text(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the field where the text stood, on the same baseline."""
        frame = edit_frame(self._view.boxes(index), self._view.look(), option.rect.width(), _hint())
        frame.translate(option.rect.topLeft())
        editor.setGeometry(frame.adjusted(7, 1, -7, -1).toRect())
        editor.setFont(self._view.look().text_font)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW_ROLE)
        look, boxes = self._view.look(), self._view.boxes(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_line(painter, option, index)
        if index == self._edited:
            painter.translate(option.rect.topLeft())
            paint_mark(painter, row, boxes, look)
            paint_edit_frame(painter, boxes, look, option.rect.width(), _hint())
        elif row.kind is RowKind.ITEM:
            self._paint_ground(painter, option, look)
            painter.translate(option.rect.topLeft())
            paint_item(painter, row, boxes, look)
            if self._shows_grip(option):
                paint_grip(painter, boxes, look)
        else:
            painter.translate(option.rect.topLeft())
            paint_between(painter, row, boxes, look)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: RowLook) -> None:
        colors = look.theme.colors
        state = option.state
        ground = QRectF(option.rect)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        selected = bool(state & QStyle.StateFlag.State_Selected) and self._view.shows_selection()
        fill: QColor | None = None
        if selected:
            fill = colors.selected_row
        elif state & QStyle.StateFlag.State_MouseOver:
            fill = colors.hover
        painter.setPen(Qt.PenStyle.NoPen)
        if fill is not None:
            painter.setBrush(fill)
            painter.drawRoundedRect(ground, RADIUS.control, RADIUS.control)
        if focused and self._view.shows_ring():
            paint_focus_ring(painter, ground, RADIUS.control)

    def _shows_grip(self, option: QStyleOptionViewItem) -> bool:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        return hovered and self._view.can_reorder()

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the line between a row and the one above it."""
        if self._view.divides_rows() and index.row() > 0:
            line = QRectF(option.rect.left() + BLEED, option.rect.top(), 0, 1)
            line.setRight(option.rect.right() - BLEED + 1)
            painter.fillRect(line, self._view.look().theme.colors.border)


def _hint() -> str:
    return QCoreApplication.translate("rows", "Esc reverts")
