"""The compact strip: the same call in a small window that stays on top."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Side
from ui import shortcuts, theme
from ui.editor.note_pane import NotePane
from ui.pages.call.agenda_pane import AgendaPane
from ui.pages.call.call_timer import CallTimer
from ui.pages.call.note_foot import NoteFoot
from ui.pages.call.timer_view import TimerView
from ui.theme.tokens import HEIGHT, SPACE, WIDTH
from ui.widgets.button import Button, IconButton
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.label import Label
from ui.widgets.separator import Separator
from ui.widgets.surface import Surface

_HEIGHT, _BAR, _TOPICS = 640, 56, 4


class CompactStrip(QWidget):
    """Borrows topics, add line and note from the page, and gives them back when it closes.

    Signals:
        closed(): it gives everything back now.
        cover_asked(), finish_asked(): a button was pressed.
        next_word_changed(Side): the next word is theirs, or mine.
    """

    closed = Signal()
    cover_asked = Signal()
    finish_asked = Signal()
    next_word_changed = Signal(object)

    def __init__(self, timer: CallTimer, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("strip")
        self.setWindowTitle("mgrjournal")
        self._agenda: AgendaPane | None = None
        self._first_name, self._next_word = "", Side.THEM
        self._name = ElidedLabel("", "strong")
        self._timer = TimerView(timer, _BAR, brief=True)
        self._pin = IconButton("pin", self.tr("Stay on top"))
        self._pin.setCheckable(True)
        self._pin.setChecked(True)
        self._cover = IconButton(
            "eye-off", self.tr("Cover"), keys="+".join(shortcuts.keys_of("cover"))
        )
        self._back = IconButton(
            "maximize-2",
            self.tr("Back to the whole window"),
            keys="+".join(shortcuts.keys_of("strip")),
        )
        self._finish = Button(self.tr("Finish"), "primary")
        self.topics_area = QScrollArea()
        self._more = Label("", "meta", "muted")
        self._word = Button("", "ghost", size="small")
        self._note_box = QVBoxLayout()
        keys = [("call_agenda", self.tr("agenda")), ("cover", self.tr("cover"))]
        self.foot = NoteFoot(clock, keys, brief=True)
        self._lay_out()
        self._connect()
        look = theme.current()
        self.resize(look.px(WIDTH.strip), look.px(_HEIGHT))

    def _lay_out(self) -> None:
        bar = Surface("bg")
        bar.setFixedHeight(theme.current().px(HEIGHT.compact_bar))
        row = QHBoxLayout(bar)
        row.setContentsMargins(SPACE.normal, 0, SPACE.small, 0)
        row.setSpacing(SPACE.tiny)
        row.addWidget(self._name, 1)
        row.addWidget(self._timer)
        row.addStretch(2)
        for widget in (self._pin, self._cover, self._back, self._finish):
            row.addWidget(widget)
        below = QHBoxLayout()
        below.setContentsMargins(SPACE.normal, 0, SPACE.small, 0)
        below.addWidget(self._more)
        below.addStretch(1)
        below.addWidget(self._word)
        self._make_topics()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (bar, Separator(), self.topics_area):
            column.addWidget(part)
        column.addLayout(below)
        column.addSpacing(2)
        column.addWidget(Separator())
        column.addLayout(self._note_box, 1)
        column.addWidget(self.foot)

    def _make_topics(self) -> None:
        content = QWidget()
        self._topics_box = QVBoxLayout(content)
        self._topics_box.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, 0)
        self._topics_box.setSpacing(0)
        self._topics_box.addStretch(1)
        self.topics_area.setWidget(content)
        self.topics_area.setWidgetResizable(True)
        self.topics_area.setFrameShape(QFrame.Shape.NoFrame)
        self.topics_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.topics_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics_area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics_area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def _connect(self) -> None:
        for name, button in (
            ("pin", self._pin),
            ("cover", self._cover),
            ("back", self._back),
            ("finish", self._finish),
            ("nextWord", self._word),
        ):
            button.setObjectName(f"strip.{name}")
        self._pin.toggled.connect(self._stay_on_top)
        self._cover.clicked.connect(self.cover_asked)
        self._back.clicked.connect(self.close)
        self._finish.clicked.connect(self.finish_asked)
        self._word.clicked.connect(self._pass_the_word)

    # Borrowing

    def borrow(self, agenda: AgendaPane, note: NotePane, first_name: str) -> None:
        """Show the call of the page here."""
        self._agenda = agenda
        self._first_name = first_name
        self._name.setText(first_name)
        self._topics_box.insertWidget(0, agenda.topics.view)
        self._topics_box.insertWidget(1, agenda.add_line)
        agenda.add_line.hide()
        self._note_box.addWidget(note)
        note.editor.set_compact(compact=True)
        agenda.topics.counted.connect(self._count)
        agenda.topics.view.installEventFilter(self)
        self._count(0, len(agenda.topics.topics()))

    def stand_aside(self, window: QWidget) -> None:
        """Stand at the upper right of the screen that `window` is on, where faces seldom are."""
        area = window.screen().availableGeometry()
        self.resize(self.width(), min(self.height(), area.height() - 2 * SPACE.huge))
        corner = area.topRight() + QPoint(-self.width() - SPACE.section, SPACE.huge)
        self.move(corner)

    def show_next_word(self, side: Side) -> None:
        """Say whose word is next."""
        self._next_word = side
        name = self._first_name if side is Side.THEM else self.tr("me")
        self._word.setText(self.tr("next word: {0}").format(name))

    def begin_topic(self) -> None:
        """Let a topic be typed below the others."""
        if self._agenda is not None:
            self._agenda.add_line.show()
            self._agenda.add_line.begin()
            self.topics_area.ensureWidgetVisible(self._agenda.add_line)

    def _count(self, _discussed: int, topics: int) -> None:
        more = topics - _TOPICS
        self._more.setText(self.tr("{0} more").format(more) if more > 0 else "")
        self._fit()

    def _fit(self) -> None:
        """Let four topics be seen, or as many as there is room for."""
        if self._agenda is None:
            return
        view, row = self._agenda.topics.view, theme.current().px(HEIGHT.topic_row)
        count = min(_TOPICS, view.model().rowCount())
        heights = [view.row_height(view.model().index(place, 0)) for place in range(count)]
        least, most = (row, self.height() // 3)
        self.topics_area.setFixedHeight(min(most, max(least, sum(heights))) + SPACE.small)

    def _pass_the_word(self) -> None:
        other = Side.ME if self._next_word is Side.THEM else Side.THEM
        self.show_next_word(other)
        self.next_word_changed.emit(other)

    # The window

    def _stay_on_top(self, on: bool) -> None:  # noqa: FBT001  the signal's own argument
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on)
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give everything back."""
        if self._agenda is not None:
            self._agenda.topics.counted.disconnect(self._count)
            self._agenda.topics.view.removeEventFilter(self)
            self._agenda = None
        self.closed.emit()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the topics as their lines break anew."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)  # once the list has measured itself
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colors.surface)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.update()
