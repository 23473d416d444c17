"""The head of a page: what it is about, a line below, and what one can do."""

from PySide6 import QtCore
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import ICON, SPACE
from ui.widgets.button import Button, IconButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon import Icon
from ui.widgets.label import Label

_NARROW = 820
_FACT_GAP = 18


class PageHead(QWidget):
    """Title and subtitle left, actions right; narrow, secondary buttons lose their words.

    Args:
        title: what the page is about.
        subtitle: one line below it.
        actions: buttons, from left to right.
    """

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        actions: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, "title", wrap=True, max_lines=2)
        self.subtitle = Label(subtitle, "body", "muted", wrap=True)
        self._beside = QHBoxLayout()
        self._facts = QWidget()
        self._facts.hide()
        self._fact_flow = FlowLayout(self._facts, gap=_FACT_GAP, line_gap=SPACE.tiny)
        self._shown_facts: list[QWidget] = []
        self._actions = QHBoxLayout()
        self._buttons: list[Button] = []
        self._lay_out()
        self.subtitle.setVisible(bool(subtitle))
        for action in actions:
            self.add_action(action)

    def set_title(self, title: str) -> None:
        """Be about something else."""
        self.title.setText(title)

    def set_subtitle(self, text: str) -> None:
        """Show another line below the title."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def set_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show short facts in place of a subtitle: pairs of icon name, perhaps empty, and words."""
        for shown in self._shown_facts:
            self._fact_flow.removeWidget(shown)
            shown.deleteLater()
        self._shown_facts = [_fact(icon, words) for icon, words in facts]
        for fact in self._shown_facts:
            self._fact_flow.addWidget(fact)
        self._facts.setVisible(bool(facts))

    def add_beside(self, widget: QWidget) -> None:
        """Put a small widget right of the title, such as a pill."""
        self._beside.addWidget(widget)

    def add_action(self, action: QWidget) -> None:
        """Put a button at the right end."""
        self._actions.addWidget(action)
        words = isinstance(action, Button) and not isinstance(action, IconButton)
        if isinstance(action, Button) and words and action.kind != "primary":
            self._buttons.append(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the words from secondary buttons when there is little room."""
        super().resizeEvent(event)
        for button in self._buttons:
            button.set_wordless(wordless=event.size().width() < _NARROW)

    def _lay_out(self) -> None:
        """Put words left and actions right."""
        first = QHBoxLayout()
        first.setSpacing(SPACE.medium)
        first.addWidget(self.title)
        self._beside.setSpacing(SPACE.small)
        first.addLayout(self._beside)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addLayout(first)
        words.addWidget(self.subtitle)
        words.addWidget(self._facts)
        self._actions.setSpacing(SPACE.medium)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.normal)
        row.addLayout(words, 1)
        row.addLayout(self._actions)
        row.setAlignment(self._actions, QtCore.Qt.AlignmentFlag.AlignVCenter)


def _fact(icon: str, words: str) -> QWidget:
    """Return an icon and a few words."""
    fact = QWidget()
    row = QHBoxLayout(fact)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    if icon:
        row.addWidget(Icon(icon, "muted", ICON.small))
    row.addWidget(Label(words, "small", "muted"))
    return fact
