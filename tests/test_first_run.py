"""The first run: a passphrase, a place, the recovery key, or a look around first."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from conftest import PASSPHRASE
from mgrjournal.journal import Journal, Passphrase
from mgrjournal.vault.derivation import FLOOR
from ui import theme
from ui.appearance import AppearanceFile
from ui.lock.first_run import FirstRunScreen
from ui.lock.opening import Opening
from ui.lock.recovery_lines import RecoveryLines
from ui.lock.recovery_paper import RecoveryPaper
from ui.lock.recovery_step import RecoveryStep
from ui.tasks import Tasks
from ui.widgets.label import Label
from ui.window import Window


@pytest.fixture(autouse=True)
def look(qapp):
    theme.apply(qapp, theme.Appearance(theme.Scheme.LIGHT))


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture(autouse=True)
def quick_derivation(monkeypatch):
    """Finding out what suits this computer takes seconds; the floor does for a test."""
    monkeypatch.setattr("mgrjournal.vault.creating.calibrate", lambda: FLOOR)


class Start:
    """The window at the first run, and what came of it."""

    def __init__(self, window, opening, tasks):
        self.window, self.opening, self.tasks = window, opening, tasks
        self.opened, self.demos = [], []
        opening.opened.connect(self.opened.append)
        opening.demo_opened.connect(self.demos.append)

    @property
    def screen(self):
        return self.window.screen_shown()

    def find(self, kind, name):
        found = self.screen.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name):
        self.find(QPushButton, name).click()

    def fill(self, qtbot, first, again):
        for name, text in (("firstRun.passphrase", first), ("firstRun.again", again)):
            field = self.find(QLineEdit, name)
            field.clear()
            qtbot.keyClicks(field, text)

    @property
    def lines(self):
        return self.find(RecoveryLines, "recoveryLines")._lines


@pytest.fixture
def start(qtbot, tmp_path, clock):
    tasks = Tasks()
    window = Window(AppearanceFile(tmp_path / "appearance.ini"))
    qtbot.addWidget(window)
    folder = tmp_path / "data" / "mgrjournal" / "journal"
    window.show_screen(FirstRunScreen(folder))
    made = Start(window, Opening(window, folder, tasks, clock), tasks)
    made.folder = folder
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.opening.begin()
    yield made
    for journal in (*made.opened, *made.demos):
        tasks.finish_with(journal.close, 5)
    made.opening.close_journal(5)
    tasks.close()


@pytest.fixture
def step(start, qtbot):
    """The second step, after a journal was made."""
    start.fill(qtbot, PASSPHRASE, PASSPHRASE)
    start.press("firstRun.create")
    qtbot.waitUntil(lambda: isinstance(start.screen, RecoveryStep), timeout=20_000)
    return start


def settings_of(journal, start):
    found = []
    start.tasks.ask(journal.settings.get, found.append, owner=start.window)
    start.tasks.drain()
    return found[0]


def test_a_journal_is_made_and_opens_with_its_passphrase_and_its_key(step, qtbot, clock):
    lines = step.lines
    step.press("recoveryStep.later")
    qtbot.waitUntil(lambda: bool(step.opened))
    assert settings_of(step.opened[0], step).recovery_confirmed_at is None
    step.tasks.finish_with(step.opened[0].close, 5)
    Journal.open(step.folder, Passphrase(PASSPHRASE), clock=clock).close()
    from mgrjournal.journal import RecoveryKey

    Journal.open(step.folder, RecoveryKey.parse("\n".join(lines)), clock=clock).close()


def test_enter_goes_from_field_to_field_and_makes_the_journal(start, qtbot):
    first, again = (start.find(QLineEdit, f"firstRun.{n}") for n in ("passphrase", "again"))
    qtbot.keyClicks(first, PASSPHRASE)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert again.hasFocus()
    qtbot.keyClicks(again, PASSPHRASE)
    qtbot.keyClick(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(start.screen, RecoveryStep), timeout=20_000)


@pytest.mark.parametrize(
    ("first", "again", "words"),
    [("", "", "Type a passphrase"), (PASSPHRASE, "correct horse", "not the same")],
)
def test_what_is_amiss_is_said_beside_the_field_and_nothing_is_made(
    start, qtbot, first, again, words
):
    start.fill(qtbot, first, again)
    start.press("firstRun.create")
    said = [label.text() for label in start.screen.findChildren(Label) if label.isVisible()]
    assert any(words in text for text in said)
    assert start.find(QLineEdit, "firstRun.again").text() == again
    assert not start.folder.exists()


def test_a_folder_with_something_in_it_is_refused_in_words(start, qtbot):
    start.folder.mkdir(parents=True)
    (start.folder / "letter.txt").write_text("mine")
    start.fill(qtbot, PASSPHRASE, PASSPHRASE)
    start.press("firstRun.create")
    error = start.find(Label, "error.title")
    qtbot.waitUntil(error.isVisible, timeout=20_000)
    assert "already something" in error.text()
    assert (start.folder / "letter.txt").read_text() == "mine"
    assert start.find(QPushButton, "firstRun.create").isEnabled()


def test_there_is_no_dead_button(start):
    texts = {button.text() for button in start.screen.findChildren(QPushButton)}
    assert not any("backup" in text.lower() for text in texts)


# The recovery key


def test_two_lines_typed_from_the_paper_confirm_it(step, qtbot, clock):
    lines = step.lines
    step.press("recoveryStep.have")
    fields = [f for f in step.screen.findChildren(QLineEdit) if "recovery.line" in f.objectName()]
    assert len(fields) == 2
    for field in fields:
        number = int(field.objectName().removeprefix("recovery.line"))
        qtbot.keyClicks(field, f"{lines[number - 1][:4].lower()} {lines[number - 1][4:]}")
    qtbot.keyClick(fields[-1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(step.opened))
    assert settings_of(step.opened[0], step).recovery_confirmed_at == clock.now()


def test_the_key_is_not_shown_while_it_is_confirmed(step):
    step.press("recoveryStep.have")
    assert not step.find(RecoveryLines, "recoveryLines").isVisible()
    step.press("recoveryStep.back")
    assert step.find(RecoveryLines, "recoveryLines").isVisible()


def test_a_wrong_line_is_said_and_nothing_confirmed(step, qtbot):
    step.press("recoveryStep.have")
    field = next(f for f in step.screen.findChildren(QLineEdit) if "line" in f.objectName())
    qtbot.keyClicks(field, "00000000")
    step.press("recoveryStep.confirm")
    said = [label.text() for label in step.screen.findChildren(Label) if label.isVisible()]
    assert any("Compare it again" in text for text in said)
    step.tasks.drain()
    assert not step.opened
    assert isinstance(step.screen, RecoveryStep)


def test_closing_before_the_second_step_is_done_leaves_a_whole_journal(step, clock):
    step.opening.close_journal(5)
    Journal.open(step.folder, Passphrase(PASSPHRASE), clock=clock).close()


LINES = tuple(f"A1B2C3D{n}" for n in range(8))


@pytest.fixture
def paper(clock, tmp_path):
    return RecoveryPaper(LINES, tmp_path / "journal", clock.today())


def test_the_pdf_is_for_the_user_alone(step, tmp_path, qtbot):
    step.press("recovery.save")
    dialog = step.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "key.pdf"))
    dialog.close()
    saved = tmp_path / "key.pdf"
    assert saved.read_bytes().startswith(b"%PDF")
    assert saved.stat().st_mode & 0o777 == 0o600
    assert "Saved" in step.find(Label, "recovery.told").text()


def test_a_pdf_that_cannot_be_written_is_said(step, tmp_path):
    step.press("recovery.save")
    dialog = step.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "key.pdf"))
    dialog.close()
    assert "could not be written" in step.find(Label, "recovery.told").text()


def test_the_paper_shows_every_line_black_on_white(paper, qapp):
    def inked(lines):
        image = QImage(595, 842, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        RecoveryPaper(lines, paper.folder, paper.made_on).paint(
            painter, image.rect().toRectF().adjusted(60, 60, -60, -60)
        )
        painter.end()
        return image

    whole = inked(LINES)
    for number in range(8):
        changed = (*LINES[:number], "99999999", *LINES[number + 1 :])
        assert inked(changed) != whole
    assert "A1B2" not in repr(paper)


def test_printing_asks_for_a_printer_and_can_be_left(paper, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: asked.append(dialog) or 0)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert not paper.print_with_dialog(parent)
    assert asked


# The demo


def test_one_can_look_around_in_a_demo_that_lies_in_a_temporary_folder(start, qtbot, tmp_path):
    start.press("firstRun.demo")
    qtbot.waitUntil(lambda: bool(start.demos), timeout=60_000)
    folder = start.demos[0].folder
    assert folder.parent == tmp_path
    assert not start.folder.exists()
    assert not start.opened
    assert Path(folder).stat().st_mode & 0o777 == 0o700
