"""What the boards of the gallery are made of: captions, rows, and widgets held in a state."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.focus_ring import FocusRing
from ui.theme.tokens import SPACE
from ui.widgets.label import Label
from ui.widgets.separator import Separator
from ui.widgets.sheet import Sheet
from ui.widgets.surface import Surface

_RINGED = "ringed"


class Specimen(QWidget):
    """A caption, a line, and what it is about."""

    def __init__(self, caption: str, *parts: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(Label(caption, "label", "muted"))
        column.addWidget(Separator())
        for part in parts:
            column.addWidget(part)


class Board(Surface):
    """Specimens in columns of the same width."""

    def __init__(self, *columns: Sequence[QWidget]) -> None:
        super().__init__("surface")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.column, SPACE.column, SPACE.column, SPACE.column)
        row.setSpacing(SPACE.column)
        for parts in columns:
            column = QVBoxLayout()
            column.setSpacing(SPACE.section)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            row.addLayout(column, 1)


def row(*parts: QWidget, gap: int = SPACE.small) -> QWidget:
    """Return the parts side by side, from the left."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(gap)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return whole


def named(name: str, part: QWidget) -> QWidget:
    """Return `part` with a word left of it."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    word = Label(name, "meta", "muted")
    word.setFixedWidth(84)
    line.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(part, 1)
    return whole


Part = TypeVar("Part", bound=QWidget)
Pressable = TypeVar("Pressable", bound=QAbstractButton)


def hovered(part: Part) -> Part:
    """Hold a widget as if the pointer were on it."""
    part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    here = QPointF(4, 4)
    QCoreApplication.sendEvent(part, QEnterEvent(here, here, here))
    return part


def pressed(part: Pressable) -> Pressable:
    """Hold a button down."""
    part.setDown(True)
    return part


def disabled(part: Part) -> Part:
    """Switch a widget off."""
    part.setEnabled(False)
    return part


def focused(part: Part) -> Part:
    """Let a widget look as if it had the keyboard, once `bring_to_life` is called."""
    part.setProperty(_RINGED, True)
    return part


def bring_to_life(board: QWidget) -> list[FocusRing]:
    """Open the sheets of a board that is shown, and put rings where there should be some.

    Keep what comes back as long as the rings shall stay.
    """
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    for sheet in board.findChildren(Sheet):
        sheet.open()
    rings = []
    for part in board.findChildren(QWidget):
        if part.property(_RINGED):
            ring = FocusRing()
            ring.follow(part, visible=True)
            rings.append(ring)
    return rings
