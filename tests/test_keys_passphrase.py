"""Passphrases: stretched, changed without a trace of the old one, never shown."""

import itertools
import time
import tracemalloc
from pathlib import Path

import pytest

from mgrjournal.errors import VaultError
from mgrjournal.vault import keys as keys_module
from mgrjournal.vault.derivation import FLOOR, ArgonCost, calibrate, check_cost, derive, subkey
from mgrjournal.vault.files import replace_file
from mgrjournal.vault.header import parse
from mgrjournal.vault.secrets import KeychainAccess, Passphrase
from mgrjournal.vault.vault import Vault
from vault_kit import CLOCK, PASSPHRASE, Made, fails_untouched, make

MIB = 1024
NEW = Passphrase("eine ganz neue Losung")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=2)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    return template.copied_to(tmp_path / "journal")


def opens(made: Made, passphrase: Passphrase) -> bool:
    try:
        made.open(passphrase).close()
    except VaultError as error:
        if error.code != "WRONG_PASSPHRASE":
            raise
        return False
    return True


def test_the_passphrase_opens_the_journal_and_another_does_not(made: Made) -> None:
    assert opens(made, Passphrase(PASSPHRASE))
    assert not opens(made, Passphrase(PASSPHRASE + " "))


def test_the_same_text_in_another_composition_is_the_same_passphrase(tmp_path: Path) -> None:
    made = make(tmp_path / "journal", "Zoë in München", rows=1)
    assert opens(made, Passphrase("Zoe\N{COMBINING DIAERESIS} in Mu\N{COMBINING DIAERESIS}nchen"))


def test_a_changed_passphrase_opens_and_the_old_one_opens_neither_file_of_keys(made: Made) -> None:
    before = made.lines()
    with made.opened(Passphrase(PASSPHRASE)) as vault:
        vault.keys.change_passphrase(Passphrase(PASSPHRASE), NEW)
    assert made.lines(NEW) == before
    assert not opens(made, Passphrase(PASSPHRASE))

    made.keys.unlink()
    assert not opens(made, Passphrase(PASSPHRASE))
    assert made.lines(NEW) == before

    made.keys.unlink()
    made.keys_copy.unlink()
    made.open(made.recovery_key).close()  # brings back the copy inside the journal
    assert not opens(made, Passphrase(PASSPHRASE))
    assert opens(made, NEW)


