"""A note that is saved again and again, as the journal keeps it, without a journal."""

from dataclasses import fields, replace
from datetime import date

from mgrjournal.meetings.capture import ParsedLine, parse_note
from mgrjournal.meetings.reconcile import KnownLine, Reconciliation, reconcile

TUESDAY = date(2026, 11, 24)
NAMES = [each.name for each in fields(ParsedLine) if each.name != "due_words"]


class Saved:
    """A note as the journal keeps it: saved again and again, with the lines it knows."""

    def __init__(self, *bodies: str) -> None:
        self.known: dict[int, KnownLine] = {}
        self.last = Reconciliation((), (), (), ())
        for body in bodies:
            self.save(body)

    def save(self, body: str, today: date = TUESDAY) -> None:
        self.last = reconcile(list(self.known.values()), parse_note(body, today, "Ana"))
        for known in self.last.removed:
            self.known[known.id] = replace(known, removed=True)
        for update in self.last.updated:
            self.known[update.known.id] = self._remembered(update.known.id, update.line)
        for line in self.last.created:
            self.known[len(self.known) + 1] = self._remembered(len(self.known) + 1, line)

    def ids(self) -> list[int]:
        """The identities from top to bottom."""
        live = [known for known in self.known.values() if not known.removed]
        return [known.id for known in sorted(live, key=lambda known: known.line)]

    def texts(self) -> dict[int, str]:
        return {known.id: known.text for known in self.known.values() if not known.removed}

    @staticmethod
    def _remembered(identity: int, line: ParsedLine) -> KnownLine:
        return KnownLine(id=identity, **{name: getattr(line, name) for name in NAMES})
