"""Types that can hold shareable items only, so that private text has no way into an agenda."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from typing import Self

from mgrjournal.fact import Fact
from mgrjournal.meetings.facts import Action, ActionState, Side, Topic, TopicState

_ON_THE_AGENDA = frozenset({TopicState.OPEN, TopicState.LINGERING})


class PrivateItemError(ValueError):
    """A private item was handed where only shareable ones may go: a mistake in the program."""

    def __init__(self) -> None:
        super().__init__("A private item can not become part of what leaves.")


@dataclass(frozen=True, slots=True, init=False, repr=False)
class ShareableTopic(Fact):
    """A topic that may leave.

    Raises:
        PrivateItemError: the topic is not shareable.
    """

    id: int
    text: str

    def __init__(self, topic: Topic) -> None:
        if not isinstance(topic, Topic) or topic.shareable is not True:
            raise PrivateItemError
        object.__setattr__(self, "id", topic.id)
        object.__setattr__(self, "text", topic.text)


@dataclass(frozen=True, slots=True, init=False, repr=False)
class ShareableAction(Fact):
    """A promise that may leave, without its date.

    Raises:
        PrivateItemError: the action is not shareable.
    """

    id: int
    text: str
    owner: Side

    def __init__(self, action: Action) -> None:
        if not isinstance(action, Action) or action.shareable is not True:
            raise PrivateItemError
        object.__setattr__(self, "id", action.id)
        object.__setattr__(self, "text", action.text)
        object.__setattr__(self, "owner", action.owner)


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ShareableAgenda(Fact):
    """Everything of a 1:1 that may leave, and nothing else.

    Args:
        topics: in the order of the agenda.
        open_points: promises that are still open from last time.
        first_name: the name of the other side.
        my_name: how the user signs; empty says "me".
        on: the date of the 1:1, if there is one.
        at: its time, if there is one.
        today: the day on which the agenda is sent.

    Raises:
        PrivateItemError: something else than shareable items was handed in.
    """

    topics: tuple[ShareableTopic, ...] = ()
    open_points: tuple[ShareableAction, ...] = ()
    first_name: str
    my_name: str = ""
    on: date | None = None
    at: time | None = None
    today: date = field()

    def __post_init__(self) -> None:
        """Let no other type through, whatever the type-checker was told."""
        only_topics = all(type(topic) is ShareableTopic for topic in self.topics)
        if not only_topics or not all(type(item) is ShareableAction for item in self.open_points):
            raise PrivateItemError

    @classmethod
    def assemble(
        cls,
        topics: Iterable[Topic],
        actions: Iterable[Action],
        *,
        first_name: str,
        today: date,
        my_name: str = "",
        on: date | None = None,
        at: time | None = None,
    ) -> Self:
        """Return what may leave of `topics` and `actions`: the open ones marked shareable."""
        return cls(
            topics=tuple(
                ShareableTopic(topic)
                for topic in topics
                if topic.shareable and topic.state in _ON_THE_AGENDA
            ),
            open_points=tuple(
                ShareableAction(action)
                for action in actions
                if action.shareable and action.state is ActionState.OPEN
            ),
            first_name=first_name,
            my_name=my_name,
            on=on,
            at=at,
            today=today,
        )
