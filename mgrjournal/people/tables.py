"""The tables of people."""

from datetime import date, datetime, time

from sqlmodel import Field

from mgrjournal.people.facts import (
    Cadence,
    Person,
    PersonalTalk,
    PersonDetails,
    Role,
    RolePeriod,
)
from mgrjournal.vault.rows import STRICT, Deletable, Row, by_value


class PersonRow(Deletable, table=True):
    """Somebody the user meets. `folded` is the name as it is sorted and found."""

    __tablename__ = "person"
    __table_args__ = STRICT

    name: str
    folded: str
    role: Role = Field(sa_type=by_value(Role))
    title: str
    team: str
    cadence: Cadence = Field(sa_type=by_value(Cadence))
    weekday: int | None = None
    usual_at: time | None = None
    minutes: int
    created_at: datetime
    archived_at: datetime | None = None

    def fact(self) -> Person:
        """Return the person as it crosses the border."""
        return Person(
            id=self.id,
            details=PersonDetails(
                name=self.name,
                role=self.role,
                title=self.title,
                team=self.team,
                cadence=self.cadence,
                weekday=self.weekday,
                at=self.usual_at,
                minutes=self.minutes,
            ),
            created_at=self.created_at,
            archived_at=self.archived_at,
        )


class RolePeriodRow(Row, table=True):
    """What somebody was, until the next period of the same person."""

    __tablename__ = "role_period"
    __table_args__ = STRICT

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    role: Role = Field(sa_type=by_value(Role))
    title: str
    team: str
    since: date

    def fact(self) -> RolePeriod:
        """Return the period as it crosses the border."""
        return RolePeriod(role=self.role, title=self.title, team=self.team, since=self.since)


class PreferenceRow(Row, table=True):
    """How somebody likes their 1:1s; no row while nothing has been said."""

    __tablename__ = "preference"
    __table_args__ = STRICT

    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    personal_talk: PersonalTalk = Field(sa_type=by_value(PersonalTalk))
    prepares: str
    format_id: int | None = Field(default=None, foreign_key="format.id", ondelete="SET NULL")
    remarks: str


class CuriosityRow(Row, table=True):
    """A tag of what somebody wants to hear about."""

    __tablename__ = "curiosity"
    __table_args__ = STRICT

    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    tag: str
