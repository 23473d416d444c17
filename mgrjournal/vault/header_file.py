"""Reading and writing journal.keys and its second copy."""

from pathlib import Path

from mgrjournal.errors import VaultError
from mgrjournal.vault import failures
from mgrjournal.vault.files import replace_file
from mgrjournal.vault.header import LONGEST, Header, dump, parse
from mgrjournal.vault.layout import Layout


def read(layout: Layout) -> tuple[Header, list[VaultError]]:
    """Return the header and what is to be said about it: nothing, or that the copy was used.

    Raises:
        VaultError: HEADER_LOST, HEADER_DAMAGED, HEADER_NEWER or KEY_COST_REFUSED.
    """
    first = _try(layout.keys)
    if first is not None and not first.damaged_slots:
        return first, []
    second = _try(layout.keys_copy)
    best = second if second is not None and not second.damaged_slots else first or second
    if best is not None:
        return best, [failures.HEADER_DAMAGED_USING_BAK.error()]
    if layout.keys.exists() or layout.keys_copy.exists():
        raise failures.HEADER_DAMAGED.error()
    raise failures.HEADER_LOST.error()


def write(layout: Layout, header: Header) -> None:
    """Write both files durably, so that a way in that was taken away is in neither.

    At every moment one of them is whole: first the one is replaced, then the other.
    """
    content = dump(header)
    replace_file(layout.keys, content)
    replace_file(layout.keys_copy, content)


def is_written(layout: Layout, header: Header) -> bool:
    """Tell whether both files hold exactly this header."""
    content = dump(header)
    return all(
        path.is_file() and _content(path) == content for path in (layout.keys, layout.keys_copy)
    )


def _try(path: Path) -> Header | None:
    """Return the header in a file, or None if there is none or it is damaged."""
    if not path.is_file():
        return None
    try:
        return parse(_content(path))
    except OSError:
        raise failures.NO_ACCESS.error() from None
    except VaultError as error:
        if error.code == failures.HEADER_DAMAGED.code:
            return None
        raise


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LONGEST)
