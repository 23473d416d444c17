"""Today: the next 1:1s with their preparation, promises of both sides, a dropped thought."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from call_desk import open_desk
from mgrjournal.clock import Clock
from mgrjournal.errors import VaultError
from mgrjournal.meetings.facts import Side
from page_window import child, heard, settle, shown
from ui.pages.today import TodayPage
from ui.tasks import Kind

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 24)
FULL = VaultError("DISK_FULL", "The disk is full.", safe="It is safe.", next_step="Try again.")


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
def page(desk, clock):
    return TodayPage(desk.journal, desk.tasks, clock)


@pytest.fixture
def window(qtbot, desk, page):
    window = shown(qtbot, desk, page)
    page.load()
    settle(desk)
    return window


@pytest.fixture
def ana(desk):
    """Ana at half past ten with two topics and a late promise of mine, Bert tomorrow."""
    journal = desk.journal
    ana, bert = desk.person("Ana Kowalczyk"), desk.person("Bert Bauer")
    desk.do(lambda: journal.topics.add(ana, "Handover hurts", Side.THEM))
    desk.do(lambda: journal.topics.add(ana, "Who owns the queue?", Side.ME))
    desk.do(lambda: journal.meetings.plan(ana, TODAY, time(10, 30)))
    desk.do(lambda: journal.meetings.plan(bert, TODAY + timedelta(days=1), time(9)))
    desk.do(lambda: journal.actions.add(ana, "Send the template", Side.ME, date(2026, 11, 22)))
    desk.do(lambda: journal.actions.add(bert, "Draft the rota", Side.THEM))
    return ana


def rows(view):
    return [row.text for row in view.model().rows()]


def upcoming(page):
    model = page.upcoming.model()
    return [model.index(row).data() for row in range(model.rowCount())]


# What is shown


def test_with_nobody_yet_there_is_one_thing_to_do(window, page):
    told = heard(page.add_person_requested)
    assert page.nobody.isVisible()
    assert not page.thought.isVisible()
    child(page, "today.addPerson", QPushButton).click()
    assert len(told) == 1


def test_with_nothing_planned_it_offers_to_plan(desk, window, page, qtbot):
    desk.person("Ana Kowalczyk")
    page.load()
    settle(desk)
    assert page.nothing.isVisible()
    assert page.head.subtitle.text() == "No 1:1 is planned."
    child(page, "today.plan", QPushButton).click()
    assert child(window, "newMeetingSheet").isVisible()


def test_the_next_1_1_stands_there_with_its_topics(ana, window, page):
    assert page.head.title.text() == "Tuesday 24 November"
    assert page.head.subtitle.text() == "One 1:1 today, one tomorrow."
    assert page.card._name.text() == "Ana Kowalczyk"
    assert page.card._when.text() == "in 25 minutes"
    assert rows(page.card.topics) == ["Handover hurts", "Who owns the queue?"]


def test_the_others_follow_in_one_line_each(ana, window, page):
    assert upcoming(page) == ["Bert Bauer, Tomorrow 09:00, No topics yet"]


def test_one_that_passed_and_that_nobody_closed_comes_before_those_to_come(desk, ana, window, page):
    cleo = desk.person("Cleo")
    desk.do(lambda: desk.journal.meetings.plan(cleo, date(2026, 11, 17)))
    page.load()
    settle(desk)
    assert [line.split(",")[0] for line in upcoming(page)] == ["Cleo", "Bert Bauer"]
    assert page.card.person_id() == ana


def test_promises_of_both_sides_are_listed_late_first(ana, window, page):
    assert rows(page.mine.rows) == ["Send the template"]
    assert page.mine.rows.model().rows()[0].due == "2 days late"
    assert rows(page.waiting.rows) == ["Draft the rota"]


def test_many_promises_are_shown_in_part_until_asked_for(desk, ana, window, page):
    for number in range(10):
        desk.do(lambda n=number: desk.journal.actions.add(ana, f"Promise {n}", Side.ME))
    page.load()
    settle(desk)
    more = child(page, "today.mine.more", QPushButton)
    assert more.text() == "Show 3 more"
    more.click()
    assert len(rows(page.mine.rows)) == 11


def test_the_minutes_pass(ana, window, page, hands):
    hands.now += timedelta(minutes=20)
    page._minutes.timeout.emit()
    assert page.card._when.text() == "in 5 minutes"


def test_after_midnight_it_is_another_day(ana, window, page, hands, desk):
    hands.now += timedelta(days=1)
    page._minutes.timeout.emit()
    settle(desk)
    assert page.head.title.text() == "Wednesday 25 November"


# What is done


def test_a_topic_is_ticked_on_today(ana, window, page, desk, qtbot):
    page.card.topics.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.card.topics, Key.Key_Space)
    settle(desk)
    assert [t.text for t in desk.do(lambda: desk.journal.topics.agenda(ana))] == [
        "Who owns the queue?"
    ]


def test_a_promise_is_ticked_on_today_and_can_be_undone(ana, window, page, desk, qtbot):
    page.mine.rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.mine.rows, Key.Key_Space)
    settle(desk)
    assert desk.do(lambda: desk.journal.actions.open(Side.ME)) == []
    window.undo()
    settle(desk)
    assert rows(page.mine.rows) == ["Send the template"]


def test_enter_on_a_promise_opens_the_person(ana, window, page, qtbot):
    told = heard(page.person_opened)
    page.mine.rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.mine.rows, Key.Key_Return)
    assert told == [(ana,)]


def test_f2_on_a_promise_edits_it(ana, window, page, qtbot):
    page.mine.rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.mine.rows, Key.Key_F2)
    assert child(page, "itemEditor", QLineEdit).text() == "Send the template due:2026-11-22"


def test_a_click_on_a_1_1_opens_the_person(ana, window, page, qtbot):
    told = heard(page.person_opened)
    place = page.upcoming.visualRect(page.upcoming.model().index(0)).center()
    at = QPoint(200, place.y())
    qtbot.mouseClick(page.upcoming.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(told) == 1


def test_keys_begin_the_call_copy_and_plan(ana, window, page, qtbot):
    started, copied = heard(page.call_started), heard(page.copy_agenda_requested)
    qtbot.keyClick(page, Key.Key_Return, CTRL)
    qtbot.keyClick(page, Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (started, copied) == ([(ana,)], [(ana,)])
    qtbot.keyClick(page, Key.Key_N, CTRL)
    assert child(window, "newMeetingSheet").isVisible()


def test_a_call_that_runs_can_be_gone_back_to(desk, ana, window, page, qtbot):
    desk.do(lambda: desk.journal.meetings.start(ana))
    page.load()
    settle(desk)
    told = heard(page.call_started)
    child(page, "today.running", QPushButton).click()
    qtbot.keyClick(page, Key.Key_Return, CTRL)
    assert told == [(ana,), (ana,)]
    assert page.card.person_id() != ana


def test_what_others_change_appears(desk, ana, window, page):
    late = lambda: desk.journal.actions.add(ana, "From the call", Side.ME)  # noqa: E731
    desk.tasks.change(late, kinds={Kind.ACTION}, owner=desk.tasks)
    settle(desk)
    assert rows(page.mine.rows) == ["Send the template", "From the call"]


# A thought


def drop(page, qtbot, line):
    qtbot.keyClick(page, Key.Key_J, CTRL)
    assert page.thought.edit.hasFocus()
    page.thought.edit.setText(line)
    qtbot.keyClick(page.thought.edit, Key.Key_Return)


def test_a_thought_becomes_a_topic_and_can_be_undone(desk, ana, window, page, qtbot):
    drop(page, qtbot, "@ana ask about the half marathon")
    settle(desk)
    assert window.toasts[-1][0] == "On the agenda with Ana"
    assert rows(page.card.topics)[-1] == "ask about the half marathon"
    assert page.thought.edit.text() == ""
    assert page.thought.edit.hasFocus()
    window.undo()
    settle(desk)
    assert rows(page.card.topics) == ["Handover hurts", "Who owns the queue?"]


def test_a_thought_becomes_a_promise(desk, ana, window, page, qtbot):
    drop(page, qtbot, "@bert /action send the deck due:fri")
    settle(desk)
    assert rows(page.mine.rows) == ["Send the template", "send the deck"]


def test_a_thought_without_a_name_stays_and_says_what_is_missing(ana, window, page, qtbot):
    drop(page, qtbot, "half marathon")
    assert page.thought.edit.text() == "half marathon"
    assert "Nobody is named." in page.thought.edit.accessibleDescription()


def test_a_thought_that_could_not_be_kept_comes_back(desk, ana, window, page, qtbot, monkeypatch):
    def fail(*_args, **_known):
        raise FULL

    monkeypatch.setattr(desk.journal.topics, "add", fail)
    drop(page, qtbot, "@ana half marathon")
    settle(desk)
    assert page.thought.edit.text() == "@ana half marathon"
    assert "The disk is full." in page.thought.edit.accessibleDescription()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_names_are_offered_behind_an_at(ana, window, page, qtbot):
    page.thought.begin()
    qtbot.keyClicks(page.thought.edit, "@be")
    assert page.thought._names.stringList() == ["Bert Bauer"]
    page.thought._completer.activated.emit("Bert Bauer")
    assert page.thought.edit.text() == "@Bert "
    page.thought._popup.hide()


# A new 1:1


def test_a_1_1_is_planned_with_somebody(desk, ana, window, page, qtbot):
    cleo = desk.person("Cleo Meier")
    page.load()
    settle(desk)
    page.plan()
    sheet = child(window, "newMeetingSheet")
    assert sheet.person.edit.hasFocus()
    sheet.person.edit.setText("cleo")
    sheet.day.field.set_text("fri")
    qtbot.keyClick(sheet.day.field.edit, Key.Key_Return)
    settle(desk)
    planned = desk.do(lambda: desk.journal.meetings.next_for(cleo))
    assert planned.on == date(2026, 11, 27)
    assert window.toasts[-1][0] == "1:1 with Cleo planned"
    assert upcoming(page)[-1].startswith("Cleo Meier, Fri 27 Nov")


@pytest.mark.parametrize(
    ("who", "words"),
    [("zoe", "Nobody is called so."), ("b", ""), ("a", "More than one person fits")],
)
def test_who_is_not_clear_is_said(desk, ana, window, page, who, words):
    desk.person("Anton Maurer")
    page.load()
    settle(desk)
    page.plan()
    sheet = child(window, "newMeetingSheet")
    sheet.person.edit.setText(who)
    sheet.day.field.set_text("fri")
    answer = sheet.answers()
    assert (answer is None) is bool(words)
    assert words in sheet.person.edit.accessibleDescription()


def test_every_control_has_a_name(ana, window, page):
    for button in page.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert button.accessibleName() or button.text(), button.objectName()
