"""The board of controls: buttons, fields, choices, text."""

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from ui.gallery.specimen import (
    Board,
    Specimen,
    disabled,
    focused,
    hovered,
    named,
    pressed,
    row,
)
from ui.theme.tokens import TYPE
from ui.widgets.app_mark import AppMark
from ui.widgets.button import Button, IconButton, Kind
from ui.widgets.chip import Chip
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.field import Field
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inline_edit import InlineEdit
from ui.widgets.key_cap import KeyCap, KeyCaps
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.switch import Switch
from ui.widgets.tabs import Tabs
from ui.widgets.taps import Taps


def controls() -> QWidget:
    """Return the board."""
    return Board(
        (_buttons(), _sizes(), _keys(), _type(), _tabs()),
        (_fields(), _choosers(), _inline()),
        (_chips(), _choices(), _taps(), _switches(), _labels()),
    )


def _buttons() -> QWidget:
    def states(text: str, kind: Kind) -> QWidget:
        return row(
            Button(text, kind),
            hovered(Button(text, kind)),
            pressed(Button(text, kind)),
            focused(Button(text, kind)),
            disabled(Button(text, kind)),
            gap=12,
        )

    return Specimen(
        "Buttons: default, hover, pressed, focus, disabled",
        states("Start", "primary"),
        states("Copy", "secondary"),
        states("Later", "ghost"),
        states("Add", "accent"),
        states("Erase", "danger"),
    )


def _sizes() -> QWidget:
    more = IconButton("ellipsis", "More")
    cover = IconButton("eye-off", "Cover", keys="F9")
    lock = IconButton("lock", "Lock", keys="Ctrl+L")
    chosen = IconButton("list", "List")
    chosen.setCheckable(True)
    chosen.setChecked(True)
    return Specimen(
        "Icons, keys, sizes",
        row(
            Button("Copy agenda", icon="copy"),
            Button("Start call", "primary", "play", keys="Ctrl+Return"),
        ),
        row(Button("Erase for good", "danger", "trash-2"), Button("Add", "accent", "plus"), more),
        row(
            Button("Add a topic", icon="plus", size="small"),
            Button("Ask for topics", "ghost", "send", "small"),
        ),
        row(
            Button("Unlock", "primary", size="large", keys="Return"),
            hovered(cover),
            pressed(lock),
            chosen,
        ),
    )


def _keys() -> QWidget:
    return Specimen(
        "Key caps and the mark",
        row(KeyCaps("Ctrl+Shift+C"), KeyCaps("Alt+Up"), KeyCap("F9"), KeyCap("?"), gap=16),
        row(AppMark(16), AppMark(22), AppMark(32), AppMark(52), gap=16),
    )


def _type() -> QWidget:
    samples = [
        Label(f"{name.capitalize()} {token.size}/{token.line}", name)
        for name, token in TYPE.items()
    ]
    return Specimen("Type", *samples)


def _tabs() -> QWidget:
    tabs = Tabs(
        [("next", "Next 1:1"), ("timeline", "Timeline"), ("actions", "Actions")], "Sections"
    )
    tabs.set_count("timeline", 38)
    tabs.set_count("actions", 4)
    return Specimen("Tabs", tabs)


def _fields() -> QWidget:
    placed = QLineEdit()
    placed.setPlaceholderText("Add a topic")
    typed = focused(QLineEdit("Reviews take days"))
    off = disabled(QLineEdit("locked by import"))
    wrong = Field("")
    wrong.set_text("31 Nov")
    wrong.set_error("November has 30 days. Your text is kept.")
    secret = Field("&Passphrase", "Several words you will remember. Spaces are fine.", secret=True)
    secret.set_text("correct horse battery")
    tall = Field("", placeholder="Passphrase", secret=True, tall=True)
    return Specimen(
        "Fields",
        named("default", placed),
        named("focus", typed),
        named("error", wrong),
        named("disabled", off),
        named("secret", secret),
        named("tall", tall),
    )


def _choosers() -> QWidget:
    cadence = QComboBox()
    cadence.addItems(["Weekly", "Every two weeks", "Monthly"])
    minutes = QSpinBox()
    minutes.setRange(5, 120)
    minutes.setValue(30)
    minutes.setSuffix(" min")
    day = QDateEdit(QDate(2026, 11, 24))
    day.setDisplayFormat("ddd d MMM")
    return Specimen(
        "Boxes to choose and to count in",
        row(cadence, minutes),
        row(day, QTimeEdit(QTime(10, 30)), disabled(QComboBox())),
    )


def _inline() -> QWidget:
    editing = InlineEdit("Inline edit, Enter keeps", name="Topic")
    editing.edit()
    return Specimen(
        "Text that is edited in place",
        InlineEdit("Double-click, Enter or F2", name="Topic"),
        InlineEdit("", name="Team", placeholder="No team yet"),
        editing,
    )


def _chips() -> QWidget:
    chosen = Chip("workload", checkable=True)
    chosen.setChecked(True)
    many = QWidget()
    flow = FlowLayout(many)
    for word in ("org changes", "architecture", "hiring", "salary", "travel", "tools", "customers"):
        flow.addWidget(Chip(word, checkable=True))
    return Specimen(
        "Chips, and how they flow",
        row(Chip("format", "layout-list"), chosen, Chip("add a tag", "plus", slot=True)),
        row(hovered(Chip("hover")), focused(Chip("focus")), disabled(Chip("disabled")), gap=12),
        many,
    )


def _choices() -> QWidget:
    box, radio = QCheckBox("Open points from last time"), QRadioButton("Paper")
    box.setChecked(True)
    radio.setChecked(True)
    partly = QCheckBox("Some")
    partly.setTristate(True)
    partly.setCheckState(partly.checkState().PartiallyChecked)
    return Specimen(
        "Boxes and radio marks",
        row(box, QCheckBox("Ask for topics"), gap=16),
        row(partly, disabled(QCheckBox("Off")), gap=16),
        row(radio, QRadioButton("PDF"), disabled(QRadioButton("Off")), gap=16),
        row(Segmented(["Slack", "Markdown", "Plain", "Rich"], "As")),
        row(disabled(Segmented(["Ana", "Me"], "Who"))),
    )


def _taps() -> QWidget:
    energy = Taps([(value, str(value)) for value in range(1, 6)], "Energy")
    energy.set_value(4)
    return Specimen(
        "Taps",
        row(energy),
        row(Taps(["Ana", "Shared", "Me"], "Who drove"), disabled(Taps(["Off"], "Off"))),
    )


def _switches() -> QWidget:
    return Specimen(
        "Switches",
        row(
            Switch("Off"),
            Switch("On", on=True),
            focused(Switch("Focus", on=True)),
            disabled(Switch("Disabled")),
            disabled(Switch("Disabled, on", on=True)),
            gap=16,
        ),
    )


def _labels() -> QWidget:
    long = "Who owns the retry queue after the split, and what becomes of the old one in March?"
    narrow = ElidedLabel(long, "body")
    two = Label(f"{long} {long}", "small", "muted", wrap=True, max_lines=2)
    lead = Label("The disk is full. Your text is safe here.", "small", wrap=True, lead=17)
    return Specimen("Labels: elided, two lines at most, with a lead", narrow, two, lead)
