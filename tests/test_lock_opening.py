"""From the lock screen to an open journal: every way in, every failure in words."""

from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from conftest import PASSPHRASE
from mgrjournal.journal import Journal, Passphrase
from ui import theme
from ui.appearance import AppearanceFile
from ui.lock.lock_screen import LockScreen
from ui.lock.new_passphrase_screen import NewPassphraseScreen
from ui.lock.opening import Opening
from ui.lock.recovery_screen import RecoveryScreen
from ui.tasks import Tasks
from ui.widgets.label import Label
from ui.window import Window


@pytest.fixture(autouse=True)
def look(qapp):
    theme.apply(qapp, theme.Appearance(theme.Scheme.LIGHT))


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


class Door:
    """The window with a lock screen, and what came of it."""

    def __init__(self, window, opening, tasks):
        self.window, self.opening, self.tasks = window, opening, tasks
        self.opened = []
        opening.opened.connect(self.opened.append)

    @property
    def screen(self):
        return self.window.screen_shown()

    def find(self, kind, name):
        found = self.screen.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name):
        self.find(QPushButton, name).click()

    @property
    def error(self):
        title = self.screen.findChild(Label, "error.title")
        return title.text() if title is not None and title.isVisible() else ""


@pytest.fixture
def door_to(qtbot, tasks, tmp_path, clock):
    made = []

    def make(folder, *, after_lock=False):
        window = Window(AppearanceFile(tmp_path / "appearance.ini"))
        qtbot.addWidget(window)
        window.show_screen(LockScreen(folder, after_lock=after_lock))
        door = Door(window, Opening(window, folder, tasks, clock), tasks)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        door.opening.begin()
        made.append(door)
        return door

    yield make
    for door in made:
        for journal in door.opened:
            tasks.finish_with(journal.close, 5)
        door.opening.close_journal(5)


@pytest.fixture
def door(door_to, folder):
    return door_to(folder)


def type_passphrase(door, qtbot, text):
    field = door.find(QLineEdit, "lock.passphrase")
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_passphrase_opens_the_journal(door, qtbot):
    type_passphrase(door, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(door.opened))
    assert isinstance(door.opened[0], Journal)


def test_the_button_does_what_enter_does(door, qtbot):
    qtbot.keyClicks(door.find(QLineEdit, "lock.passphrase"), PASSPHRASE)
    door.press("lock.unlock")
    qtbot.waitUntil(lambda: bool(door.opened))


def test_a_wrong_passphrase_is_kept_and_selected_and_nothing_is_threatened(door, qtbot):
    type_passphrase(door, qtbot, "wrong horse")
    qtbot.waitUntil(lambda: bool(door.error))
    field = door.find(QLineEdit, "lock.passphrase")
    assert "does not open" in door.error
    assert "as often as you like" in door.find(Label, "error.rest").text()
    assert field.text() == field.selectedText() == "wrong horse"
    assert field.hasFocus()
    assert not field.isReadOnly()
    type_passphrase(door, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(door.opened))


def test_nothing_typed_is_not_tried(door, qtbot):
    qtbot.keyClick(door.find(QLineEdit, "lock.passphrase"), Qt.Key.Key_Return)
    assert not door.error
    assert not door.find(QLineEdit, "lock.passphrase").isReadOnly()


def test_enter_before_everything_is_loaded_is_not_lost(qtbot, folder):
    screen = LockScreen(folder)
    qtbot.addWidget(screen)
    given = []
    qtbot.keyClicks(screen.field, PASSPHRASE)
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    assert not screen.field.isReadOnly()
    screen.passphrase_given.connect(given.append)
    screen.furnish()
    qtbot.waitUntil(lambda: given == [PASSPHRASE])


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda folder: (folder / "journal.db").unlink(), "journal.db is missing"),
        (lambda folder: (folder / "journal.db").write_bytes(b""), "journal.db is empty"),
        (
            lambda folder: [
                (folder / name).unlink() for name in ("journal.keys", "journal.keys.bak")
            ],
            "journal.keys and its second copy are missing",
        ),
    ],
    ids=["database missing", "database empty", "keys missing"],
)
def test_every_failure_of_the_vault_is_told_in_three_sentences(door, qtbot, folder, harm, words):
    harm(folder)
    type_passphrase(door, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(door.error))
    assert words in door.error
    assert len(door.find(Label, "error.rest").text()) > 40


def test_what_is_typed_can_be_looked_at(door):
    field = door.find(QLineEdit, "lock.passphrase")
    eye = door.find(QPushButton, "lock.passphrase.show")
    assert field.echoMode() == QLineEdit.EchoMode.Password
    eye.click()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    eye.click()
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_the_lock_screen_shows_no_names_and_no_counts(door, folder):
    words = {label.text() for label in door.screen.findChildren(Label)}
    buttons = {button.text() for button in door.screen.findChildren(QPushButton)}
    assert words <= {str(folder), "", "mgrjournal is locked", "Everything is saved."}
    assert buttons == {"&Unlock", "Show the passphrase", "Use the &recovery key"}
    assert door.window.windowTitle() == "mgrjournal"


