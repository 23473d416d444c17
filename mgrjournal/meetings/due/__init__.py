"""Due dates: read from words, and said in words."""

from mgrjournal.meetings.due.reading import parse_due
from mgrjournal.meetings.due.words import DueWords, Tone, describe_day, describe_due, short_day

__all__ = ["DueWords", "Tone", "describe_day", "describe_due", "parse_due", "short_day"]
