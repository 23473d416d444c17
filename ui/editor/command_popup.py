"""What the slash completion shows: a small list beside the caret that never takes the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from mgrjournal.meetings.capture import Command
from ui import theme
from ui.editor.command_rows import COMMAND_ROLE, CommandDelegate, CommandRows, sentence
from ui.theme.tokens import HEIGHT, POPUP_SHADOW, RADIUS, WIDTH
from ui.widgets.label import Label
from ui.widgets.shapes import paint_shape

_PADDING, _DISTANCE, _EDGE, _FOOT = 6, 8, 8, 36


class CommandPopup(QFrame):
    """Lies over the window of `editor`; keys come from the editor, clicks are its own.

    Signals:
        taken(Command): a command was clicked.
    """

    taken = Signal(object)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setObjectName("commandPopup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = CommandRows()
        self._rows.setParent(self)
        self._list = self._make_list()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(POPUP_SHADOW[0])
        shadow.setOffset(0, POPUP_SHADOW[1])
        shadow.setColor(theme.current().colors.shadow)
        self.setGraphicsEffect(shadow)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, 0)
        column.setSpacing(_PADDING)
        column.addWidget(self._list)
        column.addLayout(self._make_foot())
        self.hide()

    @property
    def chosen(self) -> Command | None:
        """The command that Enter would take."""
        command: Command | None = self._list.currentIndex().data(COMMAND_ROLE)
        return command

    @property
    def offered(self) -> list[str]:
        """The words on offer, from the top."""
        return [self._rows.index(row).data() for row in range(self._rows.rowCount())]

    def offer(self, commands: Sequence[Command], line: QRect) -> None:
        """Show `commands` beside `line`, the caret's line in global coordinates."""
        before = self.chosen if self.isVisible() else None
        self._rows.show(commands)
        self._choose(commands.index(before) if before in commands else 0)
        if self.parentWidget() is not self._editor.window():
            self.setParent(self._editor.window())
        self._place(line)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Choose the next command (1) or the one before (-1), around the ends."""
        self._choose((self._list.currentIndex().row() + by) % self._rows.rowCount())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet and the line above its foot."""
        colors, painter = theme.current().colors, QPainter(self)
        sheet = self.rect().toRectF()
        paint_shape(painter, sheet, RADIUS.card, fill=colors.raised, line=colors.border_strong)
        top = self._list.geometry().bottom() + 1 + _PADDING // 2
        painter.fillRect(_PADDING + 4, top, self.width() - 2 * _PADDING - 8, 1, colors.border)
        painter.end()

    def _choose(self, row: int) -> None:
        index = self._rows.index(row)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(index, flags)

    def _on_chosen(self, index: QModelIndex) -> None:
        command = index.data(COMMAND_ROLE)
        if command is not None and self._editor.hasFocus():
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self._editor, sentence(command))
            )

    def _place(self, line: QRect) -> None:
        look, window = theme.current(), self._editor.window().rect()
        rows = self._rows.rowCount() * look.px(HEIGHT.completion_row)
        self._list.setFixedHeight(rows)
        height = _PADDING + rows + _PADDING + look.px(_FOOT)
        width = min(look.px(WIDTH.completion), window.width() - 2 * _EDGE)
        corner = self._editor.window().mapFromGlobal(line.topLeft())
        left = max(_EDGE, min(corner.x(), window.width() - _EDGE - width))
        below, above = corner.y() + line.height() + _DISTANCE, corner.y() - _DISTANCE - height
        fits_below = below + height <= window.height() - _EDGE
        top = below if fits_below or above < _EDGE else above
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))
        self._column.activate()

    def _make_list(self) -> QListView:
        made = QListView(self)
        made.setObjectName("commandList")
        made.setAccessibleName(self.tr("What the line becomes"))
        made.setModel(self._rows)
        made.setItemDelegate(CommandDelegate(made))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.viewport().setAutoFillBackground(False)
        made.clicked.connect(lambda index: self.taken.emit(index.data(COMMAND_ROLE)))
        made.selectionModel().currentChanged.connect(self._on_chosen)
        return made

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.addWidget(Label(self.tr("Keep typing to filter"), "meta", "muted"))
        row.addStretch()
        row.addWidget(Label(self.tr("Esc keeps the text as typed"), "meta", "muted"))
        return row
