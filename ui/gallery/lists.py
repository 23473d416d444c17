"""The board of lists: rows, marks, health."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock, fixed
from mgrjournal.meetings.facts import Action, ActionState, Section, Side, Topic, TopicState
from ui import theme
from ui.gallery.specimen import Board, Specimen, row
from ui.theme.indicators import paint_box, paint_radio, paint_tick
from ui.theme.tokens import ICON
from ui.widgets.action_row import ActionRows
from ui.widgets.choice_row import Choice, ChoiceRows
from ui.widgets.energy_dots import EnergyDots
from ui.widgets.item_list import ItemList
from ui.widgets.item_look import Density
from ui.widgets.label import Label
from ui.widgets.origin_mark import paint_origin
from ui.widgets.pill import HealthPill
from ui.widgets.section_header import SectionHeader
from ui.widgets.topic_add_line import TopicAddLine
from ui.widgets.topic_row import TopicRows

_CLOCK: Clock = fixed(datetime(2026, 11, 24, 10, 5, tzinfo=UTC))
_TOPIC = Topic(1, 1, "On-call handover hurts on Mondays", Side.THEM, True, TopicState.OPEN, 0)
_ACTION = Action(1, 1, "Handover checklist, first draft", Side.ME, ActionState.OPEN)


def lists() -> QWidget:
    """Return the board."""
    return Board(
        (_topics(), _sections()),
        (_actions(), _aside(), _choices()),
        (_health(), _marks(), _energy()),
    )


def _topics() -> QWidget:
    rows = TopicRows(_CLOCK)
    rows.set_topics(
        [
            replace(_TOPIC, carried_from=date(2026, 10, 20), carried_count=2),
            replace(_TOPIC, id=2, text="Who owns the retry queue?", brought_by=Side.ME),
            replace(_TOPIC, id=3, text="January offsite", brought_by=Side.ME, shareable=False),
            replace(
                _TOPIC,
                id=4,
                text="Writing more in the open",
                brought_by=Side.BOTH,
                shareable=False,
                state=TopicState.LINGERING,
                lingering_since=date(2026, 10, 6),
            ),
            replace(_TOPIC, id=5, text="Reviews take days", state=TopicState.DISCUSSED),
        ],
        "Ana",
    )
    add = TopicAddLine("gallery.add", "Ctrl+T")
    add.set_person("Ana")
    return Specimen(
        "Topics",
        SectionHeader("Next 1:1", 5),
        ItemList(rows, "gallery.topics", "Topics"),
        add,
    )


def _sections() -> QWidget:
    rows = TopicRows(_CLOCK)
    rows.set_topics(
        [replace(_TOPIC, section="Start"), replace(_TOPIC, id=2, text="Pairing", section="Stop")],
        "Ana",
        sections=(Section("Start", ("What is missing?",)), Section("Stop"), Section("Continue")),
    )
    return Specimen(
        "Topics in the sections of a format", ItemList(rows, "gallery.sections", "Topics")
    )


def _some_actions() -> list[Action]:
    return [
        replace(_ACTION, due=date(2026, 11, 24)),
        replace(_ACTION, id=2, text="Ask about the contractor budget", due=date(2026, 11, 22)),
        replace(_ACTION, id=3, text="Book a room", owner=Side.THEM, due=date(2026, 12, 1)),
        replace(_ACTION, id=4, text="Read the proposal", owner=Side.THEM, state=ActionState.DONE),
    ]


def _actions() -> QWidget:
    rows = ActionRows(_CLOCK)
    rows.set_actions(_some_actions(), "Lars")
    return Specimen("Actions", ItemList(rows, "gallery.actions", "Actions"))


def _aside() -> QWidget:
    rows = ActionRows(_CLOCK)
    rows.set_actions(_some_actions()[:2], "Lars")
    shown = ItemList(rows, "gallery.aside", "Actions", density=Density.ASIDE)
    return Specimen("Actions beside the main column", shown)


def _choices() -> QWidget:
    rows = ChoiceRows(quiet_unchosen=True)
    rows.set_choices(
        [
            Choice(1, "On-call handover hurts on Mondays", chosen=True, shareable=True),
            Choice(2, "January offsite", chosen=False, below="private", locked=True),
        ]
    )
    return Specimen("Choices", ItemList(rows, "gallery.choices", "Choices"))


def _health() -> QWidget:
    return Specimen(
        "Health: shape, word and colour together",
        row(HealthPill("unknown"), HealthPill("healthy"), HealthPill("watch"), HealthPill("flag")),
    )


def _energy() -> QWidget:
    return Specimen(
        "Energy",
        row(EnergyDots(2), Label("2 of 5", "small", "muted")),
        row(EnergyDots(5), Label("5 of 5", "small", "muted")),
    )


def _marks() -> QWidget:
    return Specimen("Origin marks, ticks, boxes", _Marks())


class _Marks(QWidget):
    """Every painted mark in a row."""

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        look = theme.current()
        return QSize(look.px(300), look.px(ICON.tick + 6))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        look = theme.current()
        step, tick, box = look.px(30), look.px(ICON.tick), look.px(ICON.box)
        painter = QPainter(self)
        for index, side in enumerate(Side):
            paint_origin(painter, QRectF(index * step, 2, step, tick), side, look)
        for index, checked in enumerate((False, True)):
            left = (3 + index) * step
            paint_tick(painter, QRectF(left, 2, tick, tick), checked=checked)
            paint_box(painter, QRectF(left + 2 * step, 3, box, box), checked=checked)
            paint_radio(painter, QRectF(left + 4 * step, 3, box, box), checked=checked)
        paint_box(painter, QRectF(9 * step, 3, box, box), checked=False, partly=True)
        painter.end()
