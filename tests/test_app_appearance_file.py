"""Outside the journal nothing is kept but window geometry and appearance."""

import pytest
from PySide6.QtCore import QByteArray, QSettings

from ui.appearance import ALLOWED_KEYS, AppearanceFile
from ui.theme.appearance import Appearance, Scheme


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "appearance.ini"


def test_a_choice_comes_back(path):
    chosen = Appearance(scheme=Scheme.DARK, scale=1.25, reduce_motion=True)
    AppearanceFile(path).save(chosen)
    assert AppearanceFile(path).load() == chosen


def test_geometry_comes_back(path):
    AppearanceFile(path).save_geometry(QByteArray(b"\x01\x02"))
    assert AppearanceFile(path).geometry() == QByteArray(b"\x01\x02")


def test_nothing_chosen_is_the_look_to_begin_with_and_writes_no_file(path):
    file = AppearanceFile(path)
    assert file.load() == Appearance()
    assert file.geometry() is None
    assert not path.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\x00garbage", b"[General]\nscheme=pink\ntext_scale=huge\ngeometry=4\n"],
    ids=["empty", "not text", "not understood"],
)
def test_what_cannot_be_understood_counts_as_not_said(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    assert AppearanceFile(path).load() == Appearance()
    assert AppearanceFile(path).geometry() is None


def test_only_allowed_keys_are_written(path):
    file = AppearanceFile(path)
    file.save(Appearance())
    file.save_geometry(QByteArray(b"\x01"))
    written = QSettings(str(path), QSettings.Format.IniFormat).allKeys()
    assert set(written) == ALLOWED_KEYS
