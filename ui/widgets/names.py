"""Names where there is little room."""

_LONGEST = 14


def short_name(name: str) -> str:
    """Return a name that fits a button; a very long one is cut."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
