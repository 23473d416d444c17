"""After a call: answers by one press, what carries over, promises, and the next date."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from call_desk import open_desk
from mgrjournal.clock import fixed
from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings.facts import (
    ActionState,
    DateProposal,
    Driver,
    MeetingState,
    Side,
    TopicState,
    WrapUp,
)
from mgrjournal.people.facts import Cadence, PersonDetails
from ui.pages.wrap_up import WrapUpPage
from ui.pages.wrap_up.when_words import parse_when

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 24)
NOTE = """- [ ] draft the checklist @ana 📅 2026-12-01
/quote I spend Sunday evening guessing
/pain alerts without an owner
/personal her sister moves
/next the half marathon
"""


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def person(desk):
    details = PersonDetails(
        "Ana Kowalczyk", cadence=Cadence.WEEKLY, weekday=1, at=time(10, 30), minutes=30
    )
    return desk.do(lambda: desk.journal.people.add(details)).id


@pytest.fixture
def ended(desk, person):
    """A call that has just ended, with something of everything left over."""
    journal = desk.journal
    handover, *_ = desk.do(
        lambda: journal.topics.add_many(person, ["Handover", "Offsite", "Writing"], Side.THEM)
    )
    desk.do(lambda: journal.actions.add(person, "An older promise", Side.ME))
    meeting = desk.call(person)
    desk.do(lambda: journal.topics.set_state(handover.id, TopicState.DISCUSSED, meeting))
    desk.do(lambda: journal.notes.save(meeting, NOTE, 0))
    desk.do(lambda: journal.meetings.finish(meeting))
    return meeting


@pytest.fixture
def page(desk, ended, qtbot):
    made = WrapUpPage(desk.journal, desk.tasks, desk.clock)
    desk.tasks.changed.connect(made.on_changed)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    made.load(ended)
    desk.tasks.drain()
    qtbot.waitUntil(lambda: tap(made, "driver.1").hasFocus())
    return made


def tap(page, name):
    return page.findChild(QPushButton, f"wrapUp.{name}")


def said(desk, meeting):
    desk.tasks.drain()
    return desk.do(lambda: desk.journal.meetings.get(meeting)).wrap_up


def rows(view):
    model = view.model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def chips(page):
    found = [page.findChild(QPushButton, f"wrapUp.date.{n}") for n in (1, 2, 3)]
    return [(chip.text(), chip.isChecked()) for chip in found if chip is not None]


def next_of(desk, person):
    desk.tasks.drain()
    return desk.do(lambda: desk.journal.meetings.next_for(person))


# Answers


def test_nothing_is_answered_that_was_not_said(page, desk, ended):
    assert said(desk, ended) == WrapUp()
    taps = [tap(page, f"{name}.{n}") for name in ("energy", "worth") for n in range(1, 6)]
    assert not any(button.isChecked() for button in taps)
    assert not tap(page, "preparedThem.1").isChecked(), "not even where topics were ready"


def test_each_press_is_kept_at_once(page, desk, ended, qtbot):
    qtbot.mouseClick(tap(page, "driver.1"), Qt.MouseButton.LeftButton)
    assert said(desk, ended) == WrapUp(driver=Driver.THEM)
    qtbot.mouseClick(tap(page, "energy.4"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tap(page, "worth.5"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tap(page, "preparedMe.1"), Qt.MouseButton.LeftButton)
    assert said(desk, ended) == WrapUp(Driver.THEM, 4, 5, prepared_me=True)


def test_pressing_the_same_again_takes_the_answer_back(page, desk, ended, qtbot):
    for expected in (3, None):
        qtbot.mouseClick(tap(page, "energy.3"), Qt.MouseButton.LeftButton)
        assert said(desk, ended).energy == expected


def test_everything_can_be_answered_by_keys_alone(page, desk, ended, qtbot):
    def press(key):
        qtbot.keyClick(QApplication.focusWidget(), key)

    press(Key.Key_2)
    press(Key.Key_Down)
    press(Key.Key_4)
    press(Key.Key_Down)
    press(Key.Key_Right)
    press(Key.Key_Space)
    press(Key.Key_Down)
    press(Key.Key_Space)
    press(Key.Key_Tab)
    press(Key.Key_1)
    assert said(desk, ended) == WrapUp(Driver.SHARED, 4, 2, prepared_me=True, prepared_them=True)


def test_answers_given_before_are_shown(page, desk, ended, qtbot):
    wrap_up = WrapUp(Driver.ME, 2, 3, prepared_me=None, prepared_them=True)
    desk.do(lambda: desk.journal.meetings.set_wrap_up(ended, wrap_up))
    page.load(ended)
    desk.tasks.drain()
    assert page.answers.wrap_up == wrap_up
    checked = ("driver.3", "energy.2", "worth.3", "preparedThem.1")
    assert all(tap(page, name).isChecked() for name in checked)
    assert not tap(page, "preparedMe.1").isChecked()


# What carries over


def test_what_is_open_carries_over_and_what_was_discussed_does_not(page):
    assert rows(page.carry.view) == ["Offsite", "Writing", "the half marathon"]


def test_what_is_unticked_is_dropped_and_ticked_again_carries_over(page, desk, person, qtbot):
    view = page.carry.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Key.Key_Space)
    desk.tasks.drain()
    agenda = desk.do(lambda: desk.journal.topics.agenda(person))
    assert "Offsite" not in [topic.text for topic in agenda]
    assert rows(view)[0] == "Offsite", "it stays in sight, to be taken back"
    qtbot.keyClick(view, Key.Key_Space)
    desk.tasks.drain()
    agenda = desk.do(lambda: desk.journal.topics.agenda(person))
    assert "Offsite" in [topic.text for topic in agenda]


def test_a_topic_can_be_left_to_linger_by_key(page, desk, person, qtbot):
    view = page.carry.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Key.Key_L)
    desk.tasks.drain()
    topic = next(t for t in desk.do(lambda: desk.journal.topics.agenda(person)))
    assert (topic.text, topic.state) == ("Offsite", TopicState.LINGERING)
    sentence = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == (
        "Topic, Offsite, brought by Ana, lingering since 24 Nov, goes to the next 1:1"
    )


def test_a_lingering_topic_dropped_and_taken_back_lingers_again(page, desk, person, qtbot):
    view = page.carry.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Key.Key_L, Key.Key_Space, Key.Key_Space):
        qtbot.keyClick(view, key)
        desk.tasks.drain()
    assert desk.do(lambda: desk.journal.topics.agenda(person))[0].state is TopicState.LINGERING


# Promises and what was noted


def test_only_what_was_promised_in_this_call_is_shown(page):
    assert rows(page.promised.view) == ["draft the checklist"]


def test_a_promise_can_be_ticked_here(page, desk, person, qtbot):
    view = page.promised.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Key.Key_Space)
    desk.tasks.drain()
    closed = desk.do(lambda: desk.journal.actions.for_person(person, closed=True))
    assert [(a.text, a.state) for a in closed] == [("draft the checklist", ActionState.DONE)]
    assert rows(view) == ["draft the checklist"]


def test_understood_lines_are_shown(page):
    shown = words(page)
    for line in ("I spend Sunday evening guessing", "alerts without an owner", "her sister moves"):
        assert line in shown


def test_sections_that_hold_nothing_are_not_there(desk, qtbot):
    meeting = desk.call(desk.person("Lars Berg", Cadence.NONE))
    desk.do(lambda: desk.journal.meetings.finish(meeting))
    page = WrapUpPage(desk.journal, desk.tasks, desk.clock)
    qtbot.addWidget(page)
    page.show()
    page.load(meeting)
    desk.tasks.drain()
    shown = words(page)
    assert not {"Promised", "Noted"} & set(shown)
    assert not any("Note saved" in text for text in shown)
    assert chips(page) == []


# The next date


def test_dates_come_from_the_cadence_and_the_first_stands(page):
    assert chips(page) == [("Tue 1 Dec, 10:30", True), ("Wed 2 Dec", False)]
    assert "weekly" in words(page)


def test_the_date_that_stands_is_planned_with_done_and_can_be_undone(page, desk, person, qtbot):
    assert next_of(desk, person) is None
    toasts = []
    page.notify.connect(lambda text, undo: toasts.append((text, undo)))
    with qtbot.waitSignal(page.done):
        page.finish()
    planned = next_of(desk, person)
    assert (planned.on, planned.at) == (date(2026, 12, 1), time(10, 30))
    assert toasts[0][0] == "Next 1:1: Tue 1 Dec, 10:30"
    toasts[0][1]()
    assert next_of(desk, person) is None


def test_a_date_that_is_pressed_is_planned_at_once(page, desk, person, qtbot):
    page.findChild(QPushButton, "wrapUp.date.2").click()
    assert next_of(desk, person).on == date(2026, 12, 2)
    assert chips(page) == [("Tue 1 Dec, 10:30", False), ("Wed 2 Dec", True)]
    page.findChild(QPushButton, "wrapUp.date.1").click()
    assert next_of(desk, person).on == date(2026, 12, 1)
    assert desk.do(lambda: desk.journal.meetings.count(person)) == 1, "there is only one"


def test_quick_presses_end_with_the_last_one(page, desk, person):
    for name in ("date.2", "date.1", "date.2"):
        page.findChild(QPushButton, f"wrapUp.{name}").click()
    assert next_of(desk, person).on == date(2026, 12, 2)


def test_no_date_is_an_answer_too(page, desk, person, qtbot):
    page.findChild(QPushButton, "wrapUp.date.1").click()
    assert chips(page)[0] == ("Tue 1 Dec, 10:30", False)
    with qtbot.waitSignal(page.done):
        page.finish()
    assert next_of(desk, person) is None


def test_a_planned_date_pressed_again_is_taken_away(page, desk, person):
    page.findChild(QPushButton, "wrapUp.date.2").click()
    page.findChild(QPushButton, "wrapUp.date.2").click()
    assert next_of(desk, person) is None


def test_what_is_planned_already_stands_and_stays(page, desk, person, ended, qtbot):
    desk.do(lambda: desk.journal.meetings.plan(person, date(2026, 12, 3), time(9, 0), 45))
    page.load(ended)
    desk.tasks.drain()
    assert chips(page)[0] == ("Thu 3 Dec, 09:00", True)
    with qtbot.assertNotEmitted(page.notify), qtbot.waitSignal(page.done):
        page.finish()
    planned = next_of(desk, person)
    assert (planned.on, planned.minutes) == (date(2026, 12, 3), 45)


def test_another_date_is_typed_in_words(page, desk, person, qtbot):
    page.findChild(QPushButton, "wrapUp.anotherDate").click()
    field = page.findChild(QLineEdit, "wrapUp.date")
    assert field.hasFocus()
    qtbot.keyClicks(field, "31 feb")
    qtbot.keyClick(field, Key.Key_Return)
    assert field.isVisible(), "the words stay"
    assert any("February" in text for text in words(page))
    field.clear()
    qtbot.keyClicks(field, "fri 14:00")
    qtbot.keyClick(field, Key.Key_Return)
    assert (next_of(desk, person).on, next_of(desk, person).at) == (
        date(2026, 11, 27),
        time(14, 0),
    )
    assert ("Fri 27 Nov, 14:00", True) in chips(page)
    assert not field.isVisible()


def test_escape_closes_the_field(page, qtbot):
    page.findChild(QPushButton, "wrapUp.anotherDate").click()
    field = page.findChild(QLineEdit, "wrapUp.date")
    qtbot.keyClicks(field, "fri")
    qtbot.keyClick(field, Key.Key_Escape)
    assert not field.isVisible()
    assert chips(page)[0][1]


@pytest.mark.parametrize(
    ("text", "on", "at"),
    [
        ("fri", date(2026, 11, 27), None),
        ("fri 14:00", date(2026, 11, 27), time(14, 0)),
        ("3 dec, 9:30", date(2026, 12, 3), time(9, 30)),
        ("tomorrow at 8h15", date(2026, 11, 25), time(8, 15)),
        ("+2w", date(2026, 12, 8), None),
        ("1.12.", date(2026, 12, 1), None),
    ],
)
def test_a_day_and_a_time_are_read_from_words(text, on, at):
    assert parse_when(text, TODAY) == DateProposal(on, at)


@pytest.mark.parametrize("text", ["", "14:00", "never", "2026-11-23", "31 feb 10:00"])
def test_what_is_no_day_to_come_is_refused_in_a_sentence(text):
    with pytest.raises(InvalidInputError) as refused:
        parse_when(text, TODAY)
    assert refused.value.title.endswith(".")


# The end


def test_control_enter_is_a_full_answer_at_any_time(page, desk, person, ended, qtbot):
    with qtbot.waitSignal(page.done) as done:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return, CTRL)
    assert done.args == [person]
    assert said(desk, ended) == WrapUp()


def test_done_twice_is_done_once(page, desk, qtbot):
    done = []
    page.done.connect(done.append)
    page.finish()
    page.finish()
    desk.tasks.drain()
    assert len(done) == 1


def test_back_to_the_note_lets_the_call_go_on(page, desk, ended, qtbot):
    with qtbot.waitSignal(page.resumed) as asked:
        page.findChild(QPushButton, "wrapUp.back").click()
    assert asked.args == [ended]
    meeting = desk.do(lambda: desk.journal.meetings.get(ended))
    assert meeting.running
    assert meeting.state is MeetingState.PLANNED


def test_the_wrap_up_of_an_older_1_1_goes_back_without_starting_a_call(desk, ended, qtbot):
    later = WrapUpPage(desk.journal, desk.tasks, fixed(desk.clock.now() + timedelta(days=1)))
    qtbot.addWidget(later)
    later.show()
    later.load(ended)
    desk.tasks.drain()
    assert "Ana, Tue 24 Nov" in words(later)
    with qtbot.waitSignal(later.note_opened) as opened:
        later.go_back()
    assert opened.args == [ended]
    assert desk.do(lambda: desk.journal.meetings.get(ended)).state is MeetingState.HELD


def test_it_says_how_long_the_call_took_and_that_the_note_is_saved(page):
    shown = words(page)
    assert "Ana, 1 minute" in shown
    assert "Note saved 10:05" in shown


# Room


def test_in_a_low_window_it_scrolls_and_its_foot_stays(page, qtbot):
    page.resize(900, 600)
    assert (page.width(), page.height()) == (900, 600)
    done = page.findChild(QPushButton, "wrapUp.done")
    bottom = done.mapTo(page, done.rect().bottomLeft()).y()
    assert done.isVisible()
    assert bottom < 600


def test_every_button_has_a_name(page):
    for button in page.findChildren(QPushButton):
        assert button.objectName(), button
        assert button.text() or button.accessibleName()
