"""The sheet that shows exactly what leaves before it is copied."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgrjournal.meetings.agenda import RenderOptions, Style
from mgrjournal.meetings.facts import Topic, TopicState
from mgrjournal.people.facts import Person
from ui.clipboard_guard import ClipboardGuard
from ui.copy_agenda.outgoing import CopyView, Outgoing, Purpose, read
from ui.copy_agenda.preview import Preview
from ui.pages.page_area import Column
from ui.tasks import Change, Kind, Tasks
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.button import Button
from ui.widgets.choice_row import Choice, ChoiceRows
from ui.widgets.item_list import ItemList
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_RIGHT = 494
_LEAST_HEIGHT = 400
_OPEN_POINTS, _ASK, _SENTENCES = range(3)


class CopySheet(Sheet):
    """Left what may leave, right exactly what does; Enter copies.

    Args:
        over: any widget of the window.
        journal: where topics are kept.
        tasks: the way to it.
        guard: puts the text on the clipboard and takes it off again.
        person: whose agenda it is.
        purpose: the agenda, or a message that asks for topics.

    Signals:
        copied(str): it is on the clipboard; words for a toast.
    """

    copied = Signal(str)

    def __init__(
        self,
        over: QWidget,
        journal: "Journal",
        tasks: Tasks,
        guard: ClipboardGuard,
        person: Person,
        purpose: Purpose = Purpose.AGENDA,
    ) -> None:
        title, text = self._words(person.first_name, purpose)
        super().__init__(over, title, text, WIDTH.dialog_wide)
        self.setObjectName("copySheet")
        self._journal, self._tasks, self._guard = journal, tasks, guard
        self._person = person
        self._outgoing = Outgoing(purpose)
        self._left_out: set[int] = set()
        self._view: CopyView | None = None
        self._opened_topic: int | None = None
        self._styles = self._style_choice()
        self._rows, self._also_rows = ChoiceRows(quiet_unchosen=True), ChoiceRows()
        self.topics = ItemList(self._rows, "copy.topics", self.tr("Topics that leave"))
        self.also = ItemList(self._also_rows, "copy.also", self.tr("What else leaves"))
        self._topics_head = SectionHeader(self.tr("Topics"))
        self._none = Label(self.tr("No topics yet."), "small", "muted")
        self._said = QWidget()
        self._said_words = Label("", "meta", "accent", wrap=True)
        self._preview = Preview()
        self._fill_body()
        self._connect()
        self._read()

    def _words(self, first_name: str, purpose: Purpose) -> tuple[str, str]:
        if purpose is Purpose.ASK:
            title, text = self.tr("Ask {0} for topics"), self.tr("Topics and notes stay here.")
        else:
            title = self.tr("Copy the agenda for {0}")
            text = self.tr("Only ticked lines leave. Notes never do.")
        return title.format(first_name), text

    def _style_choice(self) -> Segmented:
        styles = [
            (Style.SLACK, self.tr("Slack")),
            (Style.MARKDOWN, self.tr("Markdown")),
            (Style.PLAIN, self.tr("Plain")),
            (Style.HTML, self.tr("Rich")),
        ]
        choice = Segmented(styles, self.tr("Copy as"))
        choice.setObjectName("copy.style")
        return choice

    def _fill_body(self) -> None:
        left, topics = Column(), Column()
        topics.add(self._topics_head, above=SPACE.normal)
        topics.add(self._none)
        topics.add(self.topics, bleeds=True)
        topics.add(self._said)
        left.add(SectionHeader(self.tr("As")))
        left.add(_at_left(self._styles))
        left.add(topics, bleeds=True)
        topics.setHidden(self._outgoing.purpose is Purpose.ASK)
        left.add(SectionHeader(self.tr("Also")), above=SPACE.normal)
        left.add(self.also, bleeds=True)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(left)
        self._fill_said()
        self._fill_foot()
        self._preview.setFixedWidth(_RIGHT)
        self._preview.setMinimumHeight(_LEAST_HEIGHT)
        self.set_side(self._preview)

    def _fill_said(self) -> None:
        row = QHBoxLayout(self._said)
        row.setContentsMargins(0, SPACE.tiny, 0, 0)
        undo = Button(self.tr("Undo"), "accent", size="small")
        undo.setObjectName("copy.undo")
        undo.setAccessibleName(self.tr("Make it private again"))
        undo.clicked.connect(self._make_private_again)
        row.addWidget(self._said_words, 1)
        row.addWidget(undo)
        self._said.hide()

    def _fill_foot(self) -> None:
        close = Button(self.tr("Close"), "ghost")
        close.setObjectName("close")
        close.clicked.connect(self.cancel)
        copy = Button(self.tr("Copy"), "primary", "copy", keys="Enter")
        copy.setObjectName("copy")
        copy.clicked.connect(self.copy)
        for button in (close, copy):
            self._preview.foot.addWidget(button)
        self.set_default(copy)

    def _connect(self) -> None:
        self._styles.valueChanged.connect(self._choose_style)
        self.topics.ticked.connect(self._tick_topic)
        self.also.ticked.connect(self._choose_options)
        self._tasks.changed.connect(self._on_changed)

    # What is shown

    def _read(self) -> None:
        person_id = self._person.id
        self._tasks.ask(lambda: read(self._journal, person_id), self._show, owner=self)

    def _on_changed(self, change: Change) -> None:
        """Read again what others changed: what has become private must not leave."""
        if change.by is not self and change.kinds - {Kind.NOTE}:
            self._read()

    def _show(self, view: CopyView) -> None:
        first = self._view is None
        self._view = view
        choices = [self._choice(topic) for topic in view.topics]
        self._rows.set_choices(choices)
        chosen = len(self._rows.chosen())
        self._topics_head.set_count(self.tr("{0} of {1}").format(chosen, len(choices)))
        self._none.setVisible(not choices)
        if first:
            self._also_rows.set_choices(self._options(view))
        self._preview.say_when_cleared(view.clipboard_seconds)
        self._draw()

    def _choice(self, topic: Topic) -> Choice:
        lingering = self.tr("lingering") if topic.state is TopicState.LINGERING else ""
        private = "" if topic.shareable else self.tr("private")
        return Choice(
            topic.id,
            topic.text,
            chosen=topic.shareable and topic.id not in self._left_out,
            below=", ".join(word for word in (private, lingering) if word),
            shareable=topic.shareable,
            locked=not topic.shareable,
        )

    def _options(self, view: CopyView) -> list[Choice]:
        shared = len(view.agenda.open_points)
        stay = len(view.actions) - shared
        below = self.tr("their promises and mine, without dates")
        if stay:
            below = self.tr("{0}; {1} private").format(below, stay)
        points = Choice(
            _OPEN_POINTS, self.tr("Open points from last time"), chosen=True, below=below
        )
        if self._outgoing.purpose is Purpose.ASK:
            return [points]
        ask = self.tr("Ask for {0}’s topics").format(self._person.first_name)
        sentences = self.tr("One sentence per line")
        return [
            points,
            Choice(_ASK, ask, chosen=True),
            Choice(_SENTENCES, sentences, chosen=False),
        ]

    def _draw(self) -> None:
        if self._view is None:
            return
        agenda = self._view.agenda
        rich = self._outgoing.style is Style.HTML
        text, counts = self._outgoing.text(agenda), self._outgoing.counts(agenda)
        self._preview.show_text(text, counts, rich=rich)

    # What is chosen

    def _choose_style(self, style: Style) -> None:
        self._outgoing = replace(self._outgoing, style=style)
        self._draw()

    def _choose_options(self) -> None:
        chosen = self._also_rows.chosen()
        options = RenderOptions(
            open_points=_OPEN_POINTS in chosen,
            ask_for_topics=_ASK in chosen,
            one_sentence_per_line=_SENTENCES in chosen,
        )
        self._outgoing = replace(self._outgoing, options=options)
        self._draw()

    def _tick_topic(self, topic_id: int) -> None:
        """Let a line leave, or not this time; a private one becomes shareable by it."""
        if self._view is None:
            return
        topic = next(topic for topic in self._view.topics if topic.id == topic_id)
        if topic_id in self._rows.chosen():
            self._left_out.discard(topic_id)
            if not topic.shareable:
                self._say_shareable(topic)
                self._set_shareable(topic_id, shareable=True)
                return
        else:
            self._left_out.add(topic_id)
        self._outgoing = replace(self._outgoing, left_out=frozenset(self._left_out))
        self._show(self._view)

    def _say_shareable(self, topic: Topic) -> None:
        self._opened_topic = topic.id
        words = self.tr("“{0}” is shareable from now on.")
        self._said_words.setText(words.format(topic.text))
        self._said.show()

    def _make_private_again(self) -> None:
        if self._opened_topic is not None:
            self._said.hide()
            self._set_shareable(self._opened_topic, shareable=False)
            self._opened_topic = None

    def _set_shareable(self, topic_id: int, *, shareable: bool) -> None:
        self._outgoing = replace(self._outgoing, left_out=frozenset(self._left_out))
        self._tasks.change(
            lambda: self._journal.topics.set_shareable(topic_id, shareable),
            lambda _topic: self._read(),
            kinds={Kind.TOPIC},
            owner=self,
        )

    def copy(self) -> None:
        """Put what the preview shows on the clipboard, and close."""
        if self._view is None:
            return
        self._guard.put(self._outgoing.mime(self._view.agenda))
        ask = self._outgoing.purpose is Purpose.ASK
        self.copied.emit(self.tr("Message copied") if ask else self.tr("Agenda copied"))
        self.finish()


def _at_left(widget: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    return row
