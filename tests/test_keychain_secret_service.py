"""The states of a real gnome-keyring, on a D-Bus of its own that knows no other service."""

import gc
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from jeepney import DBusAddress, HeaderFields, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from mgrjournal.vault.secrets import KeychainAccess, Passphrase
from vault_kit import PASSPHRASE, Made, fails_untouched, make

pytestmark = [
    pytest.mark.secret_service,
    # keyring forgets its connection to the bus when the collection stays locked.
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
    pytest.mark.skipif(
        not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon")),
        reason="needs gnome-keyring and dbus",
    ),
]

SECRETS = "org.freedesktop.secrets"
BUS = """
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass
class Desktop:
    """A D-Bus session in a folder, with or without a keyring service on it."""

    home: Path
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"unix:path={self.home / 'bus'}"

    def start_bus(self) -> None:
        config = self.home / "bus.conf"
        config.write_text(BUS.format(socket=self.home / "bus"))
        bus = self._start("dbus-daemon", f"--config-file={config}", "--nofork", "--print-address")
        assert bus.stdout is not None
        assert bus.stdout.readline()  # it listens

    def start_keyring(self, password: bytes | None) -> None:
        """Start the service, its login keyring unlocked by a password, or left locked."""
        unlock = ["--unlock"] if password is not None else []
        with (
            open_dbus_connection(self.address) as connection,
            connection.filter(owner_changes()) as changes,
        ):
            subscribe(connection)
            daemon = self._start(
                "gnome-keyring-daemon", "--foreground", "--components=secrets", *unlock
            )
            assert daemon.stdin is not None
            daemon.stdin.write(password or b"")
            daemon.stdin.close()
            connection.recv_until_filtered(changes, timeout=20)  # it is there

    def stop_keyring(self) -> None:
        self._end(self.processes.pop())

    def stop(self) -> None:
        while self.processes:
            self._end(self.processes.pop())

    def lock(self) -> None:
        """Lock the keyring in the middle of the session, as the user may."""
        service = DBusAddress("/org/freedesktop/secrets", SECRETS, "org.freedesktop.Secret.Service")
        with open_dbus_connection(self.address) as connection:
            collection = ["/org/freedesktop/secrets/collection/login"]
            reply = connection.send_and_get_reply(
                new_method_call(service, "Lock", "ao", (collection,)), timeout=20
            )
        assert reply.body[0] == collection

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.home),
                "XDG_RUNTIME_DIR": str(self.home / "run"),
                "XDG_DATA_HOME": str(self.home / "data"),
                "DBUS_SESSION_BUS_ADDRESS": self.address,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.processes.append(process)
        return process

    @staticmethod
    def _end(process: subprocess.Popen[bytes]) -> None:
        with process:
            process.terminate()


def owner_changes() -> MatchRule:
    rule = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
    rule.add_arg_condition(0, SECRETS)
    return rule


def subscribe(connection: DBusConnection) -> None:
    reply = connection.send_and_get_reply(message_bus.AddMatch(owner_changes()))
    assert HeaderFields.error_name not in reply.header.fields


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    desktop = Desktop(tmp_path / "home")
    (desktop.home / "run").mkdir(parents=True, mode=0o700)
    desktop.start_bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
    yield desktop
    desktop.stop()
    gc.collect()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("vault") / "journal", rows=2)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    return template.copied_to(tmp_path / "journal")


@pytest.fixture
def with_keychain(made: Made, desktop: Desktop) -> Made:
    """A journal that the keyring of the desktop opens."""
    desktop.start_keyring(b"good")
    with made.opened() as vault:
        vault.keys.enable_keychain()
    return made


def test_it_opens_the_journal_also_after_it_was_started_again(
    with_keychain: Made, desktop: Desktop
) -> None:
    assert len(with_keychain.lines(KeychainAccess())) == 2
    desktop.stop_keyring()
    desktop.start_keyring(b"good")
    assert len(with_keychain.lines(KeychainAccess())) == 2


def test_switched_on_again_and_off_it_holds_nothing_that_opens(
    with_keychain: Made, desktop: Desktop
) -> None:
    with with_keychain.opened() as vault:
        vault.keys.enable_keychain()
        assert vault.keys.disable_keychain()
    with fails_untouched(with_keychain.folder, "KEYRING_NOT_SET_UP"):
        with_keychain.open(KeychainAccess())


def test_unlocked_with_another_login_password_it_is_locked(
    with_keychain: Made, desktop: Desktop
) -> None:
    desktop.stop_keyring()
    desktop.start_keyring(b"another")
    refused(with_keychain, "KEYRING_LOCKED")


def test_never_unlocked_it_is_locked(with_keychain: Made, desktop: Desktop) -> None:
    desktop.stop_keyring()
    desktop.start_keyring(None)
    refused(with_keychain, "KEYRING_LOCKED")


def test_locked_in_the_middle_of_the_session_it_is_locked(
    with_keychain: Made, desktop: Desktop
) -> None:
    desktop.lock()
    refused(with_keychain, "KEYRING_LOCKED")


def test_its_file_deleted_the_entry_is_missing(with_keychain: Made, desktop: Desktop) -> None:
    desktop.stop_keyring()
    shutil.rmtree(desktop.home / "data" / "keyrings")
    desktop.start_keyring(b"good")
    refused(with_keychain, "KEYRING_MISSING")


def test_without_the_service_it_does_not_answer(with_keychain: Made, desktop: Desktop) -> None:
    desktop.stop_keyring()
    refused(with_keychain, "KEYRING_UNAVAILABLE")


def test_without_the_bus_it_does_not_answer(with_keychain: Made, desktop: Desktop) -> None:
    desktop.stop()
    refused(with_keychain, "KEYRING_UNAVAILABLE")


def test_without_the_service_it_cannot_be_switched_on(made: Made, desktop: Desktop) -> None:
    with made.opened() as vault, fails_untouched(made.folder, "KEYRING_UNAVAILABLE"):
        vault.keys.enable_keychain()


def refused(made: Made, code: str) -> None:
    """Expect that the keychain does not open the journal, and the passphrase does."""
    with fails_untouched(made.folder, code):
        made.open(KeychainAccess())
    assert len(made.lines(Passphrase(PASSPHRASE))) == 2
