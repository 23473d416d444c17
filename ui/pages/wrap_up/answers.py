"""Four questions about a 1:1, each answered by one press or not at all."""

from collections.abc import Hashable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mgrjournal.meetings.facts import Driver, Side, WrapUp
from ui import theme
from ui.theme.tokens import SPACE
from ui.widgets.label import Label
from ui.widgets.taps import Taps

_LABELS = 150
_MARKS: dict[Hashable, Side] = {
    Driver.THEM: Side.THEM,
    Driver.SHARED: Side.BOTH,
    Driver.ME: Side.ME,
}
_RATINGS = tuple((value, str(value)) for value in range(1, 6))


class Answers(QWidget):
    """Who drove, energy, worth, prepared. Nothing is filled in but what the user has said.

    Signals:
        answered(WrapUp): one of the answers was given, changed or taken back.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrap_up = WrapUp()
        self._first_name = ""
        self._driver: Taps | None = None
        self._energy = _named("energy", Taps(_RATINGS, self.tr("Energy, 1 flat, 5 lively")))
        self._worth = _named("worth", Taps(_RATINGS, self.tr("Worth the time, 1 to 5")))
        me = Taps([(True, self.tr("me"))], self.tr("Prepared"))
        self._prepared_me = _named("preparedMe", me)
        self._prepared_them: Taps | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(11)
        self._grid.setColumnMinimumWidth(0, theme.current().px(_LABELS))
        self._grid.setColumnStretch(1, 1)
        self._prepared_row = QHBoxLayout()
        self._prepared_row.setSpacing(6)
        self._prepared_row.addWidget(self._prepared_me)
        self._prepared_row.addStretch(1)
        self._lay_out()
        for taps, say in (
            (self._energy, lambda value: replace(self._wrap_up, energy=value)),
            (self._worth, lambda value: replace(self._wrap_up, worth=value)),
            (self._prepared_me, lambda value: replace(self._wrap_up, prepared_me=value)),
        ):
            taps.valueChanged.connect(lambda value, say=say: self._tell(say(value)))

    def _lay_out(self) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        labels = (
            (self.tr("Who drove"), ""),
            (self.tr("Energy"), self.tr("1 flat, 5 lively")),
            (self.tr("Worth the time"), self.tr("for both of you")),
            (self.tr("Prepared"), ""),
        )
        for row, (words, below) in enumerate(labels):
            self._grid.addLayout(_label(words, below), row, 0)
        self._grid.addWidget(self._energy, 1, 1, left)
        self._grid.addWidget(self._worth, 2, 1, left)
        self._grid.addLayout(self._prepared_row, 3, 1)

    @property
    def wrap_up(self) -> WrapUp:
        """What has been answered."""
        return self._wrap_up

    def show_answers(self, wrap_up: WrapUp, first_name: str) -> None:
        """Show what was answered before."""
        self._wrap_up = wrap_up
        self._name_sides(first_name)
        for taps, value in (
            (self._driver, wrap_up.driver),
            (self._energy, wrap_up.energy),
            (self._worth, wrap_up.worth),
            (self._prepared_me, wrap_up.prepared_me),
            (self._prepared_them, wrap_up.prepared_them),
        ):
            if taps is not None:
                taps.set_value(value)

    def begin(self) -> None:
        """Let the keyboard answer the first question."""
        if self._driver is not None:
            first = self._driver.findChildren(QPushButton)[0]
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_sides(self, first_name: str) -> None:
        if first_name == self._first_name and self._driver is not None:
            return
        self._first_name = first_name
        for old in (self._driver, self._prepared_them):
            if old is not None:
                old.hide()
                old.deleteLater()
        drivers = [
            (Driver.THEM, first_name),
            (Driver.SHARED, self.tr("shared")),
            (Driver.ME, self.tr("me")),
        ]
        self._driver = _named("driver", Taps(drivers, self.tr("Who drove"), marks=_MARKS))
        self._driver.valueChanged.connect(
            lambda value: self._tell(replace(self._wrap_up, driver=value))
        )
        self._grid.addWidget(self._driver, 0, 1, Qt.AlignmentFlag.AlignLeft)
        them = Taps([(True, first_name)], self.tr("Prepared"))
        self._prepared_them = _named("preparedThem", them)
        self._prepared_them.valueChanged.connect(
            lambda value: self._tell(replace(self._wrap_up, prepared_them=value))
        )
        self._prepared_row.insertWidget(1, self._prepared_them)
        order = [self._driver, self._energy, self._worth, self._prepared_me, self._prepared_them]
        for before, after in pairwise(order):
            QWidget.setTabOrder(_last(before), _first(after))

    def _tell(self, wrap_up: WrapUp) -> None:
        self._wrap_up = wrap_up
        self.answered.emit(wrap_up)


def _named(name: str, taps: Taps) -> Taps:
    taps.setObjectName(f"wrapUp.{name}")
    for place, tap in enumerate(taps.findChildren(QPushButton)):
        tap.setObjectName(f"wrapUp.{name}.{place + 1}")
    return taps


def _first(taps: Taps) -> QPushButton:
    return taps.findChildren(QPushButton)[0]


def _last(taps: Taps) -> QPushButton:
    return taps.findChildren(QPushButton)[-1]


def _label(words: str, below: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.setContentsMargins(0, 0, SPACE.small, 0)
    column.addStretch(1)
    column.addWidget(Label(words, "strong"))
    if below:
        column.addWidget(Label(below, "meta", "faint"))
    column.addStretch(1)
    return column
