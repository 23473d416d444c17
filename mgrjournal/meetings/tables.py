"""The tables of formats, 1:1s and notes."""

from datetime import date, datetime, time

from sqlmodel import Field

from mgrjournal.meetings.facts import Driver, Meeting, MeetingState, Section, Side, WrapUp
from mgrjournal.people.facts import Cadence
from mgrjournal.vault.rows import STRICT, Deletable, Lines, Row, by_value


class FormatRow(Deletable, table=True):
    """A way to run a 1:1. `key` names the built-in ones, `reworded` those the user has changed."""

    __tablename__ = "format"
    __table_args__ = STRICT

    key: str | None = Field(default=None, unique=True)
    name: str
    purpose: str
    reworded: bool = False


class FormatSectionRow(Row, table=True):
    """A part of a format."""

    __tablename__ = "format_section"
    __table_args__ = STRICT

    format_id: int = Field(primary_key=True, foreign_key="format.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    title: str
    prompts: tuple[str, ...] = Field(sa_type=Lines)


class MeetingRow(Deletable, table=True):
    """One 1:1.

    `cadence` is the person's at the time of planning, `format_name` the format's at the time of
    choosing: what was true then stays true when either changes later.
    """

    __tablename__ = "meeting"
    __table_args__ = STRICT

    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    scheduled_on: date
    scheduled_at: time | None = None
    minutes: int
    cadence: Cadence = Field(sa_type=by_value(Cadence))
    state: MeetingState = Field(default=MeetingState.PLANNED, sa_type=by_value(MeetingState))
    asked_by: Side | None = Field(default=None, sa_type=by_value(Side))
    reason: str = ""
    moved_to: date | None = None
    moved_from_id: int | None = Field(default=None, foreign_key="meeting.id", ondelete="SET NULL")
    format_id: int | None = Field(default=None, foreign_key="format.id", ondelete="SET NULL")
    format_name: str = ""
    driver: Driver | None = Field(default=None, sa_type=by_value(Driver))
    energy: int | None = None
    worth: int | None = None
    prepared_me: bool | None = None
    prepared_them: bool | None = None
    created_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def running(self) -> bool:
        """Whether the call has begun and not ended."""
        return self.started_at is not None and self.ended_at is None

    def fact(self, sections: tuple[Section, ...] = ()) -> Meeting:
        """Return the 1:1 as it crosses the border, with the sections of its format."""
        return Meeting(
            id=self.id,
            person_id=self.person_id,
            on=self.scheduled_on,
            at=self.scheduled_at,
            minutes=self.minutes,
            state=self.state,
            asked_by=self.asked_by,
            reason=self.reason,
            moved_to=self.moved_to,
            format_id=self.format_id,
            format_name=self.format_name,
            sections=sections,
            started_at=self.started_at,
            ended_at=self.ended_at,
            wrap_up=WrapUp(
                driver=self.driver,
                energy=self.energy,
                worth=self.worth,
                prepared_me=self.prepared_me,
                prepared_them=self.prepared_them,
            ),
        )


class MeetingSectionRow(Row, table=True):
    """A part that a format laid into the agenda of one 1:1."""

    __tablename__ = "meeting_section"
    __table_args__ = STRICT

    meeting_id: int = Field(primary_key=True, foreign_key="meeting.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    title: str
    prompts: tuple[str, ...] = Field(sa_type=Lines)


class NoteRow(Row, table=True):
    """What was said in one 1:1; no row while nothing has been written.

    `indexed` tells whether the search knows these words yet.
    """

    __tablename__ = "note"
    __table_args__ = STRICT

    meeting_id: int = Field(primary_key=True, foreign_key="meeting.id", ondelete="CASCADE")
    body: str
    cursor: int
    saved_at: datetime
    indexed: bool = False
