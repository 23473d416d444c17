"""The page of a person: topics of both sides, in place, by keyboard; what others change appears."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from call_desk import open_desk
from mgrjournal.errors import VaultError
from mgrjournal.meetings.facts import MeetingState, Side, TopicState
from mgrjournal.people.facts import PersonDetails
from page_window import child, heard, settle, shown
from ui.pages.person import PersonPage
from ui.tasks import Kind

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
FULL = VaultError("DISK_FULL", "The disk is full.", safe="It is safe.", next_step="Try again.")


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def ana(desk):
    """Ana has three topics and a 1:1 today."""
    person = desk.person()
    journal = desk.journal
    desk.do(lambda: journal.topics.add_many(person, ["Handover hurts", "Pairing"], Side.THEM))
    desk.do(lambda: journal.topics.add(person, "Who owns the queue?", Side.ME))
    desk.do(lambda: journal.meetings.plan(person, date(2026, 11, 24), time(10, 30)))
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


def agenda(desk, person):
    return desk.do(lambda: desk.journal.topics.agenda(person))


def words(page):
    return [topic.text for topic in page.next.desk.topics()]


def test_it_shows_who_it_is_and_when_they_meet(window, page):
    assert child(page, "role", QPushButton).text() == "Report"
    assert child(page, "cadence", QPushButton).text() == "Weekly, Tuesdays"
    assert child(page, "nextMeeting", QPushButton).text() == "Today 10:30"
    assert words(page) == ["Handover hurts", "Pairing", "Who owns the queue?"]


def test_the_keyboard_begins_at_the_topics(window, page):
    assert page.next.topics.hasFocus()
    assert page.next.topics.current_id() is not None


def test_a_topic_is_added_by_one_key_and_the_line_waits_for_the_next(
    window, page, desk, ana, qtbot
):
    qtbot.keyClick(page, Key.Key_T, CTRL)
    line = page.next.add_line.edit
    assert line.hasFocus()
    for words_typed in ("Budget", "Holidays"):
        qtbot.keyClicks(line, words_typed)
        qtbot.keyClick(line, Key.Key_Return)
    settle(desk)
    assert words(page)[-2:] == ["Budget", "Holidays"]
    assert [t.brought_by for t in agenda(desk, ana)[-2:]] == [Side.ME, Side.ME]
    assert line.hasFocus()
    assert line.text() == ""


@pytest.mark.parametrize(
    ("typed", "side"),
    [("ana: Budget", Side.THEM), ("both: Budget", Side.BOTH), ("@ana Budget", Side.THEM)],
)
def test_who_brings_it_is_said_in_front(window, page, desk, ana, qtbot, typed, side):
    line = page.next.add_line.edit
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Key.Key_Return)
    settle(desk)
    added = agenda(desk, ana)[-1]
    assert (added.text, added.brought_by) == ("Budget", side)
    assert added.shareable is (side is Side.THEM)


def test_who_brings_it_can_be_chosen_with_the_arrows(window, page, desk, ana, qtbot):
    line = page.next.add_line
    line.begin()
    qtbot.keyClicks(line.edit, "Budget")
    line.set_side(Side.BOTH)
    qtbot.keyClick(line.edit, Key.Key_Return)
    settle(desk)
    assert agenda(desk, ana)[-1].brought_by is Side.BOTH


def test_a_tick_is_kept_and_the_topic_stays_in_sight(window, page, desk, ana, qtbot):
    qtbot.keyClick(page.next.topics, Key.Key_Space)
    settle(desk)
    meeting = desk.do(lambda: desk.journal.meetings.next_for(ana))
    closed = desk.do(lambda: desk.journal.topics.agenda(ana, meeting.id))[0]
    assert closed.state is TopicState.DISCUSSED
    assert words(page)[0] == "Handover hurts"
    assert page.next.topics.hasFocus()


def test_every_verb_of_a_row_reaches_the_journal(window, page, desk, ana, qtbot):
    topics = page.next.topics
    for key in (Key.Key_N, Key.Key_S, Key.Key_L):
        qtbot.keyClick(topics, key)
    qtbot.keyClick(topics, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(desk)
    second = agenda(desk, ana)[1]
    assert second.text == "Handover hurts"
    assert second.brought_by is Side.ME
    assert second.shareable
    assert second.state is TopicState.LINGERING
    assert words(page) == ["Pairing", "Handover hurts", "Who owns the queue?"]


def test_what_is_on_its_way_to_the_journal_is_not_drawn_back(window, page, desk, qtbot):
    drawn = heard(page.next.desk.shown)
    for key in (Key.Key_Space, Key.Key_S, Key.Key_N):
        qtbot.keyClick(page.next.topics, key)
    settle(desk)
    assert drawn
    for (topics,) in drawn:
        first = topics[0]
        assert (first.state, first.brought_by) == (TopicState.DISCUSSED, Side.ME)


def test_a_deleted_topic_comes_back_by_undo(window, page, desk, ana, qtbot):
    qtbot.keyClick(page.next.topics, Key.Key_Delete)
    settle(desk)
    assert words(page) == ["Pairing", "Who owns the queue?"]
    assert window.toasts[-1][0] == "Topic deleted"
    window.undo()
    settle(desk)
    assert words(page) == ["Handover hurts", "Pairing", "Who owns the queue?"]


def test_a_dropped_topic_comes_back_by_undo(window, page, desk, ana, qtbot):
    qtbot.keyClick(page.next.topics, Key.Key_D)
    settle(desk)
    assert [t.text for t in agenda(desk, ana)] == ["Pairing", "Who owns the queue?"]
    window.undo()
    settle(desk)
    assert agenda(desk, ana)[0].text == "Handover hurts"


def test_text_that_could_not_be_kept_stays_in_the_line(window, page, desk, qtbot, monkeypatch):
    def fail(*_args, **_known):
        raise FULL

    monkeypatch.setattr(desk.journal.topics, "add", fail)
    line = page.next.add_line
    qtbot.keyClicks(line.edit, "Budget")
    qtbot.keyClick(line.edit, Key.Key_Return)
    settle(desk)
    assert line.edit.text() == "Budget"
    assert "The disk is full." in line.edit.accessibleDescription()


def test_an_edit_that_could_not_be_kept_opens_again(window, page, desk, qtbot, monkeypatch):
    def fail(*_args):
        raise FULL

    monkeypatch.setattr(desk.journal.topics, "edit", fail)
    told = heard(desk.tasks.failed)
    qtbot.keyClick(page.next.topics, Key.Key_F2)
    child(page, "itemEditor").setText("Better words")
    qtbot.keyClick(child(page, "itemEditor"), Key.Key_Return)
    qtbot.waitUntil(lambda: told == [(FULL,)] or settle(desk))
    qtbot.waitUntil(lambda: child(page, "itemEditor").text() == "Better words")


def test_what_others_add_appears_and_the_focus_stays(window, page, desk, ana):
    page.next.topics.choose(page.next.desk.topics()[1].id)
    chosen = page.next.topics.current_id()
    add = lambda: desk.journal.topics.add(ana, "From the strip", Side.THEM)  # noqa: E731
    desk.tasks.change(add, kinds={Kind.TOPIC}, owner=desk.tasks)
    settle(desk)
    assert words(page)[-1] == "From the strip"
    assert page.next.topics.current_id() == chosen


def test_words_typed_for_one_person_are_not_shown_with_another(window, page, desk, ana, qtbot):
    bert = desk.do(lambda: desk.journal.people.add(PersonDetails("Bert"))).id
    desk.do(lambda: desk.journal.topics.add(bert, "His", Side.THEM))
    qtbot.keyClicks(page.next.add_line.edit, "half a thou")
    page.load(bert)
    settle(desk)
    assert page.next.add_line.edit.text() == ""
    page.load(ana)
    settle(desk)
    assert page.next.add_line.edit.text() == "half a thou"


def test_a_pasted_list_asks_for_the_preview(window, page, qtbot):
    told = heard(page.next.paste_asked)
    QGuiApplication.clipboard().setText("- one\n- two")
    qtbot.keyClick(page.next.add_line.edit, Key.Key_V, CTRL)
    assert told == [("- one\n- two",)]
    assert page.next.add_line.edit.text() == ""


def test_up_leads_from_the_line_to_the_last_topic_and_down_back(window, page, qtbot):
    page.next.add_line.begin()
    qtbot.keyClick(page.next.add_line.edit, Key.Key_Up)
    assert page.next.topics.hasFocus()
    assert page.next.topics.current_id() == page.next.desk.topics()[-1].id
    qtbot.keyClick(page.next.topics, Key.Key_Down)
    assert page.next.add_line.edit.hasFocus()


def test_a_chosen_format_lays_its_sections_among_the_topics(window, page, desk, ana):
    formats = desk.do(desk.journal.formats.all)
    chosen = next(one for one in formats if one.key == "start-stop-continue")
    menu = page.next.format_menu(formats)
    next(a for a in menu.actions() if a.text() == chosen.name).trigger()
    settle(desk)
    headings = [section.title for section in chosen.details.sections]
    shown_rows = [row.text for row in page.next.topics.model().rows()]
    assert all(title in shown_rows for title in headings)
    assert words(page) == ["Handover hurts", "Pairing", "Who owns the queue?"]
    assert child(page, "next.format", QPushButton).text() == chosen.name


def test_without_a_next_one_a_format_is_kept_for_those_to_come(window, page, desk, ana):
    meeting = desk.do(lambda: desk.journal.meetings.next_for(ana))
    desk.do(lambda: desk.journal.meetings.delete(meeting.id))
    page.load(ana)
    settle(desk)
    career = desk.do(lambda: desk.journal.formats.by_key("career"))
    page.meeting_work.choose_format(career.id)
    settle(desk)
    assert desk.do(lambda: desk.journal.people.preferences(ana)).format_id == career.id
    assert child(page, "next.format", QPushButton).text() == career.name


def test_keys_ask_for_the_call_and_the_copy(window, page, ana, qtbot):
    started, copied = heard(page.call_started), heard(page.copy_agenda_requested)
    qtbot.keyClick(page, Key.Key_Return, CTRL)
    qtbot.keyClick(page, Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert started == [(ana,)]
    assert copied == [(ana,)]


def test_keys_rest_while_a_sheet_lies_over_the_page(window, page, qtbot):
    started = heard(page.call_started)
    page.person_work.edit()
    qtbot.keyClick(page, Key.Key_Return, CTRL)
    assert started == []


def test_a_call_that_runs_can_be_gone_back_to(window, page, desk, ana):
    desk.do(lambda: desk.journal.meetings.start(ana))
    page.load(ana)
    settle(desk)
    told = heard(page.call_started)
    child(page, "next.resume", QPushButton).click()
    assert told == [(ana,)]


def test_a_day_that_has_passed_is_closed_in_one_press(window, page, desk, ana):
    meeting = desk.do(lambda: desk.journal.meetings.next_for(ana))
    desk.do(lambda: desk.journal.meetings.set_time(meeting.id, date(2026, 11, 17), None, 30))
    page.load(ana)
    settle(desk)
    child(page, "next.held", QPushButton).click()
    settle(desk)
    held = desk.do(lambda: desk.journal.meetings.get(meeting.id))
    assert held.state is MeetingState.HELD
    assert page.timeline.entries.model().rowCount() == 1


def test_narrow_the_aside_folds_under_the_topics(qtbot, desk, ana, clock):
    page = PersonPage(desk.journal, desk.tasks, clock)
    shown(qtbot, desk, page, (900, 600))
    page.load(ana)
    settle(desk)
    under = page.promises.mapTo(page, page.promises.rect().topLeft())
    over = page.next.mapTo(page, page.next.rect().topLeft())
    assert under.x() == over.x()
    assert under.y() > over.y()


def test_wide_the_aside_stands_beside_the_topics(window, page):
    beside = page.promises.mapTo(page, page.promises.rect().topLeft())
    assert beside.x() > page.next.mapTo(page, page.next.rect().topRight()).x()


def test_tabs_scroll_to_their_section(qtbot, desk, ana, clock):
    page = PersonPage(desk.journal, desk.tasks, clock)
    shown(qtbot, desk, page, (900, 400))
    page.load(ana)
    settle(desk)
    page.tabs.valueChanged.emit("timeline")
    top = page.timeline.mapTo(page.area, page.timeline.rect().topLeft()).y()
    most = page.area.verticalScrollBar().maximum()
    assert top <= 1 or page.area.verticalScrollBar().value() == most


def test_somebody_who_is_gone_leads_elsewhere(window, page, desk, ana):
    told = heard(page.person_gone)
    desk.do(lambda: desk.journal.people.delete(ana))
    page.load(ana)
    settle(desk)
    assert told == [()]


def test_every_control_has_a_name(window, page):
    for button in page.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert button.accessibleName() or button.text(), button.objectName()


def test_tab_goes_through_head_topics_aside_and_past(window, page, desk, ana, qtbot):
    desk.do(lambda: desk.journal.actions.add(ana, "Checklist", Side.THEM))
    page.load(ana)
    settle(desk)
    child(page, "person.copy", QPushButton).setFocus()
    stops = []
    for _ in range(16):
        stops.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert [name for name in stops if name] == [
        "person.copy",
        "person.start",
        "person.more",
        "role",
        "team",
        "cadence",
        "nextMeeting",
        "next.format",
        "next.paste",
        "next.ask",
        "topics",
        "addTopic",
        "actions",
        "addAction",
        "personalTalk",
    ]
