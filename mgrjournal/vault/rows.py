"""What all tables have in common: columns that STRICT takes, and a repr that tells nothing.

Table classes live beside their services. Their modules must not postpone annotations
(`from __future__ import annotations`): SQLModel reads them when the class is made.
"""

import enum
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import JSON, Boolean, Date, DateTime, Enum, String, Time
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, Session, SQLModel

from mgrjournal.errors import NotFoundError

STRICT: Final = {"sqlite_strict": True}
STRICT_WITHOUT_ROWID: Final = {"sqlite_strict": True, "sqlite_with_rowid": False}


@compiles(String, "sqlite")
@compiles(Enum, "sqlite")
@compiles(Date, "sqlite")
@compiles(Time, "sqlite")
@compiles(DateTime, "sqlite")
@compiles(JSON, "sqlite")
def _text(*_: object, **__: object) -> str:
    """STRICT tables know five types; text is what all of these are stored as."""
    return "TEXT"


@compiles(Boolean, "sqlite")
def _integer(*_: object, **__: object) -> str:
    return "INTEGER"


class Row(SQLModel):
    """The base of all table classes. Its repr names the row and shows none of its text."""

    model_config = {"hide_input_in_errors": True}

    def __repr_args__(self) -> Sequence[tuple[str | None, Any]]:
        return [
            (name, getattr(self, name, None))
            for name in type(self).model_fields
            if name == "id" or name.endswith("_id")
        ]


class Deletable(Row):
    """The base of all rows that go to the trash before they go for good."""

    id: int = Field(default=None, primary_key=True)
    deleted_at: datetime | None = None


def by_value(words: type[enum.StrEnum]) -> Enum:
    """Return a column type that stores an enumeration by its values, not by its Python names."""
    return Enum(
        words,
        native_enum=False,
        create_constraint=False,
        values_callable=lambda members: [member.value for member in members],
    )


class Lines(TypeDecorator[tuple[str, ...]]):
    """Several lines of text in one column, one a line."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _dialect: Dialect) -> str | None:
        """Join the lines."""
        return None if value is None else "\n".join(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> tuple[str, ...] | None:
        """Split them again."""
        return None if value is None else tuple(value.split("\n")) if value else ()


D = TypeVar("D", bound=Deletable)


def require(session: Session, table: type[D], row_id: int, what: str) -> D:
    """Return the row with that id that is not in the trash.

    Args:
        session: of the transaction.
        table: where it is to be.
        row_id: its id.
        what: the word for it, should there be none.

    Raises:
        NotFoundError: there is no such row, or it is in the trash.
    """
    row = session.get(table, row_id)
    if row is None or row.deleted_at is not None:
        raise NotFoundError(what)
    return row


def take_out(session: Session, table: type[D], row_id: int, what: str) -> D:
    """Take a row out of the trash and return it; one that is not in the trash stays as it is.

    Raises:
        NotFoundError: there is no such row, it has gone for good.
    """
    row = session.get(table, row_id)
    if row is None:
        raise NotFoundError(what)
    row.deleted_at = None
    return row
