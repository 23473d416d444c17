"""Everything that can go wrong with the encrypted file, in one list and in words for a person.

Each makes its error: `raise failures.WRONG_PASSPHRASE.error()`. A word in braces is filled in by
the caller with a number or the name of a system service, never with anything from inside the
journal. No failure ever offers to delete a file.
"""

from typing import Final

from mgrjournal.vault.failure import Failure

_AS_IT_WAS: Final = "Nothing was changed: every file of the journal is as it was."
_KEEP_A_COPY: Final = "Copy the whole journal folder aside first; "

# ── making a journal ────────────────────────────────────────────────────────────────────────────

FOLDER_NOT_EMPTY: Final = Failure(
    "FOLDER_NOT_EMPTY",
    "There is already something in that folder.",
    safe="Nothing in it was touched, and no journal was made.",
    next_step="Choose an empty folder or a new one; a journal that is there can be opened.",
)
PASSPHRASE_EMPTY: Final = Failure(
    "PASSPHRASE_EMPTY",
    "A journal needs a passphrase.",
    safe="Nothing was changed.",
    next_step="Type one; four or more unrelated words are strong and easy to keep in mind.",
)

# ── the ways in ─────────────────────────────────────────────────────────────────────────────────

WRONG_PASSPHRASE: Final = Failure(
    "WRONG_PASSPHRASE",
    "This passphrase does not open the journal.",
    safe="The journal is as it was, and you can try as often as you like.",
    next_step="Look at Caps Lock and the keyboard layout and try again, or use the recovery key.",
)
RECOVERY_KEY_OTHER: Final = Failure(
    "RECOVERY_KEY_OTHER",
    "This recovery key is typed correctly, but it belongs to another journal.",
    safe="The journal is as it was.",
    next_step="Look for the sheet that was printed when this journal was made.",
)
KEY_COST_REFUSED: Final = Failure(
    "KEY_COST_REFUSED",
    "journal.keys asks for an unreasonable amount of work to check a passphrase.",
    safe=_AS_IT_WAS,
    next_step="Something else changed that file: restore it from a copy, or use the recovery key.",
)
NOT_ENOUGH_MEMORY: Final = Failure(
    "NOT_ENOUGH_MEMORY",
    "There is not enough free memory to check the passphrase.",
    safe=_AS_IT_WAS,
    next_step="Close other programs and try again, or use the recovery key.",
)
KEYRING_UNAVAILABLE: Final = Failure(
    "KEYRING_UNAVAILABLE",
    "The system keychain does not answer.",
    safe="The journal is as it was, and so is what the keychain holds.",
    next_step="Use your passphrase.",
)
KEYRING_LOCKED: Final = Failure(
    "KEYRING_LOCKED",
    "The system keychain is locked.",
    safe="The journal is as it was, and so is what the keychain holds.",
    next_step="Unlock the keychain and try again, or use your passphrase.",
)
KEYRING_MISSING: Final = Failure(
    "KEYRING_MISSING",
    "The system keychain no longer holds the key of this journal.",
    safe="The journal is as it was, and your passphrase opens it.",
    next_step="Use your passphrase; then switch the keychain off and on again in the settings.",
)
KEYRING_ELSEWHERE: Final = Failure(
    "KEYRING_ELSEWHERE",
    "The key of this journal was put into another keychain ({service}).",
    safe="The journal is as it was, and nothing was removed from either keychain.",
    next_step="Use your passphrase; then switch the keychain off and on again in the settings.",
)
KEYRING_OTHER: Final = Failure(
    "KEYRING_OTHER",
    "The system keychain holds something else under the name of this journal.",
    safe="The journal is as it was, and nothing in the keychain was overwritten.",
    next_step="Use your passphrase; then switch the keychain off and on again in the settings.",
)
KEYRING_NOT_KEPT: Final = Failure(
    "KEYRING_NOT_KEPT",
    "The system keychain did not keep the key.",
    safe="The journal opens as before; nothing else was changed.",
    next_step="Go on with your passphrase.",
)
KEYRING_NOT_SET_UP: Final = Failure(
    "KEYRING_NOT_SET_UP",
    "This journal is not set up to open with the system keychain.",
    safe="The journal is as it was.",
    next_step="Use your passphrase; the keychain can be switched on in the settings.",
)

