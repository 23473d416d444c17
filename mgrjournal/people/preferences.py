"""Keeping how somebody likes their 1:1s."""

from sqlmodel import Session, col, delete, select, text

from mgrjournal.errors import NotFoundError
from mgrjournal.people.facts import Preferences
from mgrjournal.people.tables import CuriosityRow, PreferenceRow
from mgrjournal.people.typed import block, fold, line


def read(session: Session, person_id: int) -> Preferences:
    """Return what is known; everything open when nothing has been said."""
    row = session.get(PreferenceRow, person_id)
    if row is None:
        return Preferences()
    tags = session.exec(
        select(CuriosityRow.tag)
        .where(CuriosityRow.person_id == person_id)
        .order_by(col(CuriosityRow.position))
    )
    return Preferences(
        personal_talk=row.personal_talk,
        curious_about=tuple(tags),
        prepares=row.prepares,
        format_id=row.format_id,
        remarks=row.remarks,
    )


def write(session: Session, person_id: int, preferences: Preferences) -> None:
    """Replace what is known.

    Raises:
        NotFoundError: there is no such format.
    """
    _require_format(session, preferences.format_id)
    session.merge(
        PreferenceRow(
            person_id=person_id,
            personal_talk=preferences.personal_talk,
            prepares=block(preferences.prepares).strip(),
            format_id=preferences.format_id,
            remarks=block(preferences.remarks).strip(),
        )
    )
    session.exec(delete(CuriosityRow).where(col(CuriosityRow.person_id) == person_id))
    tags: dict[str, str] = {}
    for tag in preferences.curious_about:
        if kept := line(tag):
            tags.setdefault(fold(kept), kept)
    for position, tag in enumerate(tags.values()):
        session.add(CuriosityRow(person_id=person_id, position=position, tag=tag))


def _require_format(session: Session, format_id: int | None) -> None:
    if format_id is None:
        return
    found = session.execute(
        text("SELECT 1 FROM format WHERE id = :id AND deleted_at IS NULL"), {"id": format_id}
    )
    if found.first() is None:
        raise NotFoundError("format")
