"""The card of the wrap-up: where everything stands, and how it fits the window."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from ui import shortcuts, theme
from ui.pages.wrap_up.content_area import ContentArea
from ui.theme.tokens import ICON, RADIUS, SPACE, WIDTH
from ui.widgets.button import Button
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fitted_list import FittedList
from ui.widgets.icon import Icon
from ui.widgets.item_look import BLEED
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader
from ui.widgets.separator import Separator
from ui.widgets.surface import Surface

_EDGE = SPACE.large
_LABELS = 150


class WrapUpCard(Surface):
    """A head, sections that scroll when the window is low, and a foot that stays.

    Args:
        clock: tells the user's zone.
        answers: the four questions.
        sections: a head and what stands below it, from the top.
        next_date: the chips of the next 1:1.
    """

    def __init__(
        self,
        clock: Clock,
        answers: QWidget,
        sections: tuple[tuple[SectionHeader, QWidget], ...],
        next_date: QWidget,
    ) -> None:
        super().__init__("raised", radius=RADIUS.dialog, outlined=True)
        self._clock = clock
        self.setMaximumWidth(WIDTH.wrap_up)
        self.title = ElidedLabel("", "title")
        self.cadence = Label("", "small", "muted")
        self.back = Button(self.tr("Back to the note"), "ghost")
        keys = "+".join(shortcuts.keys_of("wrap_up_done"))
        self.done = Button(self.tr("Done"), "primary", keys=keys)
        self._saved_words = Label("", "meta", "success")
        self._saved = self._saved_mark()
        self._content = QWidget()
        self._fill(answers, sections, next_date)
        self._area = ContentArea(self._content)
        self._area.setObjectName("wrapUp.area")
        self._edge = Separator()
        self._edge.hide()
        self._area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: self._edge.setVisible(most > 0)
        )
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._area, 1)
        inside.addWidget(self._edge)
        inside.addLayout(self._foot())

    def show_saved(self, at: datetime | None) -> None:
        """Say when the note was saved last."""
        self._saved.setVisible(at is not None)
        if at is not None:
            time = self._clock.local(at).strftime("%H:%M")
            self._saved_words.setText(self.tr("Note saved {0}").format(time))

    def scroll_to_top(self) -> None:
        """Begin at the beginning."""
        self._area.verticalScrollBar().setValue(0)

    # Where things stand

    def _fill(
        self,
        answers: QWidget,
        sections: tuple[tuple[SectionHeader, QWidget], ...],
        next_date: QWidget,
    ) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(_EDGE - BLEED, _EDGE - 2, _EDGE - BLEED, 0)
        column.setSpacing(0)
        optional = Label(self.tr("Everything here is optional."), "body", "muted")
        column.addLayout(_inset(self.title, self._saved))
        column.addLayout(_inset(optional))
        column.addSpacing(SPACE.wide)
        column.addLayout(_inset(answers))
        column.addSpacing(SPACE.wide)
        column.addLayout(_inset(Separator()))
        column.addSpacing(SPACE.small)
        for header, body in sections:
            column.addWidget(_section(header, body))
        column.addSpacing(SPACE.small)
        column.addLayout(_inset(Separator()))
        column.addSpacing(SPACE.wide)
        column.addLayout(self._next_row(next_date))
        column.addSpacing(SPACE.normal)

    def _next_row(self, next_date: QWidget) -> QHBoxLayout:
        row = _inset()
        row.setSpacing(0)
        label = Label(self.tr("Next 1:1"), "strong")
        label.setFixedWidth(theme.current().px(_LABELS))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(next_date, 1)
        row.addWidget(self.cadence, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_EDGE, SPACE.medium, _EDGE, SPACE.wide)
        row.setSpacing(SPACE.small)
        row.addWidget(Label(self.tr("Taps: arrow keys, 1 to 5"), "meta", "faint"))
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.done)
        self.back.setObjectName("wrapUp.back")
        self.done.setObjectName("wrapUp.done")
        return row

    def _saved_mark(self) -> QWidget:
        mark = QWidget()
        row = QHBoxLayout(mark)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Icon("check", "success", ICON.small))
        row.addWidget(self._saved_words)
        return mark


def _section(header: SectionHeader, body: QWidget) -> QWidget:
    """Return a section whose rows reach beyond its text, so that all texts align."""
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, SPACE.small)
    column.setSpacing(0)
    column.addLayout(_inset(header))
    if isinstance(body, FittedList):
        column.addWidget(body)
    else:
        column.addLayout(_inset(body))
    return section


def _inset(*widgets: QWidget) -> QHBoxLayout:
    """Return a row that begins where the text of list rows begins."""
    row = QHBoxLayout()
    row.setContentsMargins(BLEED, 0, BLEED, 0)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 0 if place else 1)
    return row
