"""The settings: every change is kept at once and can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QWidget

from conftest import PASSPHRASE
from mgrjournal.journal import Journal, JournalSettings, Passphrase
from mgrjournal.meetings.facts import FormatDetails, Section
from ui import shortcuts, theme
from ui.pages.settings.confirm_sheet import ConfirmSheet
from ui.pages.settings.format_sheet import FormatSheet
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.passphrase_sheet import PassphraseSheet
from ui.pages.settings.recovery_key_sheet import RecoveryKeySheet
from ui.tasks import Tasks
from ui.theme.appearance import Appearance, Scheme
from ui.widgets.banner import Banner
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.switch import Switch


@pytest.fixture(autouse=True)
def look(qapp):
    theme.apply(qapp, Appearance(Scheme.LIGHT))


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


class Desk:
    """The page in a window, the journal behind it, and what was said."""

    def __init__(self, page, journal, tasks):
        self.page, self.journal, self.tasks = page, journal, tasks
        self.said, self.undos, self.looks = [], [], []
        page.notify.connect(self._hear)
        page.appearance_changed.connect(self.looks.append)
        tasks.changed.connect(page.on_changed)

    def _hear(self, text, undo):
        self.said.append(text)
        if undo is not None:
            self.undos.append(undo)

    def find(self, kind, name):
        """Return the widget that counts: what was redrawn goes a moment later."""
        found = self.page.window().findChildren(kind, name)
        assert found, name
        return next((widget for widget in found if widget.isVisible()), found[-1])

    def press(self, name):
        self.find(QPushButton, name).click()

    def read(self, query):
        """Ask the journal in the worker, as everything does."""
        answers = []
        self.tasks.ask(query, answers.append, owner=self.page)
        self.tasks.drain()
        return answers[0]

    @property
    def settings(self):
        return self.read(self.journal.settings.get)

    def choose(self, name, text):
        segments = self.find(Segmented, name).findChildren(QRadioButton)
        next(segment for segment in segments if segment.text() == text).click()

    def sheet(self, kind):
        return next(sheet for sheet in self.page.window().findChildren(kind) if sheet.isVisible())


@pytest.fixture
def desk(qtbot, folder, recovery_key, clock, tasks):
    opened = []
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    tasks.ask(lambda: Journal.open(folder, recovery_key, clock=clock), opened.append, owner=window)
    tasks.drain()
    page = SettingsPage(opened[0], tasks, clock, Appearance(), window)
    page.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made = Desk(page, opened[0], tasks)
    page.load()
    tasks.drain()
    yield made
    tasks.finish_with(opened[0].close, 5)


# Locking and being seen


@pytest.mark.parametrize(
    ("control", "choice", "field", "value"),
    [
        ("security.idle", "30 min", "lock_after_minutes", 30),
        ("security.idle", "Never", "lock_after_minutes", 0),
        ("security.clipboard", "15 s", "clipboard_seconds", 15),
        ("security.clipboard", "2 min", "clipboard_seconds", 120),
    ],
)
def test_a_choice_is_kept_at_once(desk, control, choice, field, value):
    desk.choose(control, choice)
    assert getattr(desk.settings, field) == value


@pytest.mark.parametrize(
    ("control", "field"),
    [
        ("security.lockWithScreen", "lock_with_screen"),
        ("security.coverOnFocusLoss", "cover_on_focus_loss"),
    ],
)
def test_a_switch_is_kept_at_once(desk, control, field):
    before = getattr(desk.settings, field)
    desk.find(Switch, control).click()
    assert getattr(desk.settings, field) is not before


def test_what_was_set_otherwise_is_shown_as_the_nearest_and_left_alone(desk):
    desk.read(lambda: desk.journal.settings.put(JournalSettings(lock_after_minutes=8)))
    desk.page.load()
    desk.tasks.drain()
    assert desk.find(Segmented, "security.idle").value() == 10
    assert desk.settings.lock_after_minutes == 8


def test_it_says_plainly_that_sharing_the_screen_shows_the_window(desk):
    texts = [label.text() for label in desk.page.findChildren(Label)]
    assert any("cannot hide this window" in text for text in texts)


# Passphrase


def change_passphrase(desk, qtbot, old, new, again):
    desk.press("security.changePassphrase")
    for name, text in (
        ("passphraseSheet.old", old),
        ("passphraseSheet.passphrase", new),
        ("passphraseSheet.again", again),
    ):
        qtbot.keyClicks(desk.find(QLineEdit, name), text)
    desk.sheet(PassphraseSheet).send()
    desk.tasks.drain(20)


def test_the_new_passphrase_opens_the_journal_and_the_old_no_longer(desk, qtbot, folder, clock):
    change_passphrase(desk, qtbot, PASSPHRASE, "four other plain words", "four other plain words")
    assert desk.said
    desk.tasks.finish_with(desk.journal.close, 5)
    Journal.open(folder, Passphrase("four other plain words"), clock=clock).close()
    with pytest.raises(Exception, match="WRONG_PASSPHRASE"):
        Journal.open(folder, Passphrase(PASSPHRASE), clock=clock)


def test_a_wrong_old_passphrase_changes_nothing_and_keeps_what_was_typed(
    desk, qtbot, folder, clock
):
    change_passphrase(desk, qtbot, "wrong", "four other plain words", "four other plain words")
    sheet = desk.sheet(PassphraseSheet)
    assert any("does not open" in label.text() for label in sheet.findChildren(Label))
    assert desk.find(QLineEdit, "passphraseSheet.old").text() == "wrong"
    desk.tasks.finish_with(desk.journal.close, 5)
    Journal.open(folder, Passphrase(PASSPHRASE), clock=clock).close()


def test_two_different_new_passphrases_are_not_sent(desk, qtbot):
    change_passphrase(desk, qtbot, PASSPHRASE, "four other plain words", "four other")
    assert desk.sheet(PassphraseSheet).isVisible()
    assert not desk.said


def test_escape_closes_the_sheet_without_change(desk, qtbot):
    desk.press("security.changePassphrase")
    qtbot.keyClick(desk.find(QLineEdit, "passphraseSheet.old"), Qt.Key.Key_Escape)
    assert not [s for s in desk.page.window().findChildren(PassphraseSheet) if s.isVisible()]


# Keychain


def test_without_a_keychain_the_switch_goes_back_and_says_why(desk, monkeypatch):
    monkeypatch.setattr(desk.journal.keys._keychain, "_backends", {})
    switch = desk.find(Switch, "security.keychain")
    switch.click()
    desk.tasks.drain()
    assert not switch.isChecked()
    assert switch.isEnabled()
    texts = [label.text() for label in desk.page.findChildren(Label)]
    assert any("does not answer" in text for text in texts)


# Recovery key


def test_the_recovery_key_can_be_shown_again(desk):
    desk.press("security.printRecovery")
    desk.tasks.drain()
    assert desk.sheet(RecoveryKeySheet)


def test_confirming_the_recovery_key_takes_the_reminder_away(desk, qtbot, recovery_key, clock):
    banner = desk.find(QPushButton, "security.confirm").parentWidget()
    assert isinstance(banner, Banner)
    assert banner.isVisible()
    desk.press("security.confirm")
    desk.tasks.drain()
    sheet = desk.sheet(ConfirmSheet)
    for field in sheet.findChildren(QLineEdit):
        number = int(field.objectName().removeprefix("recovery.line"))
        qtbot.keyClicks(field, recovery_key.lines[number - 1])
    sheet.send()
    desk.tasks.drain()
    assert desk.settings.recovery_confirmed_at == clock.now()
    desk.tasks.drain()
    assert not banner.isVisible()
    assert desk.said


# Appearance


def test_a_look_is_told_at_once(desk):
    desk.page.show_part("appearance")
    desk.choose("appearance.scheme", "Dark")
    desk.choose("appearance.scale", "125%")
    desk.find(Switch, "appearance.reduceMotion").click()
    assert desk.looks[-1] == Appearance(Scheme.DARK, 1.25, reduce_motion=True)
    assert not desk.settings.last_page


# Formats


def formats(desk):
    return {one.name: one for one in desk.read(desk.journal.formats.all)}


def fill_format(desk, qtbot, name, sections):
    sheet = desk.sheet(FormatSheet)
    edit = sheet.findChild(QLineEdit, "format.name")
    edit.clear()
    qtbot.keyClicks(edit, name)
    for number, (title, prompts) in enumerate(sections):
        while len(sheet.findChildren(QLineEdit, "section.title")) <= number:
            sheet.findChild(QPushButton, "format.addSection").click()
        qtbot.keyClicks(sheet.findChildren(QLineEdit, "section.title")[number], title)
        sheet.findChildren(QPlainTextEdit, "section.prompts")[number].setPlainText(prompts)
    sheet.send()
    desk.tasks.drain()


def test_a_format_of_ones_own(desk, qtbot):
    desk.press("formats.add")
    fill_format(desk, qtbot, "Walk", [("Outside", "How far?\n\nWhere to?"), ("Back", "")])
    made = formats(desk)["Walk"]
    assert made.details == FormatDetails(
        "Walk", "", (Section("Outside", ("How far?", "Where to?")), Section("Back"))
    )


def test_a_format_without_a_name_is_not_kept_and_says_so(desk, qtbot):
    desk.press("formats.add")
    before = formats(desk)
    desk.sheet(FormatSheet).send()
    desk.tasks.drain()
    sheet = desk.sheet(FormatSheet)
    assert any("needs a name" in label.text() for label in sheet.findChildren(Label))
    assert formats(desk) == before


def test_a_built_in_format_can_be_reworded_and_takes_its_own_words_back(desk, qtbot):
    freestyle = formats(desk)["Freestyle"]
    desk.page.show_part("formats")
    desk.press(f"format{freestyle.id}.edit")
    edit = desk.sheet(FormatSheet).findChild(QLineEdit, "format.name")
    edit.clear()
    qtbot.keyClicks(edit, "Anything")
    desk.sheet(FormatSheet).send()
    desk.tasks.drain()
    assert formats(desk)["Anything"].changed
    desk.tasks.drain()
    desk.press(f"format{freestyle.id}.reset")
    desk.tasks.drain()
    assert formats(desk)["Freestyle"].details == freestyle.details
    desk.undos[-1]()
    assert "Anything" in formats(desk)


def test_a_built_in_format_has_no_delete(desk):
    freestyle = formats(desk)["Freestyle"]
    assert desk.find(QPushButton, f"format{freestyle.id}.delete").isHidden()


def test_a_copy_is_ones_own_and_can_be_deleted_and_brought_back(desk, qtbot):
    freestyle = formats(desk)["Freestyle"]
    desk.page.show_part("formats")
    desk.press(f"format{freestyle.id}.copy")
    desk.tasks.drain()
    desk.sheet(FormatSheet).finish()
    copied = next(one for one in formats(desk).values() if one.key is None)
    desk.tasks.drain()
    desk.press(f"format{copied.id}.delete")
    assert copied.name not in formats(desk)
    desk.undos[-1]()
    assert copied.name in formats(desk)


def test_sections_move_and_go(desk, qtbot):
    desk.press("formats.add")
    fill_format(desk, qtbot, "Walk", [("One", ""), ("Two", ""), ("Three", "")])
    made = formats(desk)["Walk"]
    desk.tasks.drain()
    desk.press(f"format{made.id}.edit")
    sheet = desk.sheet(FormatSheet)
    sheet.findChildren(QPushButton, "section.down")[0].click()
    sheet.findChildren(QPushButton, "section.remove")[-1].click()
    sheet.send()
    desk.tasks.drain()
    titles = [section.title for section in formats(desk)["Walk"].details.sections]
    assert titles == ["Two", "One"]


# Keys and the rest


def test_every_key_of_the_table_is_listed(desk):
    texts = {label.text() for label in desk.page.keys.findChildren(Label)}
    assert {shortcut.text for shortcut in shortcuts.table().values()} <= texts


def test_the_journal_can_be_examined(desk, qtbot):
    desk.page.show_part("about")
    desk.press("about.examine")
    desk.tasks.drain(20)
    texts = [label.text() for label in desk.page.about.findChildren(Label)]
    assert any(text.startswith("✓") for text in texts)


def test_arrows_go_through_the_parts(desk, qtbot):
    desk.page.setFocus()
    first = desk.page._items["security"]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert desk.page.part == "appearance"
    assert desk.page._items["appearance"].hasFocus()


def test_everything_interactive_has_a_name(desk):
    for part in ("security", "appearance", "formats", "keys", "about"):
        desk.page.show_part(part)
        for kind in (QPushButton, QLineEdit, Switch, QRadioButton):
            for widget in desk.page.findChildren(kind):
                assert widget.objectName() or isinstance(widget, QRadioButton), widget
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named, widget
