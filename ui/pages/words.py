"""Words for people and 1:1s that several pages say alike."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from mgrjournal.meetings.due.words import WEEKDAYS
from mgrjournal.meetings.facts import Meeting, Side
from mgrjournal.people.facts import Cadence, PersonalTalk, PersonDetails, Role
from ui.widgets.date_words import clock_time, near_date, week_date

translate = QCoreApplication.translate


def role_name(role: Role) -> str:
    """Return what somebody is to the user."""
    return {
        Role.REPORT: translate("words", "Report"),
        Role.MANAGER: translate("words", "My manager"),
        Role.SPONSOR: translate("words", "Sponsor"),
        Role.PEER: translate("words", "Peer"),
        Role.CONTACT: translate("words", "Contact"),
    }[role]


def cadence_name(cadence: Cadence) -> str:
    """Return how often two people meet; for none, that there is no rhythm."""
    return {
        Cadence.WEEKLY: translate("words", "Weekly"),
        Cadence.TWO_WEEKLY: translate("words", "Every two weeks"),
        Cadence.MONTHLY: translate("words", "Monthly"),
        Cadence.QUARTERLY: translate("words", "Quarterly"),
        Cadence.NONE: translate("words", "No rhythm"),
    }[cadence]


def rhythm(details: PersonDetails) -> str:
    """Return `Weekly, Tuesdays`; nothing when no rhythm was chosen."""
    if details.cadence is Cadence.NONE:
        return ""
    words = cadence_name(details.cadence)
    return words if details.weekday is None else f"{words}, {WEEKDAYS[details.weekday]}s"


def personal_talk_name(talk: PersonalTalk) -> str:
    """Return whether somebody welcomes talk about life outside work."""
    return {
        PersonalTalk.UNKNOWN: translate("words", "not known yet"),
        PersonalTalk.YES: translate("words", "yes"),
        PersonalTalk.A_LITTLE: translate("words", "a little"),
        PersonalTalk.NO: translate("words", "no"),
    }[talk]


def meeting_time(meeting: Meeting, today: date) -> str:
    """Return `Today 10:30`, `Tomorrow` or `Fri 27 Nov, 15:00`."""
    away = (meeting.on - today).days
    if abs(away) <= 1:
        day = near_date(meeting.on, today)
        return day if meeting.at is None else f"{day} {clock_time(meeting.at)}"
    day = week_date(meeting.on, today)
    return day if meeting.at is None else f"{day}, {clock_time(meeting.at)}"


def side_name(side: Side | None, first_name: str) -> str:
    """Return "you", the first name, or "both of you"."""
    return {
        Side.ME: translate("words", "you"),
        Side.THEM: first_name,
        Side.BOTH: translate("words", "both of you"),
        None: translate("words", "nobody"),
    }[side]
