"""What the user types or pipes in: secrets, texts, and a yes."""

import getpass
import sys
from pathlib import Path

from mgrjournal.errors import InvalidInputError, JournalError

STDIN = "-"


def first_line(source: str) -> str:
    """Return the first line of a file, or the next line of stdin for "-", without its end.

    Raises:
        JournalError: the file cannot be read.
    """
    if source == STDIN:
        return _of_stdin(whole=False).rstrip("\r\n")
    return (whole_text(source).splitlines() or [""])[0]


def whole_text(source: str) -> str:
    """Return all of a file, or what is left of stdin for "-".

    Raises:
        JournalError: the file cannot be read.
    """
    if source == STDIN:
        return _of_stdin(whole=True)
    try:
        return Path(source).expanduser().read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise JournalError(
            "FILE_UNREADABLE",
            "The file with the secret cannot be read.",
            safe="Nothing was changed.",
            next_step="Give the path of a text file that this user may read, or - for stdin.",
        ) from error


def unseen(prompt: str) -> str:
    """Ask for a secret at the terminal, without showing what is typed.

    Raises:
        JournalError: PASSPHRASE_NEEDED, when there is no terminal.
    """
    if not _terminal():
        raise _passphrase_needed()
    try:
        return getpass.getpass(prompt, stream=None)
    except EOFError:
        raise _passphrase_needed() from None


def unseen_twice(prompt: str) -> str:
    """Ask for a new secret twice.

    Raises:
        JournalError: PASSPHRASES_DIFFER, or as `unseen`.
    """
    first = unseen(prompt)
    if unseen("The same again: ") != first:
        raise JournalError(
            "PASSPHRASES_DIFFER",
            "The two passphrases are not the same.",
            safe="Nothing was changed.",
            next_step="Try again.",
        )
    return first


def text(given: str | None) -> str:
    """Return a text: as given, or all of stdin when it is left out or "-".

    Raises:
        InvalidInputError: there is nothing in it.
    """
    if given is not None and given != STDIN:
        found = given
    else:
        if sys.stdin.isatty():
            sys.stderr.write("Type the text, then Ctrl+D on a line of its own.\n")
        found = whole_text(STDIN)
    if not found.strip():
        raise InvalidInputError("There is no text.", next_step="Give some, or pipe it in.")
    return found


def confirm(question: str, *, yes: bool) -> None:
    """Go on only when the user agrees.

    Args:
        yes: whether that was said on the command line already.

    Raises:
        JournalError: NOT_CONFIRMED.
    """
    if yes:
        return
    if sys.stdin.isatty():
        sys.stderr.write(f"{question} [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() in {"y", "yes"}:
            return
    raise JournalError(
        "NOT_CONFIRMED",
        "This needs a yes.",
        safe="Nothing was shown and nothing was changed.",
        next_step="Answer with y, or add --yes.",
    )


def _of_stdin(*, whole: bool) -> str:
    try:
        return sys.stdin.read() if whole else sys.stdin.readline()
    except UnicodeDecodeError:
        raise InvalidInputError(
            "What came in on stdin is not UTF-8 text.", next_step="Convert it to UTF-8 first."
        ) from None


def _terminal() -> bool:
    """Tell whether there is somebody to ask, also while stdin brings a text."""
    return sys.stdin.isatty() or sys.stderr.isatty()


def _passphrase_needed() -> JournalError:
    return JournalError(
        "PASSPHRASE_NEEDED",
        "There is no terminal to ask for the passphrase.",
        safe="Nothing was changed.",
        next_step="Give it with --passphrase-file FILE, or with --passphrase-file - on stdin.",
    )
