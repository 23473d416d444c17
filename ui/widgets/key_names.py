"""The names of keys as they stand on the keyboard of this system."""

import sys

_PLAIN = {
    "Return": "Enter",
    "Escape": "Esc",
    "Del": "Delete",
    "PgUp": "Page Up",
    "PgDown": "Page Down",
}
_MAC = {
    "Ctrl": "⌘",
    "Shift": "⇧",
    "Alt": "⌥",
    "Meta": "⌃",
    "Return": "↩",
    "Enter": "↩",
    "Escape": "esc",
    "Esc": "esc",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
}


def key_names(keys: str, *, mac: bool = sys.platform == "darwin") -> tuple[str, ...]:
    """Split keys such as "Ctrl+Shift+C" into the names on the key caps.

    Args:
        keys: in Qt's portable form; only the first of several steps, as in "Ctrl+K, Ctrl+C".
        mac: whether to name them as macOS does.
    """
    first = keys.split(", ", maxsplit=1)[0]
    parts = first.split("+")
    if first.endswith("+"):  # the plus key itself, alone or after others
        parts = [*parts[:-2], "+"]
    names = _MAC if mac else _PLAIN
    return tuple(names.get(part, part) for part in parts)


def spoken_keys(keys: str) -> str:
    """Return keys as text, such as "Ctrl+Enter", for tool tips and screen readers."""
    return ("" if sys.platform == "darwin" else "+").join(key_names(keys))
