"""The tables of topics, actions and the lines of notes that became something."""

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Field

from mgrjournal.meetings.facts import (
    Action,
    ActionState,
    CapturedLine,
    CaptureKind,
    Side,
    TopicState,
)
from mgrjournal.vault.rows import STRICT, STRICT_WITHOUT_ROWID, Deletable, Row, by_value


class Outcome(StrEnum):
    """What became of a topic in one 1:1 on whose agenda it stood."""

    CARRIED = "carried"
    LINGERING = "lingering"
    DISCUSSED = "discussed"
    DROPPED = "dropped"


OUTCOMES = {
    TopicState.OPEN: Outcome.CARRIED,
    TopicState.LINGERING: Outcome.LINGERING,
    TopicState.DISCUSSED: Outcome.DISCUSSED,
    TopicState.DROPPED: Outcome.DROPPED,
}


class TopicRow(Deletable, table=True):
    """A line of the agenda.

    `raised_in` is the 1:1 in which it came up unannounced; `next_from` the one in which it was
    put off to the next, so that it does not stand on that agenda; `closed_in` the one in which it
    was discussed or dropped.
    """

    __tablename__ = "topic"
    __table_args__ = STRICT

    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    text: str
    brought_by: Side = Field(sa_type=by_value(Side))
    shareable: bool
    state: TopicState = Field(default=TopicState.OPEN, sa_type=by_value(TopicState))
    position: int
    section: str = ""
    raised_in: int | None = Field(default=None, foreign_key="meeting.id", ondelete="SET NULL")
    next_from: int | None = Field(default=None, foreign_key="meeting.id", ondelete="SET NULL")
    closed_in: int | None = Field(default=None, foreign_key="meeting.id", ondelete="SET NULL")
    lingering_since: date | None = None
    created_at: datetime
    closed_at: datetime | None = None


class TopicPassingRow(Row, table=True):
    """A topic stood on the agenda of a 1:1 that was held, and this became of it."""

    __tablename__ = "topic_passing"
    __table_args__ = STRICT_WITHOUT_ROWID

    topic_id: int = Field(primary_key=True, foreign_key="topic.id", ondelete="CASCADE")
    meeting_id: int = Field(primary_key=True, foreign_key="meeting.id", ondelete="CASCADE")
    outcome: Outcome = Field(sa_type=by_value(Outcome))


class ActionRow(Deletable, table=True):
    """A promise."""

    __tablename__ = "action"
    __table_args__ = STRICT

    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    text: str
    owner: Side = Field(sa_type=by_value(Side))
    state: ActionState = Field(default=ActionState.OPEN, sa_type=by_value(ActionState))
    due: date | None = None
    shareable: bool
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", ondelete="SET NULL")
    created_at: datetime
    closed_at: datetime | None = None

    def fact(self) -> Action:
        """Return the action as it crosses the border."""
        return Action(
            id=self.id,
            person_id=self.person_id,
            text=self.text,
            owner=self.owner,
            state=self.state,
            due=self.due,
            shareable=self.shareable,
            meeting_id=self.meeting_id,
            created_at=self.created_at,
            closed_at=self.closed_at,
        )


class CapturedLineRow(Row, table=True):
    """A line of a note that became something.

    `owner`, `due`, `done` and `raw` are what the line itself said when it was last saved, not what
    the item says now: the item follows only what the line changes. A row with `removed_at` stands
    for a line that was deleted and may come back by undo.
    """

    __tablename__ = "captured_line"
    __table_args__ = STRICT

    id: int = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE")
    kind: CaptureKind = Field(sa_type=by_value(CaptureKind))
    line: int
    text: str
    owner: Side | None = Field(default=None, sa_type=by_value(Side))
    due: date | None = None
    done: bool = False
    raw: str
    topic_id: int | None = Field(default=None, foreign_key="topic.id", ondelete="SET NULL")
    action_id: int | None = Field(default=None, foreign_key="action.id", ondelete="SET NULL")
    removed_at: datetime | None = None

    def fact(self) -> CapturedLine:
        """Return the line as it crosses the border."""
        return CapturedLine(
            id=self.id,
            meeting_id=self.meeting_id,
            kind=self.kind,
            line=self.line,
            text=self.text,
            item_id=self.topic_id if self.action_id is None else self.action_id,
        )
