"""Chance that comes out the same each time it is asked for in the same words."""

from random import Random


def chance(*words: object) -> Random:
    """Return a source of chance of its own for some words, the same on every computer."""
    return Random("/".join(map(str, words)))  # noqa: S311 - it tells a story and keeps no secret
