"""Text is shown as it was written, in lines of the height of the tokens, and read out whole."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui import theme
from ui.theme import Appearance, Scheme
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.energy_dots import EnergyDots
from ui.widgets.field import Field
from ui.widgets.icon import Icon
from ui.widgets.inline_edit import InlineEdit
from ui.widgets.label import Label
from ui.widgets.page_head import PageHead
from ui.widgets.pill import HealthPill
from ui.widgets.section_header import SectionHeader
from ui.widgets.settings_group import SettingsGroup, SettingsRow
from ui.widgets.text_block import TextBlock

LONG = "Who owns the retry queue after the split, and what becomes of the old one in March?"
EVIL = "<b>bold</b> & <img src='file:///etc/passwd'>"


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    yield
    theme.apply(qapp, Appearance(Scheme.LIGHT))


def shown(qtbot: QtBot, label: Label, width: int) -> Label:
    qtbot.addWidget(label)
    label.resize(width, max(1, label.heightForWidth(width)))
    label.show()
    return label


def test_a_line_has_the_height_of_its_type(qtbot: QtBot) -> None:
    for name, height in (("body", 20), ("meta", 16), ("title", 30), ("note", 25)):
        label = Label("Ana", name)
        qtbot.addWidget(label)
        assert label.sizeHint().height() == height


def test_wrapped_text_takes_whole_lines(qtbot: QtBot) -> None:
    label = Label(LONG, "body", wrap=True)
    qtbot.addWidget(label)
    heights = {label.heightForWidth(width) for width in range(120, 700, 20)}
    assert len(heights) > 2
    assert all(height % 20 == 0 for height in heights)
    assert label.heightForWidth(2000) == 20


def test_line_breaks_are_kept(qtbot: QtBot) -> None:
    label = Label("one\ntwo\nthree", "body", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(500) == 60


def test_what_does_not_fit_is_in_the_tool_tip_as_it_was_written(qtbot: QtBot) -> None:
    label = ElidedLabel(f"{LONG} {EVIL}")
    shown(qtbot, label, 160)
    assert label.toolTip().startswith("<qt>")
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img" in label.toolTip()
    label.resize(label.sizeHint().width(), 20)
    assert not label.toolTip()
    assert label.minimumSizeHint().width() <= 40


def test_two_lines_at_most(qtbot: QtBot) -> None:
    label = shown(qtbot, Label(f"{LONG} {LONG}", "small", wrap=True, max_lines=2), 240)
    assert label.height() == 36
    assert LONG in label.toolTip()
    short = shown(qtbot, Label("Short", "small", wrap=True, max_lines=2), 240)
    assert short.height() == 18
    assert not short.toolTip()


def test_tags_are_text(qtbot: QtBot) -> None:
    label = Label(EVIL, wrap=True)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    face = QAccessible.queryAccessibleInterface(label)
    assert face.text(QAccessible.Text.Name) == EVIL


@pytest.mark.parametrize(
    "make",
    [
        lambda: Banner(EVIL, lead=EVIL, action="Do"),
        lambda: EmptyState("users", EVIL, EVIL),
        lambda: SectionHeader(EVIL, EVIL),
        lambda: PageHead(EVIL, EVIL),
        lambda: Field(EVIL, EVIL),
        lambda: InlineEdit(EVIL),
        lambda: SettingsRow(EVIL, EVIL),
        lambda: SettingsGroup(EVIL),
    ],
)
def test_every_label_of_every_widget_shows_plain_text(qtbot: QtBot, make) -> None:
    widget = make()
    qtbot.addWidget(widget)
    if isinstance(widget, PageHead):
        widget.set_facts((("users", EVIL),))
    if isinstance(widget, Field):
        widget.set_error(EVIL)
    labels = widget.findChildren(QLabel)
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_mnemonic_is_marked_only_with_a_buddy(qtbot: QtBot) -> None:
    label, edit = Label("R&D budget"), QLineEdit()
    for widget in (label, edit):
        qtbot.addWidget(widget)
    whole = label.sizeHint().width()
    label.setBuddy(edit)
    assert label.sizeHint().width() < whole


def test_a_lead_is_semibold(qtbot: QtBot) -> None:
    look = theme.current()
    plain = TextBlock("The disk is full.", look.font("small"), 18)
    led = TextBlock("The disk is full.", look.font("small"), 18, lead=17)
    for block in (plain, led):
        block.lay_out()
    assert led.natural_width > plain.natural_width


def painted_tone(label: Label) -> set[str]:
    image = label.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("wrap", [False, True])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_text_has_the_colour_of_its_tone(
    qapp: QApplication, qtbot: QtBot, scheme: Scheme, wrap: bool
) -> None:
    label = Label("████", "body", "danger", wrap=wrap)
    shown(qtbot, label, 200)
    colors = theme.apply(qapp, Appearance(scheme)).colors
    assert colors.danger.name() in painted_tone(label)
    label.set_tone("muted")
    assert colors.muted.name() in painted_tone(label)
    label.setEnabled(False)
    assert colors.disabled.name() in painted_tone(label)


def test_a_label_grows_with_the_text_size(qapp: QApplication, qtbot: QtBot) -> None:
    label = Label("Ana Kowalczyk", "title")
    qtbot.addWidget(label)
    before = label.sizeHint()
    theme.apply(qapp, Appearance(Scheme.LIGHT, 1.5))
    assert label.sizeHint().height() == 45
    assert label.sizeHint().width() > before.width() * 1.4


@given(text=st.text(max_size=200), width=st.integers(20, 600), lines=st.integers(0, 4))
def test_any_text_can_be_laid_out_and_never_takes_more_lines_than_allowed(
    qapp: QApplication, text: str, width: int, lines: int
) -> None:
    block = TextBlock(text, theme.current().font("body"), 20, max_lines=lines)
    block.lay_out(width)
    assert block.height % 20 == 0
    if lines:
        assert block.height <= 20 * lines


def test_health_is_said_in_words_too(qtbot: QtBot) -> None:
    pill = HealthPill("unknown")
    qtbot.addWidget(pill)
    assert pill.accessibleName() == "Unknown"
    pill.set_health("flag")
    assert pill.accessibleName() == "Flag"
    assert pill.sizeHint().height() == 22


def test_health_differs_in_shape(qtbot: QtBot) -> None:
    shapes = []
    for health in ("unknown", "healthy", "watch", "flag"):
        pill = HealthPill(health)
        qtbot.addWidget(pill)
        image = pill.grab().toImage()
        ground = image.pixelColor(3, 11).name()
        shapes.append(
            frozenset(
                (x, y)
                for x in range(8, 18)
                for y in range(6, 16)
                if image.pixelColor(x, y).name() != ground
            )
        )
    assert len(set(shapes)) == 4
    assert min(len(first ^ second) for first in shapes for second in shapes if first != second) > 9


def test_energy_is_said_in_words_too(qtbot: QtBot) -> None:
    dots = EnergyDots(2)
    qtbot.addWidget(dots)
    assert dots.accessibleName() == "Energy 2 of 5"
    before = dots.grab().toImage()
    dots.set_value(5)
    assert dots.accessibleName() == "Energy 5 of 5"
    assert dots.grab().toImage() != before


def test_counts_of_nothing_are_not_shown(qtbot: QtBot) -> None:
    header = SectionHeader("Timeline", 38)
    qtbot.addWidget(header)
    assert header.count.text() == "38"
    for nothing in (0, None, ""):
        header.set_count(nothing)
        assert not header.count.isVisibleTo(header)
    assert header.height() == 32


def test_a_lone_icon_follows_the_look(qapp: QApplication, qtbot: QtBot) -> None:
    icon, card = Icon("lock", "text"), Card()
    holder = QWidget()
    qtbot.addWidget(holder)
    for part in (icon, card):
        part.setParent(holder)
        part.resize(40, 40)
    before = [part.grab().toImage() for part in (icon, card)]
    theme.apply(qapp, Appearance(Scheme.DARK, 1.5))
    assert [part.grab().toImage() for part in (icon, card)] != before
    assert icon.sizeHint().width() == 24
    assert QPointF(0, 0).isNull()


def test_nobody_uses_a_label_that_would_interpret_tags() -> None:
    root = Path(ui.__file__).parent
    bare = re.compile(r"\bQLabel\((?!\))")
    files = root.rglob("*.py")
    assert not [file.name for file in files if bare.search(file.read_text(encoding="utf-8"))]
