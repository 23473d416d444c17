"""Keeps topics and actions in step with the lines of a note that they came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from mgrjournal.fact import Fact
from mgrjournal.meetings import actions, finishing, topic_rows
from mgrjournal.meetings.capture import ParsedLine
from mgrjournal.meetings.facts import ActionState, CaptureKind, Side, TopicState
from mgrjournal.meetings.item_tables import ActionRow, CapturedLineRow, TopicRow
from mgrjournal.meetings.reconcile import KnownLine, Update, reconcile
from mgrjournal.meetings.tables import MeetingRow

_TOPICS = (CaptureKind.TOPIC, CaptureKind.NEXT)
_Item = TopicRow | ActionRow


@dataclass(frozen=True, slots=True, repr=False)
class Moment(Fact):
    """When a note is saved."""

    now: datetime
    today: date


def rows_of(session: Session, meeting_id: int) -> list[CapturedLineRow]:
    """Return all lines of a note that became something, removed ones too, from top to bottom."""
    return list(
        session.exec(
            select(CapturedLineRow)
            .where(CapturedLineRow.meeting_id == meeting_id)
            .order_by(col(CapturedLineRow.line), col(CapturedLineRow.id))
        )
    )


def bring_in_step(
    session: Session, meeting: MeetingRow, lines: Sequence[ParsedLine], moment: Moment
) -> list[CapturedLineRow]:
    """Make, change, remove and bring back what the lines of a note say, and nothing twice.

    What the user changed in an item by hand stays until its line says something else.

    Returns:
        the lines that the note has now.
    """
    rows = {row.id: row for row in rows_of(session, meeting.id)}
    outcome = reconcile([_known(row) for row in rows.values()], lines)
    for known in outcome.removed:
        _remove(session, rows[known.id], moment)
    for update in outcome.updated:
        _update(session, rows[update.known.id], update, moment)
    for line in outcome.created:
        row = _create(session, meeting, line, moment)
        rows[row.id] = row
    present = [row for row in rows.values() if row.removed_at is None]
    return sorted(present, key=lambda row: row.line)


def _known(row: CapturedLineRow) -> KnownLine:
    return KnownLine(
        id=row.id,
        line=row.line,
        kind=row.kind,
        text=row.text,
        owner=row.owner,
        due=row.due,
        done=row.done,
        raw=row.raw,
        removed=row.removed_at is not None,
    )


def _item(session: Session, row: CapturedLineRow) -> _Item | None:
    if row.topic_id is not None:
        return session.get(TopicRow, row.topic_id)
    return None if row.action_id is None else session.get(ActionRow, row.action_id)


def _remove(session: Session, row: CapturedLineRow, moment: Moment) -> None:
    """Let the item go with its line, unless the user has deleted it before."""
    row.removed_at = moment.now
    item = _item(session, row)
    if item is not None and item.deleted_at is None:
        item.deleted_at = moment.now


def _update(session: Session, row: CapturedLineRow, update: Update, moment: Moment) -> None:
    item = _item(session, row)
    if update.restored:
        if item is not None and item.deleted_at == row.removed_at:
            item.deleted_at = None
        row.removed_at = None
    line = update.line
    row.line, row.text, row.raw = line.line, line.text, line.raw
    row.owner, row.due, row.done = line.owner, line.due, line.done
    if isinstance(item, TopicRow):
        _follow_topic(item, line, update.changed)
    elif isinstance(item, ActionRow):
        _follow_action(item, line, update.changed, moment)


def _follow_topic(topic: TopicRow, line: ParsedLine, changed: frozenset[str]) -> None:
    if "text" in changed:
        topic.text = line.text
    if "owner" in changed:
        side = line.owner or Side.ME
        if topic.shareable == topic_rows.shareable_by_default(topic.brought_by):
            topic.shareable = topic_rows.shareable_by_default(side)
        topic.brought_by = side


def _follow_action(
    action: ActionRow, line: ParsedLine, changed: frozenset[str], moment: Moment
) -> None:
    if "text" in changed:
        action.text = line.text
    if "owner" in changed:
        owner = _owner(line)
        if action.shareable == topic_rows.shareable_by_default(action.owner):
            action.shareable = topic_rows.shareable_by_default(owner)
        action.owner = owner
    if "due" in changed:
        action.due = line.due
    if "done" in changed:
        actions.set_state(action, _state(line), moment.now)


def _create(
    session: Session, meeting: MeetingRow, line: ParsedLine, moment: Moment
) -> CapturedLineRow:
    row = CapturedLineRow(
        meeting_id=meeting.id,
        kind=line.kind,
        line=line.line,
        text=line.text,
        owner=line.owner,
        due=line.due,
        done=line.done,
        raw=line.raw,
    )
    if line.kind in _TOPICS:
        row.topic_id = _make_topic(session, meeting, line, moment).id
    elif line.kind is CaptureKind.ACTION:
        row.action_id = _make_action(session, meeting, line, moment).id
    session.add(row)
    session.flush()
    return row


def _make_topic(
    session: Session, meeting: MeetingRow, line: ParsedLine, moment: Moment
) -> TopicRow:
    side = line.owner or Side.ME
    put_off = line.kind is CaptureKind.NEXT
    topic = TopicRow(
        person_id=meeting.person_id,
        text=line.text,
        brought_by=side,
        shareable=topic_rows.shareable_by_default(side),
        state=TopicState.OPEN,
        position=topic_rows.next_position(session, meeting.person_id),
        raised_in=None if put_off else meeting.id,
        next_from=meeting.id if put_off else None,
        created_at=moment.now,
    )
    session.add(topic)
    session.flush()
    finishing.correct_outcome(session, topic, meeting)
    return topic


def _make_action(
    session: Session, meeting: MeetingRow, line: ParsedLine, moment: Moment
) -> ActionRow:
    owner, state = _owner(line), _state(line)
    action = ActionRow(
        person_id=meeting.person_id,
        text=line.text,
        owner=owner,
        state=state,
        due=line.due,
        shareable=topic_rows.shareable_by_default(owner),
        meeting_id=meeting.id,
        created_at=moment.now,
        closed_at=None if state is ActionState.OPEN else moment.now,
    )
    session.add(action)
    session.flush()
    return action


def _owner(line: ParsedLine) -> Side:
    return Side.THEM if line.owner is Side.THEM else Side.ME


def _state(line: ParsedLine) -> ActionState:
    return ActionState.DONE if line.done else ActionState.OPEN