# ── journal.keys ────────────────────────────────────────────────────────────────────────────────

HEADER_LOST: Final = Failure(
    "HEADER_LOST",
    "journal.keys and its second copy are missing, so no passphrase can be checked.",
    safe="journal.db with everything you wrote is there, and was not changed.",
    next_step="Use the recovery key, or put journal.keys back from a backup of this folder.",
)
HEADER_DAMAGED: Final = Failure(
    "HEADER_DAMAGED",
    "journal.keys is damaged, and so is its second copy, or it is missing.",
    safe="journal.db with everything you wrote is there, and was not changed.",
    next_step="Use the recovery key, or put journal.keys back from a backup of this folder.",
)
HEADER_NEWER: Final = Failure(
    "HEADER_NEWER",
    "journal.keys was written by a newer version of mgrjournal.",
    safe=_AS_IT_WAS,
    next_step="Install the newest mgrjournal and open the journal with that.",
)
HEADER_DAMAGED_USING_BAK: Final = Failure(
    "HEADER_DAMAGED_USING_BAK",
    "journal.keys was damaged or missing; its second copy was used.",
    safe="The journal is open and complete, and both files are whole again.",
    next_step="If this happens again, look at the health of the disk.",
)
HEADER_REBUILT: Final = Failure(
    "HEADER_REBUILT",
    "journal.keys was lost; it was made anew from the copy inside the journal.",
    safe="The journal is open and complete, and its passphrase works again.",
    next_step="If this happens again, look at the health of the disk.",
)
PASSPHRASE_LOST: Final = Failure(
    "PASSPHRASE_LOST",
    "journal.keys was lost, so no passphrase opens this journal any more.",
    safe="The journal is open and complete, and the recovery key opens it.",
    next_step="Set a new passphrase now, in the settings.",
)
SLOT_DAMAGED: Final = Failure(
    "SLOT_DAMAGED",
    "The part of journal.keys that this way in needs is damaged.",
    safe="journal.db with everything you wrote is there, and was not changed.",
    next_step="Use the recovery key or another way in.",
)

# ── journal.db ──────────────────────────────────────────────────────────────────────────────────

