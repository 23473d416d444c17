"""The bar over a call: with whom, how long, who has the next word, and what one can do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Meeting, Side
from mgrjournal.people.facts import Person
from ui import shortcuts, theme
from ui.pages.call.call_timer import CallTimer
from ui.pages.call.timer_view import TimerView
from ui.theme.tokens import HEIGHT, SPACE, WIDTH
from ui.widgets.button import Button, IconButton
from ui.widgets.date_words import long_date
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.surface import Surface

_BAR = 120
_LEAST = 480


class CallBar(Surface):
    """Stands over agenda and note for the whole call.

    Signals:
        next_word_changed(Side): the next word is theirs, or mine.
        cover_asked(), strip_asked(), finish_asked(): a button was pressed.
    """

    next_word_changed = Signal(object)
    cover_asked = Signal()
    strip_asked = Signal()
    finish_asked = Signal()

    def __init__(self, timer: CallTimer, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("bg", parent=parent)
        self._clock = clock
        self.setObjectName("callBar")
        self._name = ElidedLabel("", "heading")
        self._about = ElidedLabel("", "small", "muted")
        self._timer = TimerView(timer, _BAR)
        self._next_label = Label(self.tr("Next word"), "small", "muted")
        self._words: Segmented | None = None
        self._first_name = ""
        self._cover = Button(
            self.tr("Cover"), "ghost", "eye-off", keys="+".join(shortcuts.keys_of("cover"))
        )
        self._strip = IconButton(
            "picture-in-picture-2",
            self.tr("Compact strip"),
            keys="+".join(shortcuts.keys_of("strip")),
        )
        self._finish_keys = "+".join(shortcuts.keys_of("finish_call"))
        self._finish = Button(self.tr("Finish"), "primary", keys=self._finish_keys)
        self.setMinimumWidth(_LEAST)
        self._lay_out()
        for name, button, signal in (
            ("cover", self._cover, self.cover_asked),
            ("strip", self._strip, self.strip_asked),
            ("finish", self._finish, self.finish_asked),
        ):
            button.setObjectName(f"call.{name}")
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(SPACE.normal)
        self._row.setContentsMargins(SPACE.wide, 0, SPACE.normal, 0)
        self._person_row = QHBoxLayout()
        self._person_row.setSpacing(10)
        self._person_row.addWidget(self._name)
        self._person_row.addWidget(self._about)
        self._row.addLayout(self._person_row)
        self._row.addStretch(1)
        self._row.addWidget(self._timer)
        self._row.addStretch(1)
        self._word_row = QHBoxLayout()
        self._word_row.setSpacing(SPACE.normal)
        self._word_row.addWidget(self._next_label)
        for widget in (self._cover, self._strip, self._finish):
            self._word_row.addWidget(widget)
        self._row.addLayout(self._word_row)
        self._take_sizes()

    def show_call(self, person: Person, meeting: Meeting) -> None:
        """Say with whom the call is, and how it is run."""
        day = long_date(meeting.on, self._clock.today())
        self._name.setText(person.name)
        about = [day, _within_a_sentence(meeting.format_name)] if meeting.format_name else [day]
        self._about.setText(", ".join(about))
        self._offer_sides(person.first_name)
        self._fit()

    @property
    def next_word(self) -> Side:
        """Whose word is next."""
        value = self._words.value() if self._words is not None else None
        return value if isinstance(value, Side) else Side.THEM

    def set_next_word(self, side: Side) -> None:
        """Say whose word is next."""
        if self._words is not None:
            self._words.set_value(side)

    def first_stop(self) -> QWidget:
        """Return what gets the focus when somebody goes to the bar."""
        return self._finish

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches here, in order."""
        words = self._words.findChildren(QRadioButton) if self._words is not None else []
        return [*words, self._cover, self._strip, self._finish]

    def _offer_sides(self, first_name: str) -> None:
        if self._words is not None:
            if first_name == self._first_name:
                return
            self._words.hide()
            self._words.deleteLater()
        self._first_name = first_name
        sides = [(Side.THEM, first_name), (Side.ME, self.tr("Me"))]
        self._words = Segmented(sides, self.tr("Next word"))
        self._words.setObjectName("call.nextWord")
        self._words.valueChanged.connect(self.next_word_changed)
        self._word_row.insertWidget(1, self._words)
        self._words.show()  # now, because what is hidden takes no room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out as much as it takes, the least needed first."""
        first = 1 if self.width() < WIDTH.fold_sidebar else 0
        for left_out in range(first, 4):
            self._about.setVisible(left_out < 1)
            self._timer.set_bar(shown=left_out < 1, width=_BAR)
            self._next_label.setVisible(left_out < 2)
            self._cover.set_wordless(wordless=left_out > 1)
            self._finish.set_keys(self._finish_keys if left_out < 3 else "")
            for row in (self._person_row, self._word_row, self._row):
                row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._take_sizes()

    def _take_sizes(self) -> None:
        self.setFixedHeight(theme.current().px(HEIGHT.call_bar))
        self._row.setAlignment(Qt.AlignmentFlag.AlignVCenter)


def _within_a_sentence(name: str) -> str:
    """Return `Written first` as `written first`, and `OKR check` as it is."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
