"""The system's keychain: a convenience that may fail in many ways and never locks anybody out."""

import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import (
    InitError,
    KeyringLocked,
    NoKeyringError,
    PasswordDeleteError,
    PasswordSetError,
)

from mgrjournal.errors import VaultError
from mgrjournal.vault import keychain as keychain_module
from mgrjournal.vault.header import parse
from mgrjournal.vault.keychain import SERVICE, Keychain, service_name, system_backends
from mgrjournal.vault.secrets import KeychainAccess, Passphrase
from mgrjournal.vault.ways_in import keychain_is_set_up
from vault_kit import PASSPHRASE, Made, fails_untouched, make

GNOME = "keyring.backends.SecretService.Keyring"
KDE = "keyring.backends.kwallet.DBusKeyring"


class InMemory(KeyringBackend):
    """A keychain that works, and can be told not to."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[str, str] = {}
        self.deleted: list[str] = []
        self.fails: Callable[[], None] = lambda: None

    def get_password(self, service: str, username: str) -> str | None:
        assert service == SERVICE
        self.fails()
        return self.entries.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        assert username not in self.entries, "an entry must never be overwritten"
        self.fails()
        self.entries[username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.fails()
        if username not in self.entries:
            raise PasswordDeleteError("no such password")
        self.deleted.append(username)
        del self.entries[username]


class Null(InMemory):
    """Takes everything and keeps nothing, as keyring's null backend does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Absent(InMemory):
    """A service that is not there."""

    @properties.classproperty
    def priority(cls) -> float:  # noqa: N805 - of the class, as keyring's own backends have it
        raise RuntimeError("no service")


def raising(error: Exception) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=2)


@pytest.fixture
def backend() -> InMemory:
    return InMemory()


@pytest.fixture
def keychain(backend: InMemory) -> Keychain:
    return Keychain({GNOME: lambda: backend})


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    return template.copied_to(tmp_path / "journal")


@pytest.fixture
def with_keychain(made: Made, keychain: Keychain) -> Made:
    """A journal that the keychain opens."""
    with made.opened(keychain=keychain) as vault:
        vault.keys.enable_keychain()
    return made


