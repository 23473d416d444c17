"""What pages are laid out on: gutters, a main column and one aside, scrolled as a whole."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from ui.pages.focus_lead import FocusLead
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.item_look import BLEED
from ui.widgets.section_header import SectionHeader

_BAR = 12
_LOW_WINDOW = 700
_UNLIMITED = 16_777_215  # Qt's own word for no maximum


def gutter_of(widget: QWidget) -> int:
    """Return how far from its edges a page in the window of `widget` begins."""
    narrow = widget.window().width() < WIDTH.fold_sidebar
    return WIDTH.page_gutter_narrow if narrow else WIDTH.page_gutter


def is_folded(widget: QWidget) -> bool:
    """Return whether the window of `widget` is too narrow for an aside beside the main column."""
    return widget.window().width() < WIDTH.fold_aside


class Column(FocusLead):
    """Widgets from the top. Rows of lists reach beyond the text of their neighbours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def add(self, widget: QWidget, *, above: int = 0, bleeds: bool = False) -> None:
        """Add a widget below the others.

        Args:
            widget: what to add.
            above: the room above it.
            bleeds: whether it reaches beyond the text, as rows of lists do.
        """
        inset = _Inset()
        beyond = widget.ghost_bleed if isinstance(widget, SectionHeader) else 0
        side = 0 if bleeds else BLEED
        inset.setContentsMargins(side, above, side - beyond, 0)
        inset.addWidget(widget)
        self._layout.insertLayout(self._layout.count() - 1, inset)

    def is_empty(self) -> bool:
        """Return whether nothing was added."""
        return self._layout.count() == 1


class _Inset(QHBoxLayout):
    """A row of one widget and the room around it, all gone while the widget is hidden."""

    def heightForWidth(self, width: int) -> int:
        """Return how high it is when it is `width` wide."""
        return 0 if self.isEmpty() else super().heightForWidth(width)

    def minimumHeightForWidth(self, width: int) -> int:
        """Return how high it must be when it is `width` wide."""
        return 0 if self.isEmpty() else super().minimumHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Ask for the widget and the room around it."""
        return QSize(0, 0) if self.isEmpty() else super().sizeHint()

    def minimumSize(self) -> QSize:
        """Ask for the least."""
        return QSize(0, 0) if self.isEmpty() else super().minimumSize()


class PageTop(QWidget):
    """What stays on top of a page while the rest scrolls; it bleeds as lists do.

    Args:
        content: what is shown.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        content.setMaximumWidth(WIDTH.page_max + 2 * BLEED)
        self._row.addWidget(content, 1000)
        self._row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the gutters of the window."""
        self._fit()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Know the window from now on."""
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        gutter = gutter_of(self) - BLEED
        above = SPACE.wide if self.window().height() < _LOW_WINDOW else SPACE.large
        self._row.setContentsMargins(gutter, above, gutter, 0)


class PageArea(QScrollArea):
    """Columns at most 1128 wide, from the left: two parts of the main one and an aside.

    In a narrow window the aside folds between the two parts. The scroll bar lies in the gutter,
    so that nothing moves when it comes.

    Args:
        name: object name.

    Signals:
        folded(bool): the aside lies under the main column now, or beside it again.
    """

    folded = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self.main, self.rest, self.aside = (Column(self._content) for _ in range(3))
        self._folded: bool | None = None
        self._lay_out()
        self._bar = self._make_bar()

    def _lay_out(self) -> None:
        ground, columns = QWidget(), self._content
        ground.setAutoFillBackground(False)
        columns.setMaximumWidth(WIDTH.page_max + 2 * BLEED)
        self._outer = QHBoxLayout(ground)
        self._outer.addWidget(columns, 1000)
        self._outer.addStretch(1)
        self._grid = QGridLayout(columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(WIDTH.column_gap - 2 * BLEED)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.main, 0, 0)
        self.setWidget(ground)
        self.viewport().setAutoFillBackground(False)

    def _fit(self) -> None:
        gutter = gutter_of(self) - BLEED
        self._outer.setContentsMargins(gutter, 0, gutter, SPACE.large)
        folded = is_folded(self)
        if folded == self._folded:
            return
        self._folded = folded
        for column in (self.aside, self.rest):
            self._grid.removeWidget(column)
        self.aside.setMinimumWidth(0 if folded else WIDTH.aside + 2 * BLEED)
        self.aside.setMaximumWidth(_UNLIMITED if folded else WIDTH.aside + 2 * BLEED)
        if self.aside.is_empty():
            self._grid.addWidget(self.rest, 1, 0)
        elif folded:
            self._grid.addWidget(self.aside, 1, 0)
            self._grid.addWidget(self.rest, 2, 0)
        else:
            self._grid.addWidget(self.rest, 1, 0)
            self._grid.addWidget(self.aside, 0, 1, 2, 1)
        for row in range(3):
            self._grid.setRowStretch(row, int(row == (2 if folded else 1)))
        self.folded.emit(folded)

    def _make_bar(self) -> QScrollBar:
        """Make a scroll bar that lies over the page and does what the hidden one does."""
        hidden = self.verticalScrollBar()
        bar = QScrollBar(Qt.Orientation.Vertical, self)
        bar.setObjectName(f"{self.objectName()}.bar")
        bar.setAccessibleName(self.tr("Scroll the page"))
        bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar.valueChanged.connect(hidden.setValue)
        hidden.valueChanged.connect(bar.setValue)
        hidden.rangeChanged.connect(self._follow_range)
        bar.hide()
        return bar

    def _follow_range(self, least: int, most: int) -> None:
        hidden = self.verticalScrollBar()
        self._bar.setPageStep(hidden.pageStep())
        self._bar.setSingleStep(hidden.singleStep())
        self._bar.setRange(least, most)
        self._bar.setVisible(most > least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the aside, and keep the scroll bar at the edge."""
        self._fit()
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - _BAR, 0, _BAR, self.height())

    def showEvent(self, event: QShowEvent) -> None:
        """Know the window from now on."""
        self._fit()
        super().showEvent(event)

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a section to the top."""
        content = self.widget()
        top = widget.mapTo(content, QPoint(0, 0)).y() if content is not None else 0
        self.verticalScrollBar().setValue(top)
