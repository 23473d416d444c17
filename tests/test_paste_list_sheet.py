"""Pasting the list somebody sent: a preview first, then topics of theirs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from call_desk import open_desk
from mgrjournal.meetings.facts import Side
from page_window import child, heard, settle, shown
from ui.pages.person import PersonPage
from ui.paste_list.paste_sheet import PastedTopics, PasteSheet

Key = Qt.Key
LIST = """Hi Mira, my list:
- Handover hurts
- [ ] Pairing on reconciliation
- [x] holidays
Thanks, Ana"""


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def ana(desk):
    person = desk.person()
    desk.do(lambda: desk.journal.topics.add(person, "Handover hurts", Side.THEM))
    return person


@pytest.fixture
def window(qtbot, desk, ana, clock):
    page = PersonPage(desk.journal, desk.tasks, clock)
    window = shown(qtbot, desk, page)
    page.load(ana)
    settle(desk)
    return window


@pytest.fixture
def sheet(window, desk, ana):
    person = desk.do(lambda: desk.journal.people.get(ana))
    sheet = PasteSheet(window, person, ["handover HURTS"], LIST)
    sheet.begin()
    return sheet


def lines(sheet):
    return {row.text: (row.ticked, row.below) for row in sheet.lines.model().rows()}


def test_every_line_is_shown_with_what_becomes_of_it(sheet):
    shown_lines = lines(sheet)
    assert shown_lines["Pairing on reconciliation"] == (True, "")
    assert shown_lines["holidays"] == (False, "already done")
    assert shown_lines["Thanks, Ana"] == (False, "closing words")


def test_what_is_on_the_agenda_already_is_not_ticked_again(sheet):
    assert lines(sheet)["Handover hurts"] == (False, "already on the agenda")


def test_the_preview_follows_the_typing(sheet, qtbot):
    sheet.edit.setPlainText("- one\n- two\n- three")
    qtbot.waitUntil(lambda: list(lines(sheet)) == ["one", "two", "three"])
    assert child(sheet, "send", QPushButton).text() == "Add 3 topics"


def test_a_line_left_out_can_be_taken_and_one_taken_left_out(sheet, qtbot):
    sent = heard(sheet.sent)
    for words in ("holidays", "Pairing on reconciliation"):
        rows = sheet.lines.model().rows()
        sheet.lines.choose(next(row.item_id for row in rows if row.text == words))
        qtbot.keyClick(sheet.lines, Key.Key_Space)
    qtbot.keyClick(sheet.lines, Key.Key_Return)
    assert sent == [(PastedTopics(("holidays",), Side.THEM),)]


def test_who_brings_them_can_be_chosen_and_what_it_means_is_said(sheet):
    assert sheet._consequence.text() == "They are shareable: they are theirs."
    sheet.side.set_value(Side.BOTH)
    sheet.side.valueChanged.emit(Side.BOTH)
    assert sheet._consequence.text() == "They are private until you share them."
    assert sheet.answers().side is Side.BOTH


def test_nothing_ticked_is_nothing_to_add(sheet):
    sheet.edit.setPlainText("")
    sheet.understand()
    assert not child(sheet, "send", QPushButton).isEnabled()
    assert sheet.answers() is None


def test_words_typed_a_moment_ago_count(sheet):
    sheet.edit.setPlainText("- the very last word")
    assert sheet.answers() == PastedTopics(("the very last word",), Side.THEM)


def test_a_list_without_end_is_shown_in_part_and_says_so(sheet):
    sheet.edit.setPlainText("\n".join(f"- topic {number}" for number in range(260)))
    sheet.understand()
    assert len(lines(sheet)) == 200
    assert sheet._hint.text() == "60 more lines are left out. Paste them next."


def test_their_list_becomes_their_topics(window, desk, ana):
    window.page.person_work.paste_list(LIST)
    child(window, "send", QPushButton).click()
    settle(desk)
    topics = desk.do(lambda: desk.journal.topics.agenda(ana))
    assert [(t.text, t.brought_by, t.shareable) for t in topics] == [
        ("Handover hurts", Side.THEM, True),
        ("Pairing on reconciliation", Side.THEM, True),
    ]
    assert [t.text for t in window.page.next.desk.topics()] == [t.text for t in topics]
