"""What can go wrong, in words for a person.

JournalError
├── VaultError        the encrypted file cannot be made, opened or written
├── NotFoundError     what was asked for is not in the journal
├── AmbiguousError    a name fits more than one person
└── InvalidInputError what was typed cannot be taken; it is kept where it was typed

Every error has a code for programs, and three sentences: what happened, what is safe, what to do
next. None of them ever holds the text of a note, a name or a key, except that an answer about
what the user has just typed may repeat it to the user (`candidates`).
"""

from collections.abc import Sequence


class JournalError(Exception):
    """Something went wrong that the person can do something about.

    Args:
        code: stands for the kind of failure, in capitals; never changes between versions.
        title: what happened, one sentence.
        safe: what is not lost, one sentence.
        next_step: what to do now, one sentence.
    """

    def __init__(self, code: str, title: str, *, safe: str, next_step: str) -> None:
        super().__init__(f"{code}: {title}")
        self.code = code
        self.title = title
        self.safe = safe
        self.next_step = next_step


class VaultError(JournalError):
    """The encrypted file, or a key to it, does not do what was asked."""


class NotFoundError(JournalError):
    """What was asked for is not in the journal, or no longer."""

    def __init__(self, what: str) -> None:
        super().__init__(
            "NOT_FOUND",
            f"There is no such {what} in the journal.",
            safe="Nothing was changed.",
            next_step="Look for it in the trash: deleted things stay there for 30 days.",
        )


class AmbiguousError(JournalError):
    """A name fits more than one person.

    Args:
        candidates: the full names it fits, for the user to choose from.
    """

    def __init__(self, candidates: Sequence[str]) -> None:
        super().__init__(
            "AMBIGUOUS_PERSON",
            "More than one person fits that name.",
            safe="Nothing was changed.",
            next_step=f"Type more of the name: {', '.join(candidates)}.",
        )
        self.candidates = tuple(candidates)


class InvalidInputError(JournalError):
    """What was typed cannot be taken as it is."""

    def __init__(self, title: str, *, next_step: str) -> None:
        super().__init__(
            "INVALID_INPUT",
            title,
            safe="Nothing was changed; your text is kept.",
            next_step=next_step,
        )
