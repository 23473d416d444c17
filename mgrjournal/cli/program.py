"""The program: its options, its commands, and how it ends."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from mgrjournal import __version__
from mgrjournal.cli import commands
from mgrjournal.cli.access import Access
from mgrjournal.cli.output import complain, say
from mgrjournal.clock import Clock
from mgrjournal.errors import JournalError
from mgrjournal.paths import default_paths

app = typer.Typer(
    name="mgrj",
    help="A private, encrypted journal for people who lead a team.",
    epilog="PERSON is a name, its beginning, or a part of it that fits only one person.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
commands.register(app)


def main(arguments: Sequence[str] | None = None, *, clock: Clock | None = None) -> int:
    """Run one command and return its exit code.

    Whatever goes wrong is told on stderr in sentences, never as a traceback.

    Args:
        arguments: the words after `mgrj`; None takes those of the process.
        clock: tells the time; None is the system's.

    Returns:
        0 done, 1 not done and why is on stderr, 2 asked in a way that is not understood.
    """
    _speak_utf8()
    command: Any = typer.main.get_command(app)
    words = [_spared(word) for word in (sys.argv[1:] if arguments is None else arguments)]
    try:
        command.main(args=words, prog_name="mgrj", obj=clock or Clock())
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except JournalError as error:
        complain(error)
        return 1
    except Exception as error:  # noqa: BLE001 - the last net; nobody is shown a traceback
        complain(_unexpected(error))
        return 1
    return 0


def _spared(word: str) -> str:
    """Keep a list line such as "- [ ] send it" from being taken for an option."""
    return f" {word}" if word.startswith("- ") else word


def _version(wanted: bool) -> None:
    if wanted:
        say(f"mgrj {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    journal: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The folder of the journal, if it is not the usual one."),
    ] = None,
    passphrase_file: Annotated[
        str | None,
        typer.Option(metavar="FILE|-", help="Take the passphrase from the first line of a file."),
    ] = None,
    recovery_key_file: Annotated[
        str | None,
        typer.Option(metavar="FILE|-", help="Open with the recovery key, from a file."),
    ] = None,
    keychain: Annotated[
        bool, typer.Option("--keychain", help="Open with the system's keychain.")
    ] = False,
    _wanted: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    context.obj = Access(
        folder=default_paths(journal).journal,
        clock=context.obj,
        passphrase_file=passphrase_file,
        recovery_key_file=recovery_key_file,
        keychain=keychain,
    )


def _unexpected(error: Exception) -> JournalError:
    """Tell a mistake of the program by its kind alone: its text may hold private words."""
    return JournalError(
        "UNEXPECTED",
        f"Something happened that mgrj was not made for ({type(error).__name__}).",
        safe="What was saved before is safe; what was asked just now may not have been done.",
        next_step="Try `mgrj doctor`; if it happens again, report the word in brackets.",
    )


def _speak_utf8() -> None:
    """Read and write UTF-8 wherever the text goes, whatever the system believes."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
