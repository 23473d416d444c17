"""journal.keys: who may open the journal. Text, described in docs/format.md, with checksums."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from mgrjournal.vault import failures
from mgrjournal.vault.derivation import ArgonCost, check_cost

FORMAT: Final = "mgrjournal.keys"
VERSION: Final = 1
_ARGON: Final = "argon2id"
_CIPHER: Final = "aes-256-gcm"
LONGEST: Final = 64 * 1024
"""More bytes than any header has; more of a file is never read."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """The data key, encrypted for one way in."""

    nonce: bytes
    octets: bytes


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """The way in by passphrase.

    Args:
        id: 16 hexadecimal digits of its own.
        created_at: the moment it was made, in ISO form.
    """

    id: str
    created_at: str
    cost: ArgonCost
    salt: bytes
    sealed: Sealed


@dataclass(frozen=True, slots=True)
class KeychainSlot:
    """The way in by a secret in the system's keychain.

    Args:
        backend: the name of the class that spoke to the keychain.
    """

    id: str
    created_at: str
    backend: str
    sealed: Sealed


Slot = PassphraseSlot | KeychainSlot


@dataclass(frozen=True, slots=True)
class Header:
    """What journal.keys holds.

    Args:
        vault_id: 32 hexadecimal digits, the same inside the database.
        database_salt: the first 16 bytes of journal.db.
        key_check: tells whether a recovery key is that of this journal.
        last_seen: how many saves the journal held when it was last closed.
        damaged_slots: how many slots could not be read.
    """

    vault_id: str
    database_salt: bytes
    key_check: bytes
    last_seen: int
    slots: tuple[Slot, ...]
    damaged_slots: int = 0

    def passphrase_slot(self) -> PassphraseSlot | None:
        """Return the way in by passphrase, unless it is damaged."""
        return next((slot for slot in self.slots if isinstance(slot, PassphraseSlot)), None)

    def keychain_slot(self) -> KeychainSlot | None:
        """Return the way in by keychain, if the journal has one."""
        return next((slot for slot in self.slots if isinstance(slot, KeychainSlot)), None)

    def with_slot(self, slot: Slot) -> "Header":
        """Return this header with `slot` in the place of others of its kind."""
        others = tuple(other for other in self.slots if type(other) is not type(slot))
        return replace(self, slots=(slot, *others), damaged_slots=0)

    def without_keychain(self) -> "Header":
        """Return this header without the way in by keychain."""
        return replace(
            self, slots=tuple(slot for slot in self.slots if isinstance(slot, PassphraseSlot))
        )


def bound_data(vault_id: str, slot: Slot) -> bytes:
    """Return what a sealed data key is bound to: it opens only in this journal and this slot."""
    fields = _slot_fields(slot)
    del fields["nonce"], fields["sealed"]
    return _canonical({"format": FORMAT, "version": VERSION, "vault": vault_id, "slot": fields})


def dump(header: Header) -> bytes:
    """Return the content of journal.keys."""
    core = {
        "format": FORMAT,
        "version": VERSION,
        "vault": header.vault_id,
        "database_salt": header.database_salt.hex(),
        "key_check": header.key_check.hex(),
        "last_seen": header.last_seen,
    }
    slots = [_with_checksum(_slot_fields(slot)) for slot in header.slots]
    return json.dumps({**_with_checksum(core), "slots": slots}, indent=2).encode() + b"\n"


def parse(content: bytes) -> Header:
    """Read journal.keys; slots that are damaged are counted and left out.

    Raises:
        VaultError: HEADER_DAMAGED, HEADER_NEWER or KEY_COST_REFUSED.
    """
    try:
        fields = json.loads(content)
        if fields["format"] == FORMAT and fields["version"] > VERSION:
            raise failures.HEADER_NEWER.error()
        slots = fields.pop("slots")
        if fields["format"] != FORMAT or not _checksum_fits(fields):
            raise failures.HEADER_DAMAGED.error()
        whole = [slot for slot in slots if _checksum_fits(slot)]
        return Header(
            vault_id=str(fields["vault"]),
            database_salt=_octets(fields["database_salt"], 16),
            key_check=_octets(fields["key_check"], 16),
            last_seen=int(fields["last_seen"]),
            slots=tuple(_slot(slot) for slot in whole),
            damaged_slots=len(slots) - len(whole),
        )
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        raise failures.HEADER_DAMAGED.error() from None


def _slot_fields(slot: Slot) -> dict[str, Any]:
    fields: dict[str, Any] = {"id": slot.id, "created_at": slot.created_at, "cipher": _CIPHER}
    if isinstance(slot, PassphraseSlot):
        fields |= {
            "kind": "passphrase",
            "kdf": _ARGON,
            "memory_kib": slot.cost.memory_kib,
            "iterations": slot.cost.iterations,
            "lanes": slot.cost.lanes,
            "salt": slot.salt.hex(),
        }
    else:
        fields |= {"kind": "keychain", "backend": slot.backend}
    return fields | {"nonce": slot.sealed.nonce.hex(), "sealed": slot.sealed.octets.hex()}


def _slot(fields: Mapping[str, Any]) -> Slot:
    made = str(fields["id"]), str(fields["created_at"])
    kind = fields["kind"], fields["cipher"], fields.get("kdf")
    sealed = Sealed(_octets(fields["nonce"], 12), _octets(fields["sealed"], 32 + 16))
    if kind == ("keychain", _CIPHER, None):
        return KeychainSlot(*made, str(fields["backend"]), sealed)
    if kind != ("passphrase", _CIPHER, _ARGON):
        raise failures.HEADER_NEWER.error()
    cost = ArgonCost(int(fields["memory_kib"]), int(fields["iterations"]), int(fields["lanes"]))
    check_cost(cost)
    return PassphraseSlot(*made, cost, _octets(fields["salt"], 16), sealed)


def _octets(text: str, length: int) -> bytes:
    octets = bytes.fromhex(text)
    if len(octets) != length:
        raise ValueError(length)
    return octets


def _canonical(fields: Mapping[str, Any]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()


def _with_checksum(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "sha256": hashlib.sha256(_canonical(fields)).hexdigest()}


def _checksum_fits(fields: Mapping[str, Any]) -> bool:
    content = {name: value for name, value in fields.items() if name != "sha256"}
    return fields.get("sha256") == hashlib.sha256(_canonical(content)).hexdigest()
