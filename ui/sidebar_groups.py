"""Who stands where in the sidebar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from mgrjournal.meetings.facts import Meeting, PersonOverview
from mgrjournal.people.facts import Role
from ui.widgets.date_words import clock_time, near_date, week_date


@dataclass(frozen=True, slots=True)
class SidebarPerson:
    """A person as the sidebar shows them.

    Args:
        detail: when the next 1:1 is, in a word; empty when there is none.
    """

    id: int
    name: str
    detail: str


class SidebarGroup(NamedTuple):
    """People under one heading."""

    title: str
    people: tuple[SidebarPerson, ...]


def groups(overviews: Sequence[PersonOverview], today: date) -> list[SidebarGroup]:
    """Return everybody by what they are to the user, by name within; empty groups are left out."""
    translate = QCoreApplication.translate
    if len(overviews) == 1:
        kinds = [(translate("Sidebar", "People"), frozenset(Role))]
    else:
        kinds = [
            (translate("Sidebar", "Reports"), frozenset({Role.REPORT})),
            (translate("Sidebar", "Above"), frozenset({Role.MANAGER, Role.SPONSOR})),
            (translate("Sidebar", "Network"), frozenset({Role.PEER, Role.CONTACT})),
        ]
    found = [
        SidebarGroup(
            title,
            tuple(
                SidebarPerson(o.person.id, o.person.name, _detail(o.next_meeting, today))
                for o in overviews
                if o.person.details.role in roles
            ),
        )
        for title, roles in kinds
    ]
    return [group for group in found if group.people]


def _detail(meeting: Meeting | None, today: date) -> str:
    if meeting is None:
        return ""
    away = (meeting.on - today).days
    if away == 0 and meeting.at is not None:
        return clock_time(meeting.at)
    if 0 < away < 7:
        return week_date(meeting.on, today)[:3]
    if -1 <= away <= 0:
        return near_date(meeting.on, today)
    return week_date(meeting.on, today)[4:]