NO_JOURNAL: Final = Failure(
    "NO_JOURNAL",
    "There is no journal in that folder.",
    safe="Nothing was made and nothing was changed.",
    next_step="Choose the folder of your journal, or make a new journal.",
)
DB_MISSING: Final = Failure(
    "DB_MISSING",
    "journal.db is missing, though its keys are there.",
    safe="No new journal was made over it; the keys were not changed.",
    next_step="Put journal.db back: from a backup, or from where it was moved.",
)
DB_NOT_A_FILE: Final = Failure(
    "DB_NOT_A_FILE",
    "journal.db is not a file.",
    safe=_AS_IT_WAS,
    next_step="Move away what has that name, and put a copy of journal.db in its place.",
)
DB_EMPTY: Final = Failure(
    "DB_EMPTY",
    "journal.db is empty.",
    safe="No new journal was made over it; the keys were not changed.",
    next_step=_KEEP_A_COPY + "then put a backup of journal.db in its place.",
)
DB_TRUNCATED: Final = Failure(
    "DB_TRUNCATED",
    "journal.db is cut off: a part of it is missing.",
    safe=_AS_IT_WAS,
    next_step=_KEEP_A_COPY + "then put a backup of journal.db in its place.",
)
DB_PLAINTEXT: Final = Failure(
    "DB_PLAINTEXT",
    "journal.db is not encrypted, so it is not what mgrjournal wrote.",
    safe=_AS_IT_WAS,
    next_step="Move that file away, and put a copy of journal.db in its place.",
)
DB_DAMAGED: Final = Failure(
    "DB_DAMAGED",
    "journal.db is damaged; damaged pages found: {pages}.",
    safe=_AS_IT_WAS,
    next_step=_KEEP_A_COPY + "then put a backup of journal.db in its place.",
)
DB_UNREADABLE: Final = Failure(
    "DB_UNREADABLE",
    "Something in journal.db could not be read.",
    safe="What was saved before is as it was; nothing was written over it.",
    next_step=_KEEP_A_COPY + "then close the journal and open it again.",
)
DB_OTHER_VAULT: Final = Failure(
    "DB_OTHER_VAULT",
    "journal.db and journal.keys do not belong together.",
    safe=_AS_IT_WAS,
    next_step="Put the journal.db and the journal.keys of the same journal into one folder.",
)
DB_OLDER_THAN_LAST_SEEN: Final = Failure(
    "DB_OLDER_THAN_LAST_SEEN",
    "journal.db is older than when it was last closed here; saves missing from it: {saves}.",
    safe="The journal is open with everything that this older file holds.",
    next_step="If you did not restore an older copy yourself, look for a newer one before writing.",
)
DB_NEWER_THAN_APP: Final = Failure(
    "DB_NEWER_THAN_APP",
    "This journal was last opened by a newer version of mgrjournal.",
    safe=_AS_IT_WAS,
    next_step="Install the newest mgrjournal and open the journal with that.",
)
DB_IN_USE: Final = Failure(
    "DB_IN_USE",
    "The journal is open already, in another window or program.",
    safe="Nothing was changed; what is open there goes on.",
    next_step="Go to that window, or close it and try again.",
)
MIGRATION_FAILED: Final = Failure(
    "MIGRATION_FAILED",
    "The journal could not be brought to the form that this version needs ({step}, {reason}).",
    safe="It is as it was before, and a version that opened it still does.",
    next_step="Go on with the version you had before, and tell us about it.",
)
COPY_FAILED: Final = Failure(
    "COPY_FAILED",
    "The copy that is made before every change of the journal's form could not be proven.",
    safe=_AS_IT_WAS,
    next_step="See that the disk has room, and open the journal again.",
)

# ── the disk and the engine ─────────────────────────────────────────────────────────────────────

DISK_FULL: Final = Failure(
    "DISK_FULL",
    "The disk is full, so this could not be saved.",
    safe="Everything saved before is safe, and what you typed is still on the screen.",
    next_step="Make some room on the disk and try again.",
)
DISK_FAILED: Final = Failure(
    "DISK_FAILED",
    "The disk did not take what was to be saved.",
    safe="Everything saved before is safe, and what you typed is still on the screen.",
    next_step="See that the disk is connected and healthy, and try again.",
)
READ_ONLY: Final = Failure(
    "READ_ONLY",
    "The journal's folder cannot be written to.",
    safe=_AS_IT_WAS,
    next_step="Allow this user to write there, or move the journal to a disk that can be written.",
)
NO_ACCESS: Final = Failure(
    "NO_ACCESS",
    "The system does not let mgrjournal use the journal's folder or its files.",
    safe=_AS_IT_WAS,
    next_step="Allow this user to read and write the journal's folder, and try again.",
)
STATEMENT_FAILED: Final = Failure(
    "STATEMENT_FAILED",
    "The database did not understand a request ({reason}).",
    safe="Nothing was changed.",
    next_step="This is a mistake in mgrjournal: please report it, with the word in brackets.",
)
NOT_SQLCIPHER: Final = Failure(
    "NOT_SQLCIPHER",
    "The database engine that is installed cannot encrypt.",
    safe="Nothing was written.",
    next_step="Install mgrjournal again; it needs the package sqlcipher3.",
)
ENGINE_TOO_OLD: Final = Failure(
    "ENGINE_TOO_OLD",
    "The database engine that is installed is too old ({version}).",
    safe="Nothing was written.",
    next_step="Install mgrjournal again; it needs SQLite {needed} or newer inside sqlcipher3.",
)
SETTING_REFUSED: Final = Failure(
    "SETTING_REFUSED",
    "The database engine did not accept a setting that keeps the journal safe ({setting}).",
    safe="Nothing was written.",
    next_step="Install mgrjournal again; another program may have changed its engine.",
)


def catalogue() -> list[Failure]:
    """Return every failure, in the order of this file."""
    return [value for value in globals().values() if isinstance(value, Failure)]
