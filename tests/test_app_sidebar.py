"""The sidebar: places and people in use, and whether everything is saved."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from mgrjournal.meetings.facts import Meeting, MeetingState, PersonOverview
from mgrjournal.people.facts import Person, PersonDetails, Role
from ui import theme
from ui.saved_mark import Saved, SavedMark
from ui.sidebar import Sidebar
from ui.sidebar_groups import groups
from ui.sidebar_item import SidebarItem
from ui.widgets.label import Label

TODAY = date(2026, 11, 24)


def overview(number, name, role=Role.REPORT, on=None, at=None):
    person = Person(number, PersonDetails(name, role), datetime(2026, 1, 1, tzinfo=UTC))
    meeting = None
    if on is not None:
        meeting = Meeting(number, number, on, at, 30, MeetingState.PLANNED)
    return PersonOverview(person, meeting, None, 0, 0)


# Who stands where


def test_one_person_is_simply_among_people():
    assert [group.title for group in groups([overview(1, "Ana")], TODAY)] == ["People"]


def test_more_are_grouped_by_what_they_are_and_empty_groups_left_out():
    people = [
        overview(1, "Ana"),
        overview(2, "Hana", Role.MANAGER),
        overview(3, "Kwame", Role.CONTACT),
        overview(4, "Rafael", Role.PEER),
    ]
    found = {group.title: [p.name for p in group.people] for group in groups(people, TODAY)}
    assert found == {"Reports": ["Ana"], "Above": ["Hana"], "Network": ["Kwame", "Rafael"]}
    assert [group.title for group in groups(people[:2], TODAY)] == ["Reports", "Above"]


@pytest.mark.parametrize(
    ("away", "at", "words"),
    [
        (0, time(10, 30), "10:30"),
        (0, None, "Today"),
        (1, time(9), "Wed"),
        (-1, time(9), "Yesterday"),
        (2, time(9), "Thu"),
        (6, None, "Mon"),
        (7, None, "1 Dec"),
        (-9, None, "15 Nov"),
    ],
)
def test_the_next_time_is_told_in_a_word(away, at, words):
    one = overview(1, "Ana", on=TODAY + timedelta(days=away), at=at)
    assert groups([one], TODAY)[0].people[0].detail == words


# The sidebar itself


@pytest.fixture
def sidebar(qtbot, qapp):
    theme.apply(qapp, theme.Appearance(theme.Scheme.LIGHT))
    window = QWidget()
    window.resize(232, 800)
    made = Sidebar(window)
    made.resize(232, 800)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.window_kept = window
    return made


def places(sidebar):
    return list(sidebar._items)


def item(sidebar, place):
    return sidebar._items[place]


PEOPLE = [overview(1, "Ana"), overview(2, "Zoë Żółć")]


def test_with_nobody_there_is_today_and_a_way_to_add_somebody(sidebar, qtbot):
    assert places(sidebar) == ["today"]
    add = sidebar.findChild(QPushButton, "sidebar.addPerson")
    with qtbot.waitSignal(sidebar.person_wanted):
        add.click()


def test_people_as_a_place_appears_with_the_second_person(sidebar):
    sidebar.show_groups(groups(PEOPLE[:1], TODAY))
    assert places(sidebar) == ["today", "person/1"]
    sidebar.show_groups(groups(PEOPLE, TODAY))
    assert places(sidebar) == ["today", "people", "person/1", "person/2"]


def test_a_press_says_where_to_go(sidebar, qtbot):
    sidebar.show_groups(groups(PEOPLE, TODAY))
    with qtbot.waitSignal(sidebar.place_wanted) as wanted:
        item(sidebar, "person/2").click()
    assert wanted.args == ["person/2"]
    assert not item(sidebar, "person/2").isChecked(), "the window says which page is shown"


def test_the_page_that_is_shown_is_marked_also_after_a_change(sidebar):
    sidebar.show_groups(groups(PEOPLE, TODAY))
    sidebar.select("person/2")
    sidebar.show_groups(groups([*PEOPLE, overview(3, "Bo")], TODAY))
    assert [place for place in places(sidebar) if item(sidebar, place).isChecked()] == ["person/2"]


def test_names_are_text_and_nothing_else(sidebar):
    sidebar.show_groups(groups([overview(1, "<b>A&B</b>")], TODAY))
    assert item(sidebar, "person/1").words == "<b>A&B</b>"
    assert item(sidebar, "person/1").accessibleName() == "<b>A&B</b>"


def test_arrows_walk_and_enter_opens(sidebar, qtbot):
    sidebar.show_groups(groups(PEOPLE, TODAY))
    sidebar.focus_current()
    assert item(sidebar, "today").hasFocus()
    for place in ("people", "person/1", "person/2", "person/2"):
        focused = next(i for i in sidebar._items.values() if i.hasFocus())
        qtbot.keyClick(focused, Qt.Key.Key_Down)
        assert item(sidebar, place).hasFocus()
    with qtbot.waitSignal(sidebar.place_wanted) as wanted:
        qtbot.keyClick(item(sidebar, "person/2"), Qt.Key.Key_Return)
    assert wanted.args == ["person/2"]


def test_tab_stops_once_at_the_places_not_at_each(sidebar):
    sidebar.show_groups(groups(PEOPLE, TODAY))
    stops = [i for i in sidebar._items.values() if i.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert len(stops) == 1


def test_a_rail_has_icons_only_and_people_behind_one(sidebar):
    sidebar.show_groups(groups(PEOPLE, TODAY))
    sidebar.select("person/2")
    sidebar.set_rail(rail=True)
    assert sidebar.width() == 56
    assert places(sidebar) == ["today", "people"]
    assert item(sidebar, "people").isChecked()
    assert item(sidebar, "people").toolTip() == "People"
    sidebar.set_rail(rail=False)
    assert "person/2" in places(sidebar)


def test_the_reminder_comes_and_goes(sidebar, qtbot):
    confirm = sidebar.findChild(QPushButton, "sidebar.confirm")
    assert not confirm.isVisible()
    sidebar.set_reminder(wanted=True)
    assert confirm.isVisible()
    sidebar.set_rail(rail=True)
    assert not confirm.isVisible()
    sidebar.set_rail(rail=False)
    assert confirm.isVisible()
    with qtbot.waitSignal(sidebar.confirmation_wanted):
        confirm.click()
    sidebar.set_reminder(wanted=False)
    assert not confirm.isVisible()


def test_everything_interactive_has_a_name(sidebar):
    sidebar.show_groups(groups(PEOPLE, TODAY))
    for kind in (QPushButton, SidebarItem):
        for widget in sidebar.findChildren(kind):
            assert widget.objectName()
            assert widget.accessibleName() or widget.text()


def test_forty_people_do_not_push_the_foot_away(sidebar, qtbot):
    many = [overview(number, f"Person {number}") for number in range(40)]
    sidebar.show_groups(groups(many, TODAY))
    lock = sidebar.findChild(QPushButton, "sidebar.lock")
    qtbot.waitUntil(lambda: sidebar.rect().contains(lock.geometry()))
    sidebar.select("person/39")
    shown = item(sidebar, "person/39")
    qtbot.waitUntil(lambda: not shown.visibleRegion().isEmpty())


# The saved mark


@pytest.fixture
def mark(qtbot):
    made = SavedMark(patience=20)
    qtbot.addWidget(made)
    return made


def words(mark):
    return mark.findChild(Label, "savedMark.words").text()


AT = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


def test_a_quick_save_is_never_mentioned_as_under_way(mark, qtbot):
    mark.saved(AT)
    mark.saving()
    assert words(mark) == "Saved 10:42"
    mark.saved(AT + timedelta(minutes=1))
    assert words(mark) == "Saved 10:43"
    assert not mark._waiting.isActive()


def test_a_slow_one_is_after_a_moment(mark, qtbot):
    mark.saving()
    qtbot.waitUntil(lambda: words(mark) == "Saving")
    assert mark.state is Saved.SAVING


def test_a_failure_stays_until_something_is_saved(mark):
    mark.failed()
    mark.saving()
    assert words(mark) == "Not saved"
    assert mark.state is Saved.FAILED
    mark.saved(AT)
    assert words(mark) == "Saved 10:42"
    assert mark.accessibleName() == "Saved 10:42"


def test_roles_that_change_move_the_person():
    moved = replace(overview(1, "Ana").person, details=PersonDetails("Ana", Role.SPONSOR))
    people = [PersonOverview(moved, None, None, 0, 0), overview(2, "Bo")]
    assert [group.title for group in groups(people, TODAY)] == ["Reports", "Above"]
