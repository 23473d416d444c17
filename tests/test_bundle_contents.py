"""What lies in the built folder: all that is needed, nothing that is not, and every licence."""

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from functools import cache
from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader
from PySide6.QtGui import QImage

from built_program import BUILT, LINE, WINDOW, needs_built_program
from mgrjournal import __version__
from mgrjournal.vault.keychain import system_backends
from ui.theme.app_icon import SIZES

pytestmark = needs_built_program

ROOT = Path(__file__).parents[1]
ID = "org.mgrjournal.mgrjournal"
SHARE = BUILT / "share"
DESKTOP_FILE = SHARE / f"applications/{ID}.desktop"
METADATA = SHARE / f"metainfo/{ID}.metainfo.xml"
# The C library, the drivers' front doors, the display, and what only some hosts have.
FROM_THE_HOST = re.compile(
    r"(ld-linux-x86-64|lib(c|m|dl|rt|pthread|GL|EGL|xcb|wayland-client|wayland-cursor|cups))\.so\.\d"
)


@cache
def files() -> tuple[Path, ...]:
    return tuple(path for path in BUILT.rglob("*") if path.is_file() and not path.is_symlink())


@cache
def binaries() -> tuple[Path, ...]:
    def is_binary(path: Path) -> bool:
        with path.open("rb") as content:
            return content.read(4) == b"\x7fELF"

    return tuple(path for path in files() if is_binary(path))


@cache
def modules_in(program: Path) -> frozenset[str]:
    archive = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz")
    return frozenset(archive.toc)


def headers(path: Path, option: str) -> str:
    found = subprocess.run(["objdump", option, path], capture_output=True, text=True, check=True)
    return found.stdout


def modules_of_source(room: str) -> set[str]:
    names = set()
    for file in (ROOT / room).rglob("*.py"):
        parts = file.relative_to(ROOT).with_suffix("").parts
        names.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return {name for name in names if not name.endswith("__main__")}


def test_no_link_dangles_or_leads_out_of_the_folder():
    for link in BUILT.rglob("*"):
        if link.is_symlink():
            assert link.exists(), link
            assert link.resolve().is_relative_to(BUILT), link


def test_there_is_no_network_in_it():
    network = re.compile(r"QtNetwork|Qt6(Network|Qml|Quick|WebEngine)|/tls/|/_ssl\.")
    stack = re.compile(r"lib(ssl|gnutls|cups|krb5|curl)[.-]")
    found = [path for path in files() if network.search(str(path)) or stack.match(path.name)]
    assert not found
    for program in (WINDOW, LINE):
        assert not {"ssl", "ftplib", "PySide6.QtNetwork"} & modules_in(program)


def test_nothing_for_developers_or_of_other_databases_is_in_it():
    unused = ("pytest", "setuptools", "mypy", "tkinter", "unittest", "sqlite3", "rich", "readline")
    for program in (WINDOW, LINE):
        tops = {name.partition(".")[0] for name in modules_in(program)}
        assert not tops & set(unused)
        assert "sqlalchemy.dialects.sqlite" in modules_in(program)
        assert "sqlalchemy.dialects.postgresql" not in modules_in(program)
    assert not [path for path in files() if path.name.startswith(("libreadline", "_sqlite3.cp"))
                and path.parent.name == "lib-dynload"]  # fmt: skip
    assert not any("PySide6" in name for name in modules_in(LINE))


def test_every_module_of_the_journal_is_in_it():
    line_only = modules_of_source("mgrjournal/cli")
    assert modules_of_source("mgrjournal") - line_only <= modules_in(WINDOW)
    assert line_only | modules_of_source("mgrjournal/demo") <= modules_in(LINE)


def test_the_parts_of_the_window_that_load_late_are_in_it():
    late = {"ui.session", "ui.doorbell", "ui.lock.lock_screen", "ui.lock.first_run"}
    assert late | {"PySide6.QtDBus", "PySide6.QtPrintSupport"} <= modules_in(WINDOW) | {
        f"PySide6.{path.name.partition('.')[0]}" for path in binaries()
    }


