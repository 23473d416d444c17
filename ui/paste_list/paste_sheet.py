"""The sheet in which a list is pasted: the text left, what becomes of it right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.facts import Side
from mgrjournal.meetings.pasted_list import PastedLine, Reason, parse_list
from mgrjournal.people.facts import Person
from mgrjournal.people.typed import fold
from ui.paste_list.reasons import reason_words
from ui.person_sheet.asking_sheet import AskingSheet
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.button import Button
from ui.widgets.choice_row import Choice, ChoiceRows
from ui.widgets.item_list import ItemList
from ui.widgets.item_look import BLEED
from ui.widgets.label import Label
from ui.widgets.names import short_name
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import Segmented

_LEFT = 400
_TEXT_HEIGHT = 260
_PAUSE = 120  # ms without a key before the preview is made anew
_MOST = 200


@dataclass(frozen=True, slots=True)
class PastedTopics:
    """What is to become topics."""

    texts: tuple[str, ...]
    side: Side


class PasteSheet(AskingSheet):
    """Shows what a pasted list becomes before it becomes it.

    `sent` carries PastedTopics.

    Args:
        over: any widget of the window.
        person: who sent the list.
        known: the texts on the agenda; they are not ticked again.
        text: what was pasted already.
    """

    def __init__(self, over: QWidget, person: Person, known: Sequence[str], text: str = "") -> None:
        title = self.tr("Paste {0}’s list").format(person.first_name)
        words = self.tr("Bullets, numbers, boxes and chat lines are understood.")
        super().__init__(over, title, words, WIDTH.dialog_wide)
        self.setObjectName("pasteSheet")
        self._name = person.name
        self._known = {fold(one) for one in known}
        self.edit = QPlainTextEdit()
        self.edit.setObjectName("pasted")
        self.edit.setAccessibleName(self.tr("What they sent"))
        self.edit.setPlaceholderText(self.tr("Paste here"))
        self.edit.setProperty("framed", True)
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(_TEXT_HEIGHT)
        sides = [
            (Side.THEM, short_name(person.first_name)),
            (Side.BOTH, self.tr("both")),
            (Side.ME, self.tr("me")),
        ]
        self.side = Segmented(sides, self.tr("Brought by"))
        self.side.setObjectName("pasted.side")
        self.side.valueChanged.connect(self._say_consequence)
        self._consequence = Label("", "meta", "muted", wrap=True)
        self._rows = ChoiceRows(quiet_unchosen=True)
        self.lines = ItemList(self._rows, "pasted.lines", self.tr("What becomes a topic"))
        self.lines.ticked.connect(self._count)
        self._topics_head = SectionHeader(self.tr("Topics"))
        self._hint = Label("", "small", "muted", wrap=True)
        self._fill_body()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.understand)
        self.edit.textChanged.connect(self._pause.start)
        self.edit.setPlainText(text)
        self.understand()
        self._say_consequence(self.side.value())

    def _fill_body(self) -> None:
        by = QVBoxLayout()
        by.setSpacing(SPACE.tiny + 2)
        by.addWidget(Label(self.tr("Brought by"), "button"))
        by.addWidget(self.side)
        by.addWidget(self._consequence)
        self.body.addWidget(self.edit, 1)
        self.body.addLayout(by)
        self.add_send_button(self.tr("Add topics"))
        self._send = self.findChild(Button, "send")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE.wide - BLEED, 0, SPACE.wide - BLEED, SPACE.normal)
        column.addWidget(self.lines)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("pasted.area")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(content)
        content.setAutoFillBackground(False)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, SPACE.wide, 0, SPACE.wide)
        right.setSpacing(SPACE.tiny)
        for widget in (self._topics_head, self._hint):
            inset = QVBoxLayout()
            inset.setContentsMargins(SPACE.wide, 0, SPACE.wide, 0)
            inset.addWidget(widget)
            right.addLayout(inset)
        right.addWidget(scroll, 1)
        side.setMinimumWidth(_LEFT)
        self.set_side(side)

    def begin(self) -> None:
        """Show the sheet with the keyboard at the text, or at the lines when there are some."""
        self.open_at(self.lines if self._rows.rows() else self.edit)

    def understand(self) -> None:
        """Show what becomes of the text."""
        self._pause.stop()
        try:
            lines = parse_list(self.edit.toPlainText(), self._name).lines
        except InvalidInputError as error:
            self._show((), f"{error.title} {error.next_step}")
            return
        left = len(lines) - _MOST
        more = self.tr("{0} more lines are left out. Paste them next.").format(left)
        nothing = self.tr("What becomes a topic appears here.") if not lines else ""
        self._show(lines[:_MOST], more if left > 0 else nothing)

    def _show(self, lines: Sequence[PastedLine], hint: str) -> None:
        self._rows.set_choices([self._choice(place, line) for place, line in enumerate(lines)])
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.lines.setVisible(bool(lines))
        self._count()

    def _choice(self, place: int, line: PastedLine) -> Choice:
        reason = line.reason
        if line.taken and fold(line.text) in self._known:
            return Choice(place, line.text, chosen=False, below=self.tr("already on the agenda"))
        return Choice(place, line.text, chosen=line.taken, below=_below(reason))

    def _count(self) -> None:
        chosen = len(self._rows.chosen())
        self._topics_head.set_count(chosen)
        if self._send is not None:
            words = self.tr("Add {0} topics") if chosen != 1 else self.tr("Add {0} topic")
            self._send.setText(words.format(chosen) if chosen else self.tr("Add topics"))
            self._send.setEnabled(chosen > 0)

    def _say_consequence(self, side: object) -> None:
        shared = self.tr("They are shareable: they are theirs.")
        private = self.tr("They are private until you share them.")
        self._consequence.setText(shared if side is Side.THEM else private)

    def answers(self) -> PastedTopics | None:
        """Return the ticked lines; None when there are none."""
        if self._pause.isActive():
            self.understand()
        chosen = set(self._rows.chosen())
        texts = tuple(row.text for row in self._rows.rows() if row.item_id in chosen)
        side = self.side.value()
        if not texts:
            return None
        return PastedTopics(texts, side if isinstance(side, Side) else Side.THEM)


def _below(reason: Reason | None) -> str:
    return "" if reason is None else reason_words(reason)
