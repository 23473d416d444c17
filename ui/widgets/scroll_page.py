"""A page that scrolls: gutters, a widest measure, and a column beside the main one."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.surface import Surface

_LOW = 700
_QWIDGETSIZE_MAX = 16_777_215


class ScrollPage(QScrollArea):
    """Put what spans the page into `head`, the rest into `main` and `aside`.

    Under 1180 pixels of window the aside folds under the main column.

    Args:
        tone: the colour of the ground.
    """

    def __init__(self, tone: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.head = QVBoxLayout()
        self.head.setSpacing(SPACE.normal)
        self._main, self._aside = QWidget(), QWidget()
        self.main, self.aside = _column(self._main), _column(self._aside)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._aside)
        self._content = Surface(tone)
        self._page = QVBoxLayout(self._content)
        self._page.setSpacing(18)
        self._page.addLayout(self.head)
        self._page.addLayout(self._columns)
        self._page.addStretch(1)
        self.setWidget(self._content)
        self._arrange()

    @property
    def folded(self) -> bool:
        """Whether the aside lies under the main column."""
        return self.window().width() < WIDTH.fold_aside * max(1.0, theme.current().scale)

    def show_section(self, section: QWidget) -> None:
        """Scroll so that `section` begins at the top, as far as the page goes."""
        top = section.mapTo(self._content, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(max(0, top - SPACE.small))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep gutters and columns as the window's width asks."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._arrange()

    def _arrange(self) -> None:
        """Set gutters, fold or unfold."""
        narrow = self.window().width() < WIDTH.fold_sidebar
        gutter = WIDTH.page_gutter_narrow if narrow else WIDTH.page_gutter
        top = SPACE.wide if self.window().height() < _LOW else SPACE.large
        bar = self.width() - self.viewport().width()
        right = max(gutter, self.width() - gutter - WIDTH.page_max) - bar
        self._page.setContentsMargins(gutter, top, max(0, right), SPACE.column)
        used = self.aside.count() > 0
        self._aside.setVisible(used)
        side_by_side = used and not self.folded
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if side_by_side else direction.TopToBottom)
        self._columns.setSpacing(WIDTH.column_gap if side_by_side else SPACE.section)
        width = theme.current().px(WIDTH.aside)
        self._aside.setMinimumWidth(width if side_by_side else 0)
        self._aside.setMaximumWidth(width if side_by_side else _QWIDGETSIZE_MAX)


def _column(host: QWidget) -> QVBoxLayout:
    """Return the layout of a column that begins at the top."""
    whole, column = QVBoxLayout(host), QVBoxLayout()
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addLayout(column)
    whole.addStretch(1)
    column.setSpacing(SPACE.small)
    return column
