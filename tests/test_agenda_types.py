"""Private text has no way into what leaves: the types do not take it."""

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from agenda_items import TUESDAY, action, agenda, of_the_picture, topic
from mgrjournal.meetings.agenda import (
    PrivateItemError,
    ShareableAction,
    ShareableAgenda,
    ShareableTopic,
)
from mgrjournal.meetings.facts import ActionState, Side, TopicState

SECRET = "zebra umbrella"


def test_a_shareable_topic_keeps_what_may_leave() -> None:
    taken = ShareableTopic(topic("on-call", number=7))
    assert (taken.id, taken.text) == (7, "on-call")


def test_a_shareable_action_keeps_its_owner_and_loses_its_date() -> None:
    taken = ShareableAction(action("checklist", owner=Side.THEM, due=TUESDAY))
    assert (taken.text, taken.owner) == ("checklist", Side.THEM)
    assert not hasattr(taken, "due")


def test_a_private_item_is_refused_without_its_text() -> None:
    for make in (
        lambda: ShareableTopic(topic(SECRET, shareable=False)),
        lambda: ShareableAction(action(SECRET, shareable=False)),
        lambda: ShareableTopic(SECRET),
        lambda: ShareableTopic(action(SECRET)),
        lambda: ShareableAction(topic(SECRET)),
        lambda: ShareableTopic(replace(topic(SECRET), shareable=1)),
        lambda: ShareableAction(replace(action(SECRET), shareable=1)),
    ):
        with pytest.raises(PrivateItemError) as caught:
            make()
        assert "zebra" not in f"{caught.value!r} {caught.value}"


def test_an_agenda_takes_nothing_but_shareable_items() -> None:
    taken = ShareableTopic(topic("fine"))
    promise = ShareableAction(action("fine"))
    for topics, points in (
        ((topic("fine"),), ()),
        ((taken, SECRET), ()),
        ((promise,), ()),
        ((), (action("fine"),)),
        ((), (taken,)),
    ):
        with pytest.raises(PrivateItemError):
            ShareableAgenda(topics=topics, open_points=points, first_name="Ana", today=TUESDAY)


def test_a_subclass_is_no_way_around() -> None:
    class Disguised(ShareableTopic):
        def __init__(self, text: str) -> None:
            object.__setattr__(self, "text", text)

    with pytest.raises(PrivateItemError):
        ShareableAgenda(topics=(Disguised(SECRET),), first_name="Ana", today=TUESDAY)


def test_items_can_not_be_changed_afterwards() -> None:
    taken = ShareableTopic(topic("fine"))
    with pytest.raises(FrozenInstanceError):
        taken.text = SECRET
    with pytest.raises(TypeError):
        replace(taken, text=SECRET)
    with pytest.raises(FrozenInstanceError):
        ShareableAction(action("fine")).text = SECRET
    with pytest.raises(FrozenInstanceError):
        of_the_picture().topics = ()


def test_assembling_takes_open_and_shareable_items_in_their_order() -> None:
    assembled = agenda(
        [
            topic("open"),
            topic("private", shareable=False),
            topic("lingering", state=TopicState.LINGERING),
            topic("discussed", state=TopicState.DISCUSSED),
            topic("dropped", state=TopicState.DROPPED),
        ],
        [
            action("promised"),
            action("private", shareable=False),
            action("done", state=ActionState.DONE),
            action("dropped", state=ActionState.DROPPED),
        ],
    )
    assert [each.text for each in assembled.topics] == ["open", "lingering"]
    assert [each.text for each in assembled.open_points] == ["promised"]


def test_no_text_shows_in_a_repr() -> None:
    assembled = agenda([topic(SECRET)], [action(SECRET)], first_name="Zebra")
    shown = repr((assembled, assembled.topics, assembled.open_points))
    assert "zebra" not in shown.lower()


def test_copies_are_the_same_item() -> None:
    taken = ShareableTopic(topic("fine"))
    assert copy.copy(taken) == copy.deepcopy(taken) == pickle.loads(pickle.dumps(taken)) == taken
