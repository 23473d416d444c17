"""What Today says about the 1:1s to come."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mgrjournal.meetings.facts import Meeting, Side, Topic, UpcomingMeeting
from ui.widgets.date_words import near_date

translate = QCoreApplication.translate
_HOUR = 60
_SOON = 12 * _HOUR


def summary(upcoming: Sequence[UpcomingMeeting], today: date) -> str:
    """Return `Two 1:1s today, one tomorrow.`, or when the next one is."""
    days = [(one.meeting.on - today).days for one in upcoming]
    now, next_day = days.count(0), days.count(1)
    if now and next_day:
        words = translate("today", "{0} today, {1} tomorrow.")
        return words.format(_counted(now).capitalize(), _number(next_day))
    if now:
        return translate("today", "{0} today.").format(_counted(now).capitalize())
    later = sorted(one.meeting.on for one in upcoming if one.meeting.on > today)
    if later:
        words = translate("today", "No 1:1 today. The next is {0}.")
        return words.format(_then(later[0], today))
    return translate("today", "No 1:1 is planned.")


def _then(day: date, today: date) -> str:
    words = near_date(day, today)
    if (day - today).days == 1:
        return words.lower()
    return translate("today", "on {0}").format(words)


def _counted(count: int) -> str:
    words = translate("today", "{0} 1:1") if count == 1 else translate("today", "{0} 1:1s")
    return words.format(_number(count))


def _number(count: int) -> str:
    words = translate("today", "no one two three four five six seven eight nine ten").split()
    return words[count] if count < len(words) else str(count)


def starts_in(meeting: Meeting, now: datetime) -> str:
    """Return `in 25 minutes` for one of today that has a time; its day otherwise.

    Args:
        meeting: the 1:1.
        now: the present moment in the user's zone.
    """
    today = now.date()
    if meeting.on != today or meeting.at is None:
        return near_date(meeting.on, today)
    minutes = (meeting.at.hour - now.hour) * _HOUR + meeting.at.minute - now.minute
    if minutes == 0:
        return translate("today", "now")
    if 0 < minutes < _HOUR:
        words = (
            translate("today", "in {0} minutes")
            if minutes > 1
            else translate("today", "in a minute")
        )
        return words.format(minutes)
    if _HOUR <= minutes <= _SOON:
        hours = round(minutes / _HOUR)
        return (
            translate("today", "in {0} hours").format(hours)
            if hours > 1
            else translate("today", "in an hour")
        )
    if -_HOUR < minutes < 0:
        return translate("today", "{0} minutes ago").format(-minutes)
    return near_date(meeting.on, today)


def topics_words(topics: Sequence[Topic], first_name: str) -> str:
    """Return `4 topics, 3 from Jonas`."""
    count = len(topics)
    theirs = sum(topic.brought_by is Side.THEM for topic in topics)
    if count == 0:
        return translate("today", "No topics yet")
    if count == 1:
        who = first_name if theirs else translate("today", "you")
        return translate("today", "1 topic, from {0}").format(who)
    if theirs == count:
        whole = translate("today", "both") if count == 2 else translate("today", "all")
        return translate("today", "{0} topics, {1} from {2}").format(count, whole, first_name)
    if theirs == 0:
        return translate("today", "{0} topics, none from {1}").format(count, first_name)
    return translate("today", "{0} topics, {1} from {2}").format(count, theirs, first_name)


def prepared(name: str, *, ready: bool) -> str:
    """Return `Ana: nothing yet` or `You: prepared`."""
    words = translate("today", "{0}: prepared") if ready else translate("today", "{0}: nothing yet")
    return words.format(name)
