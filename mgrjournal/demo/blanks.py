"""Fills the braces of a script for one pair at one time."""

from collections.abc import Sequence
from datetime import date
from random import Random

from mgrjournal.demo.cast import Member
from mgrjournal.demo.words.places import CUSTOMERS, MONTHS, PROJECTS, SYSTEMS, TEAMS


def blanks(rng: Random, member: Member, colleagues: Sequence[str], on: date) -> dict[str, str]:
    """Return a value for every word in braces that a script may hold.

    Args:
        colleagues: first names of others who may be mentioned.
        on: the day of the conversation; months that are named lie after it.
    """
    they, them, their, theirs = member.pronouns
    others = [name for name in colleagues if name != member.first_name] or ["somebody"]
    return {
        "name": member.first_name,
        "they": they,
        "them": them,
        "their": their,
        "theirs": theirs,
        "They": they.capitalize(),
        "Their": their.capitalize(),
        "Theirs": theirs.capitalize(),
        "system": rng.choice(SYSTEMS),
        "project": rng.choice(PROJECTS),
        "team": rng.choice([team for team in TEAMS if team != member.team]),
        "customer": rng.choice(CUSTOMERS),
        "colleague": rng.choice(others),
        "month": MONTHS[(on.month + rng.randrange(3)) % 12],
        "n": str(rng.randint(2, 9)),
        "minutes": str(rng.randrange(20, 95, 5)),
    }


def fill(text: str, values: dict[str, str]) -> str:
    """Return `text` with its braces filled, beginning with a capital where it began with one."""
    filled = text.format_map(values)
    return filled[:1].upper() + filled[1:] if text.startswith("{") else filled
