"""What an entry of the timeline says."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from mgrjournal.meetings.due import short_day
from mgrjournal.meetings.facts import Driver, Meeting, MeetingState, Side, TimelineEntry
from ui.pages.words import side_name
from ui.widgets.date_words import spoken_date

translate = QCoreApplication.translate


def drove(meeting: Meeting, first_name: str) -> str:
    """Return who drove a 1:1; nothing when it was not said."""
    return {
        Driver.ME: translate("timeline", "You drove"),
        Driver.SHARED: translate("timeline", "Shared"),
        Driver.THEM: translate("timeline", "{0} drove").format(first_name),
        None: "",
    }[meeting.wrap_up.driver]


def topics(entry: TimelineEntry) -> str:
    """Return `2 + 3 topics`: theirs and mine."""
    words = translate("timeline", "{0} + {1} topics")
    if entry.topics_them + entry.topics_me == 1:
        words = translate("timeline", "{0} + {1} topic")
    return words.format(entry.topics_them, entry.topics_me)


def below_date(meeting: Meeting) -> str:
    """Return how long it took, or what became of it."""
    if meeting.state is MeetingState.HELD:
        minutes = meeting.held_minutes
        return translate("timeline", "{0} min").format(minutes) if minutes is not None else ""
    return {
        MeetingState.MOVED: translate("timeline", "moved"),
        MeetingState.CANCELLED: translate("timeline", "cancelled"),
        MeetingState.NO_SHOW: translate("timeline", "no-show"),
        MeetingState.PLANNED: "",
    }[meeting.state]


def not_held(meeting: Meeting, first_name: str, today: date) -> str:
    """Return what became of a 1:1 that did not take place: by whom, why, and what it means."""
    who = side_name(meeting.asked_by, first_name)
    if meeting.state is MeetingState.MOVED and meeting.moved_to is not None:
        words = translate("timeline", "Moved to {0} by {1}")
        words = words.format(short_day(meeting.moved_to, today), who)
        return _with_reason(words, meeting.reason)
    if meeting.state is MeetingState.NO_SHOW:
        words = _who_did_not_come(meeting.asked_by, first_name)
    elif meeting.asked_by is None:
        words = translate("timeline", "Cancelled")
    else:
        words = translate("timeline", "Cancelled by {0}").format(who)
    contact = translate("timeline", "Not counted as contact.")
    return f"{_with_reason(words, meeting.reason)} {contact}"


def _who_did_not_come(side: Side | None, first_name: str) -> str:
    if side is Side.ME:
        return translate("timeline", "You did not come")
    if side is Side.BOTH:
        return translate("timeline", "Neither of you came")
    return translate("timeline", "{0} did not come").format(first_name)


def _with_reason(words: str, reason: str) -> str:
    reason = " ".join(reason.split()).rstrip(".")
    return f"{words}, {reason}." if reason else f"{words}."


def held_words(meeting: Meeting, first_name: str) -> str:
    """Return how long a 1:1 took, who drove, how lively it was, and in which format."""
    parts = []
    if meeting.held_minutes is not None:
        parts.append(translate("timeline", "{0} minutes").format(meeting.held_minutes))
    parts.append(drove(meeting, first_name))
    if meeting.wrap_up.energy is not None:
        parts.append(translate("timeline", "energy {0} of 5").format(meeting.wrap_up.energy))
    parts.append(meeting.format_name)
    return ", ".join(part for part in parts if part)


def sentence(entry: TimelineEntry, first_name: str, today: date) -> str:
    """Return a whole entry as one sentence, for assistive technology."""
    meeting = entry.meeting
    day = spoken_date(meeting.on, today)
    if meeting.state is not MeetingState.HELD:
        return f"{day}, {not_held(meeting, first_name, today)}"
    words = translate("timeline", "{0} topics from {1}, {2} from you")
    topics_said = words.format(entry.topics_them, first_name, entry.topics_me)
    note = " ".join(entry.excerpt.split())
    parts = [day, held_words(meeting, first_name), topics_said, note]
    return ", ".join(part for part in parts if part)


def energy_word() -> str:
    """Return the word that stands before the five dots."""
    return translate("timeline", "energy")
