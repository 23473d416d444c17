"""Reads the pages of a database without the database engine, to tell what is wrong with it.

Only while nobody has the file open in this process: closing it here would drop the engine's locks.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE: Final = 4096
SALT: Final = 16
_TAG: Final = 64
_VECTOR: Final = 16
_CLEAR_OF_TAG: Final = PAGE - _TAG


class Pages:
    """The pages of one database file, as SQLCipher 4 writes them.

    Args:
        path: the file.
        key: the raw key of 32 bytes.
        salt: what the first 16 bytes of the file are, or should be.
    """

    def __init__(self, path: Path, key: bytearray, salt: bytes) -> None:
        self._path = path
        self._key = key
        mask = bytes(octet ^ 0x3A for octet in salt)
        tag_key = hashlib.pbkdf2_hmac("sha512", key, mask, 2, 32)
        self._tag = hmac.new(tag_key, digestmod="sha512")

    def count(self) -> int:
        """Return how many whole pages the file has."""
        return self._path.stat().st_size // PAGE

    def declared_count(self) -> int:
        """Return how many pages the first page says there are; the first page must be intact."""
        with self._path.open("rb") as file:
            page = file.read(PAGE)
        vector = page[_CLEAR_OF_TAG - _VECTOR : _CLEAR_OF_TAG]
        decryptor = Cipher(AES256(bytes(self._key)), CBC(vector)).decryptor()
        start = decryptor.update(page[SALT : SALT + 2 * _VECTOR])
        return int.from_bytes(start[28 - SALT : 32 - SALT], "big")

    def damaged(self, numbers: Iterable[int]) -> list[int]:
        """Return which of the pages with these numbers, from 1, are not what was written."""
        with self._path.open("rb") as file:
            damaged = []
            for number in numbers:
                file.seek((number - 1) * PAGE)
                if not self._is_intact(file.read(PAGE), number):
                    damaged.append(number)
        return damaged

    def sample(self, most: int) -> list[int]:
        """Return the numbers of all pages; of a large file those of both ends and a random run."""
        count = self.count()
        if count <= most:
            return list(range(1, count + 1))
        start = 2 + secrets.randbelow(count - most + 1)
        return [1, *range(start, start + most - 2), count]

    def _is_intact(self, page: bytes, number: int) -> bool:
        tag = self._tag.copy()
        tag.update(page[SALT if number == 1 else 0 : _CLEAR_OF_TAG])
        tag.update(number.to_bytes(4, "little"))
        return hmac.compare_digest(tag.digest(), page[_CLEAR_OF_TAG:])
