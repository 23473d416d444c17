"""The command palette: one field over the window, and below it what fits."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QWidget,
)
from shiboken6 import isValid

from mgrjournal.clock import Clock
from mgrjournal.search.facts import SearchHit
from ui import shortcuts, theme
from ui.palette.entries import Command, Entry, Group, found, offered
from ui.palette.foot import PaletteFoot
from ui.palette.row_painting import RowPainter
from ui.palette.rows import PaletteRows
from ui.tasks import Tasks
from ui.theme.tokens import DIALOG_SHADOW, HEIGHT, ICON, RADIUS, SPACE, WIDTH
from ui.widgets.shadow import paint_shadow
from ui.widgets.shapes import paint_icon, paint_shape

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_TOP = 120
_AIR = 64
_MOST_HITS = 40
_LIST_HEIGHT = 8 * 44 + 3 * 34
_TEXT_LEFT = 46


class Palette(QWidget):
    """Lies over the window until something is chosen or Escape is pressed.

    Args:
        over: any widget of the window.
        commands: what can be done from here.
        start: what is listed before anything is typed, above the commands.

    Signals:
        hit_chosen(SearchHit): open what was found.
        call_wanted(int): start a call with that person.
        closed(): it has gone.
    """

    hit_chosen = Signal(object)
    call_wanted = Signal(int)
    closed = Signal()

    def __init__(
        self,
        over: QWidget,
        journal: "Journal",
        tasks: Tasks,
        clock: Clock,
        commands: Sequence[Command],
        start: Sequence[Group] = (),
    ) -> None:
        super().__init__(over.window())
        self.hide()
        self.setObjectName("palette")
        self.setProperty("sheet", True)  # keys of what lies below rest meanwhile
        self.setAccessibleName(self.tr("Search and commands"))
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._commands, self._start = commands, start
        self._asked: str | None = None
        self._then: Callable[[], None] | None = None  # a key that came before its answer
        self._before = QApplication.focusWidget()
        self._card = QRect()
        self._rows = PaletteRows(self)
        self._painter = RowPainter(self._rows, self)
        self._field = QLineEdit(self)
        self._list = QListView(self)
        self._foot = PaletteFoot(self)
        self._lay_out()
        self._field.textChanged.connect(self._on_typed)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._run)
        over.window().installEventFilter(self)

    def _lay_out(self) -> None:
        self._field.setObjectName("palette.field")
        self._field.setAccessibleName(self.tr("Search or jump"))
        self._field.setPlaceholderText(self.tr("Search, jump or do"))
        self._field.setProperty("bare", True)
        self._field.setProperty("focusRadius", -1)
        font = theme.current().font("body")
        font.setPixelSize(theme.current().px(16))
        self._field.setFont(font)
        self._list.setObjectName("palette.list")
        self._list.setAccessibleName(self.tr("What fits"))
        self._list.setModel(self._rows)
        self._list.setItemDelegate(self._painter)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)

    def open(self) -> None:
        """Show it and take the keyboard."""
        self._search("")
        self.setGeometry(self.window().rect())
        self._arrange()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Go, and give the keyboard back."""
        self.window().removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.closed.emit()
        self.deleteLater()

    # What is listed

    def _on_typed(self, query: str) -> None:
        """Forget a key that was pressed for what stood here before."""
        self._then = None
        self._search(query)

    def _search(self, query: str) -> None:
        """List what fits at once, and ask the worker for the rest; one question at a time."""
        self._painter.query = query
        if not query.strip():
            self._show([*self._start, *offered(self._commands, "", beside_hits=False)])
        elif self._asked is None:
            self._ask(query)

    def _ask(self, query: str) -> None:
        self._asked = query

        def look() -> list[SearchHit]:
            return self._journal.search.find(query, limit=_MOST_HITS)

        self._tasks.ask(look, self._answer, owner=self, failed=lambda _: self._answer([]))

    def _answer(self, hits: list[SearchHit]) -> None:
        asked, self._asked = self._asked, None
        query = self._field.text()
        if query != asked:
            self._search(query)
            return
        groups = found(hits, self.hit_chosen.emit, self._clock.today())
        self._show([*groups, *offered(self._commands, query, beside_hits=bool(groups))])
        then, self._then = self._then, None
        if then is not None:
            then()

    def _show(self, groups: Sequence[Group]) -> None:
        self._rows.show_groups(groups)
        self._list.setCurrentIndex(self._rows.step(QModelIndex(), 1))
        self._list.scrollToTop()
        self._foot.say_empty(empty=not groups)
        self._arrange()

    # Keys and choosing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys move the choice while the field keeps the caret; follow the window's size."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is self._field and self._take_key(event)
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.setGeometry(self.window().rect())
            self._arrange()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        page = max(1, self._list.height() // theme.current().px(_TOP // 3))
        steps = {
            Qt.Key.Key_Down.value: 1,
            Qt.Key.Key_Up.value: -1,
            Qt.Key.Key_PageDown.value: page,
            Qt.Key.Key_PageUp.value: -page,
        }
        if event.key() in steps:
            self._move(steps[event.key()])
        elif shortcuts.matches("call_hit", event):
            self._once_known(self._call)
        elif shortcuts.matches("open_hit", event):
            self._once_known(lambda: self._run(self._list.currentIndex()))
        elif shortcuts.matches("close", event) or shortcuts.matches("search", event):
            self.close_palette()
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        index = self._rows.step(self._list.currentIndex(), step)
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
            if self._rows.step(index, -1) == index:
                self._list.scrollToTop()

    def _once_known(self, act: Callable[[], None]) -> None:
        """Act on what fits all that is typed, at once or when the worker has said what that is."""
        if self._asked is None:
            act()
        else:
            self._then = act

    def _call(self) -> None:
        entry = self._rows.entry(self._list.currentIndex())
        if entry is not None and entry.person_id is not None:
            self.close_palette()
            self.call_wanted.emit(entry.person_id)

    def _run(self, index: QModelIndex) -> None:
        entry = self._rows.entry(index)
        if entry is not None:
            self.close_palette()
            _run_now(entry)

    # How it looks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the window beside it is pressed."""
        if not self._card.contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint scrim, shadow, card, and the line below the field."""
        look = theme.current()
        colors, shape = look.colors, QRectF(self._card)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colors.scrim)
        paint_shadow(painter, shape, RADIUS.dialog, DIALOG_SHADOW)
        paint_shape(painter, shape, RADIUS.dialog, fill=colors.raised, line=colors.border_strong)
        side, height = look.px(ICON.normal), look.px(HEIGHT.palette_field)
        top = self._card.top() + (height - side) // 2 + 1
        icon = QRectF(self._card.left() + SPACE.wide, top, side, side)
        paint_icon(painter, self, "search", "muted", icon)
        line = QRect(self._card.left() + 1, self._card.top() + height, self._card.width() - 2, 1)
        painter.fillRect(line, colors.border)
        painter.end()

    def _arrange(self) -> None:
        look = theme.current()
        width = min(look.px(WIDTH.palette), self.width() - _AIR)
        rows = sum(self._list.sizeHintForRow(row) for row in range(self._rows.rowCount()))
        rows = min(rows, look.px(_LIST_HEIGHT))
        head, foot = look.px(HEIGHT.palette_field), self._foot.height()
        around = head + foot + 2 * SPACE.small if rows else head + foot
        height = min(rows + around, self.height() - _AIR)
        top = min(_TOP, max(_AIR // 2, (self.height() - height) // 2))
        left = (self.width() - width) // 2
        self._card = QRect(left, top, width, height)
        text_width = width - _TEXT_LEFT - SPACE.normal
        self._field.setGeometry(left + _TEXT_LEFT, top + 1, text_width, head - 2)
        self._list.setGeometry(left + 1, top + head + SPACE.small, width - 2, height - around)
        self._foot.setGeometry(left + 1, top + height - foot, width - 2, foot - 1)
        self.update()


def _run_now(entry: Entry) -> None:
    run: Callable[[], object] = entry.run
    run()
