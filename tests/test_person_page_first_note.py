"""Somebody new: paper to write on, saved from the first letter, which becomes the first 1:1."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from call_desk import open_desk
from mgrjournal.meetings.facts import MeetingState, Side
from mgrjournal.people.facts import PersonDetails
from page_window import child, heard, settle, shown
from ui.editor.save_state import Phase
from ui.pages.person import PersonPage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def ana(desk):
    return desk.do(lambda: desk.journal.people.add(PersonDetails("Ana Kowalczyk"))).id


@pytest.fixture
def page(desk, ana, clock):
    return PersonPage(desk.journal, desk.tasks, clock)


@pytest.fixture
def window(qtbot, desk, page, ana):
    window = shown(qtbot, desk, page)
    page.load(ana)
    settle(desk)
    return window


@pytest.fixture
def write(page, desk, qtbot):
    """Type on the paper and wait until it is durable."""

    def type_words(words):
        qtbot.keyClicks(page.first_note.pane.editor, words)
        draft = page.first_note.pane.draft
        qtbot.waitUntil(lambda: draft.state.phase is Phase.SAVED)

    return type_words


def meetings(desk, person):
    return desk.do(lambda: desk.journal.meetings.timeline(person))


def test_there_is_paper_with_the_keyboard_on_it(window, page):
    assert page.first_note.isVisible()
    assert page.first_note.pane.editor.hasFocus()
    assert not page.tabs.isVisible()
    assert not page.area.isVisible()


def test_nothing_is_made_until_the_first_letter(window, page, desk, ana):
    page.leave()
    settle(desk)
    assert desk.do(lambda: desk.journal.meetings.next_for(ana)) is None


def test_what_is_typed_is_saved_in_a_1_1_of_today(window, page, desk, ana, write):
    write("Back from two weeks away.")
    today = desk.do(lambda: desk.journal.meetings.next_for(ana))
    assert today.on == date(2026, 11, 24)
    assert desk.body(today.id) == "Back from two weeks away."
    assert page.first_note.isVisible()


def test_typing_goes_on_while_lines_become_actions(window, page, desk, ana, write):
    write("/action send the deck")
    settle(desk)
    assert [a.text for a in desk.do(lambda: desk.journal.actions.for_person(ana))] == [
        "send the deck"
    ]
    assert page.first_note.isVisible()
    assert page.first_note.pane.editor.hasFocus()


def test_left_with_words_on_it_it_was_held(window, page, desk, ana, write):
    write("Back.")
    page.leave()
    settle(desk)
    (entry,) = meetings(desk, ana)
    assert entry.meeting.state is MeetingState.HELD
    assert entry.excerpt == "Back."


def test_the_last_letters_are_saved_when_the_page_is_left(window, page, desk, ana, qtbot):
    qtbot.keyClicks(page.first_note.pane.editor, "Back from")
    page.leave()
    settle(desk)
    assert meetings(desk, ana)[0].excerpt == "Back from"


def test_left_without_a_word_nothing_remains(window, page, desk, ana, write):
    write("x")
    page.first_note.pane.editor.selectAll()
    page.first_note.pane.editor.cut()
    page.leave()
    settle(desk)
    assert desk.do(lambda: desk.journal.meetings.next_for(ana)) is None
    assert meetings(desk, ana) == []


def test_somebody_else_gets_new_paper(window, page, desk, ana, write):
    write("About Ana.")
    bert = desk.do(lambda: desk.journal.people.add(PersonDetails("Bert"))).id
    page.load(bert)
    settle(desk)
    assert page.first_note.pane.editor.text() == ""
    write("About Bert.")
    settle(desk)
    of_bert = desk.do(lambda: desk.journal.meetings.next_for(bert))
    assert desk.body(of_bert.id) == "About Bert."
    assert meetings(desk, ana)[0].excerpt == "About Ana."


def test_reopened_after_a_crash_the_paper_is_as_it_was(
    window, page, desk, ana, write, clock, qtbot
):
    write("Back from two weeks")
    again = PersonPage(desk.journal, desk.tasks, clock)
    shown(qtbot, desk, again)
    again.load(ana)
    settle(desk)
    assert again.first_note.isVisible()
    assert again.first_note.pane.editor.text() == "Back from two weeks"


def test_a_call_begins_with_the_note(window, page, desk, ana, write, qtbot):
    write("Before the call.")
    told = heard(page.call_started)
    qtbot.keyClick(page, Key.Key_Return, CTRL)
    assert told == [(ana,)]
    page.leave()
    settle(desk)
    call = desk.do(lambda: desk.journal.meetings.start(ana))
    assert desk.body(call.id) == "Before the call."
    assert meetings(desk, ana) == []


def test_a_topic_turns_the_paper_over(window, page, desk, ana, write, qtbot):
    write("Back.")
    qtbot.keyClick(page, Key.Key_T, CTRL)
    assert page.next.add_line.edit.hasFocus()
    qtbot.keyClicks(page.next.add_line.edit, "Half marathon")
    qtbot.keyClick(page.next.add_line.edit, Key.Key_Return)
    settle(desk)
    assert page.area.isVisible()
    assert page.timeline.entries.model().rowCount() == 1
    assert [t.text for t in page.next.desk.topics()] == ["Half marathon"]


def test_a_pasted_list_turns_the_paper_over(window, page, desk, ana, write):
    write("Back.")
    page.person_work.paste_list("- Budget")
    child(window, "send", QPushButton).click()
    settle(desk)
    assert page.area.isVisible()
    assert [t.text for t in page.next.desk.topics()] == ["Budget"]


def test_once_something_is_known_there_are_sections(window, page, desk, ana):
    desk.do(lambda: desk.journal.topics.add(ana, "Half marathon", Side.THEM))
    page.load(ana)
    settle(desk)
    assert page.area.isVisible()
    assert page.tabs.isVisible()
