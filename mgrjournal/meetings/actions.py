"""Actions: promises with an owner and perhaps a date."""

from collections.abc import Callable
from datetime import date, datetime

from sqlmodel import Session, col, select

from mgrjournal.clock import Clock
from mgrjournal.errors import InvalidInputError
from mgrjournal.meetings import meeting_rows, topic_rows
from mgrjournal.meetings.facts import Action, ActionState, PersonAction, Side
from mgrjournal.meetings.item_tables import ActionRow
from mgrjournal.people.tables import PersonRow
from mgrjournal.people.typed import required
from mgrjournal.vault.rows import require, take_out
from mgrjournal.vault.store import Store

_MOST = 500  # more promises than anybody can look at
_CLOSED_SHOWN = 100


class Actions:
    """Adds and closes promises."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(
        self,
        person_id: int,
        text: str,
        owner: Side,
        due: date | None = None,
        *,
        shareable: bool | None = None,
        meeting_id: int | None = None,
    ) -> Action:
        """Add a promise.

        Args:
            owner: me or them.
            shareable: None shares what they promised and keeps private what I did.
            meeting_id: the 1:1 in which it was made.

        Raises:
            NotFoundError: there is no such person or 1:1.
            InvalidInputError: the text is empty, or both are to own it.
        """
        kept = required(text, "action")
        owner = one_owner(owner)
        if shareable is None:
            shareable = topic_rows.shareable_by_default(owner)
        with self._store.write() as session:
            meeting_rows.person(session, person_id)
            if meeting_id is not None:
                meeting_rows.meeting_with(session, person_id, meeting_id)
            row = ActionRow(
                person_id=person_id,
                text=kept,
                owner=owner,
                due=due,
                shareable=shareable,
                meeting_id=meeting_id,
                created_at=self._clock.now(),
            )
            session.add(row)
            session.flush()
            return row.fact()

    def get(self, action_id: int) -> Action:
        """Return an action.

        Raises:
            NotFoundError: there is no such action.
        """
        with self._store.read() as session:
            return _action(session, action_id).fact()

    def open(self, owner: Side | None = None) -> list[PersonAction]:
        """Return what is still to be done, late first, without a date last.

        Args:
            owner: only mine or only theirs; None for both.
        """
        with self._store.read() as session:
            owners = (Side.ME, Side.THEM) if owner is None else (owner,)
            return open_actions(session, owners, _MOST)

    def for_person(self, person_id: int, *, closed: bool = False) -> list[Action]:
        """Return a person's open actions, late first; or the newest closed ones.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._store.read() as session:
            meeting_rows.person(session, person_id)
            query = select(ActionRow).where(
                ActionRow.person_id == person_id, col(ActionRow.deleted_at).is_(None)
            )
            if closed:
                query = query.where(
                    col(ActionRow.state).in_((ActionState.DONE, ActionState.DROPPED))
                )
                query = query.order_by(col(ActionRow.closed_at).desc()).limit(_CLOSED_SHOWN)
            else:
                query = query.where(ActionRow.state == ActionState.OPEN)
                query = query.order_by(col(ActionRow.due).nulls_last(), col(ActionRow.id))
            return [row.fact() for row in session.exec(query)]

    def edit(self, action_id: int, text: str, owner: Side, due: date | None) -> Action:
        """Word an action anew, with its owner and date. One that becomes mine becomes private.

        Raises:
            NotFoundError: there is no such action.
            InvalidInputError: the text is empty, or both are to own it.
        """
        kept, owner = required(text, "action"), one_owner(owner)

        def change(row: ActionRow) -> None:
            if row.owner is Side.THEM and owner is Side.ME:
                row.shareable = False
            row.text, row.owner, row.due = kept, owner, due

        return self._change(action_id, change)

    def set_state(self, action_id: int, state: ActionState) -> Action:
        """Say where a promise stands.

        Raises:
            NotFoundError: there is no such action.
        """
        now = self._clock.now()
        return self._change(action_id, lambda row: set_state(row, state, now))

    def set_shareable(self, action_id: int, flag: bool) -> Action:  # noqa: FBT001
        """Say whether an action may leave the journal.

        Raises:
            NotFoundError: there is no such action.
        """
        return self._change(action_id, lambda row: setattr(row, "shareable", flag))

    def delete(self, action_id: int) -> None:
        """Move an action to the trash.

        Raises:
            NotFoundError: there is no such action.
        """
        with self._store.write() as session:
            _action(session, action_id).deleted_at = self._clock.now()

    def restore(self, action_id: int) -> Action:
        """Take an action out of the trash.

        Raises:
            NotFoundError: there is no such action.
        """
        with self._store.write() as session:
            row = take_out(session, ActionRow, action_id, "action")
            return row.fact()

    def _change(self, action_id: int, change: Callable[[ActionRow], None]) -> Action:
        with self._store.write() as session:
            row = _action(session, action_id)
            change(row)
            return row.fact()


def open_actions(session: Session, owners: tuple[Side, ...], limit: int) -> list[PersonAction]:
    """Return open actions of people who are in the lists, late first, without a date last."""
    found = session.exec(
        select(ActionRow, PersonRow)
        .join(PersonRow, col(PersonRow.id) == ActionRow.person_id)
        .where(
            ActionRow.state == ActionState.OPEN,
            col(ActionRow.owner).in_(owners),
            col(ActionRow.deleted_at).is_(None),
            col(PersonRow.archived_at).is_(None),
            col(PersonRow.deleted_at).is_(None),
        )
        .order_by(col(ActionRow.due).nulls_last(), col(ActionRow.id))
        .limit(limit)
    )
    return [PersonAction(action.fact(), person.fact()) for action, person in found]


def set_state(row: ActionRow, state: ActionState, now: datetime) -> None:
    """Let an action stand as the user says."""
    if row.state is not state:
        row.state = state
        row.closed_at = None if state is ActionState.OPEN else now


def one_owner(owner: Side) -> Side:
    """Return the owner of an action.

    Raises:
        InvalidInputError: it is both.
    """
    if owner is Side.BOTH:
        raise InvalidInputError(
            "A promise has one owner.", next_step="Choose me or them, or make two actions of it."
        )
    return owner


def _action(session: Session, action_id: int) -> ActionRow:
    row = require(session, ActionRow, action_id, "action")
    meeting_rows.person(session, row.person_id)
    return row
