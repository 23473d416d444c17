"""Topics and actions for tests of rows, with only what matters said."""

from typing import Any

from mgrjournal.meetings.facts import Action, ActionState, Side, Topic, TopicState


def topic(id: int, text: str, by: Side = Side.THEM, **known: Any) -> Topic:  # noqa: A002
    defaults: dict[str, Any] = {
        "shareable": by is Side.THEM,
        "state": TopicState.OPEN,
        "position": id,
    }
    return Topic(id, 1, text, by, **{**defaults, **known})


def action(id: int, text: str, owner: Side = Side.ME, **known: Any) -> Action:  # noqa: A002
    return Action(
        id, known.pop("person_id", 1), text, owner, known.pop("state", ActionState.OPEN), **known
    )
