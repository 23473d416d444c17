"""The next 1:1 on Today, with its topics and what is prepared."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Topic, UpcomingMeeting
from ui import shortcuts, theme
from ui.pages.name_button import NameButton
from ui.pages.today.words import prepared, starts_in
from ui.pages.topic_desk import TopicDesk
from ui.tasks import Tasks
from ui.theme.tokens import ICON, RADIUS, SPACE
from ui.widgets.button import Button
from ui.widgets.date_words import clock_time
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon import Icon
from ui.widgets.item_list import ItemList
from ui.widgets.item_look import BLEED
from ui.widgets.label import Label
from ui.widgets.names import short_name
from ui.widgets.surface import Surface
from ui.widgets.topic_row import TopicRows

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_EDGE = SPACE.wide
_ROOMY = 620  # with fewer, the buttons say less


class MeetingCard(Surface):
    """Who, when, what about; from here the call begins.

    Signals:
        opened(int): the person's page is to be shown.
        started(int): the call with a person is to begin, or go on.
        copy_asked(int): the agenda with a person is to be copied.
        notify(str, object): words for a toast, and what undoes it.
    """

    opened = Signal(int)
    started = Signal(int)
    copy_asked = Signal(int)
    notify = Signal(str, object)

    def __init__(
        self, journal: "Journal", tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__("raised", radius=RADIUS.card, outlined=True, parent=parent)
        self._clock = clock
        self._upcoming: UpcomingMeeting | None = None
        self._time = Label("", "heading")
        self._name = NameButton("today.person", "heading", self.tr("open"))
        self._when = Label("", "small", "muted")
        rows = TopicRows(clock)
        self.topics = ItemList(rows, "today.topics", self.tr("Topics of the next 1:1"))
        self.desk = TopicDesk(journal, tasks, rows, self.topics, sections=False)
        self._none = Label(self.tr("No topics yet from either side."), "small", "muted")
        self._them, self._me = _Prepared(), _Prepared()
        self._copy = Button(self.tr("Copy agenda"), "ghost", "copy")
        self._start = Button(self.tr("Start call"), "primary", "play")
        self._copy.setObjectName("today.copy")
        self._start.setObjectName("today.start")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE.medium)
        head.addWidget(self._time)
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._when)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.normal)
        foot.addWidget(self._them)
        foot.addWidget(self._me)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE - BLEED, SPACE.normal, _EDGE - BLEED, SPACE.normal)
        column.setSpacing(SPACE.small)
        for part in (head, foot):
            part.setContentsMargins(BLEED, 0, BLEED, 0)
        none = QHBoxLayout()
        none.setContentsMargins(BLEED, 0, BLEED, 0)
        none.addWidget(self._none)
        column.addLayout(head)
        column.addLayout(none)
        column.addWidget(self.topics)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._name.clicked.connect(self._open)
        self._start.clicked.connect(self.start)
        self._copy.clicked.connect(self.copy)
        self.desk.shown.connect(self._show_or_hide)
        self.desk.notify.connect(self.notify)

    # What is shown

    def person_id(self) -> int | None:
        """Return with whom the 1:1 is; None while there is none."""
        return self._upcoming.person.id if self._upcoming is not None else None

    def show_meeting(self, upcoming: UpcomingMeeting) -> None:
        """Show a 1:1."""
        self._upcoming = upcoming
        person, meeting = upcoming.person, upcoming.meeting
        self._time.setText(clock_time(meeting.at) if meeting.at is not None else "")
        self._time.setVisible(meeting.at is not None)
        self._name.say(person.name)
        self._them.say(
            prepared(short_name(person.first_name), ready=upcoming.prepared_them),
            ready=upcoming.prepared_them,
        )
        self._me.say(
            prepared(self.tr("You"), ready=upcoming.prepared_me), ready=upcoming.prepared_me
        )
        self._start.setText(
            self.tr("Back to the call") if meeting.running else self.tr("Start call")
        )
        self.desk.show(person.id, person.first_name, meeting, list(upcoming.topics))
        self.tell_time()

    def _show_or_hide(self, topics: list[Topic]) -> None:
        self._none.setVisible(not topics)
        self.topics.setVisible(bool(topics))

    def tell_time(self) -> None:
        """Say anew how long it is until it begins."""
        if self._upcoming is not None:
            running = self._upcoming.meeting.running
            words = starts_in(self._upcoming.meeting, self._clock.local_now())
            self._when.setText(self.tr("running") if running else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in a narrow window."""
        narrow = self.width() < theme.current().px(_ROOMY)
        self._copy.set_wordless(wordless=narrow)
        self._start.set_keys("" if narrow else "+".join(shortcuts.keys_of("start_call")))
        super().resizeEvent(event)

    # What is done

    def start(self) -> None:
        """Begin the call, or go back to it."""
        if self._upcoming is not None:
            self.started.emit(self._upcoming.person.id)

    def copy(self) -> None:
        """Ask for the copy preview."""
        if self._upcoming is not None:
            self.copy_asked.emit(self._upcoming.person.id)

    def _open(self) -> None:
        if self._upcoming is not None:
            self.opened.emit(self._upcoming.person.id)


class _Prepared(QWidget):
    """Whether one side is prepared: a sign and words."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = Icon("circle", "faint", ICON.small)
        self._words = ElidedLabel("", "meta", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.tiny + 2)
        row.addWidget(self._sign)
        row.addWidget(self._words)

    def say(self, words: str, *, ready: bool) -> None:
        self._sign.set_icon("check" if ready else "circle", "muted" if ready else "faint")
        self._words.setText(words)
