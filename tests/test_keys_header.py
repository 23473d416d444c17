"""journal.keys: read as it was written, refused where it was changed or asks for too much."""

import hashlib
import json
import os
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.errors import VaultError
from mgrjournal.vault.derivation import ArgonCost
from mgrjournal.vault.header import (
    Header,
    KeychainSlot,
    PassphraseSlot,
    Sealed,
    bound_data,
    dump,
    parse,
)
from mgrjournal.vault.secrets import Passphrase
from vault_kit import PASSPHRASE, Made, fails_untouched, make


def octets(length: int) -> st.SearchStrategy[bytes]:
    return st.binary(min_size=length, max_size=length)


sealed = st.builds(Sealed, octets(12), octets(48))
costs = st.builds(
    ArgonCost, st.integers(19 * 1024, 1024 * 1024), st.integers(1, 16), st.integers(1, 16)
)
passphrase_slots = st.builds(PassphraseSlot, st.text(), st.text(), costs, octets(16), sealed)
keychain_slots = st.builds(KeychainSlot, st.text(), st.text(), st.text(), sealed)
headers = st.builds(
    Header,
    st.text("0123456789abcdef", min_size=32, max_size=32),
    octets(16),
    octets(16),
    st.integers(0, 2**62),
    st.lists(passphrase_slots | keychain_slots, max_size=3).map(tuple),
)


@given(headers)
def test_a_header_is_read_as_it_was_written(header: Header) -> None:
    assert parse(dump(header)) == header
    assert dump(parse(dump(header))) == dump(header)


@given(headers, st.data())
def test_one_changed_byte_never_changes_what_is_read(header: Header, data: st.DataObject) -> None:
    content = bytearray(dump(header))
    content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = parse(bytes(content))
    except VaultError:
        return
    assert found.vault_id == header.vault_id
    assert set(found.slots) <= set(header.slots)
    assert len(found.slots) + found.damaged_slots == len(header.slots)


@given(st.binary(max_size=200) | st.recursive(st.none() | st.integers() | st.text(), st.lists))
def test_anything_else_is_damaged_and_nothing_worse(content: object) -> None:
    given = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(VaultError) as caught:
        parse(given)
    assert caught.value.code == "HEADER_DAMAGED"


def test_what_is_sealed_is_bound_to_the_journal_and_to_the_slot() -> None:
    def slot(memory: int = 65536, name: str = "1") -> PassphraseSlot:
        return PassphraseSlot(name, "", ArgonCost(memory, 3, 4), bytes(16), Sealed(b"", b""))

    bound = {
        bound_data("a", slot()),
        bound_data("b", slot()),
        bound_data("a", slot(memory=70000)),
        bound_data("a", slot(name="2")),
        bound_data("a", KeychainSlot("1", "", "kind", Sealed(b"", b""))),
    }
    assert len(bound) == 5


# ── files that were changed on purpose: every checksum fits ─────────────────────────────────────


def forge(made: Made, changes: dict[str, Any], *, core: dict[str, Any] | None = None) -> None:
    """Change fields of the header and of its slot, and make the checksums anew."""
    fields = json.loads(made.keys.read_bytes())
    slots = fields.pop("slots")
    for part, change in ((slots[0], changes), (fields, core or {})):
        part.update(change)
        del part["sha256"]
        canonical = json.dumps(part, sort_keys=True, separators=(",", ":")).encode()
        part["sha256"] = hashlib.sha256(canonical).hexdigest()
    for path in (made.keys, made.keys_copy):
        path.write_text(json.dumps({**fields, "slots": slots}))


FORGERIES = {
    "too little memory": ({"memory_kib": 1024}, "KEY_COST_REFUSED"),
    "too much memory": ({"memory_kib": 2**30}, "KEY_COST_REFUSED"),
    "far too much memory": ({"memory_kib": 10**300}, "KEY_COST_REFUSED"),
    "too many passes": ({"iterations": 10**9}, "KEY_COST_REFUSED"),
    "too many lanes": ({"lanes": 1000}, "KEY_COST_REFUSED"),
    "memory that is no number": ({"memory_kib": {}}, "HEADER_DAMAGED"),
    "memory without end": ({"memory_kib": float("inf")}, "HEADER_DAMAGED"),
    "another derivation": ({"kdf": "md5"}, "HEADER_NEWER"),
    "another cipher": ({"cipher": "rot13"}, "HEADER_NEWER"),
    "another kind": ({"kind": "face"}, "HEADER_NEWER"),
    "a short salt": ({"salt": "00"}, "HEADER_DAMAGED"),
    "a short nonce": ({"nonce": ""}, "HEADER_DAMAGED"),
    "nothing sealed": ({"sealed": ""}, "HEADER_DAMAGED"),
    "less work than sealed for": ({"iterations": 1}, "WRONG_PASSPHRASE"),
    "another name": ({"id": "0000000000000000"}, "WRONG_PASSPHRASE"),
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=2)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    return template.copied_to(tmp_path / "journal")


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_slot_is_refused_untouched(forgery: str, made: Made) -> None:
    changes, code = FORGERIES[forgery]
    forge(made, changes)
    with fails_untouched(made.folder, code):
        made.open(Passphrase(PASSPHRASE))


@pytest.mark.parametrize(
    "forgery", [name for name, (_, code) in FORGERIES.items() if code != "WRONG_PASSPHRASE"]
)
def test_a_forged_slot_costs_neither_time_nor_memory(forgery: str, made: Made) -> None:
    forge(made, FORGERIES[forgery][0])
    content = made.keys.read_bytes()
    tracemalloc.start()
    started = time.perf_counter()
    with pytest.raises(VaultError):
        parse(content)
    taken = time.perf_counter() - started
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert taken < 0.05
    assert most < 1_000_000


def test_a_slot_of_another_journal_does_not_open_this_one(made: Made) -> None:
    forge(made, {}, core={"vault": "0" * 32})
    with fails_untouched(made.folder, "WRONG_PASSPHRASE"):
        made.open(Passphrase(PASSPHRASE))
    with fails_untouched(made.folder, "DB_OTHER_VAULT"):
        made.open(made.recovery_key)


def test_a_header_without_end_is_not_read_to_its_end(made: Made) -> None:
    os.truncate(made.keys, 2**33)
    tracemalloc.start()
    made.lines()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 10_000_000


def test_the_recovery_key_opens_past_a_cost_that_was_refused(made: Made) -> None:
    forge(made, {"memory_kib": 2**30})
    assert len(made.lines()) == 2
    assert len(made.lines(Passphrase(PASSPHRASE))) == 2
