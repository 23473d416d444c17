"""The page of a person beside its topics: actions, the past, preferences, archive and trash."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from call_desk import open_desk
from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import ActionState, Driver, MeetingState, Side, WrapUp
from mgrjournal.people.facts import PersonalTalk, PersonDetails, Preferences, Role
from page_window import child, heard, settle, shown
from ui.pages.person import PersonPage
from ui.pages.person.note_sheet import NoteSheet
from ui.pages.person.view import PAGE
from ui.widgets.item_look import Density

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TODAY = date(2026, 11, 24)


class Hands:
    def __init__(self):
        self.now = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
        self.clock = Clock(source=lambda: self.now, zone=UTC)


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def clock(hands):
    return hands.clock


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def ana(desk):
    person = desk.person()
    desk.do(lambda: desk.journal.topics.add(person, "Handover hurts", Side.THEM))
    desk.do(lambda: desk.journal.actions.add(person, "Checklist", Side.THEM, date(2026, 11, 22)))
    desk.do(lambda: desk.journal.actions.add(person, "Ask Hana", Side.ME))
    return person


@pytest.fixture
def page(desk, ana, clock):
    return PersonPage(desk.journal, desk.tasks, clock)


@pytest.fixture
def window(qtbot, desk, page, ana):
    window = shown(qtbot, desk, page)
    page.load(ana)
    settle(desk)
    return window


def held(desk, hands, person, day, note="", **said):
    """Hold a 1:1 of 30 minutes on a day."""
    hands.now = datetime(day.year, day.month, day.day, 10, 0, tzinfo=UTC)
    meeting = desk.do(lambda: desk.journal.meetings.start(person))
    if note:
        desk.do(lambda: desk.journal.notes.save(meeting.id, note, 0))
    hands.now += timedelta(minutes=30)
    desk.do(lambda: desk.journal.meetings.finish(meeting.id))
    if said:
        desk.do(lambda: desk.journal.meetings.set_wrap_up(meeting.id, WrapUp(**said)))
    hands.now = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
    return meeting.id


def actions(desk, person):
    return desk.do(lambda: desk.journal.actions.for_person(person))


def promised(page):
    return [row.text for row in page.promises.rows.model().rows()]


def sentences(page):
    model = page.timeline.entries.model()
    return [model.index(row).data() for row in range(model.rowCount())]


# Actions


def test_an_action_is_added_by_one_key_with_its_date_in_words(window, page, desk, ana, qtbot):
    qtbot.keyClick(page, Key.Key_A, CTRL | SHIFT)
    line = page.promises.add_line
    assert line.edit.hasFocus()
    qtbot.keyClicks(line.edit, "Send deck due:fri")
    qtbot.keyClick(line.edit, Key.Key_Return)
    settle(desk)
    added = next(action for action in actions(desk, ana) if action.text == "Send deck")
    assert (added.owner, added.due) == (Side.ME, date(2026, 11, 27))
    assert line.edit.text() == ""
    assert line.edit.hasFocus()


def test_the_date_has_a_field_of_its_own_that_says_which_day_it_means(
    window, page, desk, ana, qtbot
):
    line = page.promises.add_line
    line.begin()
    qtbot.keyClicks(line.edit, "Send deck @ana")
    due = child(page, "addAction.due", QLineEdit)
    qtbot.keyClicks(due, "+3d")
    assert line._understood.text() == "Fri 27 Nov"
    qtbot.keyClick(due, Key.Key_Return)
    settle(desk)
    added = next(action for action in actions(desk, ana) if action.text == "Send deck")
    assert (added.owner, added.due) == (Side.THEM, date(2026, 11, 27))


def test_a_day_that_does_not_exist_is_said_and_the_words_stay(window, page, desk, ana, qtbot):
    line = page.promises.add_line
    line.begin()
    qtbot.keyClicks(line.edit, "Send deck due:31 nov")
    qtbot.keyClick(line.edit, Key.Key_Return)
    settle(desk)
    assert "November has 30 days." in line.edit.accessibleDescription()
    assert line.edit.text() == "Send deck due:31 nov"
    assert len(actions(desk, ana)) == 2


def test_what_is_done_stays_in_sight_until_the_page_is_left(window, page, desk, ana, qtbot):
    page.promises.rows.setFocus()
    page.promises.rows.choose(page.promises.rows.model().rows()[0].item_id)
    qtbot.keyClick(page.promises.rows, Key.Key_Space)
    settle(desk)
    assert promised(page) == ["Checklist", "Ask Hana"]
    assert page.promises.rows.model().rows()[0].ticked
    assert [action.text for action in actions(desk, ana)] == ["Ask Hana"]
    page.load(desk.person("Bert"))
    settle(desk)
    page.load(ana)
    settle(desk)
    assert promised(page) == ["Ask Hana"]


def test_done_by_mistake_is_undone(window, page, desk, ana, qtbot):
    page.promises.rows.setFocus()
    qtbot.keyClick(page.promises.rows, Key.Key_Space)
    settle(desk)
    assert window.toasts[-1][0] == "Action done"
    window.undo()
    settle(desk)
    assert [action.state for action in actions(desk, ana)] == [ActionState.OPEN] * 2


def test_editing_an_action_edits_its_date(window, page, desk, ana, qtbot):
    rows = page.promises.rows
    rows.setFocus()
    rows.choose(rows.model().rows()[0].item_id)
    qtbot.keyClick(rows, Key.Key_F2)
    assert child(page, "itemEditor").text() == "Checklist due:2026-11-22"
    child(page, "itemEditor").setText("Checklist, final due:1 dec @me")
    qtbot.keyClick(child(page, "itemEditor"), Key.Key_Return)
    qtbot.waitUntil(rows.hasFocus)
    settle(desk)
    changed = next(one for one in actions(desk, ana) if one.text == "Checklist, final")
    assert (changed.due, changed.owner) == (date(2026, 12, 1), Side.ME)


def test_a_wrong_date_in_an_edit_is_said_and_the_field_opens_again(window, page, desk, ana, qtbot):
    told = heard(desk.tasks.failed)
    rows = page.promises.rows
    rows.setFocus()
    qtbot.keyClick(rows, Key.Key_F2)
    child(page, "itemEditor").setText("Checklist due:31 nov")
    qtbot.keyClick(child(page, "itemEditor"), Key.Key_Return)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0][0].title == "November has 30 days."
    qtbot.waitUntil(lambda: page.focusWidget().objectName() == "itemEditor")
    assert child(page, "itemEditor").text() == "Checklist due:31 nov"


def test_a_deleted_action_comes_back_by_undo(window, page, desk, ana, qtbot):
    page.promises.rows.setFocus()
    qtbot.keyClick(page.promises.rows, Key.Key_Delete)
    settle(desk)
    assert len(actions(desk, ana)) == 1
    window.undo()
    settle(desk)
    assert len(actions(desk, ana)) == 2
    assert len(promised(page)) == 2


def test_in_the_aside_actions_stand_on_two_lines_and_folded_on_one(window, page, qtbot):
    rows = page.promises.rows
    assert rows.look().density is Density.ASIDE
    window.resize(900, 600)
    qtbot.waitUntil(lambda: rows.look().density is Density.NORMAL)


# The past


def test_the_past_reads_newest_first_with_who_drove_and_how_lively(window, page, desk, ana, hands):
    held(desk, hands, ana, date(2026, 11, 10), "Queue split.")
    held(desk, hands, ana, date(2026, 11, 17), "# Migration\nTired.", driver=Driver.ME, energy=2)
    page.load(ana)
    settle(desk)
    newest, older = sentences(page)
    assert newest == (
        "17 November, 30 minutes, You drove, energy 2 of 5, 1 topics from Ana, 0 from you, "
        "Migration Tired."
    )
    assert older.startswith("10 November, 30 minutes, 1 topics from Ana")


@pytest.mark.parametrize(
    ("asked_by", "reason", "words"),
    [
        (Side.ME, "release freeze", "Cancelled by you, release freeze. Not counted as contact."),
        (Side.THEM, "", "Cancelled by Ana. Not counted as contact."),
        (None, "holiday", "Cancelled, holiday. Not counted as contact."),
    ],
)
def test_a_cancelled_one_says_who_and_why(window, page, desk, ana, asked_by, reason, words):
    meetings = desk.journal.meetings
    planned = desk.do(lambda: meetings.plan(ana, date(2026, 11, 3)))
    desk.do(lambda: meetings.cancel(planned.id, asked_by, reason))
    page.load(ana)
    settle(desk)
    assert sentences(page) == [f"3 November, {words}"]


def test_moved_and_no_show_say_what_happened(window, page, desk, ana):
    meetings = desk.journal.meetings
    first = desk.do(lambda: meetings.plan(ana, date(2026, 11, 3)))
    desk.do(lambda: meetings.no_show(first.id, Side.THEM))
    second = desk.do(lambda: meetings.plan(ana, date(2026, 11, 10)))
    desk.do(lambda: meetings.move(second.id, date(2026, 12, 1), None, Side.THEM, "travel"))
    page.load(ana)
    settle(desk)
    assert sentences(page) == [
        "10 November, Moved to 1 Dec by Ana, travel.",
        "3 November, Ana did not come. Not counted as contact.",
    ]


def test_earlier_ones_are_read_when_asked_for(window, page, desk, ana, hands):
    for week in range(PAGE + 3):
        held(desk, hands, ana, TODAY - timedelta(weeks=week + 1))
    page.load(ana)
    settle(desk)
    assert len(sentences(page)) == PAGE
    more = child(page, "timeline.earlier", QPushButton)
    assert more.text() == "Show earlier (3)"
    more.click()
    settle(desk)
    assert len(sentences(page)) == PAGE + 3
    assert not more.isVisible()


def test_what_was_shown_stays_shown_when_something_changes(window, page, desk, ana, hands):
    for week in range(PAGE + 3):
        held(desk, hands, ana, TODAY - timedelta(weeks=week + 1))
    page.load(ana)
    settle(desk)
    page.timeline.show_earlier()
    settle(desk)
    page.person_work.archive()
    settle(desk)
    assert len(sentences(page)) == PAGE + 3


def test_an_entry_opens_its_note_to_read_and_leads_to_editing(
    window, page, desk, ana, hands, qtbot
):
    meeting_id = held(desk, hands, ana, date(2026, 11, 17), "Tired after the weekend.")
    page.load(ana)
    settle(desk)
    told = heard(page.note_opened)
    page.timeline.entries.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.timeline.entries, Key.Key_Return)
    settle(desk)
    note = child(window, "readNote")
    assert note.toPlainText() == "Tired after the weekend."
    assert note.isReadOnly()
    child(window, "editNote", QPushButton).click()
    assert told == [(meeting_id,)]
    assert not window.findChildren(NoteSheet)[0].isVisible()


def test_a_click_opens_an_entry_too(window, page, desk, ana, hands, qtbot):
    held(desk, hands, ana, date(2026, 11, 17), "Tired.")
    page.load(ana)
    settle(desk)
    entries = page.timeline.entries
    place = entries.visualRect(entries.model().index(0)).center()
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, place.y()))
    settle(desk)
    assert child(window, "noteSheet").isVisible()


def test_a_deleted_1_1_comes_back_by_undo(window, page, desk, ana, hands):
    meeting_id = held(desk, hands, ana, date(2026, 11, 17), "Tired.")
    page.load(ana)
    settle(desk)
    page.meeting_work.read_note(meeting_id)
    settle(desk)
    child(window, "deleteMeeting", QPushButton).click()
    settle(desk)
    assert sentences(page) == []
    window.undo()
    settle(desk)
    assert len(sentences(page)) == 1


def test_a_cancelled_one_can_stand_after_all(window, page, desk, ana):
    meetings = desk.journal.meetings
    planned = desk.do(lambda: meetings.plan(ana, date(2026, 12, 1)))
    desk.do(lambda: meetings.cancel(planned.id, Side.ME))
    page.load(ana)
    settle(desk)
    page.meeting_work.read_note(planned.id)
    settle(desk)
    child(window, "reopen", QPushButton).click()
    settle(desk)
    assert desk.do(lambda: meetings.get(planned.id)).state is MeetingState.PLANNED


# Preferences and roles


def test_preferences_are_edited_in_place_and_can_be_emptied(window, page, desk, ana, qtbot):
    for name, typed in (("curious", "org changes,  architecture,"), ("prepares", "in chat")):
        field = page.findChild(type(page.preferences._curious), name)
        field.setFocus()
        qtbot.keyClick(field, Key.Key_Return)
        field._field.setText(typed)
        qtbot.keyClick(field._field, Key.Key_Return)
    settle(desk)
    known = desk.do(lambda: desk.journal.people.preferences(ana))
    assert known.curious_about == ("org changes", "architecture")
    assert known.prepares == "in chat"
    page.preferences._prepares.edit()
    page.preferences._prepares._field.setText("")
    qtbot.keyClick(page.preferences._prepares._field, Key.Key_Return)
    settle(desk)
    assert desk.do(lambda: desk.journal.people.preferences(ana)).prepares == ""


def test_personal_talk_and_format_are_chosen_from_menus(window, page, desk, ana):
    menu = page.preferences.talk_menu()
    next(action for action in menu.actions() if action.text() == "a little").trigger()
    settle(desk)
    formats = desk.do(desk.journal.formats.all)
    menu = page.preferences.format_menu(formats)
    next(action for action in menu.actions() if action.text() == formats[1].name).trigger()
    settle(desk)
    known = desk.do(lambda: desk.journal.people.preferences(ana))
    assert known == Preferences(PersonalTalk.A_LITTLE, format_id=formats[1].id)
    assert child(page, "personalTalk", QPushButton).text() == "a little"


def test_earlier_roles_are_told_once_there_are_some(window, page, desk, ana, hands):
    assert not page.roles.isVisible()
    hands.now += timedelta(days=30)
    details = PersonDetails("Ana Kowalczyk", Role.PEER, "Staff engineer", "Identity")
    desk.do(lambda: desk.journal.people.update(ana, details))
    page.load(ana)
    settle(desk)
    assert page.roles.isVisible()
    assert page.roles._periods.text() == (
        "Staff engineer, Identity, since 24 Dec\nReport, since 24 Nov"
    )


# Archive and trash


def test_the_archive_takes_somebody_in_and_gives_them_back(window, page, desk, ana):
    page.do("archive")
    settle(desk)
    assert desk.do(lambda: desk.journal.people.get(ana)).archived_at is not None
    assert [a.text() for a in page.header.menu().actions() if "archive" in a.text()] == [
        "Take out of the archive"
    ]
    window.undo()
    settle(desk)
    assert desk.do(lambda: desk.journal.people.get(ana)).archived_at is None


def test_a_deleted_person_leaves_the_page_and_comes_back_by_undo(window, page, desk, ana):
    told = heard(page.person_gone)
    page.do("delete")
    settle(desk)
    assert told
    window.undo()
    settle(desk)
    assert desk.do(lambda: desk.journal.people.get(ana)).name == "Ana Kowalczyk"


def test_the_menu_offers_moving_only_when_something_is_planned(window, page, desk, ana):
    def offered():
        return [action.objectName() for action in page.header.menu().actions()]

    assert "person.move" not in offered()
    desk.do(lambda: desk.journal.meetings.plan(ana, date(2026, 12, 1), time(10, 30)))
    page.load(ana)
    settle(desk)
    assert {"person.move", "person.cancel", "person.no_show"} <= set(offered())