def test_the_keychain_opens_the_journal(
    with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    assert len(with_keychain.lines(KeychainAccess(), keychain=keychain)) == 2
    ((entry, secret),) = backend.entries.items()
    header = parse(with_keychain.keys.read_bytes())
    slot = header.keychain_slot()
    assert slot is not None
    assert (entry, slot.backend) == (f"{header.vault_id}/{slot.id}", GNOME)
    assert len(secret) == 44


def test_it_is_listed_as_a_way_in_by_the_name_people_know(
    with_keychain: Made, keychain: Keychain
) -> None:
    assert keychain_is_set_up(with_keychain.folder)
    with with_keychain.opened(keychain=keychain) as vault:
        slot = next(slot for slot in vault.keys.slots() if slot.kind == "keychain")
    assert slot.detail == "the Secret Service, which GNOME has"
    assert slot.created_at == "2026-11-24T10:05:00+00:00"


def test_a_journal_is_made_without_it(made: Made, keychain: Keychain) -> None:
    assert not keychain_is_set_up(made.folder)
    with fails_untouched(made.folder, "KEYRING_NOT_SET_UP"):
        made.open(KeychainAccess(), keychain=keychain)


def test_what_it_holds_is_not_the_key_of_the_journal(
    with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    with with_keychain.opened(keychain=keychain) as vault:
        keys = vault.keys.recovery_key().data_key(), vault.keys.raw_database_key()
        (secret,) = backend.entries.values()
        assert keychain_module.base64.b64decode(secret) not in (keys[0], bytes.fromhex(keys[1]))


STATES = {
    "no service on the bus": (raising(NoKeyringError()), "KEYRING_UNAVAILABLE"),
    "no usable service": (raising(InitError("Prompt dismissed")), "KEYRING_UNAVAILABLE"),
    "the bus breaks": (raising(ConnectionResetError()), "KEYRING_UNAVAILABLE"),
    "locked, and the prompt was refused": (raising(KeyringLocked("locked")), "KEYRING_LOCKED"),
}


@pytest.mark.parametrize("state", STATES)
def test_each_state_has_its_own_words_and_the_passphrase_still_opens(
    state: str, with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    entries = dict(backend.entries)
    backend.fails, code = STATES[state]
    with fails_untouched(with_keychain.folder, code):
        with_keychain.open(KeychainAccess(), keychain=keychain)
    assert len(with_keychain.lines(Passphrase(PASSPHRASE), keychain=keychain)) == 2
    assert (backend.entries, backend.deleted) == (entries, [])


def test_an_entry_that_is_gone_is_told(
    with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    backend.entries.clear()
    with fails_untouched(with_keychain.folder, "KEYRING_MISSING"):
        with_keychain.open(KeychainAccess(), keychain=keychain)
    assert backend.entries == {}


@pytest.mark.parametrize("other", ["A" * 43 + "=", "short", "no base64 !", "", "é" * 44])
def test_another_value_under_the_same_name_is_told_and_kept(
    other: str, with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    backend.entries = dict.fromkeys(backend.entries, other)
    with fails_untouched(with_keychain.folder, "KEYRING_OTHER"):
        with_keychain.open(KeychainAccess(), keychain=keychain)
    assert set(backend.entries.values()) == {other}


def test_a_keychain_of_another_desktop_is_named(with_keychain: Made) -> None:
    elsewhere = Keychain({KDE: InMemory})
    with fails_untouched(with_keychain.folder, "KEYRING_ELSEWHERE"):
        with_keychain.open(KeychainAccess(), keychain=elsewhere)
    with pytest.raises(VaultError) as caught:
        with_keychain.open(KeychainAccess(), keychain=elsewhere)
    assert "Secret Service" in caught.value.title


def test_a_service_that_is_not_there_is_passed_over(made: Made, backend: InMemory) -> None:
    keychain = Keychain({GNOME: Absent, KDE: lambda: backend})
    with made.opened(keychain=keychain) as vault:
        vault.keys.enable_keychain()
    assert len(made.lines(KeychainAccess(), keychain=keychain)) == 2
    assert len(backend.entries) == 1


# ── switching it on and off ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("make_backend", "code"),
    [
        (Absent, "KEYRING_UNAVAILABLE"),
        (Null, "KEYRING_NOT_KEPT"),
    ],
)
def test_a_service_that_keeps_nothing_is_refused(
    make_backend: type[InMemory], code: str, made: Made
) -> None:
    with (
        made.opened(keychain=Keychain({GNOME: make_backend})) as vault,
        fails_untouched(made.folder, code),
    ):
        vault.keys.enable_keychain()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PasswordSetError("cancelled"), "KEYRING_NOT_KEPT"),
        (KeyringLocked("locked"), "KEYRING_LOCKED"),
        (OSError("broken"), "KEYRING_UNAVAILABLE"),
    ],
)
def test_a_refusal_while_switching_on_changes_nothing(
    error: Exception, code: str, made: Made, keychain: Keychain, backend: InMemory
) -> None:
    with made.opened(keychain=keychain) as vault:
        backend.fails = raising(error)
        with fails_untouched(made.folder, code):
            vault.keys.enable_keychain()
    assert backend.entries == {}


def test_switching_on_again_makes_a_new_entry_and_removes_the_old_one(
    with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    (before,) = backend.entries
    with with_keychain.opened(keychain=keychain) as vault:
        vault.keys.enable_keychain()
    (after,) = backend.entries
    assert after != before
    assert backend.deleted == [before]
    assert len(with_keychain.lines(KeychainAccess(), keychain=keychain)) == 2


def test_when_the_header_cannot_be_written_the_old_entry_stays_and_opens(
    with_keychain: Made, keychain: Keychain, backend: InMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    (before,) = backend.entries

    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    with with_keychain.opened(keychain=keychain) as vault, monkeypatch.context() as patched:
        patched.setattr("mgrjournal.vault.header_file.replace_file", full)
        with fails_untouched(with_keychain.folder, "DISK_FULL"):
            vault.keys.enable_keychain()
    assert list(backend.entries) == [before]
    assert len(with_keychain.lines(KeychainAccess(), keychain=keychain)) == 2


def test_switching_off_takes_the_slot_and_the_entry_away(
    with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    with with_keychain.opened(keychain=keychain) as vault:
        assert vault.keys.disable_keychain()
        assert vault.keys.disable_keychain()
        assert [slot.kind for slot in vault.keys.slots()] == ["passphrase", "recovery"]
    assert backend.entries == {}
    for path in (with_keychain.keys, with_keychain.keys_copy):
        assert parse(path.read_bytes()).keychain_slot() is None
    assert len(with_keychain.lines(Passphrase(PASSPHRASE))) == 2


def test_switching_off_works_without_the_service_and_says_that_its_entry_stays(
    with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    with with_keychain.opened(keychain=keychain) as vault:
        backend.fails = raising(KeyringLocked())
        assert not vault.keys.disable_keychain()
    backend.fails = lambda: None
    assert len(backend.entries) == 1
    with fails_untouched(with_keychain.folder, "KEYRING_NOT_SET_UP"):
        with_keychain.open(KeychainAccess(), keychain=keychain)


def test_an_entry_that_is_gone_already_counts_as_taken_away(
    with_keychain: Made, keychain: Keychain, backend: InMemory
) -> None:
    backend.entries.clear()
    with with_keychain.opened(keychain=keychain) as vault:
        assert vault.keys.disable_keychain()


def test_changing_the_passphrase_leaves_the_keychain_a_way_in(
    with_keychain: Made, keychain: Keychain
) -> None:
    with with_keychain.opened(keychain=keychain) as vault:
        vault.keys.change_passphrase(Passphrase(PASSPHRASE), Passphrase("new"))
    assert len(with_keychain.lines(KeychainAccess(), keychain=keychain)) == 2


# ── whom it speaks to ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("platform", "names"),
    [
        ("linux", [GNOME, KDE]),
        ("darwin", ["keyring.backends.macOS.Keyring"]),
        ("win32", ["keyring.backends.Windows.WinVaultKeyring"]),
        ("freebsd14", [GNOME, KDE]),
    ],
)
def test_only_the_services_of_the_system_are_spoken_to(
    platform: str, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert list(system_backends()) == names
    assert all(service_name(name) != service_name("other") for name in names)


def test_the_environment_cannot_choose_or_change_the_service(tmp_path: Path) -> None:
    """A file and a variable name a backend that would run foreign code or keep plain text."""
    config = tmp_path / "python_keyring"
    config.mkdir()
    (config / "keyringrc.cfg").write_text("[backend]\ndefault-keyring=evil.Backend\n")
    (tmp_path / "evil.py").write_text("print('evil ran')\n")
    script = """
from mgrjournal.errors import VaultError
from mgrjournal.vault.keychain import Keychain, system_backends
backend = next(iter(system_backends().values()))()
print(type(backend).__module__, vars(backend))
try:
    Keychain().store("account", bytearray(32), Keychain().choose())
except VaultError as error:
    print(error.code)
"""
    environment = {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "PYTHONPATH": str(tmp_path),
        "PYTHON_KEYRING_BACKEND": "evil.Backend",
        "KEYRING_PROPERTY_PREFERRED_COLLECTION": "/evil",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nobody",
    }
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent.parent,
    )
    assert done.stdout.split("\n")[:2] == [
        "keyring.backends.SecretService {}",
        "KEYRING_UNAVAILABLE",
    ]


def test_what_the_keychain_says_is_not_repeated(
    with_keychain: Made,
    keychain: Keychain,
    backend: InMemory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    backend.fails = raising(KeyringLocked("the collection of Ana Kovač"))
    with pytest.raises(VaultError) as caught:
        with_keychain.open(KeychainAccess(), keychain=keychain)
    assert "Ana" not in f"{caught.value!r}{caught.value.next_step}{caplog.text}"
    assert caught.value.__suppress_context__