# Keychain


def keychain_button(door):
    return door.screen.findChild(QPushButton, "lock.keychain")


def test_without_a_keychain_slot_the_keychain_is_not_offered(door, qtbot):
    door.tasks.drain()
    assert keychain_button(door) is None


@pytest.fixture
def folder_with_keychain(folder, clock, recovery_key, keyring):
    journal = Journal.open(folder, recovery_key, clock=clock)
    journal.keys.enable_keychain()
    journal.close()
    return folder


@pytest.fixture
def keyring(monkeypatch):
    """A keychain of this test's own, in place of the system's."""
    import threading

    import keyring.backend

    class Memory(keyring.backend.KeyringBackend):
        priority = 1
        entries: ClassVar = {}
        gate = threading.Event()

        def set_password(self, service, username, password):
            self.entries[service, username] = password

        def get_password(self, service, username):
            assert self.gate.wait(10)
            return self.entries.get((service, username))

        def delete_password(self, service, username):
            del self.entries[service, username]

    Memory.entries.clear()
    Memory.gate.set()
    monkeypatch.setattr(
        "mgrjournal.vault.keychain.system_backends",
        lambda: {"keyring.backends.SecretService.Keyring": Memory},
    )
    return Memory


def test_the_keychain_opens_it_when_asked_and_never_by_itself(door_to, folder_with_keychain, qtbot):
    door = door_to(folder_with_keychain)
    qtbot.waitUntil(lambda: keychain_button(door) is not None)
    assert not door.opened
    door.press("lock.keychain")
    qtbot.waitUntil(lambda: bool(door.opened))


def test_after_a_lock_the_keychain_is_not_offered(door_to, folder_with_keychain, qtbot):
    door = door_to(folder_with_keychain, after_lock=True)
    door.tasks.drain()
    assert keychain_button(door) is None


def test_while_the_keychain_asks_the_passphrase_works(
    door_to, folder_with_keychain, keyring, qtbot
):
    door = door_to(folder_with_keychain)
    qtbot.waitUntil(lambda: keychain_button(door) is not None)
    keyring.gate.clear()
    door.press("lock.keychain")
    qtbot.waitUntil(lambda: "Waiting for your system keychain" in door.error)
    type_passphrase(door, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(door.opened))
    with qtbot.waitSignal(door.opening._keychain_answered):
        keyring.gate.set()
    door.tasks.drain()
    assert len(door.opened) == 1
    assert door.error == ""


def test_a_keychain_without_the_key_says_so_and_leaves_the_passphrase(
    door_to, folder_with_keychain, keyring, qtbot
):
    keyring.entries.clear()
    door = door_to(folder_with_keychain)
    qtbot.waitUntil(lambda: keychain_button(door) is not None)
    door.press("lock.keychain")
    qtbot.waitUntil(lambda: "no longer holds" in door.error)
    type_passphrase(door, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(door.opened))


# Recovery key


def type_recovery_key(door, qtbot, lines):
    door.press("lock.recovery")
    qtbot.waitUntil(lambda: isinstance(door.screen, RecoveryScreen))
    door.find(QPlainTextEdit, "recovery.lines").setPlainText("\n".join(lines))
    door.press("recovery.open")


def test_the_recovery_key_opens_it_and_wants_a_new_passphrase(
    door, qtbot, recovery_key, folder, clock
):
    type_recovery_key(door, qtbot, recovery_key.lines)
    qtbot.waitUntil(lambda: isinstance(door.screen, NewPassphraseScreen))
    assert not door.opened
    for name in ("newPassphrase.passphrase", "newPassphrase.again"):
        qtbot.keyClicks(door.find(QLineEdit, name), "four other plain words")
    door.press("newPassphrase.set")
    qtbot.waitUntil(lambda: bool(door.opened))
    door.tasks.finish_with(door.opened[0].close, 5)
    Journal.open(folder, Passphrase("four other plain words"), clock=clock).close()


def test_a_line_typed_wrongly_is_named_and_selected(door, qtbot, recovery_key):
    lines = list(recovery_key.lines)
    lines[2] = lines[2][::-1] if lines[2] != lines[2][::-1] else "00000000"
    type_recovery_key(door, qtbot, lines)
    qtbot.waitUntil(lambda: "line 3" in door.error.lower())
    edit = door.find(QPlainTextEdit, "recovery.lines")
    assert edit.textCursor().selectedText() == lines[2]
    assert edit.toPlainText().split("\n") == lines


def test_escape_goes_back_to_the_passphrase(door, qtbot):
    door.press("lock.recovery")
    qtbot.waitUntil(lambda: isinstance(door.screen, RecoveryScreen))
    door.press("recovery.back")
    qtbot.waitUntil(lambda: isinstance(door.screen, LockScreen))
    type_passphrase(door, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(door.opened))