def test_what_is_loaded_by_name_is_in_it():
    steps = {name for name in modules_of_source("mgrjournal/vault/migrations") if "v0" in name}
    assert steps
    for program in (WINDOW, LINE):
        assert steps <= modules_in(program)
        for backend in system_backends():
            assert backend.rpartition(".")[0] in modules_in(program)


def test_every_library_it_asks_for_is_in_it_or_on_any_desktop():
    here = {path.name for path in BUILT.rglob("*.so*")}
    missing = {
        (name, path.name)
        for path in binaries()
        for name in re.findall(r"NEEDED +(\S+)", headers(path, "-p"))
        if name not in here and not FROM_THE_HOST.fullmatch(name)
    }
    assert not missing


def test_binaries_are_stripped():
    assert [path for path in binaries() if "no symbols" not in headers(path, "-t")] == []


def test_it_does_not_tell_where_it_was_built():
    place = os.fsencode(f"{ROOT}/")
    assert [path for path in files() if place in path.read_bytes()] == []


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (SHARE / "doc/mgrjournal/LICENSE", "Apache License"),
        (BUILT / "_internal/resources/fonts/Inter-OFL.txt", "SIL Open Font License"),
        (BUILT / "_internal/resources/fonts/JetBrainsMono-OFL.txt", "SIL Open Font License"),
        (BUILT / "_internal/resources/icons/Lucide-ISC.txt", "ISC License"),
        (SHARE / "doc/mgrjournal/licences/common-licenses/LGPL-3", "LESSER GENERAL PUBLIC"),
        (SHARE / "doc/mgrjournal/licences/Python/LICENSE.txt", "PYTHON SOFTWARE FOUNDATION"),
        (SHARE / "doc/mgrjournal/licences/SQLAlchemy/LICENSE", "SQLAlchemy"),
        (SHARE / "doc/mgrjournal/licences/libdbus-1-3/copyright", "D-Bus"),
    ],
)
def test_licences_are_in_it(place: Path, words: str):
    assert words in place.read_text(errors="replace")


def test_every_package_in_it_brings_its_licence():
    licensed = {path.name for path in (SHARE / "doc/mgrjournal/licences").iterdir()}
    assert {"cryptography", "keyring", "pydantic", "sqlcipher3", "sqlmodel", "typer"} <= licensed
    system = {path.name for path in (BUILT / "_internal").glob("lib*.so*") if not path.is_symlink()}
    owners = [name for name in licensed if name.startswith(("lib", "zlib"))]
    assert len(owners) >= len(system) // 2  # a package may hold several libraries


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_the_desktop_file_is_valid_and_starts_the_program():
    told = subprocess.run(
        ["desktop-file-validate", DESKTOP_FILE], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout) == (0, "")
    entry = ConfigParser(interpolation=None)
    entry.read(DESKTOP_FILE)
    assert (BUILT / entry["Desktop Entry"]["Exec"]).stat().st_mode & 0o111
    assert entry["Desktop Entry"]["Icon"] == ID


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="needs appstream")
def test_the_metadata_is_valid_and_of_this_version():
    told = subprocess.run(
        ["appstreamcli", "validate", "--no-net", METADATA],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout
    tree = ET.parse(METADATA).getroot()
    assert tree.findtext("launchable") == DESKTOP_FILE.name
    assert {one.text for one in tree.iterfind("provides/binary")} == {WINDOW.name, LINE.name}
    releases = [one.get("version") for one in tree.iterfind("releases/release")]
    assert releases[0] == __version__


def test_the_icon_is_there_in_every_size():
    for size in SIZES:
        image = QImage(str(SHARE / f"icons/hicolor/{size}x{size}/apps/{ID}.png"))
        assert (image.width(), image.height()) == (size, size)
    assert (SHARE / f"icons/hicolor/scalable/apps/{ID}.svg").read_bytes() == (
        ROOT / "resources/icons/mgrjournal.svg"
    ).read_bytes()


def test_it_is_packed_for_download():
    (packed,) = BUILT.parent.glob(f"mgrjournal-{__version__}-linux-*.tar.xz")
    listed = subprocess.run(
        ["tar", "--list", "--verbose", "--numeric-owner", "--file", packed],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert len(listed) == 1 + sum(1 for _ in BUILT.rglob("*"))
    assert all(" 0/0 " in line for line in listed)