def test_a_crash_before_the_copy_inside_the_journal_is_changed_is_made_good(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    with made.opened() as vault, monkeypatch.context() as patched:
        patched.setattr("mgrjournal.vault.identity.mirror", lambda *_: None)
        vault.keys.change_passphrase(Passphrase(PASSPHRASE), NEW)
    made.open().close()
    made.keys.unlink()
    made.keys_copy.unlink()
    made.open().close()
    assert opens(made, NEW)
    assert not opens(made, Passphrase(PASSPHRASE))


def test_the_old_passphrase_must_be_right(made: Made) -> None:
    with made.opened() as vault:
        with fails_untouched(made.folder, "WRONG_PASSPHRASE"):
            vault.keys.change_passphrase(Passphrase("wrong"), NEW)
        with fails_untouched(made.folder, "KEYRING_NOT_SET_UP"):
            vault.keys.change_passphrase(KeychainAccess(), NEW)
    assert opens(made, Passphrase(PASSPHRASE))


def test_the_recovery_key_stands_for_a_forgotten_passphrase(made: Made) -> None:
    with made.opened(made.recovery_key) as vault:
        vault.keys.change_passphrase(made.recovery_key, NEW)
    assert opens(made, NEW)


@pytest.mark.parametrize("blank", ["", " ", "\t\n"])
def test_a_blank_passphrase_is_refused(blank: str, made: Made, tmp_path: Path) -> None:
    with made.opened() as vault, fails_untouched(made.folder, "PASSPHRASE_EMPTY"):
        vault.keys.change_passphrase(Passphrase(PASSPHRASE), Passphrase(blank))
    with fails_untouched(tmp_path, "PASSPHRASE_EMPTY"):
        Vault.create(tmp_path / "new", Passphrase(blank), clock=CLOCK, cost=FLOOR)


def test_every_wrapping_has_its_own_salt_and_nonce(made: Made) -> None:
    slots = [parse(made.keys.read_bytes()).passphrase_slot()]
    with made.opened() as vault:
        for _ in range(2):
            vault.keys.change_passphrase(Passphrase(PASSPHRASE), Passphrase(PASSPHRASE))
            slots.append(parse(made.keys.read_bytes()).passphrase_slot())
    for one, two in itertools.combinations(slots, 2):
        assert one is not None
        assert two is not None
        assert (one.salt, one.sealed.nonce, one.id) != (two.salt, two.sealed.nonce, two.id)
        assert one.salt != two.salt
        assert one.sealed.nonce != two.sealed.nonce


def test_a_new_slot_that_does_not_open_is_never_written(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keys_module.seal_for_passphrase

    def sealing_for_another(vault_id, data_key, passphrase, cost, clock):
        return real(vault_id, data_key, Passphrase("typed wrong inside"), cost, clock)

    with made.opened() as vault:
        monkeypatch.setattr(keys_module, "seal_for_passphrase", sealing_for_another)
        with fails_untouched(made.folder, "WRONG_PASSPHRASE"):
            vault.keys.change_passphrase(Passphrase(PASSPHRASE), NEW)
    assert opens(made, Passphrase(PASSPHRASE))


@pytest.mark.parametrize("stops_at", [1, 2])
def test_a_change_that_stops_half_way_leaves_a_way_in_and_heals(
    stops_at: int, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def stopping(path: Path, content: bytes) -> None:
        if len(written) + 1 == stops_at:
            raise OSError(28, "no space left")
        written.append(path)
        replace_file(path, content)

    with made.opened() as vault:
        with monkeypatch.context() as patched:
            patched.setattr("mgrjournal.vault.header_file.replace_file", stopping)
            with pytest.raises(VaultError) as caught:
                vault.keys.change_passphrase(Passphrase(PASSPHRASE), NEW)
        assert caught.value.code == "DISK_FULL"
        crashed = made.copied_to(made.folder.parent / "crashed")
    assert opens(crashed, NEW if stops_at == 2 else Passphrase(PASSPHRASE))
    assert crashed.keys.read_bytes() == crashed.keys_copy.read_bytes()


def test_a_passphrase_and_the_recovery_key_are_always_two_ways_in(made: Made) -> None:
    with made.opened() as vault:
        assert [slot.kind for slot in vault.keys.slots()] == ["passphrase", "recovery"]
        assert vault.keys.slots()[0].detail == "Argon2id, 64 MiB, 3 passes, 4 lanes"
        assert vault.keys.recovery_key().lines == made.recovery_key.lines


def test_it_shows_nothing_of_itself() -> None:
    passphrase = Passphrase(PASSPHRASE)
    assert f"{passphrase!r} {passphrase}" == "Passphrase() Passphrase()"


# ── what a try costs ────────────────────────────────────────────────────────────────────────────


def test_the_cost_is_found_by_halving_the_memory() -> None:
    def on_a_slow_computer(cost: ArgonCost) -> float:
        return cost.memory_kib / MIB / 256 * 3.0

    assert calibrate(on_a_slow_computer) == ArgonCost(128 * MIB, 3, 4)


def test_the_cost_is_never_below_the_floor() -> None:
    assert calibrate(lambda _: 60.0) == FLOOR


def test_a_quick_computer_makes_more_passes() -> None:
    def on_a_quick_computer(cost: ArgonCost) -> float:
        return 0.1 * cost.iterations

    cost = calibrate(on_a_quick_computer)
    assert cost == ArgonCost(256 * MIB, 7, 4)
    assert calibrate(lambda _: 0.0).iterations == 16


def test_calibrating_measures_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def noting(passphrase: bytearray, salt: bytes, cost: ArgonCost) -> bytearray:
        tried.append(cost)
        return bytearray(32)

    monkeypatch.setattr("mgrjournal.vault.derivation.derive", noting)
    assert calibrate().memory_kib == 256 * MIB
    assert tried == [ArgonCost(256 * MIB, 3, 4)]


@pytest.mark.parametrize(
    "cost",
    [
        ArgonCost(19 * MIB - 1, 3, 4),
        ArgonCost(1024 * MIB + 1, 3, 4),
        ArgonCost(2**40, 3, 4),
        ArgonCost(64 * MIB, 17, 4),
        ArgonCost(64 * MIB, 0, 4),
        ArgonCost(64 * MIB, 3, 17),
        ArgonCost(64 * MIB, 3, 0),
        ArgonCost(-1, -1, -1),
    ],
)
def test_a_cost_that_no_file_may_order_is_refused_at_once(cost: ArgonCost) -> None:
    tracemalloc.start()
    started = time.perf_counter()
    with pytest.raises(VaultError) as caught:
        derive(bytearray(b"a"), bytes(16), cost)
    taken = time.perf_counter() - started
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.code == "KEY_COST_REFUSED"
    assert taken < 0.05
    assert most < 1_000_000


@pytest.mark.parametrize("cost", [ArgonCost(19 * MIB, 1, 1), ArgonCost(1024 * MIB, 16, 16), FLOOR])
def test_a_cost_at_the_limits_is_taken(cost: ArgonCost) -> None:
    check_cost(cost)


def test_the_derivation_is_argon2id_as_published() -> None:
    """The answer of the reference program: argon2 somesaltsomesalt -id -t 3 -k 65536 -p 4 -l 32."""
    key = derive(bytearray(b"password"), b"somesaltsomesalt", FLOOR)
    assert key.hex() == "81db97a7e67a891784a2599bc879f957cb3512d273984bd97d8a18fc59ff01e2"


def test_subkeys_of_a_key_differ_by_purpose() -> None:
    key = bytearray(range(32))
    assert subkey(key, "db") == subkey(key, "db")
    assert subkey(key, "db") != subkey(key, "check")
    assert len(subkey(key, "check", 16)) == 16
