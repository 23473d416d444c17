"""What may leave of an agenda."""

from sqlmodel import Session, col, select

from mgrjournal.clock import Clock
from mgrjournal.meetings import agenda_rows, meeting_rows
from mgrjournal.meetings.agenda import ShareableAgenda
from mgrjournal.meetings.facts import ActionState
from mgrjournal.meetings.item_tables import ActionRow
from mgrjournal.settings import Settings
from mgrjournal.vault.store import Store


class Agendas:
    """Assembles what may leave. Only what is marked shareable gets in, by type."""

    def __init__(self, store: Store, clock: Clock, settings: Settings) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings

    def shareable(self, person_id: int) -> ShareableAgenda:
        """Return the shareable part of the agenda of a person's next 1:1, and open promises.

        Raises:
            NotFoundError: there is no such person.
        """
        my_name = self._settings.get().my_name
        with self._store.read() as session:
            person = meeting_rows.person(session, person_id)
            meeting = meeting_rows.running_with(session, person_id)
            meeting = meeting or meeting_rows.next_planned(session, person_id)
            if meeting is None:
                topics = agenda_rows.agenda(session, [person_id])
            else:
                topics = agenda_rows.agenda_of(session, meeting)
            return ShareableAgenda.assemble(
                agenda_rows.topic_facts(session, topics, meeting),
                [row.fact() for row in _open_actions(session, person_id)],
                first_name=person.fact().first_name,
                my_name=my_name,
                on=None if meeting is None else meeting.scheduled_on,
                at=None if meeting is None else meeting.scheduled_at,
                today=self._clock.today(),
            )


def _open_actions(session: Session, person_id: int) -> list[ActionRow]:
    rows = session.exec(
        select(ActionRow)
        .where(
            ActionRow.person_id == person_id,
            ActionRow.state == ActionState.OPEN,
            col(ActionRow.deleted_at).is_(None),
        )
        .order_by(col(ActionRow.due).nulls_last(), col(ActionRow.id))
    )
    return list(rows)
