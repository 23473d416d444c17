"""What lists show: everybody at a glance, and today."""

from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, func
from sqlmodel import col, select

from mgrjournal.clock import Clock
from mgrjournal.meetings import agenda_rows, meeting_rows, upcoming
from mgrjournal.meetings.actions import open_actions
from mgrjournal.meetings.facts import (
    ActionState,
    MeetingState,
    PersonOverview,
    Side,
    Today,
)
from mgrjournal.meetings.item_tables import ActionRow, TopicRow
from mgrjournal.meetings.tables import MeetingRow
from mgrjournal.people.tables import PersonRow
from mgrjournal.vault.store import Store

UPCOMING: Final = 12
"""How many 1:1s to come Today shows."""

_PROMISES: Final = 100


class Overview:
    """Answers what lists ask."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def people(self, *, archived: bool = False) -> list[PersonOverview]:
        """Return everybody by name, with what is next and what is open."""
        with self._store.read() as session:
            query = select(
                PersonRow,
                _last_held().label("last_held"),
                _open_topics().label("open_topics"),
                _open_actions().label("open_actions"),
            ).where(col(PersonRow.deleted_at).is_(None))
            if not archived:
                query = query.where(col(PersonRow.archived_at).is_(None))
            found = session.exec(query.order_by(col(PersonRow.folded), col(PersonRow.id))).all()
            rows = upcoming.next_of_each(session, archived=archived)
            nexts = {one.person_id: one for one in meeting_rows.facts(session, rows.values())}
            return [
                PersonOverview(person.fact(), nexts.get(person.id), last, topics, actions)
                for person, last, topics, actions in found
            ]

    def today(self) -> Today:
        """Return the next 1:1s with their preparation, and open promises.

        Of each person the earliest that is planned is shown; one whose day has passed and that
        nobody closed comes first.
        """
        with self._store.read() as session:
            running = meeting_rows.running(session)
            calls = [] if running is None else [running]
            soonest = upcoming.soonest(
                session, UPCOMING, but=None if running is None else running.person_id
            )
            shown = upcoming.prepared(session, [*calls, *soonest])
            return Today(
                running=shown[0] if calls else None,
                upcoming=tuple(shown[len(calls) :]),
                my_promises=tuple(open_actions(session, (Side.ME,), _PROMISES)),
                waiting=tuple(open_actions(session, (Side.THEM,), _PROMISES)),
            )


def _last_held() -> ColumnElement[date | None]:
    return (
        select(func.max(MeetingRow.scheduled_on))
        .where(
            MeetingRow.person_id == PersonRow.id,
            MeetingRow.state == MeetingState.HELD,
            col(MeetingRow.deleted_at).is_(None),
        )
        .correlate(PersonRow)
        .scalar_subquery()
    )


def _open_topics() -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(TopicRow)
        .where(
            TopicRow.person_id == PersonRow.id,
            col(TopicRow.state).in_(agenda_rows.STANDING),
            col(TopicRow.deleted_at).is_(None),
        )
        .correlate(PersonRow)
        .scalar_subquery()
    )


def _open_actions() -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(ActionRow)
        .where(
            ActionRow.person_id == PersonRow.id,
            ActionRow.state == ActionState.OPEN,
            col(ActionRow.deleted_at).is_(None),
        )
        .correlate(PersonRow)
        .scalar_subquery()
    )
