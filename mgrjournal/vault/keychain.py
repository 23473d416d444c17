"""The system's keychain: known services only, spoken to directly, never what settings name."""

import base64
import functools
import importlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, cast

from mgrjournal.errors import VaultError
from mgrjournal.vault import failures

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "mgrjournal"
_PROPERTIES: Final = "KEYRING_PROPERTY_"
_MACOS: Final = "keyring.backends.macOS.Keyring"
_WINDOWS: Final = "keyring.backends.Windows.WinVaultKeyring"
_FREEDESKTOP: Final = "keyring.backends.SecretService.Keyring"
_KWALLET: Final = "keyring.backends.kwallet.DBusKeyring"

Backends = Mapping[str, "Callable[[], KeyringBackend]"]
"""Ways to make a service of the system, by the name of its class, the first choice first."""


class Keychain:
    """Keeps one secret for each journal that wants it. Calls may wait for the user's answer.

    Args:
        backends: the services that may be spoken to; None is this system's own.
    """

    def __init__(self, backends: Backends | None = None) -> None:
        self._backends = system_backends() if backends is None else backends

    def choose(self) -> str:
        """Return the class name of the first service that answers; it may still be locked.

        Raises:
            VaultError: KEYRING_UNAVAILABLE.
        """
        for name in self._backends:
            try:
                self._make(name)
            except VaultError:
                continue
            return name
        raise failures.KEYRING_UNAVAILABLE.error()

    def store(self, account: str, secret: bytearray, name: str) -> None:
        """Put a secret into a service under a new account and read it back.

        Raises:
            VaultError: KEYRING_UNAVAILABLE, KEYRING_LOCKED or KEYRING_NOT_KEPT.
        """
        text = base64.b64encode(secret).decode()
        backend = self._make(name)
        with _plain_words():
            backend.set_password(SERVICE, account, text)
            if backend.get_password(SERVICE, account) != text:
                raise failures.KEYRING_NOT_KEPT.error()

    def fetch(self, account: str, name: str) -> bytearray:
        """Return the secret that the service of that class name holds.

        Raises:
            VaultError: KEYRING_UNAVAILABLE, KEYRING_LOCKED, KEYRING_MISSING, KEYRING_ELSEWHERE or
                KEYRING_OTHER.
        """
        if name not in self._backends:
            raise failures.KEYRING_ELSEWHERE.error(service=service_name(name))
        with _plain_words():
            text = self._make(name).get_password(SERVICE, account)
        if text is None:
            raise failures.KEYRING_MISSING.error()
        try:
            return bytearray(base64.b64decode(text, validate=True))
        except ValueError:
            raise failures.KEYRING_OTHER.error() from None

    def forget(self, account: str, name: str) -> bool:
        """Take a secret out of the keychain; tell whether it is out for certain."""
        from keyring.errors import PasswordDeleteError  # see `_plain_words`

        if name not in self._backends:
            return False
        try:
            with _plain_words():
                backend = self._make(name)
                try:
                    backend.delete_password(SERVICE, account)
                except PasswordDeleteError:
                    return backend.get_password(SERVICE, account) is None
        except VaultError:
            return False
        return True

    def _make(self, name: str) -> "KeyringBackend":
        with _plain_words():
            backend = self._backends[name]()
            _ = type(backend).priority  # raises where the service is not there
        return backend


def system_backends() -> Backends:
    """Return the services that this kind of system has, by class name, the usual one first."""
    names = _OF_PLATFORM.get(sys.platform, _OF_FREE_DESKTOPS)
    return {name: functools.partial(_load, name) for name in names}


def service_name(name: str) -> str:
    """Return how people call the service with that class name."""
    return _SERVICE_NAMES.get(name, "a keychain of another kind")


_OF_PLATFORM: Final = {
    "darwin": (_MACOS,),
    "win32": (_WINDOWS,),
}
_OF_FREE_DESKTOPS: Final = (_FREEDESKTOP, _KWALLET)
_SERVICE_NAMES: Final = {
    _MACOS: "the macOS keychain",
    _WINDOWS: "the Windows credential store",
    _FREEDESKTOP: "the Secret Service, which GNOME has",
    _KWALLET: "KWallet, which KDE has",
}


def _load(name: str) -> "KeyringBackend":
    """Make a backend; a module of another system could not even be imported."""
    module, _, kind = name.rpartition(".")
    backend = getattr(importlib.import_module(module), kind)()
    for variable in os.environ:  # keyring lets the environment set anything on a backend
        if variable.startswith(_PROPERTIES):
            vars(backend).pop(variable.removeprefix(_PROPERTIES).lower(), None)
    if name == _WINDOWS:
        backend.persist = "local machine"  # a roaming profile would carry it to other computers
    return cast("KeyringBackend", backend)


@contextmanager
def _plain_words() -> Iterator[None]:
    """Turn what a keychain raises into ours: its text may name entries, and its kinds are many."""
    from keyring.errors import KeyringLocked, PasswordSetError

    try:
        yield
    except VaultError:
        raise
    except KeyringLocked:
        raise failures.KEYRING_LOCKED.error() from None
    except PasswordSetError:
        raise failures.KEYRING_NOT_KEPT.error() from None
    except Exception:  # noqa: BLE001 - D-Bus, ctypes and COM errors of four different libraries
        raise failures.KEYRING_UNAVAILABLE.error() from None
