"""Actions as rows of an item list: a box, the promise, whose it is and when it is due."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from mgrjournal.clock import Clock
from mgrjournal.meetings.due import Tone, describe_due, short_day
from mgrjournal.meetings.facts import Action, ActionState, Side
from ui.widgets.date_words import spoken_date
from ui.widgets.item_row import Mark, Row
from ui.widgets.item_rows import ItemRows, Verb

_ALL = frozenset({Verb.TICK, Verb.EDIT, Verb.SHARE, Verb.SIDE, Verb.DROP, Verb.DELETE})
_NEXT_SIDE = {Side.THEM: Side.ME, Side.ME: Side.THEM, Side.BOTH: Side.ME}


class ActionRows(ItemRows):
    """Promises of one person and me, or of many people.

    Args:
        clock: tells what is late.
        verbs: what can be done with the actions; everything unless said.
    """

    def __init__(
        self, clock: Clock, parent: QObject | None = None, *, verbs: frozenset[Verb] = _ALL
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._verbs = verbs
        self._actions: list[Action] = []
        self._names: dict[int, str] = {}
        self._name_everybody = False

    @property
    def verbs(self) -> frozenset[Verb]:
        """What can be done with the actions of this list."""
        return self._verbs

    def set_actions(self, actions: Sequence[Action], first_name: str) -> None:
        """Show the actions of one person; the owner is that person's first name, or "me"."""
        self._actions = list(actions)
        self._names = {action.person_id: first_name for action in actions}
        self._name_everybody = False
        self._draw()

    def set_actions_of(self, actions: Sequence[tuple[Action, str]]) -> None:
        """Show actions of several people; each carries the name of the person it is with."""
        self._actions = [action for action, _ in actions]
        self._names = {action.person_id: name for action, name in actions}
        self._name_everybody = True
        self._draw()

    def action(self, item_id: int) -> Action:
        """Return the action as it is shown."""
        return self._actions[self._at(item_id)]

    def actions(self) -> tuple[Action, ...]:
        """Return all actions from the top."""
        return tuple(self._actions)

    def first_name_of(self, item_id: int) -> str:
        """Return the first name of the person an action is with."""
        return self._names[self.action(item_id).person_id].split(maxsplit=1)[0]

    def edit_text(self, row: Row) -> str:
        """Return the promise with its date behind, so that both can be edited in one field."""
        action = self.action(row.item_id) if row.item_id is not None else None
        if action is None or action.due is None:
            return row.text
        return f"{row.text} due:{action.due.isoformat()}"

    # Changes

    def tick(self, item_id: int) -> bool:
        """Mark an action done, or open again."""
        done = self.action(item_id).state is ActionState.OPEN
        state = ActionState.DONE if done else ActionState.OPEN
        self._put(replace(self.action(item_id), state=state))
        return done

    def set_text(self, item_id: int, text: str) -> None:
        """Show `text` for an action, until the journal has understood the date in it."""
        self._put(replace(self.action(item_id), text=text, due=None))

    def toggle_shareable(self, item_id: int) -> bool:
        """Turn whether an action may leave the journal."""
        shareable = not self.action(item_id).shareable
        self._put(replace(self.action(item_id), shareable=shareable))
        return shareable

    def next_side(self, item_id: int) -> Side:
        """Give the promise to the other side; mine is private until I say otherwise."""
        action = self.action(item_id)
        side = _NEXT_SIDE[action.owner]
        shareable = action.shareable and action.owner is not Side.THEM
        self._put(replace(action, owner=side, shareable=shareable))
        return side

    def is_dropped(self, item_id: int) -> bool:
        """Return whether the promise was let go."""
        return self.action(item_id).state is ActionState.DROPPED

    def _at(self, item_id: int) -> int:
        return next(place for place, action in enumerate(self._actions) if action.id == item_id)

    def _put(self, action: Action) -> None:
        self._actions[self._at(action.id)] = action
        self._draw()

    # Drawing

    def _draw(self) -> None:
        self.show([self._row(action) for action in self._actions])

    def _row(self, action: Action) -> Row:
        done = action.state is not ActionState.OPEN
        due, tone = self._due(action)
        return Row(
            key=f"action {action.id}",
            item_id=action.id,
            text=action.text,
            sentence=self._sentence(action, due),
            mark=Mark.BOX,
            ticked=done,
            quiet=done,
            meta=self.tr("dropped") if self.is_dropped(action.id) else "",
            shareable=action.shareable,
            name=self._name(action),
            due=due,
            tone=tone,
        )

    def _name(self, action: Action) -> str:
        if action.owner is Side.ME and not self._name_everybody:
            return self.tr("me")
        return self._names[action.person_id]

    def _due(self, action: Action) -> tuple[str, Tone]:
        if action.due is None:
            return "", Tone.LATER
        today = self._clock.today()
        if action.state is not ActionState.OPEN:
            return short_day(action.due, today), Tone.LATER
        words = describe_due(action.due, today)
        return words.text, words.tone

    def _sentence(self, action: Action, due: str) -> str:
        parts = [self.tr("Action"), action.text, self._whose(action)]
        if action.due is not None:
            spoken = spoken_date(action.due, self._clock.today())
            parts.append(self.tr("due {0}").format(spoken))
            if self._due(action)[1] is Tone.LATE:
                parts.append(due)
        if action.shareable:
            parts.append(self.tr("shareable"))
        states = {
            ActionState.OPEN: self.tr("open"),
            ActionState.DONE: self.tr("done"),
            ActionState.DROPPED: self.tr("dropped"),
        }
        return ", ".join([*parts, states[action.state]])

    def _whose(self, action: Action) -> str:
        name = self._names[action.person_id]
        if action.owner is not Side.ME:
            return self.tr("promised by {0}").format(name)
        if self._name_everybody:
            return self.tr("promised by me to {0}").format(name)
        return self.tr("promised by me")
