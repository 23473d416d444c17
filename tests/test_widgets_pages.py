"""Pages keep their gutters and measure, fold what stands beside, and lead to their sections."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import Appearance, Scheme
from ui.widgets.button import Button, IconButton
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.page_head import PageHead
from ui.widgets.pill import HealthPill
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.separator import Separator
from ui.widgets.settings_group import SettingsGroup, SettingsRow
from ui.widgets.surface import Surface
from ui.widgets.switch import Switch


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduce_motion=True))
    theme.complete(qapp)
    yield
    theme.apply(qapp, Appearance(Scheme.LIGHT))


def place(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


@pytest.fixture
def page(qtbot: QtBot) -> ScrollPage:
    made = ScrollPage()
    qtbot.addWidget(made)
    made.main.addWidget(Label("Main", wrap=True, parent=made))
    made.aside.addWidget(Label("Aside", wrap=True, parent=made))
    made.show()
    return made


def sized(page: ScrollPage, width: int, height: int) -> tuple[QRect, QRect]:
    page.resize(width, height)
    QApplication.processEvents()
    main, aside = page.main.itemAt(0).widget(), page.aside.itemAt(0).widget()
    return place(main, page), place(aside, page)


def test_a_wide_page_has_two_columns_from_the_left_gutter_on(page: ScrollPage) -> None:
    main, aside = sized(page, 1440, 900)
    assert (main.left(), main.top()) == (40, 32)
    assert aside.top() == main.top()
    assert aside.left() - main.right() - 1 == 40
    assert aside.width() == 320
    assert aside.right() + 1 - main.left() == 1128


def test_under_1180_the_aside_folds_under_the_main_column(page: ScrollPage) -> None:
    main, aside = sized(page, 1179, 900)
    assert page.folded
    assert aside.top() > main.bottom()
    assert aside.left() == main.left() == 40
    assert aside.width() == main.width() == 1179 - 80
    sized(page, 1180, 900)
    assert not page.folded


def test_under_1000_the_gutters_are_20_and_under_700_high_so_is_the_head(
    page: ScrollPage,
) -> None:
    main, _ = sized(page, 900, 600)
    assert (main.left(), main.top()) == (20, 20)
    assert main.width() == 860


def test_with_large_text_the_aside_folds_earlier(qapp: QApplication, page: ScrollPage) -> None:
    sized(page, 1440, 900)
    theme.apply(qapp, Appearance(Scheme.LIGHT, 1.5))
    assert page.folded
    main, aside = sized(page, 1440, 900)
    assert aside.top() > main.bottom()


def test_a_page_without_an_aside_uses_its_whole_measure(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    label = Label("Main", wrap=True)
    page.main.addWidget(label)
    page.resize(1440, 900)
    page.show()
    QApplication.processEvents()
    assert place(label, page).width() == 1128


def test_a_page_scrolls_to_its_sections(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    sections = []
    for number in range(6):
        section = Label(f"Section {number}", "heading")
        section.setMinimumHeight(300)
        page.main.addWidget(section)
        sections.append(section)
    page.resize(1000, 600)
    page.show()
    QApplication.processEvents()
    page.show_section(sections[3])
    assert abs(place(sections[3], page).top() - 8) <= 1
    page.show_section(sections[0])
    assert place(sections[0], page).top() >= 0


def test_a_page_stands_on_its_ground(qapp: QApplication, page: ScrollPage) -> None:
    page.resize(900, 600)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        colors = theme.apply(qapp, Appearance(scheme)).colors
        assert page.grab().toImage().pixelColor(5, 400) == colors.surface


def test_a_narrow_head_takes_the_words_from_secondary_buttons_only(qtbot: QtBot) -> None:
    copy, start = Button("Copy agenda", icon="copy"), Button("Start call", "primary", "play")
    more = IconButton("ellipsis", "More")
    head = PageHead("Ana Kowalczyk", "Senior engineer", (copy, start, more))
    qtbot.addWidget(head)
    head.resize(1128, 60)
    head.show()
    wide = copy.width()
    assert wide > 60
    head.resize(700, 60)
    qtbot.waitUntil(lambda: copy.width() == 32)
    assert start.width() > 60
    assert more.width() == 32
    head.resize(1128, 60)
    qtbot.waitUntil(lambda: copy.width() == wide)


def test_a_head_shows_a_pill_beside_its_title_and_facts_below(qtbot: QtBot) -> None:
    head = PageHead("Ana Kowalczyk")
    qtbot.addWidget(head)
    pill = HealthPill("flag")
    head.add_beside(pill)
    head.set_facts((("", "Senior engineer"), ("users", "Ledger")))
    head.resize(1128, 60)
    head.show()
    words = [label.text() for label in head.findChildren(QLabel) if label.isVisible()]
    assert words == ["Ana Kowalczyk", "Senior engineer", "Ledger"]
    title = place(head.title, head)
    assert 0 < place(pill, head).left() - title.right() < 20
    head.set_facts((("calendar", "Today 10:30"),))
    QApplication.processEvents()
    head.set_subtitle("Prepared")
    assert head.subtitle.isVisible()


def test_a_long_title_wraps_and_leaves_the_actions_alone(qtbot: QtBot) -> None:
    start = Button("Start call", "primary")
    head = PageHead("A very long name of somebody " * 5, actions=(start,))
    qtbot.addWidget(head)
    head.resize(500, head.heightForWidth(500))
    head.show()
    assert head.rect().contains(start.geometry())
    assert head.title.height() == 60


def test_a_flow_begins_a_new_line_when_there_is_no_room(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, gap=8)
    chips = [Chip(word) for word in ("org changes", "architecture", "hiring", "salary")]
    for chip in chips:
        flow.addWidget(chip)
    one_line = flow.sizeHint().width()
    assert flow.heightForWidth(one_line) == 24
    assert flow.heightForWidth(one_line - 1) == 24 * 2 + 8
    host.resize(one_line - 1, 100)
    host.show()
    assert [chip.y() for chip in chips] == [0, 0, 0, 32]
    chips[0].hide()
    QApplication.processEvents()
    assert chips[3].y() == 0
    assert chips[1].x() == 0
    assert flow.count() == 4
    assert flow.itemAt(9) is None
    flow.removeWidget(chips[0])
    assert flow.count() == 3


def test_a_flow_begins_at_the_right_where_text_does(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(host)
    first, second = Chip("one"), Chip("two")
    flow.addWidget(first)
    flow.addWidget(second)
    host.resize(300, 40)
    host.show()
    assert first.geometry().right() == 299
    assert second.geometry().right() < first.geometry().left()


def test_settings_say_what_follows_and_name_their_control(qtbot: QtBot) -> None:
    control = Switch("")
    row = SettingsRow("System keychain", "Convenience, not security.", control)
    plain = SettingsRow("Lock now")
    group = SettingsGroup("Opening", (row, plain))
    qtbot.addWidget(group)
    group.resize(700, 200)
    group.show()
    assert control.accessibleName() == "System keychain"
    assert len(group.findChildren(Separator)) == 1
    assert not plain.consequence.isVisible()
    row.set_consequence("")
    assert not row.consequence.isVisible()
    assert place(control, row).right() == row.rect().right() - 18


def test_a_ground_and_a_line_have_the_colours_of_the_look(qapp: QApplication, qtbot: QtBot) -> None:
    ground = Surface("bg")
    qtbot.addWidget(ground)
    column = QVBoxLayout(ground)
    line = Separator()
    column.addWidget(line)
    ground.resize(100, 60)
    ground.show()
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        colors = theme.apply(qapp, Appearance(scheme)).colors
        image = ground.grab().toImage()
        assert image.pixelColor(2, 2) == colors.bg
        assert image.pixelColor(line.geometry().center()) == colors.border
    assert line.height() == 1
