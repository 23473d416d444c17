"""A call: agenda and note side by side, by keyboard, saved while it runs, ended when durable."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from call_desk import open_desk
from mgrjournal.clock import Clock
from mgrjournal.errors import VaultError
from mgrjournal.meetings.facts import MeetingState, Side, TopicState
from mgrjournal.people.facts import PersonDetails
from ui import theme
from ui.editor.save_state import Phase
from ui.pages.call import CallPage
from ui.theme import Appearance, Scheme

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
FULL = VaultError(
    "DISK_FULL", "The disk is full.", safe="It is here.", next_step="Free some space."
)


class Hands:
    """A clock that can be set."""

    def __init__(self):
        self.now = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
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
def call(desk):
    """A running call with Ana: two of her topics, one of mine, a promise of hers."""
    person = desk.person()
    journal = desk.journal
    desk.do(lambda: journal.topics.add_many(person, ["Handover hurts", "Pairing"], Side.THEM))
    desk.do(lambda: journal.topics.add(person, "Who owns the queue?", Side.ME))
    desk.do(lambda: journal.actions.add(person, "Checklist, first draft", Side.THEM))
    return desk.call(person)


@pytest.fixture
def page(desk, call, qtbot):
    made = CallPage(desk.journal, desk.tasks, desk.clock)
    desk.tasks.changed.connect(made.on_changed)
    qtbot.addWidget(made)
    made.resize(1440, 860)
    made.show()
    made.activateWindow()
    made.load(call)
    qtbot.waitUntil(made.note.editor.hasFocus)
    yield made
    if made.strip is not None:
        made.strip.close()


def topics(page):
    return [topic.text for topic in page.agenda.topics.topics()]


def states(desk, person_id, meeting_id):
    found = desk.do(lambda: desk.journal.topics.agenda(person_id, meeting_id))
    return {topic.text: topic.state for topic in found}


def person_of(desk, call):
    return desk.do(lambda: desk.journal.meetings.get(call)).person_id


def settle(page, desk):
    page.note.leave()
    desk.tasks.drain()


def button(widget, name):
    return widget.findChild(QPushButton, name)


# What it shows


def test_it_opens_on_the_note_with_all_that_belongs_to_the_call(page):
    assert topics(page) == ["Handover hurts", "Pairing", "Who owns the queue?"]
    assert [action.text for action in page.agenda.promises.actions()] == ["Checklist, first draft"]
    labels = [label.text() for label in page.findChildren(QLabel)]
    assert "Ana Kowalczyk" in labels
    assert "Tuesday 24 November" in labels
    assert "0 of 3 discussed" in labels
    assert "Private note" in labels


def test_the_first_open_topic_is_the_chosen_one(page):
    view = page.agenda.topics.view
    assert view.currentIndex().data() == "Handover hurts"


def test_prompts_of_the_format_stand_below_and_another_can_be_chosen(page, desk, call, qtbot):
    assert page.agenda.prompts.prompts() == []
    form = desk.do(lambda: desk.journal.formats.by_key("written-first"))
    page.agenda.prompts.format_chosen.emit(form.id)
    qtbot.waitUntil(lambda: bool(page.agenda.prompts.prompts()))
    assert form.details.sections[0].prompts[0] in page.agenda.prompts.prompts()
    assert desk.do(lambda: desk.journal.meetings.get(call)).format_id == form.id
    assert "Tuesday 24 November, written first" in [
        label.text() for label in page.findChildren(QLabel)
    ]
    assert topics(page) == ["Handover hurts", "Pairing", "Who owns the queue?"]


def test_the_next_word_stays_when_the_format_changes(page, desk, qtbot):
    form = desk.do(lambda: desk.journal.formats.by_key("written-first"))
    page.bar.set_next_word(Side.ME)
    page.agenda.prompts.format_chosen.emit(form.id)
    desk.tasks.drain()
    assert page.bar.next_word is Side.ME


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_all_formats_are_offered_and_none(page, desk, qtbot):
    button(page, "call.format").click()
    desk.tasks.drain()
    menu = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "call.formats")
    names = [action.text() for action in menu.actions()]
    assert len(names) == 9
    assert names[-1] == "No format"
    assert menu.actions()[-1].isChecked()
    menu.close()


# The timer


@pytest.mark.parametrize(
    ("minutes", "seconds", "time", "words"),
    [
        (0, 0, "00:00", "of 30"),
        (12, 41, "12:41", "of 30"),
        (30, 59, "30:59", "of 30"),
        (36, 0, "36:00", "6 over"),
        (62, 3, "1:02:03", "32 over"),
        (95, 0, "1:35:00", "1 h 5 over"),
    ],
)
def test_the_timer_counts_by_the_clock(page, hands, minutes, seconds, time, words):
    hands.now += timedelta(minutes=minutes, seconds=seconds)
    assert (page.timer.time, page.timer.words) == (time, words)


def test_the_timer_ticks_by_itself(page, desk, call, hands, qtbot):
    hands.now += timedelta(milliseconds=990)
    page.timer.follow(desk.do(lambda: desk.journal.meetings.get(call)))
    with qtbot.waitSignal(page.timer.ticked):
        hands.now += timedelta(milliseconds=10)
    assert page.timer.time == "00:01"


def test_the_timer_goes_on_after_the_program_was_killed(page, desk, call, hands, qtbot):
    hands.now += timedelta(minutes=7)
    again = CallPage(desk.journal, desk.tasks, desk.clock)
    qtbot.addWidget(again)
    again.load(call)
    desk.tasks.drain()
    assert again.timer.time == "07:00"


# The keyboard


def test_control_1_and_2_and_escape_move_between_agenda_and_note(page, qtbot):
    editor, view = page.note.editor, page.agenda.topics.view
    qtbot.keyClick(editor, Key.Key_1, CTRL)
    assert view.hasFocus()
    qtbot.keyClick(view, Key.Key_2, CTRL)
    assert editor.hasFocus()
    qtbot.keyClick(editor, Key.Key_Escape)
    assert view.hasFocus()
    qtbot.keyClick(view, Key.Key_Escape)
    assert editor.hasFocus()


def test_space_ticks_a_topic_as_discussed_in_this_call(page, desk, call, qtbot):
    qtbot.keyClick(page.note.editor, Key.Key_1, CTRL)
    qtbot.keyClick(page.agenda.topics.view, Key.Key_Space)
    desk.tasks.drain()
    found = desk.do(lambda: desk.journal.topics.agenda(person_of_page(page), call))
    assert found[0].state is TopicState.DISCUSSED
    assert found[0].discussed_in == call
    assert "1 of 3 discussed" in [label.text() for label in page.findChildren(QLabel)]


def person_of_page(page):
    return page.agenda.topics.topics()[0].person_id


def test_control_down_goes_to_the_next_open_topic_and_the_caret_stays(page, qtbot):
    editor, view = page.note.editor, page.agenda.topics.view
    qtbot.keyClicks(editor, "words")
    qtbot.keyClick(editor, Key.Key_Down, CTRL)
    assert view.currentIndex().data() == "Pairing"
    qtbot.keyClick(editor, Key.Key_Down, CTRL)
    qtbot.keyClick(editor, Key.Key_Down, CTRL)
    assert view.currentIndex().data() == "Who owns the queue?"
    qtbot.keyClick(editor, Key.Key_Up, CTRL)
    assert view.currentIndex().data() == "Pairing"
    assert editor.hasFocus()
    assert (editor.text(), editor.cursor_position()) == ("words", 5)


def test_control_d_ticks_the_chosen_topic_and_next_passes_it_over(page, desk, qtbot):
    editor, view = page.note.editor, page.agenda.topics.view
    qtbot.keyClick(editor, Key.Key_Down, CTRL)
    qtbot.keyClick(editor, Key.Key_D, CTRL)
    desk.tasks.drain()
    qtbot.keyClick(editor, Key.Key_Up, CTRL)
    assert view.currentIndex().data() == "Handover hurts"
    qtbot.keyClick(editor, Key.Key_Down, CTRL)
    assert view.currentIndex().data() == "Who owns the queue?"
    assert editor.hasFocus()


def test_control_t_adds_a_topic_as_raised_in_this_call(page, desk, call, qtbot):
    qtbot.keyClick(page.note.editor, Key.Key_T, CTRL)
    edit = page.agenda.add_line.edit
    assert edit.hasFocus()
    qtbot.keyClicks(edit, "Could we pair?")
    qtbot.keyClick(edit, Key.Key_Return)
    desk.tasks.drain()
    added = desk.do(lambda: desk.journal.topics.agenda(person_of_page(page), call))[-1]
    assert (added.text, added.raised_in, added.brought_by) == ("Could we pair?", call, Side.THEM)
    assert topics(page)[-1] == "Could we pair?"
    qtbot.keyClick(edit, Key.Key_Escape)
    assert page.note.editor.hasFocus(), "back to where the keyboard was"


def test_a_new_topic_is_brought_by_the_one_who_has_the_next_word(page, desk, qtbot):
    page.bar.set_next_word(Side.ME)
    qtbot.keyClick(page.note.editor, Key.Key_T, CTRL)
    qtbot.keyClicks(page.agenda.add_line.edit, "My point")
    qtbot.keyClick(page.agenda.add_line.edit, Key.Key_Return)
    desk.tasks.drain()
    assert page.agenda.topics.topics()[-1].brought_by is Side.ME


def test_topics_are_reordered_edited_and_deleted_with_a_way_back(page, desk, call, qtbot):
    person = person_of_page(page)
    view = page.agenda.topics.view
    qtbot.keyClick(page.note.editor, Key.Key_1, CTRL)
    qtbot.keyClick(view, Key.Key_Down, ALT)
    desk.tasks.drain()
    assert list(states(desk, person, call)) == ["Pairing", "Handover hurts", "Who owns the queue?"]
    notified = []
    page.notify.connect(lambda words, undo: notified.append((words, undo)))
    qtbot.keyClick(view, Key.Key_Delete)
    desk.tasks.drain()
    assert "Handover hurts" not in states(desk, person, call)
    words, undo = notified[0]
    assert words == "Topic deleted"
    undo()
    desk.tasks.drain()
    assert "Handover hurts" in topics(page)


def test_tab_goes_from_the_note_to_the_agenda_and_then_to_the_bar(page, qtbot):
    qtbot.keyClick(page.note.editor, Key.Key_Tab, CTRL)
    assert page.agenda.topics.view.hasFocus()
    reached = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    assert reached[0] == "call.addTopic"
    assert "call.finish" in reached
    assert reached.index("call.actions") < reached.index("call.cover")


def test_f6_finds_note_agenda_and_bar(page):
    note, agenda, bar = page.regions()
    assert note is page.note.editor
    assert agenda is page.agenda.topics.view
    assert bar.objectName() == "call.finish"


def test_without_topics_the_agenda_begins_with_typing_one(desk, qtbot):
    meeting = desk.call(desk.person("Lars Berg"))
    page = CallPage(desk.journal, desk.tasks, desk.clock)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.activateWindow()
    page.load(meeting)
    desk.tasks.drain()
    qtbot.waitUntil(page.note.editor.hasFocus)
    qtbot.keyClick(page.note.editor, Key.Key_1, CTRL)
    assert page.agenda.add_line.edit.hasFocus()


# The note


def test_lines_become_topics_and_actions_in_the_agenda_while_one_types(page, desk, call, qtbot):
    editor = page.note.editor
    qtbot.keyClicks(editor, "- [ ] ask Lars @me due:fri")
    qtbot.keyClick(editor, Key.Key_Return, SHIFT)
    qtbot.keyClicks(editor, "/topic on-call pay")
    qtbot.waitUntil(lambda: "on-call pay" in topics(page))
    settle(page, desk)
    assert len(page.agenda.promises.actions()) == 2
    asked = next(a for a in page.agenda.promises.actions() if a.text == "ask Lars")
    assert (asked.owner, asked.due) == (Side.ME, date(2026, 11, 27))
    assert editor.hasFocus()


def test_editing_the_line_changes_the_item_and_deleting_it_takes_it_away(page, desk, qtbot):
    editor = page.note.editor
    qtbot.keyClicks(editor, "/topic on-call pay")
    settle(page, desk)
    qtbot.keyClicks(editor, " and rest")
    settle(page, desk)
    assert topics(page)[-1] == "on-call pay and rest"
    assert len(topics(page)) == 4
    editor.selectAll()
    qtbot.keyClick(editor, Key.Key_Delete)
    settle(page, desk)
    assert len(topics(page)) == 3
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    settle(page, desk)
    assert topics(page)[-1] == "on-call pay and rest"


def test_the_note_is_never_redrawn_under_the_fingers(page, desk, call, qtbot):
    editor = page.note.editor
    qtbot.keyClicks(editor, "one two")
    settle(page, desk)
    editor.moveCursor(QTextCursor.MoveOperation.PreviousWord)
    qtbot.keyClicks(editor, "x")
    page.load(call)
    desk.tasks.drain()
    assert (editor.text(), editor.cursor_position()) == ("one xtwo", 5)
    editor.undo()
    assert editor.text() == "one two"


def test_after_a_kill_the_call_opens_with_text_and_caret_in_place(page, desk, call, qtbot):
    editor = page.note.editor
    qtbot.keyClicks(editor, "## Handover")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "she likes it")
    qtbot.keyClick(editor, Key.Key_Left)
    qtbot.waitUntil(lambda: desk.body(call) == "## Handover\nshe likes it")
    settle(page, desk)
    again = CallPage(desk.journal, desk.tasks, desk.clock)
    qtbot.addWidget(again)
    again.load(call)
    desk.tasks.drain()
    assert again.note.editor.text() == "## Handover\nshe likes it"
    assert again.note.editor.cursor_position() == len("## Handover\nshe likes i")


def test_leaving_the_page_saves_at_once(page, desk, call, qtbot):
    qtbot.keyClicks(page.note.editor, "last words")
    page.leave()
    desk.tasks.drain()
    assert desk.body(call) == "last words"


def test_going_to_the_agenda_saves_at_once(page, desk, call, qtbot):
    qtbot.keyClicks(page.note.editor, "last words")
    qtbot.keyClick(page.note.editor, Key.Key_Escape)
    desk.tasks.drain()
    assert desk.body(call) == "last words"


def test_the_foot_says_when_it_was_saved(page, desk, qtbot):
    seen = []
    page.saved_state.connect(lambda state: seen.append(state.phase))
    assert page.foot.mark.words == ""
    qtbot.keyClicks(page.note.editor, "words")
    settle(page, desk)
    assert page.foot.mark.words == "Saved 10:30"
    assert seen == [Phase.DIRTY, Phase.SAVING, Phase.SAVED]


def test_a_save_that_fails_says_what_is_safe_and_offers_to_try_again(page, desk, call, qtbot):
    desk.break_disk(FULL)
    qtbot.keyClicks(page.note.editor, "precious")
    settle(page, desk)
    banner = page.note.banner
    assert banner.isVisible()
    words = " ".join(label.text() for label in banner.findChildren(QLabel))
    assert "The disk is full." in words
    assert "Your text is here" in words
    assert page.foot.mark.words == "Not saved yet"
    desk.mend_disk()
    button(banner, "tryAgain").click()
    desk.tasks.drain()
    assert not banner.isVisible()
    assert desk.body(call) == "precious"


def test_another_call_does_not_take_the_place_of_a_text_that_is_not_saved(page, desk, call, qtbot):
    desk.break_disk(FULL)
    qtbot.keyClicks(page.note.editor, "precious")
    settle(page, desk)
    desk.mend_disk()
    desk.do(lambda: desk.journal.meetings.finish(call))
    other = desk.call(desk.person("Lars Berg"))
    desk.break_disk(FULL)
    page.load(other)
    desk.tasks.drain()
    assert page.note.editor.text() == "precious"
    desk.mend_disk()


# The end


def test_control_enter_finishes_the_call_with_the_note_durable(page, desk, call, qtbot):
    qtbot.keyClicks(page.note.editor, "and so we ended")
    with qtbot.waitSignal(page.finished) as finished:
        qtbot.keyClick(page.note.editor, Key.Key_Return, CTRL)
    assert finished.args == [call]
    assert desk.do(lambda: desk.journal.meetings.get(call)).state is MeetingState.HELD
    assert desk.body(call) == "and so we ended"


def test_a_call_whose_note_cannot_be_saved_does_not_end(page, desk, call, qtbot):
    desk.break_disk(FULL)
    qtbot.keyClicks(page.note.editor, "precious")
    with qtbot.assertNotEmitted(page.finished):
        page.finish()
        desk.tasks.drain()
    assert page.note.banner.isVisible()
    assert desk.do(lambda: desk.journal.meetings.get(call)).running
    desk.mend_disk()
    with qtbot.waitSignal(page.finished):
        page.finish()
    assert desk.body(call) == "precious"


def test_finishing_twice_ends_once(page, desk, qtbot):
    ended = []
    page.finished.connect(ended.append)
    page.finish()
    page.finish()
    desk.tasks.drain()
    assert len(ended) == 1


def test_cover_is_asked_for_with_the_button(page, qtbot):
    with qtbot.waitSignal(page.cover_requested):
        qtbot.mouseClick(button(page, "call.cover"), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


# Silence, and room


def test_when_nothing_is_open_a_quiet_line_says_so_until_hidden(page, desk, qtbot):
    assert not page.agenda.silence.isVisible()
    for _ in range(3):
        page.agenda.topics.step(-1)
        page.agenda.topics.tick_current()
        desk.tasks.drain()
    assert page.agenda.silence.isVisible()
    page.agenda.silence.button.click()
    assert not page.agenda.silence.isVisible()


def test_in_a_narrow_window_the_agenda_is_300_wide_and_the_bar_says_less(page):
    assert page.agenda.width() == 400
    page.resize(900, 600)
    assert page.agenda.width() == 300
    assert "Tuesday 24 November" not in [
        label.text() for label in page.findChildren(QLabel) if label.isVisible()
    ]


def test_large_letters_and_a_long_name_fit_the_smallest_window(page, desk, call, qtbot):
    person = person_of(desk, call)
    name = "Anastasia Wilhelmina Kowalczyk-Oliveira"
    desk.do(lambda: desk.journal.people.update(person, PersonDetails(name)))
    try:
        theme.apply(QApplication.instance(), Appearance(Scheme.LIGHT, 1.5))
        page.load(call)
        desk.tasks.drain()
        page.resize(900, 600)
        assert (page.width(), page.height()) == (900, 600)
        finish = button(page, "call.finish")
        qtbot.waitUntil(lambda: finish.width() >= finish.sizeHint().width())
        assert finish.mapTo(page, finish.rect().topRight()).x() < 900
        assert page.agenda.width() <= 360
    finally:
        theme.apply(QApplication.instance(), Appearance(Scheme.LIGHT))


def test_every_button_and_field_has_a_name(page):
    for widget in page.findChildren(QPushButton):
        assert widget.objectName(), widget
        assert widget.text() or widget.accessibleName(), widget.objectName()


def test_a_format_name_with_capitals_stays_as_it_is(page, desk, call):
    meeting = desk.do(lambda: desk.journal.meetings.get(call))
    person = desk.do(lambda: desk.journal.people.get(meeting.person_id))
    page.bar.show_call(person, replace(meeting, format_name="OKR check"))
    assert "Tuesday 24 November, OKR check" in [
        label.text() for label in page.bar.findChildren(QLabel)
    ]
