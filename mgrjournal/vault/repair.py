"""After a crash: the engine's own repair is tried on a copy first."""

import errno
import shutil
from collections.abc import Sequence

from mgrjournal.vault import inspection
from mgrjournal.vault.connection import connected
from mgrjournal.vault.copies import clear_work
from mgrjournal.vault.files import make_file, make_folder
from mgrjournal.vault.identity import identify
from mgrjournal.vault.layout import Layout
from mgrjournal.vault.migrations.runner import Migration, is_behind


def rehearse(
    layout: Layout, database_key: bytearray, salt: bytes, steps: Sequence[Migration]
) -> None:
    """Repair and check a copy; what cannot be repaired, or is not ours, is left exactly as it is.

    Raises:
        VaultError: DB_DAMAGED, DB_TRUNCATED, DB_UNREADABLE, DB_OTHER_VAULT or DB_NEWER_THAN_APP.
    """
    copy = Layout(layout.work)
    try:
        if _has_been_copied(layout, copy):
            try:
                with connected(copy.database, database_key) as connection:
                    identify(connection)
                    is_behind(connection, steps)
                # closing has moved what was saved into the database
            finally:
                inspection.check_inside(copy, database_key, salt)
    finally:
        clear_work(layout)


def _has_been_copied(layout: Layout, copy: Layout) -> bool:
    """Copy the database and what was saved since; tell whether there was room for that.

    Without room, the engine's own repair is still the best there is.
    """
    clear_work(layout)
    try:
        make_folder(copy.folder)
        for original, duplicate in (
            (layout.database, copy.database),
            (layout.write_ahead, copy.write_ahead),
        ):
            make_file(duplicate)
            shutil.copyfile(original, duplicate)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return False
        raise
    return True
