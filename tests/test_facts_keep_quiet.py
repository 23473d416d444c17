"""No fact tells in its repr what somebody wrote."""

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import mgrjournal
from mgrjournal.fact import Fact
from mgrjournal.meetings.facts import Note, Section
from mgrjournal.people.facts import PersonDetails

ROOMS = ("mgrjournal.people", "mgrjournal.meetings", "mgrjournal.search", "mgrjournal.trash")


def facts() -> Iterator[type]:
    for module in pkgutil.walk_packages(mgrjournal.__path__, "mgrjournal."):
        if module.name.startswith(ROOMS):
            for each in vars(importlib.import_module(module.name)).values():
                if dataclasses.is_dataclass(each) and each.__module__ == module.name:
                    assert isinstance(each, type)
                    yield each


@pytest.mark.parametrize("fact", list(facts()), ids=lambda fact: fact.__qualname__)
def test_every_dataclass_of_these_rooms_is_a_fact_without_a_repr_of_its_own(fact: type) -> None:
    assert issubclass(fact, Fact)
    assert fact.__repr__ is Fact.__repr__


def test_a_repr_names_the_kind_and_nothing_else() -> None:
    assert repr(PersonDetails("Zoë Żółć")) == "PersonDetails(...)"
    assert repr((Note(7, "a secret"), Section("a title"))) == "(Note(...), Section(...))"
