"""Where a new journal lies: folders that are carried elsewhere are named."""

from pathlib import Path

import pytest

from mgrjournal import paths
from ui.lock.place_field import PlaceField
from ui.lock.synced_folder import synced_by
from ui.widgets.label import Label


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/ana/Dropbox/journal", "Dropbox"),
        ("/Users/ana/Library/Mobile Documents/x", "iCloud"),
        ("/Users/ana/Library/CloudStorage/OneDrive-Firma/x", "a cloud service"),
        ("C:/Users/ana/OneDrive - Firma/journal", "OneDrive"),
        ("/home/ana/Nextcloud", "Nextcloud"),
    ],
)
def test_known_services_are_named(folder, service):
    assert synced_by(Path(folder)) == service


def test_a_service_is_known_by_the_mark_it_leaves(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert synced_by(tmp_path / "deep" / "journal") == "Syncthing"


def test_an_ordinary_folder_is_not_suspected(tmp_path):
    assert synced_by(tmp_path / "boxes" / "journal") is None


@pytest.fixture
def place(qtbot, tmp_path):
    field = PlaceField(tmp_path / "usual")
    qtbot.addWidget(field)
    return field


def hint(place):
    return place.findChild(Label, "place.hint").text()


def test_the_usual_place_is_shown_without_alarm(place, tmp_path):
    assert place.folder() == tmp_path / "usual"
    assert "cloud" in hint(place)


def test_a_synced_place_is_warned_about(place):
    place.set_folder(Path("/home/ana/Dropbox/journal"))
    assert "Dropbox" in hint(place)


def test_in_a_folder_that_holds_something_the_journal_gets_its_own(place, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("")
    place._take(str(tmp_path / "full"))
    assert place.folder() == tmp_path / "full" / "mgrjournal"


def test_an_empty_folder_is_taken_as_it_is(place, tmp_path):
    (tmp_path / "empty").mkdir()
    place._take(str(tmp_path / "empty"))
    assert place.folder() == tmp_path / "empty"


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def test_a_journal_made_elsewhere_is_found_at_the_next_start(home):
    usual = paths.default_paths().journal
    paths.remember_journal(home / "elsewhere")
    assert paths.default_paths().journal == home / "elsewhere"
    paths.remember_journal(usual)
    assert paths.default_paths().journal == usual


def test_what_is_said_on_the_command_line_comes_first(home):
    paths.remember_journal(home / "elsewhere")
    assert paths.default_paths(home / "said").journal == home / "said"


def test_a_note_that_cannot_be_read_counts_as_none(home):
    usual = paths.default_paths().journal
    usual.parent.mkdir(parents=True)
    (usual.parent / "journal-is-in.txt").write_bytes(b"\xff\xfe")
    assert paths.default_paths().journal == usual
