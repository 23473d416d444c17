"""Topics, actions and agendas to render, without a journal."""

from datetime import date, time

from mgrjournal.meetings.agenda import ShareableAgenda
from mgrjournal.meetings.facts import Action, ActionState, Side, Topic, TopicState

TUESDAY = date(2026, 11, 24)
HALF_TEN = time(10, 30)


def topic(
    text: str, *, shareable: bool = True, state: TopicState = TopicState.OPEN, number: int = 1
) -> Topic:
    return Topic(number, 1, text, Side.THEM, shareable, state, position=number)


def action(
    text: str,
    *,
    shareable: bool = True,
    owner: Side = Side.ME,
    state: ActionState = ActionState.OPEN,
    due: date | None = None,
) -> Action:
    return Action(1, 1, text, owner, state, due=due, shareable=shareable)


def agenda(
    topics: list[Topic],
    actions: list[Action] | None = None,
    *,
    first_name: str = "Ana",
    my_name: str = "Mira",
    on: date | None = TUESDAY,
    at: time | None = HALF_TEN,
    today: date = TUESDAY,
) -> ShareableAgenda:
    return ShareableAgenda.assemble(
        topics,
        actions or [],
        first_name=first_name,
        my_name=my_name,
        on=on,
        at=at,
        today=today,
    )


def of_the_picture() -> ShareableAgenda:
    """The agenda that the design's picture of the copy preview shows."""
    return agenda(
        [
            topic("On-call handover hurts on Mondays"),
            topic("Who owns the retry queue after the split?"),
            topic("January offsite: would you like to host a session?", shareable=False),
            topic("Writing more in the open", shareable=False, state=TopicState.LINGERING),
        ],
        [
            action("Handover checklist, first draft", owner=Side.THEM, due=TUESDAY),
            action("Ask Hana about the contractor budget", due=TUESDAY),
            action("Think about a raise", shareable=False),
        ],
    )
