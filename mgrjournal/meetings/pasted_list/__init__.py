"""A list that somebody sent, pasted: its topics, and what is left out and why."""

from mgrjournal.meetings.pasted_list.outcome import PastedLine, PastedList, Reason
from mgrjournal.meetings.pasted_list.reading import MAX_BYTES, MAX_LINE, MAX_LINES, parse_list

__all__ = ["MAX_BYTES", "MAX_LINE", "MAX_LINES", "PastedLine", "PastedList", "Reason", "parse_list"]
