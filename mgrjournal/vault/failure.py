"""The form in which mgrjournal.vault.failures lists what can go wrong."""

from dataclasses import dataclass

from mgrjournal.errors import VaultError


@dataclass(frozen=True, slots=True)
class Failure:
    """One way to fail: its code, what happened, what is safe, what to do next."""

    code: str
    title: str
    safe: str
    next_step: str

    def error(self, **facts: object) -> VaultError:
        """Return the error to raise, with the facts filled in."""
        title, safe = self.title.format(**facts), self.safe
        return VaultError(self.code, title, safe=safe, next_step=self.next_step.format(**facts))
