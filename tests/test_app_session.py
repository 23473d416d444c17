"""An open journal in its window: where it begins, how it saves, locks, ends and takes back."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from mgrjournal.errors import VaultError
from mgrjournal.journal import Journal, JournalSettings
from mgrjournal.meetings.facts import Side
from mgrjournal.people.facts import PersonDetails
from ui import theme
from ui.appearance import AppearanceFile
from ui.editor.note_editor import NoteEditor
from ui.keys_sheet import KeysSheet
from ui.lock.cover import CoverPicture
from ui.notices import Notices
from ui.page_shelf import MAKERS
from ui.pages.settings.page import SettingsPage
from ui.palette.palette import Palette
from ui.places import Place, place_named, place_to_come_back_to
from ui.saved_mark import Saved
from ui.session import DemoSession, Session
from ui.tasks import Tasks
from ui.theme.appearance import Appearance, Scheme
from ui.undo_stack import UndoStack
from ui.unsaved_sheet import UnsavedSheet
from ui.widgets.banner import Banner
from ui.widgets.sheet import Sheet
from ui.window import Window

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class OnlyOneWindow(QObject):
    """Takes note of every widget that is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.others = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, Window)
            and watched.windowType() not in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
        ):
            self.others.append(type(watched).__name__)
        return False


class Sitting:
    """A session, its window, and what became of it."""

    def __init__(self, qtbot, session, window, tasks, journal):
        self.qtbot, self.session, self.window = qtbot, session, window
        self.tasks, self.journal = tasks, journal
        self.replaced = []

    @property
    def main(self):
        return self.session.main

    @property
    def page(self):
        return self.main._stack.currentWidget()

    @property
    def note(self):
        """Where the note of the call is written."""
        return self.find(NoteEditor, "note")

    def settle(self):
        for _ in range(4):
            self.tasks.drain(10)
            QApplication.processEvents()

    def read(self, query):
        answers = []
        self.tasks.ask(query, answers.append, owner=self.window)
        self.tasks.drain(10)
        return answers[0]

    def change(self, operation, kinds=()):
        self.tasks.change(operation, kinds=kinds, owner=self.window)
        self.settle()

    def find(self, kind, name):
        found = [w for w in self.window.findChildren(kind, name) if w.isVisible()]
        return found[0] if found else None

    def press(self, key, modifier=NONE):
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, key, modifier)
        self.settle()

    def sheets(self, kind=Sheet):
        return [sheet for sheet in self.window.findChildren(kind) if sheet.isVisible()]

    def banner(self, name):
        return self.find(Banner, name)


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def begin(qtbot, qapp, folder, recovery_key, clock, tasks, tmp_path):
    made = []
    watch = OnlyOneWindow()
    theme.apply(qapp, Appearance(Scheme.LIGHT))

    def start(prepare=lambda journal: None, kind=Session, opened_in=folder):
        opened = []
        tasks.ask(
            lambda: Journal.open(opened_in, recovery_key, clock=clock), opened.append, owner=qapp
        )
        tasks.drain(10)
        tasks.ask(lambda: prepare(opened[0]), lambda _: None, owner=qapp)
        tasks.drain(10)
        remembered = AppearanceFile(tmp_path / "appearance.ini")
        window = Window(remembered)
        window.resize(1440, 900)
        basics = SimpleNamespace(
            app=qapp,
            window=window,
            remembered=remembered,
            paths=SimpleNamespace(journal=tmp_path / "own"),
        )
        sitting = Sitting(qtbot, None, window, tasks, opened[0])
        sitting.session = kind(
            basics,
            opened[0],
            tasks,
            clock,
            lambda folder, *, locked: sitting.replaced.append((folder, locked)),
        )
        window.before_closing(sitting.session.finish)
        made.append(sitting)
        qapp.installEventFilter(watch)
        sitting.session.begin()
        sitting.settle()
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        sitting.settle()
        return sitting

    yield start
    qapp.removeEventFilter(watch)
    for sitting in made:
        sitting.window.before_closing(lambda: True)
        sitting.session._cover.lift()
        sitting.window.close()
        tasks.finish_with(sitting.journal.close, 5)
        sitting.window.deleteLater()
    qapp.processEvents()
    assert watch.others == []


@pytest.fixture
def sitting(begin):
    return begin()


def with_ana(journal):
    journal.people.add(PersonDetails("Ana Kowalczyk"))


