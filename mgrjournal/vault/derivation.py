"""From a passphrase to a key, and from one key to others."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mgrjournal.errors import VaultError
from mgrjournal.vault import failures

KEY_BYTES: Final = 32
_MIB: Final = 1024  # in KiB, the unit of Argon2


@dataclass(frozen=True, slots=True)
class ArgonCost:
    """What one try of a passphrase costs.

    Args:
        memory_kib: memory in KiB.
        iterations: passes over that memory.
        lanes: parallel lanes.
    """

    memory_kib: int
    iterations: int
    lanes: int


FLOOR: Final = ArgonCost(64 * _MIB, iterations=3, lanes=4)
"""The cheapest cost that a journal is made with (RFC 9106, second choice)."""

_START: Final = ArgonCost(256 * _MIB, iterations=3, lanes=4)
_LEAST: Final = ArgonCost(19 * _MIB, iterations=1, lanes=1)
_MOST: Final = ArgonCost(1024 * _MIB, iterations=16, lanes=16)
_SHORTEST: Final = 0.7  # seconds
_LONGEST: Final = 1.5


def check_cost(cost: ArgonCost) -> None:
    """Refuse a cost that a file must not order, before any memory is taken for it.

    Raises:
        VaultError: KEY_COST_REFUSED.
    """
    within = (
        _LEAST.memory_kib <= cost.memory_kib <= _MOST.memory_kib
        and _LEAST.iterations <= cost.iterations <= _MOST.iterations
        and _LEAST.lanes <= cost.lanes <= _MOST.lanes
    )
    if not within:
        raise failures.KEY_COST_REFUSED.error()


def derive(passphrase: bytearray, salt: bytes, cost: ArgonCost) -> bytearray:
    """Return the 32-byte key that Argon2id makes of a passphrase.

    Raises:
        VaultError: KEY_COST_REFUSED, or NOT_ENOUGH_MEMORY on this computer.
    """
    check_cost(cost)
    key = bytearray(KEY_BYTES)
    argon = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        argon.derive_into(bytes(passphrase), key)
    except MemoryError:
        raise failures.NOT_ENOUGH_MEMORY.error() from None
    return key


def subkey(key: bytearray, purpose: str, length: int = KEY_BYTES) -> bytearray:
    """Return a key for one purpose, from which neither `key` nor its other subkeys follow."""
    derived = bytearray(length)
    hkdf = HKDF(SHA256(), length, salt=None, info=f"mgrjournal/{purpose}/v1".encode())
    hkdf.derive_into(bytes(key), derived)
    return derived


def wipe(key: bytearray) -> None:
    """Overwrite a key with zeros, in place."""
    key[:] = bytes(len(key))


def calibrate(seconds: Callable[[ArgonCost], float] | None = None) -> ArgonCost:
    """Return a cost at which one try takes 0.7 to 1.5 seconds on this computer.

    Memory is halved until a try is quick enough, never below `FLOOR`; where a try takes less than
    0.7 seconds, more passes are made instead. `seconds` tells how long a try takes; None measures.
    """
    measure = seconds or _seconds
    cost = _START
    taken = measure(cost)
    while taken > _LONGEST and cost.memory_kib > FLOOR.memory_kib:
        cost = replace(cost, memory_kib=cost.memory_kib // 2)
        taken = measure(cost)
    if taken < _SHORTEST:
        passes = math.ceil(cost.iterations * _SHORTEST / max(taken, 0.01))
        cost = replace(cost, iterations=min(passes, _MOST.iterations))
    return cost


def _seconds(cost: ArgonCost) -> float:
    started = time.perf_counter()
    try:
        derive(bytearray(b"how long does one try take"), bytes(16), cost)
    except VaultError:
        return math.inf  # too little memory here
    return time.perf_counter() - started
