"""Everybody, by name: typing filters, Enter opens."""

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton

from call_desk import open_desk
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import Cadence, PersonDetails, Role
from page_window import child, heard, settle, shown
from ui.pages.people import PeoplePage
from ui.pages.people.people_columns import spans
from ui.pages.people.people_rows import Column
from ui.tasks import Kind

Key = Qt.Key
TODAY = date(2026, 11, 24)


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


def add(desk, name, **known):
    return desk.do(lambda: desk.journal.people.add(PersonDetails(name, **known))).id


@pytest.fixture
def three(desk):
    ana = add(
        desk,
        "Ana Kowalczyk",
        title="Senior engineer",
        team="Ledger",
        cadence=Cadence.WEEKLY,
        weekday=1,
    )
    add(desk, "Tomás Oliveira", team="Ledger")
    add(desk, "Hana Sato", role=Role.MANAGER)
    desk.do(lambda: desk.journal.topics.add(ana, "Handover", Side.THEM))
    desk.do(lambda: desk.journal.meetings.plan(ana, date(2026, 11, 17)))
    held = desk.do(lambda: desk.journal.meetings.next_for(ana))
    desk.do(lambda: desk.journal.meetings.finish(held.id))
    desk.do(lambda: desk.journal.meetings.plan(ana, TODAY, time(10, 30)))
    return ana


@pytest.fixture
def page(desk, clock):
    return PeoplePage(desk.journal, desk.tasks, clock)


@pytest.fixture
def window(qtbot, desk, page):
    window = shown(qtbot, desk, page)
    page.load()
    page.setFocus()
    settle(desk)
    return window


def names(page):
    model = page.list.model()
    return [model.index(row).data().split(",")[0] for row in range(model.rowCount())]


def type_words(field, words):
    typed = QInputMethodEvent()
    typed.setCommitString(words)
    QApplication.sendEvent(field, typed)


def test_with_nobody_yet_it_says_how_to_begin(window, page):
    assert page.nobody.isVisible()
    assert not page.list.isVisible()


def test_everybody_is_listed_by_name(three, window, page):
    assert names(page) == ["Ana Kowalczyk", "Hana Sato", "Tomás Oliveira"]
    assert page.head.subtitle.text() == "3 in all"


def test_a_row_says_role_team_rhythm_next_last_and_topics(three, window, page):
    assert page.list.model().index(0).data() == (
        "Ana Kowalczyk, Senior engineer, Ledger, Weekly, Tuesdays, "
        "Next 1:1 Today 10:30, Last 17 Nov, Topics 1"
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tomas", ["Tomás Oliveira"]),
        ("TOMÁS", ["Tomás Oliveira"]),
        ("ledger", ["Ana Kowalczyk", "Tomás Oliveira"]),
        ("ledger ana", ["Ana Kowalczyk"]),
        ("manager", ["Hana Sato"]),
        ("senior", ["Ana Kowalczyk"]),
        ("xyz", []),
    ],
)
def test_typing_filters_without_regard_for_accents(three, window, page, words, found):
    type_words(page.filter, words)
    assert names(page) == found
    assert page.head.subtitle.text() == f"{len(found)} of 3"
    assert page._none.isVisible() is (not found)


def test_the_keyboard_begins_at_the_filter_and_enter_opens_the_first(three, window, page, qtbot):
    told = heard(page.person_opened)
    assert page.filter.hasFocus()
    qtbot.keyClicks(page.filter, "ana k")
    qtbot.keyClick(page.filter, Key.Key_Return)
    assert told == [(three,)]


def test_down_leads_into_the_list(three, window, page, qtbot):
    told = heard(page.person_opened)
    qtbot.keyClick(page.filter, Key.Key_Down)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Key.Key_Return)
    assert told == [(three,)]


def test_escape_empties_the_filter(three, window, page, qtbot):
    qtbot.keyClicks(page.filter, "ana")
    qtbot.keyClick(page.filter, Key.Key_Escape)
    assert len(names(page)) == 3


def test_a_key_leads_back_to_the_filter(three, window, page, qtbot):
    page.list.setFocus()
    qtbot.keyClick(page, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filter.hasFocus()


def test_a_click_opens(three, window, page, qtbot):
    told = heard(page.person_opened)
    place = page.list.visualRect(page.list.model().index(0)).center()
    at = QPoint(120, place.y())
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [(three,)]


def test_the_archive_is_shown_when_asked_for(desk, three, window, page):
    desk.do(lambda: desk.journal.people.archive(three))
    page.load()
    settle(desk)
    assert "Ana Kowalczyk" not in names(page)
    page.archived.setChecked(True)
    settle(desk)
    assert "Ana Kowalczyk" in names(page)
    assert "archived" in page.list.model().index(0).data()


def test_what_others_change_appears_and_the_filter_stays(desk, three, window, page, qtbot):
    qtbot.keyClicks(page.filter, "ledger")
    grow = lambda: desk.journal.people.add(PersonDetails("Bert", team="Ledger"))  # noqa: E731
    desk.tasks.change(grow, kinds={Kind.PERSON}, owner=desk.tasks)
    settle(desk)
    assert names(page) == ["Ana Kowalczyk", "Bert", "Tomás Oliveira"]
    assert page.filter.text() == "ledger"


@pytest.mark.parametrize(
    ("width", "columns"),
    [
        (1144, list(Column)),
        (860, [Column.NAME, Column.RHYTHM, Column.NEXT, Column.LAST, Column.OPEN]),
        (500, [Column.NAME, Column.NEXT, Column.OPEN]),
    ],
)
def test_narrow_the_least_needed_columns_give_way(qapp, width, columns):
    assert sorted(spans(width)) == columns


def test_adding_is_asked_of_the_window(three, window, page):
    told = heard(page.add_person_requested)
    child(page, "people.add", QPushButton).click()
    assert len(told) == 1


def test_every_control_has_a_name(three, window, page):
    for button in page.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert button.accessibleName() or button.text(), button.objectName()