def with_call(journal):
    with_ana(journal)
    journal.meetings.start(1)


def disk_full(*_arguments, **_more):
    raise VaultError("DISK_FULL", "The disk is full.", safe="Nothing was lost.", next_step="Free.")


# Where it begins


def test_it_begins_with_today(sitting):
    assert sitting.main.place == Place("today")
    assert sitting.page.objectName() == "today"


def test_it_comes_back_to_the_page_of_before(begin):
    def prepare(journal):
        with_ana(journal)
        journal.settings.put(JournalSettings(last_page="person/1"))

    assert begin(prepare).main.place == Place("person", 1)


def test_a_person_who_is_gone_is_not_come_back_to(begin):
    sitting = begin(lambda j: j.settings.put(JournalSettings(last_page="person/77")))
    assert sitting.main.place == Place("today")


def test_a_call_that_runs_is_opened_before_anything_else_and_has_the_window_for_itself(begin):
    def prepare(journal):
        with_call(journal)
        journal.settings.put(JournalSettings(last_page="people"))

    sitting = begin(prepare)
    assert sitting.main.place.page == "call"
    assert not sitting.main.sidebar.isVisible()
    assert sitting.note.hasFocus()


@pytest.mark.parametrize("name", ["today", "people", "person/7", "settings", "settings/keys"])
def test_a_place_has_a_name_that_leads_back_to_it(name):
    assert place_named(name).name == name
    assert place_to_come_back_to(place_named(name)) == name


@pytest.mark.parametrize("name", ["", "nowhere", "person/x", "person/", "call/-1"])
def test_what_is_no_place_is_today(name):
    assert place_named(name) == Place("today")


def test_a_call_is_not_come_back_to_by_name():
    assert place_to_come_back_to(Place("call", 7)) == ""


# Going about


def test_every_signal_of_every_page_is_wired(sitting):
    own = {"destroyed", "objectNameChanged", "saved_state", "strip_toggled"}
    for page in (*MAKERS.values(), SettingsPage):
        signals = {
            name
            for kind in page.__mro__
            if kind.__module__.startswith("ui.pages")
            for name, value in vars(kind).items()
            if isinstance(value, Signal)
        }
        assert signals - own <= set(sitting.main.shelf.wires), page.__name__


def test_pages_are_made_when_they_are_first_opened(sitting):
    assert [page.objectName() for page in sitting.main.shelf.pages()] == ["today"]
    sitting.press(Qt.Key.Key_0, ALT)
    assert [page.objectName() for page in sitting.main.shelf.pages()] == ["today", "people"]


def test_keys_go_from_place_to_place(begin):
    sitting = begin(with_ana)
    for key, modifier, place in (
        (Qt.Key.Key_0, ALT, "people"),
        (Qt.Key.Key_Comma, CTRL, "settings"),
        (Qt.Key.Key_1, ALT, "today"),
    ):
        sitting.press(key, modifier)
        assert sitting.main.place.name == place


