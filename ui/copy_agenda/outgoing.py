"""What the copy preview shows and what leaves: the same text, made in one place."""

from collections.abc import Container
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from mgrjournal.meetings.agenda import (
    Counts,
    RenderOptions,
    ShareableAgenda,
    Style,
    ask_for_topics,
    counts,
    render,
)
from mgrjournal.meetings.facts import Action, Topic, TopicState

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_STANDING = (TopicState.OPEN, TopicState.LINGERING)


class Purpose(Enum):
    """What is copied for."""

    AGENDA = auto()
    ASK = auto()


@dataclass(frozen=True, slots=True)
class CopyView:
    """What the sheet shows.

    Args:
        topics: the agenda, private lines too, to choose from.
        actions: open promises, private ones too, to say how many stay.
        agenda: what may leave, assembled by type.
        clipboard_seconds: after which the clipboard is cleared; 0 is never.
    """

    topics: tuple[Topic, ...]
    actions: tuple[Action, ...]
    agenda: ShareableAgenda
    clipboard_seconds: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Everything that was chosen.

    Args:
        left_out: ids of shareable topics that stay at home this time.
    """

    purpose: Purpose
    style: Style = Style.SLACK
    options: RenderOptions = field(default_factory=RenderOptions)
    left_out: Container[int] = frozenset()

    def text(self, agenda: ShareableAgenda, style: Style | None = None) -> str:
        """Return exactly what leaves."""
        kept = tuple(topic for topic in agenda.topics if topic.id not in self.left_out)
        chosen = replace(agenda, topics=kept)
        write = ask_for_topics if self.purpose is Purpose.ASK else render
        return write(chosen, style or self.style, self.options)

    def counts(self, agenda: ShareableAgenda) -> Counts:
        """Return how many lines and words leave."""
        style = Style.PLAIN if self.style is Style.HTML else self.style
        return counts(self.text(agenda, style))

    def mime(self, agenda: ShareableAgenda) -> QMimeData:
        """Return what the clipboard gets: text, and beside rich text the same as plain text.

        Slack and Markdown get no rich text: programs would prefer it, and lose the marks.
        """
        mime = QMimeData()
        if self.style is Style.HTML:
            mime.setHtml(self.text(agenda))
            mime.setText(self.text(agenda, Style.PLAIN))
        else:
            mime.setText(self.text(agenda))
        return mime


def read(journal: "Journal", person_id: int) -> CopyView:
    """Read what the sheet shows.

    Raises:
        NotFoundError: there is no such person.
    """
    topics = journal.topics.agenda(person_id)
    return CopyView(
        topics=tuple(topic for topic in topics if topic.state in _STANDING),
        actions=tuple(journal.actions.for_person(person_id)),
        agenda=journal.agenda.shareable(person_id),
        clipboard_seconds=journal.settings.get().clipboard_seconds,
    )
