"""Copying the agenda: exactly what is shown leaves, and only what is shareable is shown."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from call_desk import open_desk
from mgrjournal.meetings.agenda import RenderOptions, ShareableAgenda, Style
from mgrjournal.meetings.facts import Side, Topic, TopicState
from page_window import child, heard, settle
from ui.clipboard_guard import ClipboardGuard
from ui.copy_agenda import CopySheet, Purpose
from ui.copy_agenda.outgoing import Outgoing
from ui.tasks import Kind

Key = Qt.Key
PRIVATE = "SALARY REVIEW"


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def ana(desk):
    person = desk.person()
    journal = desk.journal
    desk.do(lambda: journal.topics.add(person, "Handover hurts. It takes an hour.", Side.THEM))
    desk.do(lambda: journal.topics.add(person, PRIVATE, Side.ME))
    desk.do(lambda: journal.actions.add(person, "Checklist", Side.THEM, date(2026, 12, 1)))
    desk.do(lambda: journal.actions.add(person, "SECRET PROMISE", Side.ME))
    desk.do(lambda: journal.meetings.plan(person, date(2026, 11, 24), time(10, 30)))
    return person


@pytest.fixture
def guard(qapp):
    guard = ClipboardGuard(QGuiApplication.clipboard(), parent=qapp)
    yield guard
    guard.clear()
    guard.deleteLater()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def open_sheet(window, desk, ana, guard, qtbot):
    def make(purpose=Purpose.AGENDA):
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        person = desk.do(lambda: desk.journal.people.get(ana))
        sheet = CopySheet(window, desk.journal, desk.tasks, guard, person, purpose)
        sheet.open()
        settle(desk)
        return sheet

    return make


def preview(sheet):
    return child(sheet, "leaves").toPlainText()


def choose(sheet, style):
    sheet._styles.set_value(style)
    sheet._styles.valueChanged.emit(style)


def tick(sheet, qtbot, words):
    rows = sheet.topics.model().rows()
    sheet.topics.setFocus()
    sheet.topics.choose(next(row.item_id for row in rows if row.text == words))
    qtbot.keyClick(sheet.topics, Key.Key_Space)


def test_the_preview_shows_what_is_shareable_and_nothing_else(open_sheet):
    sheet = open_sheet()
    assert preview(sheet) == (
        "*1:1 today, 10:30*\n"
        "• Handover hurts. It takes an hour.\n\n"
        "*Open from last time*\n"
        "• Checklist (Ana)\n\n"
        "What would you like to talk about?\n"
        "One line is enough, or nothing."
    )


def test_private_lines_stand_there_with_a_lock_and_without_a_tick(open_sheet):
    rows = open_sheet().topics.model().rows()
    private = next(row for row in rows if row.text == PRIVATE)
    assert private.locked
    assert not private.ticked
    assert private.below == "private"


@pytest.mark.parametrize("style", [Style.SLACK, Style.MARKDOWN, Style.PLAIN])
def test_the_clipboard_gets_exactly_what_the_preview_shows(open_sheet, style):
    sheet = open_sheet()
    choose(sheet, style)
    before = preview(sheet)
    sheet.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == before
    assert not mime.hasHtml()


def test_rich_text_takes_the_same_as_plain_text_along(open_sheet):
    sheet = open_sheet()
    choose(sheet, Style.PLAIN)
    plain = preview(sheet)
    choose(sheet, Style.HTML)
    assert "Handover hurts. It takes an hour." in preview(sheet)
    sheet.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == plain
    assert "<li>Handover hurts. It takes an hour.</li>" in mime.html()
    assert PRIVATE not in mime.text() + mime.html()


def test_enter_copies_and_closes(open_sheet, qtbot):
    sheet = open_sheet()
    told = heard(sheet.copied)
    assert child(sheet, "copy", QPushButton).hasFocus()
    qtbot.keyClick(child(sheet, "copy", QPushButton), Key.Key_Return)
    assert told == [("Agenda copied",)]
    assert QGuiApplication.clipboard().text().startswith("*1:1 today")
    assert not sheet.isVisible()


def test_enter_copies_also_from_the_list(open_sheet, qtbot):
    sheet = open_sheet()
    told = heard(sheet.copied)
    sheet.topics.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(sheet.topics, Key.Key_Return)
    assert told


def test_escape_copies_nothing(open_sheet, qtbot):
    QGuiApplication.clipboard().setText("before")
    sheet = open_sheet()
    qtbot.keyClick(sheet, Key.Key_Escape)
    assert QGuiApplication.clipboard().text() == "before"


def test_a_line_can_stay_at_home_this_time(open_sheet, desk, ana, qtbot):
    sheet = open_sheet()
    tick(sheet, qtbot, "Handover hurts. It takes an hour.")
    settle(desk)
    assert "Handover" not in preview(sheet)
    assert desk.do(lambda: desk.journal.topics.agenda(ana))[0].shareable


def test_ticking_a_private_line_makes_it_shareable_and_says_so(open_sheet, desk, ana, qtbot):
    sheet = open_sheet()
    tick(sheet, qtbot, PRIVATE)
    settle(desk)
    assert f"• {PRIVATE}" in preview(sheet)
    assert desk.do(lambda: desk.journal.topics.agenda(ana))[1].shareable
    assert sheet._said_words.text() == f"“{PRIVATE}” is shareable from now on."
    child(sheet, "copy.undo", QPushButton).click()
    settle(desk)
    assert PRIVATE not in preview(sheet)
    assert not desk.do(lambda: desk.journal.topics.agenda(ana))[1].shareable


def test_what_is_made_private_elsewhere_is_not_copied(open_sheet, desk, ana):
    sheet = open_sheet()
    topic = desk.do(lambda: desk.journal.topics.agenda(ana))[0]
    hide = lambda: desk.journal.topics.set_shareable(topic.id, False)  # noqa: E731
    desk.tasks.change(hide, kinds={Kind.TOPIC}, owner=desk.tasks)
    settle(desk)
    assert "Handover" not in preview(sheet)


def test_open_points_the_question_and_sentences_can_be_chosen(open_sheet, desk, qtbot):
    sheet = open_sheet()
    sheet.also.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        qtbot.keyClick(sheet.also, Key.Key_Space)
        qtbot.keyClick(sheet.also, Key.Key_Down)
    assert preview(sheet) == ("*1:1 today, 10:30*\n• Handover hurts.\n  It takes an hour.")


def test_asking_for_topics_leaves_the_topics_here(open_sheet):
    sheet = open_sheet(Purpose.ASK)
    assert preview(sheet).startswith("Hi Ana,\n\nOur 1:1 is today, 10:30.")
    assert "Handover" not in preview(sheet)
    assert not sheet.topics.isVisible()


def test_how_much_leaves_is_counted(open_sheet):
    sheet = open_sheet()
    assert sheet._preview._counts.text() == "6 lines, 28 words"


def test_it_says_when_the_clipboard_is_cleared(open_sheet):
    words = open_sheet()._preview._cleared.text()
    assert words == "The clipboard is cleared after 60 seconds if it still holds this."


def topics(shareable):
    return st.builds(
        Topic,
        id=st.integers(1, 999),
        person_id=st.just(1),
        text=st.text(min_size=1, max_size=30).map(lambda t: f"PRIVATE {t}" if not shareable else t),
        brought_by=st.sampled_from(Side),
        shareable=st.just(shareable),
        state=st.sampled_from(TopicState),
        position=st.just(0),
    )


@given(
    st.lists(topics(shareable=False), max_size=5),
    st.lists(topics(shareable=True), max_size=3),
    st.sampled_from(Style),
    st.sampled_from(Purpose),
    st.builds(RenderOptions, st.booleans(), st.booleans(), st.booleans()),
)
def test_no_private_text_is_ever_in_what_leaves(private, shared, style, purpose, options):
    shared = [topic for topic in shared if "PRIVATE" not in topic.text]
    agenda = ShareableAgenda.assemble(
        [*private, *shared], [], first_name="Ana", today=date(2026, 11, 24)
    )
    mime: QMimeData = Outgoing(purpose, style, options).mime(agenda)
    assert "PRIVATE" not in mime.text() + mime.html()