def test_a_thought_can_be_dropped_from_anywhere(begin):
    sitting = begin(with_ana)
    sitting.press(Qt.Key.Key_0, ALT)
    sitting.press(Qt.Key.Key_J, CTRL)
    assert sitting.main.place.page == "today"
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    sitting.press(Qt.Key.Key_J, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_person_is_added_and_shown(sitting, qtbot):
    sitting.press(Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(sitting.find(QLineEdit, "personName"), "Ana Kowalczyk")
    sitting.press(Qt.Key.Key_Return)
    assert sitting.main.place == Place("person", 1)
    assert "person/1" in sitting.main.sidebar._items


def test_a_call_is_started_finished_and_wrapped_up_by_one_key(begin):
    sitting = begin(with_ana)
    sitting.main.open_person(1)
    sitting.settle()
    sitting.press(Qt.Key.Key_Return, CTRL)
    assert sitting.main.place.page == "call"
    assert sitting.main.call_runs()
    sitting.press(Qt.Key.Key_Return, CTRL)
    assert sitting.main.place.page == "wrap-up"
    assert not sitting.main.call_runs()
    sitting.press(Qt.Key.Key_Return, CTRL)
    assert sitting.main.place == Place("person", 1)
    assert sitting.main.sidebar.isVisible()


def test_the_palette_opens_once_and_leads_to_a_person(begin, qtbot):
    sitting = begin(with_ana)
    sitting.press(Qt.Key.Key_K, CTRL)
    (palette,) = sitting.window.findChildren(Palette)
    qtbot.keyClicks(QApplication.focusWidget(), "ana")
    sitting.settle()
    sitting.press(Qt.Key.Key_Return)
    assert sitting.main.place == Place("person", 1)
    assert not palette.isVisible()


def test_f6_goes_round_through_the_page_and_the_sidebar(begin):
    sitting = begin(with_ana)
    seen = []
    for _ in range(6):
        sitting.press(Qt.Key.Key_F6)
        seen.append(sitting.main.sidebar.isAncestorOf(QApplication.focusWidget()))
    assert True in seen
    assert False in seen


def test_all_keys_are_a_key_away_and_keys_below_a_sheet_rest(sitting):
    sitting.press(Qt.Key.Key_Slash, CTRL)
    (sheet,) = sitting.sheets(KeysSheet)
    for key, place in ((Qt.Key.Key_End, sheet._bar.maximum()), (Qt.Key.Key_Home, 0)):
        sitting.press(key)
        assert sheet._bar.value() == place
    sitting.press(Qt.Key.Key_0, ALT)
    assert sitting.main.place.page == "today"
    sitting.press(Qt.Key.Key_Escape)
    assert not sitting.sheets(KeysSheet)
    sitting.press(Qt.Key.Key_0, ALT)
    assert sitting.main.place.page == "people"


def test_a_narrow_window_has_a_rail(sitting):
    sitting.window.resize(900, 600)
    sitting.settle()
    assert sitting.main.sidebar.width() == 56
    sitting.window.resize(1200, 700)
    sitting.settle()
    assert sitting.main.sidebar.width() == 232


# Saving


def test_a_save_that_fails_is_said_and_tried_again(begin):
    sitting = begin(with_call)
    save = sitting.journal.notes.save
    sitting.journal.notes.save = disk_full
    sitting.note.insertPlainText("She said")
    sitting.main.leave_all()
    sitting.settle()
    banner = sitting.banner("notice.notSaved")
    assert banner is not None
    assert sitting.main.sidebar.saved.state is Saved.FAILED
    sitting.journal.notes.save = save
    banner.button.click()
    sitting.settle()
    assert sitting.banner("notice.notSaved") is None
    assert sitting.main.sidebar.saved.state is Saved.SAVED
    assert sitting.read(lambda: sitting.journal.notes.get(1)).body == "She said"


def test_what_is_wrong_and_nobody_elses_to_say_is_said_in_a_toast(sitting):
    sitting.tasks.ask(disk_full, print, owner=sitting.window)
    sitting.settle()
    sitting.session.tell(VaultError("X", "It went wrong.", safe="All is safe.", next_step="Wait."))
    toast = sitting.main._toasts.toast()
    assert "It went wrong. All is safe. Wait." in toast.accessibleName()


def test_news_of_the_files_are_shown_until_they_are_understood(begin):
    def prepare(journal):
        journal.notices = (VaultError("HEADER_REBUILT", "Lost.", safe="Whole.", next_step="Look."),)

    sitting = begin(prepare)
    banner = sitting.banner("notice.HEADER_REBUILT")
    assert banner is not None
    banner.button.click()
    assert sitting.banner("notice.HEADER_REBUILT") is None
    assert not sitting.window.findChild(Notices).isVisible()


# Taking back


def test_ctrl_z_takes_back_the_last_delete_also_after_its_toast_has_gone(begin):
    sitting = begin(with_ana)
    done = []
    sitting.main.notify("Topic deleted", lambda: done.append("first"))
    sitting.main.notify("Action deleted", lambda: done.append("second"))
    sitting.main._toasts.dismiss()
    sitting.main.sidebar.focus_current()
    sitting.press(Qt.Key.Key_Z, CTRL)
    sitting.press(Qt.Key.Key_Z, CTRL)
    sitting.press(Qt.Key.Key_Z, CTRL)
    assert done == ["second", "first"]


def test_in_text_ctrl_z_is_of_the_text(begin, qtbot):
    sitting = begin(with_call)
    done = []
    sitting.main.notify("Topic deleted", lambda: done.append(True))
    editor = sitting.note
    editor.setFocus()
    qtbot.keyClicks(editor, "abc")
    sitting.press(Qt.Key.Key_Z, CTRL)
    assert editor.toPlainText() == ""
    assert not done


def test_the_stack_forgets_the_oldest_of_very_many():
    stack, done = UndoStack(), []
    for number in range(30):
        stack.push(lambda number=number: done.append(number))
    while stack.undo():
        pass
    assert done == list(range(29, 9, -1))


# Locking and the end


def test_locking_saves_closes_forgets_and_starts_afresh(begin, folder, recovery_key, clock):
    sitting = begin(with_call)
    sitting.note.insertPlainText("She said")
    mime = QMimeData()
    mime.setText("an agenda")
    sitting.session._guard.put(mime)
    sitting.window.resize(1111, 777)
    sitting.press(Qt.Key.Key_L, CTRL)
    assert sitting.replaced == [(folder, True)]
    assert QApplication.clipboard().text() == ""
    assert AppearanceFile(folder.parent / "appearance.ini").geometry() is not None
    journal = Journal.open(folder, recovery_key, clock=clock)
    assert journal.notes.get(1).body == "She said"
    journal.close()


def test_the_page_is_kept_inside_the_journal(begin, folder, recovery_key, clock):
    sitting = begin(with_ana)
    sitting.main.go_to("settings/formats")
    sitting.settle()
    sitting.press(Qt.Key.Key_L, CTRL)
    journal = Journal.open(folder, recovery_key, clock=clock)
    assert journal.settings.get().last_page == "settings/formats"
    journal.close()


def test_what_cannot_be_saved_stops_the_lock_and_asks(begin):
    sitting = begin(with_call)
    sitting.journal.notes.save = disk_full
    sitting.note.insertPlainText("She said")
    sitting.press(Qt.Key.Key_L, CTRL)
    assert not sitting.replaced
    assert len(sitting.sheets(UnsavedSheet)) == 1
    sitting.press(Qt.Key.Key_L, CTRL)
    assert len(sitting.sheets(UnsavedSheet)) == 1
    sitting.find(QPushButton, "unsaved.stay").click()
    assert sitting.note.toPlainText() == "She said"
    sitting.settle()
    sitting.press(Qt.Key.Key_L, CTRL)
    sitting.find(QPushButton, "unsaved.insist").click()
    assert sitting.replaced


def test_locking_by_itself_covers_what_cannot_be_saved_and_tries_again(begin):
    sitting = begin(with_call)
    save = sitting.journal.notes.save
    sitting.journal.notes.save = disk_full
    sitting.note.insertPlainText("She said")
    sitting.session._idle.idle.emit()
    assert not sitting.replaced
    assert sitting.window.findChild(CoverPicture) is not None
    assert sitting.session._later.isActive()
    sitting.settle()
    sitting.journal.notes.save = save
    sitting.session._later.timeout.emit()
    assert sitting.replaced


def test_it_locks_with_the_screen_only_where_that_is_set(begin):
    sitting = begin(lambda j: j.settings.put(JournalSettings(lock_with_screen=False)))
    sitting.session._screen.locked.emit()
    assert not sitting.replaced
    sitting.change(lambda: sitting.journal.settings.put(JournalSettings()))
    sitting.session._read_settings()
    sitting.settle()
    sitting.session._screen.locked.emit()
    assert sitting.replaced


def test_while_a_call_runs_nobody_is_idle(begin):
    assert begin(with_call).session._call_runs()


def test_a_call_that_nobody_ended_is_forgotten_after_some_hours(begin, clock):
    from datetime import timedelta

    sitting = begin(with_call)
    (overview,) = sitting.main.people
    before = replace(
        overview.next_meeting, started_at=overview.next_meeting.started_at - timedelta(hours=5)
    )
    sitting.main.show_people([replace(overview, next_meeting=before)])
    assert not sitting.session._call_runs()


def test_closing_the_window_saves_and_closes(begin, folder, recovery_key, clock):
    sitting = begin(with_call)
    sitting.note.insertPlainText("She said")
    assert sitting.window.close()
    journal = Journal.open(folder, recovery_key, clock=clock)
    assert journal.notes.get(1).body == "She said"
    journal.close()


def test_what_cannot_be_saved_keeps_the_window_open_unless_the_user_insists(begin):
    sitting = begin(with_call)
    sitting.journal.notes.save = disk_full
    sitting.note.insertPlainText("She said")
    assert not sitting.window.close()
    assert sitting.window.isVisible()
    sitting.find(QPushButton, "unsaved.insist").click()
    assert not sitting.window.isVisible()


# The cover


def test_the_cover_comes_over_a_sheet_and_goes_by_the_same_key(begin):
    sitting = begin(with_ana)
    sitting.press(Qt.Key.Key_Slash, CTRL)
    sitting.press(Qt.Key.Key_F9)
    assert sitting.window.findChild(CoverPicture).isVisible()
    assert not sitting.sheets()
    sitting.press(Qt.Key.Key_F9)
    assert sitting.sheets(KeysSheet)


def test_a_covered_journal_can_be_locked(sitting):
    sitting.press(Qt.Key.Key_F9)
    sitting.press(Qt.Key.Key_L, CTRL)
    assert sitting.replaced


def test_it_covers_itself_when_the_window_loses_focus_where_that_is_set(begin):
    inactive = Qt.ApplicationState.ApplicationInactive
    sitting = begin()
    sitting.session._on_application_state(inactive)
    assert not sitting.session._cover.down
    sitting.change(lambda: sitting.journal.settings.put(JournalSettings(cover_on_focus_loss=True)))
    sitting.session._read_settings()
    sitting.settle()
    sitting.session._on_application_state(inactive)
    assert sitting.session._cover.down


@pytest.mark.parametrize("page", ["today", "people", "person/1", "call/1", "settings"])
def test_covered_every_page_gives_the_same_pixels_whatever_is_written(begin, page, tmp_path):
    def pictures(name, text):
        def prepare(journal):
            if not journal.people.all():
                journal.people.add(PersonDetails(name))
                journal.topics.add(1, text, Side.THEM)
                journal.meetings.start(1)
                journal.notes.save(1, text, 3)

        sitting = begin(prepare)
        sitting.main.go_to(page)
        sitting.settle()
        sitting.main.notify(text, lambda: None)
        open_picture = sitting.window.grab().toImage()
        sitting.press(Qt.Key.Key_F9)
        covered = sitting.window.grab().toImage()
        sitting.press(Qt.Key.Key_F9)
        sitting.change(lambda: [sitting.journal.notes.save(1, "Other words entirely", 0)])
        sitting.change(
            lambda: sitting.journal.people.update(1, PersonDetails("Somebody Else Altogether"))
        )
        sitting.main.go_to(page)
        sitting.settle()
        other_open = sitting.window.grab().toImage()
        sitting.press(Qt.Key.Key_F9)
        return open_picture, covered, other_open, sitting.window.grab().toImage()

    open_picture, covered, other_open, other_covered = pictures("Ana Kowalczyk", "Handover hurts")
    assert open_picture != covered
    assert open_picture != other_open
    assert covered == other_covered


# Settings that take effect


def test_what_is_set_takes_effect_at_once(sitting):
    wanted = JournalSettings(lock_after_minutes=30, clipboard_seconds=15)
    sitting.change(lambda: sitting.journal.settings.put(wanted))
    sitting.session._read_settings()
    sitting.settle()
    assert sitting.session._idle._limit.total_seconds() == 1800
    assert sitting.session._guard._timer.interval() == 15_000


def test_a_look_is_taken_and_remembered(sitting, tmp_path):
    sitting.main.appearance_changed.emit(Appearance(Scheme.DARK, 1.25))
    assert theme.current().dark
    assert AppearanceFile(tmp_path / "appearance.ini").load() == Appearance(Scheme.DARK, 1.25)


# The demo


@pytest.fixture
def demo(begin, folder):
    return begin(with_ana, DemoSession)


def test_a_demo_says_so_and_reminds_of_nothing(demo):
    assert demo.banner("notice.demo") is not None
    assert demo.find(QPushButton, "sidebar.confirm") is None


def test_locking_a_demo_covers_it(demo):
    demo.press(Qt.Key.Key_L, CTRL)
    assert not demo.replaced
    assert demo.window.findChild(CoverPicture) is not None


def test_a_demo_goes_when_it_is_closed(demo, folder):
    assert demo.window.close()
    assert not folder.exists()


def test_from_a_demo_one_can_begin_ones_own(demo, folder, tmp_path):
    demo.find(QPushButton, "notice.beginOwn").click()
    assert demo.replaced == [(tmp_path / "own", False)]
    assert not folder.exists()
