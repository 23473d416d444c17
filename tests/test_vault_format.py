"""A journal is read without mgrjournal: by docs/format.md, and another SQLCipher 4."""

import re
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from vault_kit import PASSPHRASE, SECRET_TEXT, Made, lines, make, write

DOCUMENT = Path(__file__).parent.parent / "docs" / "format.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=3)


@pytest.fixture(scope="module")
def recipe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program that the document prints, as a file of its own."""
    (code,) = re.findall(r"^```python\n(.*?)^```", DOCUMENT.read_text(), re.MULTILINE | re.DOTALL)
    path: Path = tmp_path_factory.mktemp("elsewhere") / "recipe.py"
    path.write_text(code)
    return path


def follow(recipe: Path, folder: Path, secret: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(recipe), str(folder)],
        input=secret + "\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=recipe.parent,
    )
    return done.stdout


def test_the_recipe_reads_a_journal_with_the_passphrase(made: Made, recipe: Path) -> None:
    assert "import mgrjournal" not in recipe.read_text()
    said = follow(recipe, made.folder, PASSPHRASE)
    assert all(f"{SECRET_TEXT} {number} " in said for number in range(3))


def test_the_recipe_reads_the_database_alone_with_the_recovery_key(
    made: Made, recipe: Path, tmp_path: Path
) -> None:
    (tmp_path / "journal.db").write_bytes(made.database.read_bytes())
    typed = " ".join(made.recovery_key.lines).lower().replace("0", "o")
    assert f"{SECRET_TEXT} 2 " in follow(recipe, tmp_path, typed)


def test_another_sqlcipher_4_reads_and_writes_what_we_read(made: Made, tmp_path: Path) -> None:
    copy = made.copied_to(tmp_path / "journal")
    with copy.opened() as vault:
        key = vault.keys.raw_database_key()
    assert re.fullmatch(r"[0-9a-f]{64}", key)

    other = apsw.Connection(str(copy.database))
    other.execute("PRAGMA cipher = 'sqlcipher'")
    other.execute("PRAGMA legacy = 4")
    other.execute(f"PRAGMA key = \"x'{key}'\"")
    assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(other.execute("SELECT body FROM line").fetchall()) == 3
    other.execute("INSERT INTO line (body) VALUES ('from elsewhere')")
    other.close()

    assert copy.lines()[-1] == "from elsewhere"


def test_nothing_that_was_written_is_readable_in_any_file(made: Made, tmp_path: Path) -> None:
    copy = made.copied_to(tmp_path / "journal")
    with copy.opened() as vault:
        write(vault, SECRET_TEXT)
        assert SECRET_TEXT in lines(vault)
        files = [path.read_bytes() for path in copy.folder.rglob("*") if path.is_file()]
    assert len(files) == 4
    for content in files:
        assert SECRET_TEXT.encode() not in content
        assert SECRET_TEXT.encode("utf-16-le") not in content
        assert b"CREATE TABLE" not in content
        assert not content.startswith(b"SQLite format 3")
