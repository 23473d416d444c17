"""The painted list of people, and its head."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mgrjournal.meetings.facts import PersonOverview
from ui import theme
from ui.pages.people.people_columns import Span, spans
from ui.pages.people.people_rows import PERSON_ROLE, Column, PeopleRows
from ui.theme.focus_ring import paint_focus_ring
from ui.theme.tokens import HEIGHT, RADIUS
from ui.widgets.fitted_list import FittedList
from ui.widgets.item_look import BLEED
from ui.widgets.shapes import paint_shape

Index = QModelIndex | QPersistentModelIndex
_ROW = 52


class PeopleList(FittedList):
    """Shows people; Enter or a click opens one.

    Args:
        rows: what to show; the list takes it as its own.

    Signals:
        opened(int): a person's page is to be shown.
    """

    opened = Signal(int)

    def __init__(self, rows: PeopleRows, parent: QWidget | None = None) -> None:
        super().__init__("people.list", "", parent)
        self.setAccessibleName(self.tr("People"))
        rows.setParent(self)
        self.setModel(rows)
        self.setItemDelegate(_PersonDelegate(self, rows))
        for change in (rows.dataChanged, rows.modelReset):
            change.connect(self.refit)

    def measure(self, _index: Index, _width: int) -> int:
        """Return how high a row is."""
        return theme.current().px(_ROW)

    def open_first(self) -> None:
        """Open the only person, or the first of those who fit the filter."""
        self._open(self.currentIndex() if self.currentIndex().isValid() else self._item_from(0, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen person by Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the person that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(PERSON_ROLE).person.id)


class PeopleHead(QWidget):
    """The titles of the columns."""

    def __init__(self, rows: PeopleRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._take_sizes()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the titles and the line under them."""
        look = theme.current()
        painter = QPainter(self)
        for column, span in spans(self.width()).items():
            title = self._rows.title(column)
            _write(painter, span, 0, self.height(), title, look.font("meta"), look.colors.faint)
        line = QRectF(BLEED, self.height() - 1, self.width() - 2 * BLEED, 1)
        painter.fillRect(line, look.colors.border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._take_sizes()

    def _take_sizes(self) -> None:
        self.setFixedHeight(theme.current().px(HEIGHT.section_header))


class _PersonDelegate(QStyledItemDelegate):
    """Paints one person a row."""

    def __init__(self, view: PeopleList, rows: PeopleRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._view.row_height(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        colors = theme.current().colors
        shape = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_MouseOver:
            paint_shape(painter, shape, RADIUS.control, fill=colors.hover)
        elif index.row() > 0:
            line = QRectF(shape.left() + BLEED, shape.top(), shape.width() - 2 * BLEED, 1)
            painter.fillRect(line, colors.border)
        painter.translate(shape.topLeft())
        one: PersonOverview = index.data(PERSON_ROLE)
        for column, span in spans(shape.width()).items():
            if column is Column.NAME:
                self._paint_name(painter, span, one)
            else:
                self._paint_cell(painter, span, one, column)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.shows_ring():
            paint_focus_ring(painter, shape, RADIUS.control)

    def _paint_name(self, painter: QPainter, span: Span, one: PersonOverview) -> None:
        look = theme.current()
        archived = one.person.archived_at is not None
        strong, meta = look.line_height("strong"), look.line_height("meta")
        top = (look.px(_ROW) - strong - meta) / 2
        tone = look.colors.faint if archived else look.colors.text
        _write(painter, span, top, strong, one.person.name, look.font("strong"), tone)
        below = self._rows.below_name(one)
        _write(painter, span, top + strong, meta, below, look.font("meta"), look.colors.muted)

    def _paint_cell(
        self, painter: QPainter, span: Span, one: PersonOverview, column: Column
    ) -> None:
        look = theme.current()
        passed = column is Column.NEXT and self._rows.has_passed(one)
        tone = look.colors.health_watch if passed else look.colors.muted
        font = look.font("small", tabular=True)
        _write(painter, span, 0, look.px(_ROW), self._rows.words(one, column), font, tone)


def _write(
    painter: QPainter,
    span: Span,
    top: float,
    height: float,
    words: str,
    font: QFont,
    tone: QColor,
) -> None:
    painter.setFont(font)
    painter.setPen(tone)
    room = int(span.width) + 1
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
    at = Qt.AlignmentFlag.AlignRight if span.at_right else Qt.AlignmentFlag.AlignLeft
    box = QRectF(span.left, top, span.width, height)
    painter.drawText(box, int(at | Qt.AlignmentFlag.AlignVCenter), cut)
