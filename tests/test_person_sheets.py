"""Sheets about a person: who it is, when to meet, and when it does not happen."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from call_desk import open_desk
from mgrjournal.errors import InvalidInputError, VaultError
from mgrjournal.meetings.facts import DateProposal, MeetingState, Side
from mgrjournal.people.facts import Cadence, PersonDetails, Role
from page_window import child, heard, settle, shown
from ui.pages.person import PersonPage
from ui.pages.person.proposals import days_to_move, usual_days
from ui.pages.person.view import PersonView
from ui.person_sheet.person_sheet import PersonSheet
from ui.person_sheet.time_words import read_minutes, read_time

Key = Qt.Key
TODAY = date(2026, 11, 24)


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def ana(desk):
    person = desk.do(
        lambda: desk.journal.people.add(
            PersonDetails("Ana Kowalczyk", cadence=Cadence.WEEKLY, weekday=1, at=time(10, 30))
        )
    ).id
    desk.do(lambda: desk.journal.topics.add(person, "Handover hurts", Side.THEM))
    return person


@pytest.fixture
def planned(desk, ana):
    return desk.do(lambda: desk.journal.meetings.plan(ana, TODAY, time(10, 30)))


@pytest.fixture
def page(desk, ana, clock):
    return PersonPage(desk.journal, desk.tasks, clock)


@pytest.fixture
def window(qtbot, desk, page, ana):
    window = shown(qtbot, desk, page)
    page.load(ana)
    settle(desk)
    return window


def field(window, name):
    return child(window, name, QLineEdit)


def press(window, name):
    child(window, name, QPushButton).click()


def meeting(desk, meeting_id):
    return desk.do(lambda: desk.journal.meetings.get(meeting_id))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("10:30", time(10, 30)),
        ("10.30", time(10, 30)),
        ("1030", time(10, 30)),
        ("9", time(9)),
        ("2pm", time(14)),
        ("12 am", time(0)),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_type_it(text, at):
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["25:00", "10:60", "noonish", "13pm"])
def test_what_is_no_time_is_said(text):
    with pytest.raises(InvalidInputError, match="not a time of day"):
        read_time(text)


@pytest.mark.parametrize("text", ["", "0", "1441", "half an hour"])
def test_what_is_no_length_is_said(text):
    with pytest.raises(InvalidInputError, match="not a length"):
        read_minutes(text)


# The person


def test_a_person_is_edited_and_the_head_follows(window, page, desk, ana, qtbot):
    press(window, "team")
    assert field(window, "personTeam").hasFocus()
    qtbot.keyClicks(field(window, "personTeam"), "Ledger")
    qtbot.keyClick(field(window, "personTeam"), Key.Key_Return)
    settle(desk)
    assert desk.do(lambda: desk.journal.people.get(ana)).details.team == "Ledger"
    assert child(page, "team", QPushButton).text() == "Ledger"
    assert not any(sheet.isVisible() for sheet in window.findChildren(PersonSheet))


def test_a_name_is_all_that_is_needed(window, qtbot):
    sheet = PersonSheet(window)
    sent = heard(sheet.sent)
    sheet.begin()
    qtbot.keyClick(field(window, "personName"), Key.Key_Return)
    assert sent == []
    assert "at least one word" in field(window, "personName").accessibleDescription()
    qtbot.keyClicks(field(window, "personName"), "Bert")
    qtbot.keyClick(field(window, "personName"), Key.Key_Return)
    assert sent == [(PersonDetails("Bert"),)]


def test_everything_that_is_known_comes_back_unchanged(window):
    known = PersonDetails(
        "Zoë Żółć", Role.SPONSOR, "Director", "Payments", Cadence.MONTHLY, 3, time(16), 45
    )
    assert PersonSheet(window, known).answers() == known


def test_a_wrong_time_stands_at_its_field_and_nothing_is_sent(window, qtbot):
    sheet = PersonSheet(window, PersonDetails("Bert"))
    sheet.begin()
    sheet.at.set_text("25:00")
    assert sheet.answers() is None
    assert "not a time of day" in sheet.at.edit.accessibleDescription()


def test_what_could_not_be_kept_stays_in_the_sheet(window, page, desk, monkeypatch, qtbot):
    full = VaultError("DISK_FULL", "The disk is full.", safe="It is safe.", next_step="Try again.")

    def fail(*_args):
        raise full

    monkeypatch.setattr(desk.journal.people, "update", fail)
    page.person_work.edit()
    field(window, "personTeam").setText("Ledger")
    press(window, "send")
    settle(desk)
    assert field(window, "personTeam").text() == "Ledger"
    assert "The disk is full." in child(window, "personSheet")._failure.text()


# Planning


def test_the_next_1_1_is_planned_from_the_head(window, page, desk, ana, qtbot):
    press(window, "nextMeeting")
    day = field(window, "day")
    assert day.hasFocus()
    day.setText("")
    qtbot.keyClicks(day, "fri")
    qtbot.keyClick(day, Key.Key_Return)
    settle(desk)
    planned = desk.do(lambda: desk.journal.meetings.next_for(ana))
    assert (planned.on, planned.at) == (date(2026, 11, 27), time(10, 30))
    assert child(page, "nextMeeting", QPushButton).text() == "Fri 27 Nov, 10:30"


def test_a_day_that_does_not_exist_is_said(window, page, desk, ana, qtbot):
    page.meeting_work.plan()
    field(window, "day").setText("31 nov")
    press(window, "send")
    settle(desk)
    assert "November has 30 days." in field(window, "day").accessibleDescription()
    assert desk.do(lambda: desk.journal.meetings.next_for(ana)) is None


def test_a_proposed_day_takes_one_press(window, page, desk, ana):
    page.meeting_work.plan()
    press(window, "proposal.2026-11-26")
    press(window, "send")
    settle(desk)
    assert desk.do(lambda: desk.journal.meetings.next_for(ana)).on == date(2026, 11, 26)


def view_of(desk, ana, **known):
    person = desk.do(lambda: desk.journal.people.get(ana))
    empty = dict.fromkeys(("next_meeting", "preferred"))
    lists = {"topics": [], "actions": [], "timeline": [], "roles": []}
    return PersonView(
        person=person, note="", past_count=0, preferences=None, **{**empty, **lists, **known}
    )


def test_proposals_follow_how_often_they_meet(desk, ana, planned):
    days = usual_days(view_of(desk, ana, next_meeting=planned), TODAY)
    assert days == [
        DateProposal(date(2026, 12, 1), time(10, 30)),
        DateProposal(date(2026, 12, 2), None),
    ]


def test_the_first_1_1_need_not_wait_for_a_week(desk, ana):
    days = usual_days(view_of(desk, ana), date(2026, 11, 27))
    assert [one.on for one in days] == [date(2026, 11, 30), date(2026, 12, 1)]


def test_moving_proposes_working_days_and_the_week_after(desk, planned):
    days = days_to_move(planned, date(2026, 11, 27))
    assert [one.on for one in days] == [
        date(2026, 11, 30),
        date(2026, 12, 1),
    ]


# Moving, cancelling, no-show


def test_moving_says_who_asked_and_why_and_can_be_undone(window, page, desk, ana, planned):
    page.load(ana)
    settle(desk)
    press(window, "nextMeeting")
    field(window, "day").setText("fri")
    child(window, "moveSheet").asked_by.set_value(Side.THEM)
    field(window, "reason").setText("dentist")
    press(window, "send")
    settle(desk)
    old = meeting(desk, planned.id)
    assert (old.state, old.asked_by, old.reason) == (MeetingState.MOVED, Side.THEM, "dentist")
    assert window.toasts[-1][0] == "Moved to Fri 27 Nov"
    window.undo()
    settle(desk)
    assert meeting(desk, planned.id).state is MeetingState.PLANNED


def test_a_correction_is_no_move(window, page, desk, ana, planned):
    page.load(ana)
    settle(desk)
    page.meeting_work.move()
    field(window, "day").setText("fri")
    child(window, "moveSheet").asked_by.set_value(None)
    press(window, "send")
    settle(desk)
    corrected = meeting(desk, planned.id)
    assert (corrected.state, corrected.on) == (MeetingState.PLANNED, date(2026, 11, 27))


def test_another_time_on_the_same_day_is_no_move(window, page, desk, ana, planned):
    page.load(ana)
    settle(desk)
    page.meeting_work.move()
    field(window, "time").setText("15:00")
    press(window, "send")
    settle(desk)
    corrected = meeting(desk, planned.id)
    assert (corrected.state, corrected.at) == (MeetingState.PLANNED, time(15))


def test_cancelling_offers_moving_first(window, page, desk, ana, planned):
    page.load(ana)
    settle(desk)
    page.do("cancel")
    assert child(window, "close", QPushButton).text() == "Keep it"
    assert child(window, "close", QPushButton).hasFocus()
    press(window, "moveInstead")
    assert child(window, "moveSheet").isVisible()
    assert meeting(desk, planned.id).state is MeetingState.PLANNED


def test_enter_in_the_cancel_sheet_keeps_the_1_1(window, page, desk, ana, planned, qtbot):
    page.load(ana)
    settle(desk)
    page.do("cancel")
    qtbot.keyClick(child(window, "close", QPushButton), Key.Key_Return)
    settle(desk)
    assert meeting(desk, planned.id).state is MeetingState.PLANNED


def test_cancelling_notes_who_and_why_and_can_be_undone(window, page, desk, ana, planned):
    page.load(ana)
    settle(desk)
    page.do("cancel")
    field(window, "reason").setText("release freeze")
    press(window, "send")
    settle(desk)
    gone = meeting(desk, planned.id)
    assert (gone.state, gone.asked_by, gone.reason) == (
        MeetingState.CANCELLED,
        Side.ME,
        "release freeze",
    )
    window.undo()
    settle(desk)
    assert meeting(desk, planned.id).state is MeetingState.PLANNED


def test_when_they_asked_there_are_words_to_keep_it(window, page, desk, ana, planned):
    page.load(ana)
    settle(desk)
    told = heard(page.text_copied)
    page.do("cancel")
    sheet = child(window, "cancelSheet")
    assert not sheet._gentle.isVisible()
    sheet.asked_by.set_value(Side.THEM)
    sheet.asked_by.valueChanged.emit(Side.THEM)
    press(window, "copyWords")
    assert told == [
        ("Let us keep it, even without an agenda. We can also just talk, or make it short.",)
    ]


def test_a_no_show_says_who_did_not_come(window, page, desk, ana, planned):
    page.load(ana)
    settle(desk)
    page.do("no_show")
    child(window, "noShowSheet").who.set_value(Side.ME)
    press(window, "send")
    settle(desk)
    missed = meeting(desk, planned.id)
    assert (missed.state, missed.asked_by) == (MeetingState.NO_SHOW, Side.ME)
