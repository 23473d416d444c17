"""The three ways in. They show nothing of themselves: not in a repr, not in an error."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from mgrjournal.errors import VaultError
from mgrjournal.vault import recovery_code
from mgrjournal.vault.recovery_code import ALPHABET, LINE_LENGTH, LINES

_LOOK_ALIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN: Final = str.maketrans(dict.fromkeys(" \t\N{NO-BREAK SPACE}-\N{EN DASH}.", ""))


class Passphrase:
    """What the user remembers. The same text gives the same key however the system composed it."""

    __slots__ = ("_octets",)

    def __init__(self, text: str) -> None:
        self._octets = bytearray(unicodedata.normalize("NFC", text).encode())

    def __repr__(self) -> str:
        return "Passphrase()"

    def __bool__(self) -> bool:
        return bool(self._octets.strip())

    def octets(self) -> bytearray:
        """Return the UTF-8 of the normalised text; do not keep it."""
        return self._octets


class KeychainAccess:
    """The wish to open with the key that the system's keychain holds."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "KeychainAccess()"


class RecoveryKeyError(VaultError):
    """What was typed is not a recovery key.

    Args:
        lines: the numbers, from 1, of lines that hold a mistake; empty if that cannot be told.
    """

    def __init__(self, title: str, lines: Sequence[int] = ()) -> None:
        where = f"line {lines[0]}" if len(lines) == 1 else "every line"
        super().__init__(
            "RECOVERY_KEY_MISTYPED",
            title,
            safe="Nothing was changed; you can try as often as you like.",
            next_step=f"Compare {where} with your sheet, letter by letter.",
        )
        self.lines = tuple(lines)


class RecoveryKey:
    """The journal's data key itself, as eight lines of eight letters and digits for paper."""

    __slots__ = ("_key",)

    def __init__(self, data_key: bytes | bytearray) -> None:
        self._key = bytearray(data_key)

    @classmethod
    def parse(cls, text: str) -> "RecoveryKey":
        """Read what somebody typed from the sheet.

        Lower case, spaces, hyphens, O for 0 and I or L for 1 are fine.

        Raises:
            RecoveryKeyError: there is a mistake; it names the line.
        """
        try:
            return cls(recovery_code.decode(_split(text)))
        except recovery_code.CodeError as mistake:
            raise RecoveryKeyError(_sentence(mistake.lines), mistake.lines) from None

    def __repr__(self) -> str:
        return "RecoveryKey()"

    @property
    def lines(self) -> tuple[str, ...]:
        """The eight lines to print."""
        return recovery_code.encode(self._key)

    def data_key(self) -> bytearray:
        """Return the 32 bytes that the lines stand for; do not keep them."""
        return self._key


Secret = Passphrase | RecoveryKey | KeychainAccess


def _split(text: str) -> list[str]:
    """Return eight lines of eight symbols of the alphabet, or name the line where that fails."""
    typed = [line.translate(_BETWEEN).upper().translate(_LOOK_ALIKE) for line in text.splitlines()]
    typed = [line for line in typed if line]
    if len(typed) != LINES:
        together = "".join(typed)
        if len(together) != LINES * LINE_LENGTH:
            raise RecoveryKeyError(
                f"A recovery key has {LINES * LINE_LENGTH} letters and digits; "
                f"here are {len(together)}."
            )
        typed = [together[at : at + LINE_LENGTH] for at in range(0, len(together), LINE_LENGTH)]
    for number, line in enumerate(typed, start=1):
        if len(line) != LINE_LENGTH:
            raise RecoveryKeyError(
                f"Line {number} has {len(line)} letters and digits instead of {LINE_LENGTH}.",
                [number],
            )
        if not set(line) <= set(ALPHABET):
            raise RecoveryKeyError(
                f"Line {number} holds a sign that no recovery key has.", [number]
            )
    return typed


def _sentence(lines: Sequence[int]) -> str:
    if not lines:
        return "There is more than one mistake in the recovery key."
    if len(lines) == 1:
        return f"There is a mistake in line {lines[0]} of the recovery key."
    *most, last = (str(number) for number in lines)
    return f"There are mistakes in lines {', '.join(most)} and {last} of the recovery key."
