"""The tour is a test: a day in the real program, by keyboard, and what is left of it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, Passphrase
from mgrjournal.people.facts import PersonDetails
from mgrjournal.vault.derivation import FLOOR
from ui.tour import script, walk
from ui.tour.evening import check
from ui.tour.hands import LostError


class Tour(NamedTuple):
    """What one tour left behind."""

    ended: subprocess.CompletedProcess[str]
    out: Path
    readme: Path
    temporary: Path


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """The tour, taken once, as `make tour` takes it, with a home of its own."""
    home = tmp_path_factory.mktemp("tour")
    out, readme, temporary = home / "out", home / "readme", home / "temporary"
    temporary.mkdir()
    ended = subprocess.run(
        [sys.executable, "-m", "ui.tour", "--out", str(out), "--pictures", str(readme)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"TMPDIR": str(temporary), "HOME": str(home), "PYTHONUTF8": "1"},
        check=False,
        timeout=600,
    )
    return Tour(ended, out, readme, temporary)


def names(folder: Path) -> set[str]:
    return {picture.stem.rpartition("-")[0] for picture in folder.iterdir()}


def brightness(picture: Path) -> float:
    """Return how light a picture is on average, 0 to 255."""
    image = QImage(str(picture)).scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    return image.pixelColor(0, 0).lightness()


def test_every_step_was_taken(tour: Tour):
    assert tour.ended.returncode == 0, tour.ended.stderr


def test_the_agenda_is_printed_without_anything_private(tour: Tour):
    said = tour.ended.stdout
    assert all(text in said for text in script.SHAREABLE)
    assert not any(text in said for text in script.PRIVATE)


def test_there_is_a_picture_of_every_step_light_and_dark(tour: Tour):
    pictures = sorted(tour.out.iterdir())
    assert f"{len(pictures)} pictures are in {tour.out}" in tour.ended.stdout
    numbers = [int(name.partition("-")[0]) for name in sorted(names(tour.out))]
    assert numbers == list(range(1, len(pictures) // 2 + 1))
    steps = {name.partition("-")[2] for name in names(tour.out)}
    assert steps >= {
        "first-run", "recovery-key", "add-person", "paste-their-list", "prepared", "call",
        "wrap-up", "copy-agenda", "locked", "what-was-said", "demo-today",
    }  # fmt: skip
    for picture in pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1440, 900)
        dark = picture.stem.endswith("-dark")
        assert (brightness(picture) < 70) is dark, picture.name


def test_the_pictures_of_the_readme_have_names_that_stay(tour: Tour):
    assert names(tour.readme) == {"today", "person", "call"}
    assert len(list(tour.readme.iterdir())) == 6
    assert all(picture.stat().st_size < 120_000 for picture in tour.readme.iterdir())


def test_nothing_of_the_journal_is_left_behind(tour: Tour):
    assert list(tour.temporary.iterdir()) == []


def test_nothing_is_said_but_what_qt_says_offscreen(tour: Tour):
    lines = set(tour.ended.stderr.splitlines())
    assert lines <= {"This plugin does not support propagateSizeHints()"}


def test_private_text_in_the_agenda_would_be_noticed():
    agenda = "\n".join(script.SHAREABLE)
    walk.check_what_left(agenda)
    with pytest.raises(LostError, match="private text left"):
        walk.check_what_left(f"{agenda}\n{script.MINE}")
    with pytest.raises(LostError, match="missing"):
        walk.check_what_left(script.SHAREABLE[0])


def test_a_note_that_was_not_kept_would_be_noticed(tmp_path: Path, clock: Clock):
    passphrase = Passphrase(script.PASSPHRASE)
    journal, _ = Journal.create(tmp_path / "journal", passphrase, clock=clock, cost=FLOOR)
    details = PersonDetails(script.NAME, title=script.TITLE, team=script.TEAM)
    meeting = journal.meetings.start(journal.people.add(details).id)
    journal.notes.save(meeting.id, script.NOTE.replace("guessing", "knowing"), 0)
    journal.meetings.finish(meeting.id)
    journal.close()
    with pytest.raises(LostError, match="did not keep the note"):
        check(tmp_path / "journal", clock)
