"""Finds again, in a note that was edited, the lines that already became something."""

from mgrjournal.meetings.reconcile.lines import KnownLine, Reconciliation, Update
from mgrjournal.meetings.reconcile.matching import reconcile

__all__ = ["KnownLine", "Reconciliation", "Update", "reconcile"]
