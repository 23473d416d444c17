"""The rows of the slash completion: which commands a line can still become."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mgrjournal.meetings.capture import Command
from ui import theme
from ui.editor.note_margin import MARK_ICONS
from ui.theme.tokens import HEIGHT, ICON, RADIUS
from ui.widgets.key_cap import caps_width, paint_caps
from ui.widgets.shapes import paint_shape

COMMAND_ROLE = Qt.ItemDataRole.UserRole + 1
_PADDING, _GAP, _WORD_WIDTH = 10, 16, 100
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class CommandRows(QAbstractListModel):
    """The commands on offer."""

    def __init__(self) -> None:
        super().__init__()
        self._commands: tuple[Command, ...] = ()

    def show(self, commands: Sequence[Command]) -> None:
        """Offer these commands."""
        if tuple(commands) != self._commands:
            self.beginResetModel()
            self._commands = tuple(commands)
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many commands are on offer."""
        return 0 if parent.isValid() else len(self._commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the word, the sentence or the whole command of a row."""
        if not index.isValid():
            return None
        command = self._commands[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(command)
        return command if role == COMMAND_ROLE else None


class CommandDelegate(QStyledItemDelegate):
    """Paints a command: its mark, its word, and what it makes of the line."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, theme.current().px(HEIGHT.completion_row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        command = index.data(COMMAND_ROLE)
        look, rect = theme.current(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            paint_shape(painter, QRectF(rect), RADIUS.chip, fill=look.colors.accent_soft)
        side = look.px(ICON.normal)
        ratio = painter.device().devicePixelRatioF()
        tone = "accent" if chosen else "muted"
        icon = look.pixmap(MARK_ICONS[command.kind], tone, ICON.normal, ratio)
        top = rect.y() + (rect.height() - side) / 2
        painter.drawPixmap(QPointF(rect.x() + _PADDING, round(top)), icon)
        words = rect.adjusted(_PADDING + side + _GAP, 0, -_PADDING, 0)
        if chosen:
            words.setRight(words.right() - _paint_enter(painter, words))
        _paint_words(painter, words, command)
        painter.restore()


def _paint_words(painter: QPainter, rect: QRect, command: Command) -> None:
    look = theme.current()
    centred = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setFont(look.font("button"))
    painter.setPen(look.colors.text)
    painter.drawText(rect, centred, command.word)
    rest = rect.adjusted(look.px(_WORD_WIDTH), 0, 0, 0)
    painter.setFont(look.font("small"))
    painter.setPen(look.colors.muted)
    words = QFontMetrics(look.font("small")).elidedText(
        meaning(command), Qt.TextElideMode.ElideRight, rest.width()
    )
    painter.drawText(rest, centred, words)


def _paint_enter(painter: QPainter, rect: QRect) -> int:
    """Paint the key that takes the command at the right edge, and return the room it takes."""
    look, width = theme.current(), ceil(caps_width("Enter"))
    top = rect.y() + (rect.height() - look.px(HEIGHT.key)) / 2
    corner = QPointF(rect.right() + 1 - width, round(top))
    paint_caps(painter, corner, "Enter", text=look.colors.muted, line=look.colors.border_strong)
    return width + _GAP


def meaning(command: Command) -> str:
    """Return what the command makes of the line, in the user's language."""
    return QCoreApplication.translate("capture", command.meaning)


def sentence(command: Command) -> str:
    """Return the command as it is read out."""
    return f"{command.word}, {meaning(command)}"
